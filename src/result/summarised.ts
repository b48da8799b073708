import type { Group } from '../disclosure/parts.ts'
import type { Summary } from '../instrument/kinds/kind.ts'
import { quantile } from '../statistic/number.ts'
import type { Text } from '../text.ts'
import { peopleIn, type Classes } from './dates/classes.ts'
import type { Reasons } from './nonresponse/reasons.ts'

export type Measure = 'per_cent' | 'mean' | 'lower_quartile' | 'median' | 'upper_quartile'
/**
 * A column of numbers; `code` and `label` of its option or step, empty for a mean or median. `offered`: what a person
 * must have been offered, the option by default.
 */
export type Column = Readonly<{ measure: Measure; code: string; label: Text; offered?: 'row' }>

/** Returns the key of what a column's people were offered: `row` or `row/part`. */
export const offerOf = (row: string, { code, offered }: Column): string =>
  code === '' || offered === 'row' ? row : `${row}/${code}`

/** Chart type: diverging stacked bars, bars, columns per step or per class of dates, or dots on an axis. */
export type Drawing = 'diverging' | 'bars' | 'columns' | 'classes' | 'dots'
export type Shape = Readonly<{
  drawing: Drawing
  /** Several options could be chosen. */
  multiple: boolean
  /** What is averaged; of dates and times, what the median is. */
  of: 'value' | 'rank' | 'points' | 'days' | 'minutes' | 'clock'
}>

/** A question, statement or item before disclosure control. */
export type FigureRow = Readonly<{
  code: string
  label: Text
  base: number
  reasons: Reasons
  /** Per column: shares from 0 to 1, means and medians; null when the base is 0. */
  values: readonly (number | null)[]
  /** Per column: base of the value, the people offered that option or step. */
  bases: readonly number[]
  /** People whose options or steps sum to a whole, by columns offered; empty for multiple choice. */
  groups: readonly Group[]
}>
export type Figures = Readonly<{
  shape: Shape
  /** Ends of the axis. */
  from: number
  to: number
  columns: readonly Column[]
  rows: readonly FigureRow[]
  /** Dates and times, ascending; empty for other kinds. */
  moments: readonly number[]
}>

/** Returns the reasons of a summary's row. */
export type ReasonsIn = (row: Readonly<{ base: number; declined: number; dont_know: number }>) => Reasons

/** Shares of the base. */
export function shareFigures(
  { diverging, multiple, rows }: Extract<Summary, { shape: 'shares' }>,
  why: ReasonsIn,
): Figures {
  const parts = rows[0]?.parts ?? []
  return {
    shape: { drawing: diverging ? 'diverging' : 'bars', multiple, of: 'value' },
    from: 0,
    to: 100,
    columns: parts.map(({ code, label }) => ({ measure: 'per_cent', code, label })),
    rows: rows.map((row) => ({
      code: row.code,
      label: row.label,
      base: row.base,
      reasons: why(row),
      values: row.parts.map(({ count }) => shareOf(count, row.base)),
      bases: row.parts.map(() => row.base),
      groups: [],
    })),
    moments: [],
  }
}

const measured = (measure: Measure): Column => ({ measure, code: '', label: {} })
const MEANS = [measured('mean'), measured('median')]
const QUARTILES = [measured('lower_quartile'), measured('upper_quartile')]

/** Mean, median, then every step as a share of the base or, of values without steps, the quartiles. */
export function meanFigures(
  { of, from, to, steps, rows }: Extract<Summary, { shape: 'means' }>,
  why: ReasonsIn,
): Figures {
  const isSpread = of === 'value' && steps.length === 0
  return {
    shape: { drawing: steps.length > 0 ? 'columns' : 'dots', multiple: false, of },
    from,
    to,
    columns: [...MEANS, ...(isSpread ? QUARTILES : []), ...steps.map(stepColumn)],
    rows: rows.map((row) => {
      const { code, label, base, mean, median, quartiles, counts } = row
      const shares = counts.map((people) => shareOf(people, base))
      const values = [mean, median, ...(isSpread ? quartiles : []), ...shares]
      return { code, label, base, reasons: why(row), values, bases: values.map(() => base), groups: [] }
    }),
    moments: [],
  }
}

const shareOf = (count: number, base: number): number | null => (base === 0 ? null : count / base)

const stepColumn = (step: number): Column => ({
  measure: 'per_cent',
  code: String(step),
  label: { en: String(step) },
})

/** The median, then every class as a share of the base. A median between two days is the earlier one. */
export function momentFigures(
  { of, code, label, moments }: Extract<Summary, { shape: 'moments' }>,
  why: ReasonsIn,
  classes: Classes | undefined,
): Figures {
  const base = moments.length
  const median = base === 0 ? null : Math.floor(quantile(Float64Array.from(moments), 0.5))
  const counts = classes ? peopleIn(classes, moments) : []
  const values = [median, ...counts.map((people) => shareOf(people, base))]
  const reasons = why({ base, declined: 0, dont_know: 0 })
  return {
    shape: { drawing: 'classes', multiple: false, of },
    from: 0,
    to: 100,
    columns: [measured('median'), ...(classes ? classColumns(classes) : [])],
    rows: [{ code, label, base, reasons, values, bases: values.map(() => base), groups: [] }],
    moments,
  }
}

const classColumns = ({ codes, labels }: Classes): readonly Column[] =>
  codes.map((code, at) => ({
    measure: 'per_cent',
    code,
    label: labels[at] ?? {},
    offered: 'row',
  }))
