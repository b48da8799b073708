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
  const [first, second] = table.columns.map(({ measure }) => measure)
  const one = wording.valueOf(row, 0)
  const note = () => {
    if (first === 'median') return t('result.dates_base', { ...base, when: one })
    if (first !== 'mean') return t('result.base', base)
    return table.drawing === 'dots' && table.of === 'value' && second === 'median'
      ? t('result.numbers_base', { ...base, mean: one, median: wording.valueOf(row, 1) })
      : t('result.base_mean', { ...base, mean: one })
  }
  return {
    state: row.state,
    name,
    note: note(),
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
