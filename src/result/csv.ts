import { BOM, csvRow } from '../csv.ts'
import { MISSING } from '../instrument/answer.ts'
import type { Question } from '../instrument/questionnaire.ts'
import type { Text } from '../text.ts'
import type { Language } from '../web/language.ts'
import type { Block, ResultRow } from './block.ts'
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
const HEAD = [...LINE_HEAD, 'declined', 'measure', 'option', 'option_label', 'value'] as const

/** What tells a figure of some people, or split twice: its address. */
export type About = Readonly<{ address: string; nameOf: (name: Text) => string }>

/** More columns of such a figure. */
const MORE = ['rule', 'recipe', 'within_split', 'within', 'within_label'] as const

/**
 * Serializes exactly the numbers the page shows, one per line. In `n` and `value`, -94 means withheld and -95 not asked
 * there; `n` counts people offered that option; `declined` is empty for none or too few.
 */
export function resultCsv(
  question: Question,
  table: ResultTable,
  nameOf: (row: ResultRow) => string,
  language: Language,
  about?: About,
): string {
  const lines = table.blocks.flatMap((block) =>
    [...block.rows, ...(block.total ? [block.total] : [])].flatMap((row) => {
      const own = linesOf(question, table, block, row, nameOf(row), language)
      return about ? own.map((line) => [...line, ...moreOf(about, table, block, row)]) : own
    }),
  )
  return BOM + [[...HEAD, ...(about ? MORE : [])], ...lines].map((line) => csvRow(line)).join('')
}

const moreOf = (
  { address, nameOf }: About,
  { within }: ResultTable,
  block: Block,
  row: ResultRow,
): readonly string[] => [
  row.state === 'withheld' ? row.rule : '',
  address,
  within ?? '',
  block.within?.subgroup ?? '',
  block.within ? nameOf(block.within.name) : '',
]

function linesOf(
  { code, label }: Question,
  { split, columns }: ResultTable,
  block: Block,
  row: ResultRow,
  name: string,
  language: Language,
): (string | number)[][] {
  const item = language.of(block.within?.item ?? block.label)
  const head = ['colloquy.result/2', code, language.of(label), block.code, item]
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
      shown?.declined ?? '',
      column.measure,
      column.code,
      language.of(column.label),
      shown?.values[place] ?? missing,
    ]
  })
}
