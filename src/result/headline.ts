import type { Key } from '../locale/message.ts'
import type { Text } from '../text.ts'
import { splitOf } from './side.ts'
import type { Block, ShownRow } from './block.ts'
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

/** A number of a shown row, with its item and subgroup. */
type Point = Readonly<{ item: Text; subgroup: string; value: number }>
/** One measure per item, over its shown rows. */
type Series = readonly Readonly<{ item: Text; points: readonly Point[] }>[]

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

function seriesOf({ drawing, columns, blocks }: ResultTable): Series {
  if (drawing === 'bars') {
    return blocks.flatMap((block) =>
      columns.map(({ label }, place) => ({
        item: label,
        points: pointsOf(block, label, (row) => row.values[place] ?? null),
      })),
    )
  }
  const { after } = splitOf(columns.length)
  const measure = (row: ShownRow) =>
    drawing === 'diverging' ? sum(after.map((place) => row.values[place] ?? 0)) : (row.values[0] ?? null)
  return blocks.map((block) => ({ item: block.label, points: pointsOf(block, block.label, measure) }))
}

const pointsOf = ({ rows }: Block, item: Text, measure: (row: ShownRow) => number | null): readonly Point[] =>
  rows.flatMap((row) => {
    const value = row.state === 'shown' ? measure(row) : null
    return value === null ? [] : [{ item, subgroup: row.subgroup, value }]
  })

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

const widest = (series: Series): readonly Point[] =>
  series.reduce<readonly Point[]>(
    (widestYet, { points }) => (gap(points) > gap(widestYet) ? points : widestYet),
    [],
  )

/** -1 without points, so that any point is wider. */
const gap = (points: readonly Point[]): number =>
  points.length === 0 ? -1 : highest(points).value - lowest(points).value

const NOWHERE: Point = { item: {}, subgroup: '', value: 0 }
const highest = (points: readonly Point[]): Point =>
  points.reduce((one, other) => (other.value > one.value ? other : one), points[0] ?? NOWHERE)
/** The last among equals: another subgroup than `highest` when all are equal. */
const lowest = (points: readonly Point[]): Point =>
  points.reduce((one, other) => (other.value <= one.value ? other : one), points[0] ?? NOWHERE)

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

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
