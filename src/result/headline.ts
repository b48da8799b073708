import type { Key } from '../locale/message.ts'
import type { Text } from '../text.ts'
import { isMoment } from './dates/spans.ts'
import { splitOf } from './side.ts'
import { gap, highest, lowest, seriesOf, widest, type Point, type Series } from './series.ts'
import type { ResultTable } from './table.ts'

/** Arguments of a headline: item and side, the highest and lowest number with their subgroups. */
export type Named = Readonly<{
  item: Text
  high: number
  high_at: string
  low: number
  low_at: string
  /** First and last option of the side; equal when it has only one. */
  first: Text
  last: Text
}>
/** A message key with arguments that the page will format. */
export type Headline = Readonly<{ key: Key; named: Named }>

/** Summarizes the shown rows in one sentence; totals and other rows are ignored. */
export function headlineOf(table: ResultTable): Headline {
  const series = seriesOf(table)
  const subgroups = subgroupsIn(series)
  if (subgroups.length === 0) {
    const isShown = table.blocks.some(({ rows }) => rows.some(({ state }) => state === 'shown'))
    const hasTotal = table.blocks.some(({ total }) => total !== null)
    return told(isShown ? 'result.find_withheld' : hasTotal ? 'result.find_total' : 'result.find_nothing', [])
  }
  const alone = subgroups.length === 1
  if (table.drawing === 'diverging') return sideFinding(table, series, alone)
  return table.drawing === 'bars' ? leadFinding(table, series, alone) : meanFinding(table, series, alone)
}

/** The statement with the widest gap between subgroups, by the last option's side. */
function sideFinding({ columns }: ResultTable, series: Series, alone: boolean): Headline {
  const { after } = splitOf(columns.length)
  const side = { first: columns[after[0] ?? 0]?.label ?? {}, last: columns.at(-1)?.label ?? {} }
  if (alone) return told('result.find_side_one', [highest(series.flatMap(({ points }) => points))], side)
  const points = widest(series)
  return gap(points) === 0 ? told('result.find_same', points) : told('result.find_side', points, side)
}

function leadFinding(table: ResultTable, series: Series, alone: boolean): Headline {
  const isPart = hides(table, subgroupsIn(series))
  const leader = isPart ? [] : leaderOf(series, 1)
  if (leader.length > 0) return told(alone ? 'result.find_lead_one' : 'result.find_lead', leader)
  const points = widest(series)
  if (alone) return told(isPart ? 'result.find_withheld' : 'result.find_no_lead_one', points)
  return told(gap(points) === 0 ? 'result.find_same' : 'result.find_gap', points)
}

function meanFinding(table: ResultTable, series: Series, alone: boolean): Headline {
  const { of, blocks } = table
  const points = widest(series)
  const same = !alone && gap(points) === 0
  if (isMoment(of))
    return told(alone ? 'result.dates_find_one' : same ? 'result.find_same' : 'result.dates_find', points)
  if (blocks.length === 1) {
    return told(alone ? 'result.find_mean_one' : same ? 'result.find_same' : 'result.find_mean', points)
  }
  const isPart = hides(table, subgroupsIn(series))
  const leader = isPart ? [] : leaderOf(series, of === 'rank' ? -1 : 1)
  const lead = `result.find_lead_mean_${of}` as const
  if (leader.length > 0) return told(alone ? `${lead}_one` : lead, leader)
  if (alone) return told(isPart ? 'result.find_withheld' : 'result.find_no_lead_one', points)
  return told(same ? 'result.find_same' : 'result.find_gap_mean', points)
}

const subgroupsIn = (series: Series): readonly string[] => [
  ...new Set(series.flatMap(({ points }) => points.map(({ subgroup }) => subgroup))),
]

/** Whether these subgroups have withheld values: one may be higher than all that are shown. */
const hides = ({ blocks }: ResultTable, subgroups: readonly string[]): boolean =>
  blocks.some(({ rows }) =>
    rows.some((row) =>
      row.state === 'shown'
        ? row.bases.includes('withheld')
        : row.state === 'withheld' && subgroups.includes(row.subgroup),
    ),
  )

/** Points of the item strictly highest (or lowest, by `sign`) in every subgroup; empty if none. */
function leaderOf(series: Series, sign: 1 | -1): readonly Point[] {
  const subgroups = subgroupsIn(series)
  const leads = series.filter(({ item }) =>
    subgroups.every((subgroup) => {
      const here = series.flatMap(({ points }) => points.filter((point) => point.subgroup === subgroup))
      const own = here.find((point) => point.item === item)
      return own && here.every((point) => point === own || sign * own.value > sign * point.value)
    }),
  )
  return leads[0]?.points ?? []
}

const told = (
  key: Key,
  points: readonly Point[],
  side: Pick<Named, 'first' | 'last'> = { first: {}, last: {} },
): Headline => {
  const [top, bottom] = [highest(points), lowest(points)]
  return {
    key,
    named: {
      ...side,
      item: top.item,
      high: top.value,
      high_at: top.subgroup,
      low: bottom.value,
      low_at: bottom.subgroup,
    },
  }
}
