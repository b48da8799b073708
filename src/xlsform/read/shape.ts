import type { Choice, Kept, Question, Text } from '../../instrument/questionnaire.ts'
import type { Scale } from '../../instrument/kinds/scale/schema.ts'
import { optionCode } from './codes.ts'
import { isMedia } from './columns.ts'
import { type Findings, finding } from './finding.ts'
import { type Languages, wordsIn } from './languages.ts'
import { numberIn } from './parameters.ts'
import type { Lists } from './choices.ts'
import { type Line, cellOf, saysYes, strangers, textIn } from './table.ts'

/** What rows are read with. */
export type Taking = {
  readonly languages: Languages
  readonly lists: Lists
  /** What a list of external_choices is called here. */
  readonly externalName: (list: string) => string
  readonly collapse: (words: Text) => Text
  readonly findings: Findings
}

/** A question without its expressions; its code is what the workbook calls it. */
export type Shape = Question & { readonly relevant?: never }

/** Properties that are there; one that is undefined is left out. */
export const present = <T extends object>(given: T): Present<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The words of a column; undefined when there are none. */
export function said(line: Line, base: string, { languages, collapse }: Taking): Text | undefined {
  const text = collapse(wordsIn(line, base, languages))
  return Object.keys(text).length > 0 ? text : undefined
}

export const flagged = (line: Line, base: string): true | undefined =>
  saysYes(line, PREFIXED + base) ? true : undefined

const PREFIXED = 'colloquy::'

/** What one of our own columns says as a number. */
export const counted = (line: Line, base: string): number | undefined =>
  numberIn(textIn(line, PREFIXED + base) || undefined)

export const ownText = (line: Line, base: string): string | undefined =>
  textIn(line, PREFIXED + base) || undefined

/** What every question has, but for its expressions. `left` are cells of which a part means nothing here. */
export function common(line: Line, taking: Taking, left: Readonly<Record<string, string>> = {}) {
  const kept = keptIn(line, left)
  return {
    code: textIn(line, 'colloquy::code') || textIn(line, 'name') || `note_${line.row}`,
    label: said(line, 'label', taking) ?? {},
    ...present({
      hint: said(line, 'hint', taking),
      guidance: said(line, 'guidance_hint', taking),
      required_message: said(line, 'required_message', taking),
      constraint_message: said(line, 'constraint_message', taking),
      marked: flagged(line, 'marked'),
      kept: Object.keys(kept).length > 0 ? kept : undefined,
    }),
  }
}

/** Cells without meaning here by heading. */
export function keptIn(line: Line, left: Readonly<Record<string, string>>): Kept {
  const unused = line.cells.filter(
    ({ heading: { known, base } }) => known && (isMedia(base) || UNUSED.includes(base)) && !(base in left),
  )
  return Object.fromEntries([
    ...strangers(line).map(({ heading, text }) => [heading.written, text] as const),
    ...unused.map(({ heading: { base, written }, text }) => [isMedia(base) ? written : base, text] as const),
    ...Object.entries(left).filter(([, text]) => text !== ''),
  ])
}

const UNUSED = ['appearance', 'parameters', 'read_only', 'trigger', 'repeat_count', 'rows']

/** Warns of a question that nobody could read. */
export function warnUnlabelled(line: Line, { findings }: Taking): void {
  const hasWords = line.cells.some(({ heading }) => heading.known && heading.base === 'label')
  if (hasWords) return
  const { spot } = cellOf(line, 'label')
  findings.warnings.push(finding(spot, textIn(line, 'name') || textIn(line, 'type'), 'workbook.no_label'))
}

/** The appearance without a word that was understood. */
export const appearanceWithout = (line: Line, word: RegExp): string =>
  textIn(line, 'appearance')
    .split(/\s+/)
    .filter((one) => !word.test(one))
    .join(' ')

/** What both ends of a scale are called. */
export const endsOf = (line: Line, taking: Taking): Pick<Scale, 'min_label' | 'max_label'> =>
  present({
    min_label: said(line, 'colloquy::min_label', taking),
    max_label: said(line, 'colloquy::max_label', taking),
  })

/** Statements from the rows of a table: what their names have before the code of the table is left out. */
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
