import { momentOf } from '../../instrument/kinds/common/moments.ts'
import type { Question } from '../../instrument/questionnaire.ts'
import { wholeOf } from '../block.ts'
import { isMoment } from '../dates/spans.ts'
import { NOT_GIVEN } from '../subgroups.ts'
import { seriesOf, type Measured, type Series } from '../series.ts'
import type { Leading } from '../ranking/ranking.ts'
import type { ResultTable } from '../table.ts'

/** The lowest and the highest possible value. */
export type Scale = Readonly<{ from: number; to: number }>

/** What the distance between two numbers is counted in; `value`: a number without steps of one. */
export type Unit = 'per_cent' | 'step' | 'value' | 'rank' | 'points' | 'day' | 'minute'

/**
 * What is compared of a question. `scale` is null without set ends. `near`: the distance within which places agree; null
 * for a number without set ends. `rivals`: the other parts of a whole,
 * of which only the leading one is compared. `leads`: the first of the series leads over all places, alone.
 */
export type Compared = Readonly<{
  /** Of an order, and of points: the item that leads alone in each place. */
  firsts?: Leading['firsts'] | undefined
  series: Series
  rivals: Series
  leads: boolean
  scale: Scale | null
  near: number | null
  unit: Unit
}>

/** Places that agree are at most this part of the scale apart: 10 points of 100, 1 step of 10. */
const NEAR = 0.1

/** Days within which places agree on a date without a first and last day: about a month. */
const NEAR_DAYS = 31

/** Column of the median, after the mean. */
const MEDIAN = 1

/**
 * Returns what is compared: of options that sum up to a whole, and of points, the one that leads over all places; of
 * several that may be chosen and of statements, each; of numbers, dates and times the median; of ranks the mean rank of
 * each item. `leading` says exactly what leads, where means are rounded. People
 * who gave no group are no group.
 */
export function comparedIn(table: ResultTable, question: Question, leading?: Leading): Compared {
  const series = seriesOf(table, table.of === 'value' ? MEDIAN : 0).map((one) => ({
    ...one,
    points: one.points.filter(({ subgroup }) => subgroup !== NOT_GIVEN),
  }))
  const scale = scaleOf(table, question)
  const about = { scale, near: nearIn(table, scale), unit: unitOf(table), firsts: leading?.firsts }
  const lead = (one: Measured) => leading?.totals?.get(one.code) ?? leadIn(one, table)
  if (isSided(table)) return { series, rivals: [], leads: false, ...about }
  const [first, ...rest] = series.toSorted((one, other) => lead(other) - lead(one))
  if (!first) return { series, rivals: [], leads: false, ...about }
  const leads = !hides(table) && rest.every((one) => lead(one) !== lead(first))
  const isWhole = (table.drawing === 'bars' && !table.multiple) || table.of === 'points'
  return isWhole
    ? { series: [first], rivals: rest, leads, ...about }
    : { series: [first, ...rest], rivals: [], leads, ...about }
}

/** How far an item leads: over all places or, where that is withheld, over those that are shown. */
function leadIn({ whole, points }: Measured, { of }: ResultTable): number {
  const sum = points.reduce((total, { value }) => total + value, 0)
  return (whole ?? sum / Math.max(points.length, 1)) * (of === 'rank' ? -1 : 1)
}

/** Returns whether a number over all places is withheld: another item may lead. */
export const hides = ({ blocks }: ResultTable): boolean =>
  blocks.some((block) => wholeOf(block)?.bases.includes('withheld') ?? true)

/** Returns whether the items are statements with a side each. */
export const isSided = ({ drawing }: Pick<ResultTable, 'drawing'>): boolean => drawing === 'diverging'

function scaleOf({ drawing, of, from, to }: ResultTable, question: Question): Scale | null {
  if (drawing === 'bars' || drawing === 'diverging') return { from: 0, to: 100 }
  if (of === 'clock') return { from: 0, to: MINUTES_A_DAY }
  if (isMoment(of)) return daysOf(question)
  if (of !== 'value') return { from, to }
  const { min, max } = { min: undefined, max: undefined, ...question }
  return typeof min === 'number' && typeof max === 'number' ? { from: min, to: max } : null
}

const MINUTES_A_DAY = 24 * 60

function nearIn({ of }: ResultTable, scale: Scale | null): number | null {
  if (scale) return NEAR * (scale.to - scale.from)
  if (of === 'days') return NEAR_DAYS
  return of === 'minutes' ? NEAR_DAYS * MINUTES_A_DAY : null
}

/** The first and the last possible day; null unless both are set. */
function daysOf(question: Question): Scale | null {
  const { earliest, latest } = { earliest: undefined, latest: undefined, ...question }
  return typeof earliest === 'string' && typeof latest === 'string'
    ? { from: momentOf(earliest), to: momentOf(latest) }
    : null
}

function unitOf({ drawing, of, columns }: ResultTable): Unit {
  if (drawing === 'bars' || drawing === 'diverging') return 'per_cent'
  if (isMoment(of)) return of === 'days' ? 'day' : 'minute'
  if (of !== 'value') return of
  const steps = columns.flatMap(({ measure, code }) => (measure === 'per_cent' ? [Number(code)] : []))
  return steps.length > 1 && steps.every((step, at) => at === 0 || step - (steps[at - 1] ?? 0) === 1)
    ? 'step'
    : 'value'
}
