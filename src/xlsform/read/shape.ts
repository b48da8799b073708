import { present } from '../../instrument/kinds/common/workbook.ts'
import type { Choice, Kept, Text } from '../../instrument/questionnaire.ts'
import { optionCode } from './codes.ts'
import type { Asked } from './entry.ts'
import { isMedia } from './columns.ts'
import { type Notices, notice } from './notice.ts'
import { type Languages, wordsIn } from './languages.ts'
import type { Lists } from './choices.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { type Line, cellOf, saysYes, unknownCells, textIn } from './table.ts'

/** Row parsing context. */
export type Taking = {
  readonly languages: Languages
  readonly lists: Lists
  /** Name of the list of a row, whose options may be in external_choices or a file. */
  readonly listOf: (asked: Asked) => string
  readonly collapse: (words: Text) => Text
  /** CSV files that came with the workbook. */
  readonly files: readonly Sheet[]
  readonly notices: Notices
  /** Lists by name that are not in the workbook, added while parsing. */
  readonly added: Map<string, readonly Choice[]>
}

/** Returns the text of a column; undefined when empty. */
export function said(line: Line, base: string, { languages, collapse }: Taking): Text | undefined {
  const text = collapse(wordsIn(line, base, languages))
  return Object.keys(text).length > 0 ? text : undefined
}

/** The wanted code of a question: from `colloquy::code`, or its name. */
export const codeIn = (line: Line): string =>
  textIn(line, 'colloquy::code') || textIn(line, 'name') || `note_${line.row}`

/** Returns what every question has, without expressions. `left` are cells that are only partly supported. */
export function common(line: Line, taking: Taking, left: Kept) {
  const kept = keptIn(line, left)
  return {
    code: codeIn(line),
    label: said(line, 'label', taking) ?? {},
    ...present({
      hint: said(line, 'hint', taking),
      guidance: said(line, 'guidance_hint', taking),
      required_message: said(line, 'required_message', taking),
      constraint_message: said(line, 'constraint_message', taking),
      marked: saysYes(line, 'colloquy::marked') ? (true as const) : undefined,
      kept: Object.keys(kept).length > 0 ? kept : undefined,
    }),
  }
}

/** Unsupported cells by heading. */
export function keptIn(line: Line, left: Kept): Kept {
  const unused = line.cells.filter(
    ({ heading: { known, base } }) => known && (isMedia(base) || UNUSED.includes(base)) && !(base in left),
  )
  return Object.fromEntries([
    ...unknownCells(line).map(({ heading, text }) => [heading.written, text] as const),
    ...unused.map(({ heading: { base, written }, text }) => [isMedia(base) ? written : base, text] as const),
    ...Object.entries(left).filter(([, text]) => text !== ''),
  ])
}

const UNUSED = ['appearance', 'parameters', 'read_only', 'trigger', 'repeat_count', 'rows']

/** Warns of a question without a label. */
export function warnUnlabelled(line: Line, { notices }: Taking): void {
  const hasWords = line.cells.some(({ heading }) => heading.known && heading.base === 'label')
  if (hasWords) return
  const { spot } = cellOf(line, 'label')
  notices.warnings.push(notice(spot, textIn(line, 'name') || textIn(line, 'type'), 'workbook.no_label'))
}

/** Returns statements from the rows of a table; the prefix `code_` of their names is removed. */
export function statementsOf(
  rows: readonly { readonly line: Line }[],
  code: string,
  taking: Taking,
): readonly Choice[] {
  const taken = new Set<string>()
  return rows.map(({ line }, place) => {
    const name = textIn(line, 'name')
    const rest = name.startsWith(`${code}_`) ? name.slice(code.length + 1) : name
    const wanted = optionCode(rest) || String(place + 1)
    const item = taken.has(wanted) ? `${wanted.slice(0, 12)}_${place + 1}` : wanted
    taken.add(item)
    return { code: item, label: said(line, 'label', taking) ?? {} }
  })
}
