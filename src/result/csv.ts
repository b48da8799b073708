import { BOM, csvRow } from '../csv.ts'
import { MISSING } from '../instrument/answer.ts'
import type { Question } from '../instrument/questionnaire.ts'
import type { Language } from '../web/language.ts'
import type { Block, ResultRow } from './block.ts'
import { isoOf } from './dates/labels.ts'
import { isMoment } from './dates/spans.ts'
import type { Column } from './figures.ts'
import { byPlaces } from './nonresponse/by-places.ts'
import { REASONS, type Reason } from './nonresponse/reasons.ts'
import type { ResultTable } from './table.ts'

const HEAD = [
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
  ...REASONS,
  'measure',
  'option',
  'option_label',
  'people',
  'value',
] as const

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
): string {
  const lines = table.blocks.flatMap((block) => [
    ...[...block.rows, ...(block.total ? [block.total] : [])].flatMap((row) =>
      linesOf(question, table, block, row, nameOf(row), language),
    ),
    ...placeLines(question, table, block, language),
  ])
  return BOM + [[...HEAD], ...lines].map((line) => csvRow(line)).join('')
}

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
  language.of(block.label),
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
