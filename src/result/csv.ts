import { BOM, csvRow } from '../csv.ts'
import { MISSING } from '../instrument/answer.ts'
import type { Question } from '../instrument/questionnaire.ts'
import type { Text } from '../text.ts'
import type { Language } from '../web/language.ts'
import type { Block, ResultRow } from './block.ts'
import { isoOf } from './dates/labels.ts'
import { isMoment } from './dates/spans.ts'
import type { Column } from './figures.ts'
import { byPlaces } from './nonresponse/by-places.ts'
import { REASONS, type Reason } from './nonresponse/reasons.ts'
import type { ResultTable } from './table.ts'

/** First columns of every file that has a line for each number of an item in a subgroup. */
export const LINE_HEAD = [
  'format',
  'question',
  'question_label',
  'item',
  'item_label',
  'split',
  'subgroup',
  'subgroup_label',
  'withheld',
  'n',
] as const
const HEAD = [...LINE_HEAD, ...REASONS, 'measure', 'option', 'option_label', 'people', 'value'] as const

/** What tells a figure of some people, or split twice: its address. */
export type About = Readonly<{ address: string; nameOf: (name: Text) => string }>

/** More columns of such a figure. */
const MORE = ['rule', 'recipe', 'within_split', 'within', 'within_label'] as const

/**
 * Serializes exactly the numbers the page shows, one per line. In numbers, -94 means withheld and -95 not asked there;
 * `n` counts people offered that option, `people` those who chose it (empty for other measures), `left` to `unasked`
 * those without an answer by reason (empty where the question has no such reason). `total_places` has the mean of the
 * places, each weighing the same, where all are shown.
 */
export function resultCsv(
  question: Question,
  table: ResultTable,
  nameOf: (row: ResultRow) => string,
  language: Language,
  about?: About,
): string {
  const lines = table.blocks.flatMap((block) => {
    const more = (row: ResultRow | undefined) => (about ? moreOf(about, table, block, row) : [])
    const rows = [...block.rows, ...(block.total ? [block.total] : [])]
    return [
      ...rows.flatMap((row) =>
        linesOf(question, table, block, row, nameOf(row), language).map((line) => [...line, ...more(row)]),
      ),
      ...placeLines(question, table, block, language).map((line) => [...line, ...more(undefined)]),
    ]
  })
  return BOM + [[...HEAD, ...(about ? MORE : [])], ...lines].map((line) => csvRow(line)).join('')
}

const moreOf = (
  { address, nameOf }: About,
  { within }: ResultTable,
  block: Block,
  row: ResultRow | undefined,
): readonly string[] => [
  row?.state === 'withheld' ? row.rule : '',
  address,
  within ?? '',
  block.within?.subgroup ?? '',
  block.within ? nameOf(block.within.name) : '',
]

function linesOf(
  question: Question,
  table: ResultTable,
  block: Block,
  row: ResultRow,
  name: string,
  language: Language,
): (string | number)[][] {
  const head = headOf(question, block, language)
  const { split, columns } = table
  const shown = row.state === 'shown' ? row : undefined
  return columns.map((column, place) => {
    const base = shown ? (shown.bases[place] ?? null) : row.state === 'withheld' ? row.state : null
    const missing = base === 'withheld' ? MISSING.withheld : MISSING.not_in_version
    return [
      ...head,
      split,
      row.subgroup,
      name,
      base === 'withheld' ? 1 : 0,
      typeof base === 'number' ? base : missing,
      ...REASONS.map((reason) => (table.reasons.includes(reason) ? reasonIn(row, reason) : '')),
      column.measure,
      column.code,
      language.of(column.label),
      column.measure === 'per_cent' ? (shown?.people[place] ?? missing) : '',
      valueIn(table, column, shown?.values[place] ?? null) ??
        (typeof base === 'number' ? MISSING.withheld : missing),
    ]
  })
}

const headOf = ({ code, label }: Question, block: Block, language: Language) => [
  'colloquy.result/3',
  code,
  language.of(label),
  block.code,
  language.of(block.within?.item ?? block.label),
]

function reasonIn(row: ResultRow, reason: Reason): number {
  if (row.state === 'withheld') return MISSING.withheld
  if (row.state !== 'shown') return MISSING.not_in_version
  const people = row.reasons[reason]
  return people === 'withheld' ? MISSING.withheld : people
}

/** A value as a number; of dates and times as it is stored. */
const valueIn = ({ of }: ResultTable, { measure }: Column, value: number | null): string | number | null =>
  value !== null && measure !== 'per_cent' && isMoment(of) ? isoOf(of, value) : value

/** The mean of the places: no people of its own, so no base and no reasons. */
function placeLines(
  question: Question,
  table: ResultTable,
  block: Block,
  language: Language,
): (string | number)[][] {
  const means = byPlaces(table, block)
  if (!means) return []
  const name = language.t('result.nonresponse_all_places')
  const none = REASONS.map(() => '')
  return table.columns.flatMap((column, place) => {
    const mean = means[place] ?? null
    const { measure, code, label } = column
    const about = [...headOf(question, block, language), table.split, 'total_places', name, 0, '', ...none]
    return mean === null ? [] : [[...about, measure, code, language.of(label), '', mean]]
  })
}
