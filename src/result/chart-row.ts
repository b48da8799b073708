import type { ResultRow } from './block.ts'
import type { ChartRow } from './chart.ts'
import type { ResultTable } from './table.ts'
import type { Wording } from './wording.ts'

/** A row with all values. */
export function chartRow(row: ResultRow, table: ResultTable, wording: Wording): ChartRow {
  const { subgroup } = row
  const name = wording.nameOf(subgroup)
  if (row.state !== 'shown') {
    const blank = row.state === 'withheld' ? row.state : 'not_asked'
    return { state: blank, name, note: wording.markOf(row), values: [], labels: [] }
  }
  const { t } = wording.language
  const base = { n: wording.language.number(row.base) }
  const means = table.columns[0]?.measure === 'mean'
  return {
    state: row.state,
    name,
    note: means ? t('result.base_mean', { ...base, mean: wording.valueOf(row, 0) }) : t('result.base', base),
    values: row.values.map((value) => value ?? 0),
    labels: row.values.map((_, place) => wording.valueOf(row, place)),
  }
}

/** A row with its mean; hatched where its steps are withheld rather than zero. */
export function stepsRow(row: ResultRow, table: ResultTable, wording: Wording): ChartRow {
  const whole = chartRow(row, table, wording)
  if (row.state !== 'shown' || !row.bases.includes('withheld')) return whole
  const note = `${whole.note} ${wording.language.t('result.withheld_key')}`
  return { ...whole, state: 'withheld', note, values: [] }
}

/** Builds the row of one option, with its base; drawn as not asked where nobody was offered it. */
export function optionRow(row: ResultRow, place: number, table: ResultTable, wording: Wording): ChartRow {
  const whole = chartRow(row, table, wording)
  if (row.state !== 'shown') return whole
  const { t, number } = wording.language
  const base = row.bases[place] ?? null
  if (base === null) return { ...whole, state: 'not_asked', note: t('result.not_offered_key') }
  if (base === 'withheld') {
    return { ...whole, state: base, note: t('result.withheld_key') }
  }
  return {
    ...whole,
    note: t('result.base', { n: number(base) }),
    values: [whole.values[place] ?? 0],
    labels: [whole.labels[place] ?? ''],
  }
}
