import type { Text } from '../text.ts'
import type { Language } from '../web/language.ts'
import { isolated } from '../web/markup.ts'
import { momentSaid } from './dates/labels.ts'
import { isMoment } from './dates/spans.ts'
import type { Column, Measure } from './figures.ts'
import type { Headline } from './headline.ts'
import type { ResultRow, ShownRow } from './block.ts'
import { TOTAL, type ResultTable } from './table.ts'

/** Formatters of a result for one language, shared by chart, table and CSV. */
export type Wording = Readonly<{
  language: Language
  threshold: number
  nameOf: (subgroup: string) => string
  /** Formats a value, or the mark for its absence. */
  valueOf: (row: ShownRow, place: number) => string
  /** The same with its base where that differs from the row's. */
  basedOf: (row: ShownRow, place: number) => string
  headOf: (column: Column) => string
  /** Why a row has no numbers; '' when it has. */
  markOf: (row: ResultRow) => string
  sentenceOf: (finding: Headline) => string
}>

/** Returns the formatters of a table; codes disambiguate subgroups of the same name. */
export function wordingOf(table: ResultTable, language: Language, threshold: number): Wording {
  const names = namesIn(table, language)
  const nameOf = (subgroup: string) => names.get(subgroup) ?? subgroup
  const valueOf = (row: ShownRow, place: number) => {
    const [value, column] = [row.values[place] ?? null, table.columns[place]]
    if (value !== null && column) return numeralIn(table, column.measure, language)(value)
    return language.t(row.bases[place] === null ? 'result.not_offered' : 'result.withheld_mark')
  }
  return {
    language,
    threshold,
    nameOf,
    valueOf,
    basedOf: (row, place) => {
      const [value, base] = [valueOf(row, place), row.bases[place]]
      if (typeof base !== 'number' || base === row.base) return value
      return language.t('result.value_of', { value, n: language.number(base) })
    },
    headOf: ({ measure, label }) =>
      measure === 'per_cent' ? language.of(label) : language.t(MEASURES[measure]),
    markOf: (row) => {
      if (row.state === 'shown') return ''
      if (row.state === 'withheld' && row.rule === 'held_back') return language.t('result.held_back')
      return language.t(`result.${row.state}`, { n: threshold })
    },
    sentenceOf: (finding) => sentence(finding, table, language, nameOf),
  }
}

const MEASURES = {
  mean: 'result.mean',
  median: 'result.median',
  lower_quartile: 'result.numbers_lower_quartile',
  upper_quartile: 'result.numbers_upper_quartile',
} as const

/** Returns the formatter of a measure: whole per cents, numbers with the table's decimals, or dates and times. */
function numeralIn({ of, digits }: ResultTable, measure: Measure, language: Language) {
  if (measure === 'per_cent') return (value: number) => language.number(value)
  return (value: number) => (isMoment(of) ? momentSaid(of, value, language) : language.number(value, digits))
}

function namesIn({ split, blocks }: ResultTable, language: Language): ReadonlyMap<string, string> {
  const rows = blocks[0]?.rows ?? []
  const labels = rows.map(({ name }) => language.of(name))
  const names = rows.map(({ subgroup }, at): [string, string] => {
    const label = labels[at] ?? ''
    const twice = labels.filter((one) => one === label).length > 1
    return [subgroup, twice ? `${label} (${subgroup})` : label]
  })
  return new Map([...names, [TOTAL, language.t('result.total', { split })]])
}

function sentence(
  { key, named }: Headline,
  table: ResultTable,
  language: Language,
  nameOf: (subgroup: string) => string,
): string {
  const numeral = numeralIn(table, table.columns[0]?.measure ?? 'per_cent', language)
  const text = (label: Text) => isolated(language.of(label), language)
  return language.t(key, {
    split: table.split,
    item: text(named.item),
    high: numeral(named.high),
    high_place: isolated(nameOf(named.high_at), language),
    low: numeral(named.low),
    low_place: isolated(nameOf(named.low_at), language),
    both: named.first === named.last ? 'no' : 'yes',
    first: text(named.first),
    last: text(named.last),
  })
}
