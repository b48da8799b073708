import type { Choice } from '../../instrument/questionnaire.ts'
import { firstFree, optionCode } from './codes.ts'
import { isMedia } from './columns.ts'
import { type Notices, notice } from './notice.ts'
import { type Languages, wordsIn } from './languages.ts'
import { type Line, type Table, cellOf, saysYes, unknownCells, textIn } from './table.ts'

/** A choice list of a workbook. */
export type List = {
  readonly choices: readonly Choice[]
  /** The rows of the options. */
  readonly lines: readonly Line[]
  /** Option codes by name in the workbook, where they differ. */
  readonly renamed: ReadonlyMap<string, string>
  /** Those of them whose code no `colloquy::code` declares. */
  readonly changed: ReadonlyMap<string, string>
}
export type Lists = ReadonlyMap<string, List>

export type ListReader = {
  readonly languages: Languages
  readonly duplicates: boolean
  readonly collapse: (words: Choice['label']) => Choice['label']
  readonly notices: Notices
}

/** Parses the lists of `choices` and `external_choices`; an external list is renamed where its name is taken. */
export function listsIn(choices: Table | undefined, external: Table | undefined, reader: ListReader): Lists {
  const lists = new Map<string, List>()
  for (const [name, lines] of grouped(choices, reader)) lists.set(name, listOf(name, lines, reader))
  for (const [name, lines] of grouped(external, reader)) {
    lists.set(externalName(name, choices), listOf(name, lines, reader))
  }
  for (const table of [choices, external]) if (table) warnMedia(table, reader.notices)
  return lists
}

/** Returns the name of a list of `external_choices`. */
export const externalName = (name: string, choices: Table | undefined): string =>
  choices?.lines.some((line) => textIn(line, 'list_name') === name) ? `${name}_external` : name

function grouped(table: Table | undefined, { notices }: ListReader): Map<string, Line[]> {
  const lists = new Map<string, Line[]>()
  for (const line of table?.lines ?? []) {
    const name = textIn(line, 'list_name')
    const isComment =
      textIn(line, 'name') === '' && !line.cells.some(({ heading }) => heading.base === 'label')
    if (name !== '') lists.set(name, [...(lists.get(name) ?? []), line])
    else if (!isComment) {
      notices.errors.push(
        notice(cellOf(line, 'list_name').spot, textIn(line, 'name'), 'workbook.no_list_name'),
      )
    }
  }
  return lists
}

/** Parses the options of a list. */
export function listOf(list: string, lines: readonly Line[], reader: ListReader): List {
  const taken = new Set<string>()
  const codes = new Set(lines.map(ownCode).filter((code) => optionCode(code) === code))
  const renamed = new Map<string, string>()
  const changed = new Map<string, string>()
  const names = new Map<string, number>()
  const choices: Choice[] = []
  const kept: Line[] = []
  for (const line of lines) {
    const { text: name, spot, shown } = cellOf(line, 'name')
    const isDeclared = name === '' && line.cells.length === 1
    if (isDeclared) continue
    if (name === '') {
      reader.notices.errors.push(notice(spot, list, 'workbook.option_no_name', { list }))
      continue
    }
    if (shown !== undefined)
      reader.notices.warnings.push(notice(spot, name, 'workbook.number_shown', { shown }))
    const own = ownCode(line)
    const isTwice = names.has(name)
    const fits = (one: string) => !taken.has(one) && (one === own || !codes.has(one))
    const code = codeOf(own, fits, isTwice)
    meetTwice(line, { name, list, before: names.get(name) }, reader)
    names.set(name, names.get(name) ?? line.row)
    taken.add(code)
    if (code !== name) {
      renamed.set(name, code)
      if (own !== code || own === name) {
        changed.set(name, code)
        reader.notices.renamed.push({ ...spot, name, code })
      }
    }
    choices.push(choiceOf(line, { name, code }, reader))
    kept.push(line)
  }
  return { choices, renamed, changed, lines: kept }
}

/** The wanted code of an option: from `colloquy::code`, or its name. */
const ownCode = (line: Line): string => textIn(line, 'colloquy::code') || textIn(line, 'name')

/** A duplicate name keeps its code, so that filters still match it. */
function codeOf(wanted: string, fits: (code: string) => boolean, isTwice: boolean): string {
  const code = optionCode(wanted) || '_'
  return isTwice ? code : (firstFree(code, 16, fits) ?? code)
}

function meetTwice(
  line: Line,
  { name, list, before }: { name: string; list: string; before: number | undefined },
  { duplicates, notices }: ListReader,
): void {
  if (before === undefined) return
  const { spot } = cellOf(line, 'name')
  const values = { name, list, row: before }
  if (duplicates) notices.warnings.push(notice(spot, name, 'workbook.option_twice_allowed', values))
  else notices.errors.push(notice(spot, name, 'workbook.option_twice', values))
}

function choiceOf(
  line: Line,
  { name, code }: { name: string; code: string },
  { languages, collapse, notices }: ListReader,
): Choice {
  const label = collapse(wordsIn(line, 'label', languages))
  if (Object.keys(label).length === 0) {
    notices.warnings.push(notice(cellOf(line, 'label').spot, name, 'workbook.option_no_label'))
  }
  const came = textIn(line, 'colloquy::name') || (name === code ? '' : name)
  const attributes = Object.fromEntries(
    unknownCells(line).map(({ heading, text }) => [heading.written, text]),
  )
  return {
    code,
    label,
    ...(saysYes(line, 'colloquy::exclusive') && { exclusive: true as const }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(came !== '' && { kept: { name: came } }),
  }
}

function warnMedia({ headings, lines }: Table, { warnings }: Notices): void {
  for (const heading of headings.filter(({ base, known }) => known && isMedia(base))) {
    const cell = lines.flatMap(({ cells }) => cells).find((one) => one.heading === heading)
    if (cell) warnings.push(notice(heading.spot, heading.written, 'workbook.media_column'))
  }
}
