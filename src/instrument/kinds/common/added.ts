import type { Summary } from '../kind.ts'
import { meansOf, sum, tallyRow, type MeanRow, type Tally } from './means.ts'

/** Returns the summary of the answers of several, each of some answers to the same question; undefined for none. */
export function added(summaries: readonly Summary[]): Summary | undefined {
  const [first, ...others] = summaries
  if (!first || others.length === 0) return first
  if (first.shape === 'shares')
    return { ...first, rows: first.rows.map((row, at) => shareRow(row, at, of(first, summaries))) }
  if (first.shape === 'means') {
    const all = of(first, summaries)
    const rows = first.rows.map((row, at) => meansRow(row, at, all, first.steps))
    return meansOf(first.of, first.steps, first.bounds, rows)
  }
  if (first.shape === 'moments') {
    const moments = of(first, summaries).flatMap((one) => one.moments)
    return { ...first, moments: Array.from(Float64Array.from(moments).sort()) }
  }
  return first.shape === 'words'
    ? { ...first, words: of(first, summaries).flatMap(({ words }) => words) }
    : first
}

/** The summaries of a question have one shape. */
const of = <One extends Summary>({ shape }: One, summaries: readonly Summary[]): readonly One[] =>
  summaries.filter((one): one is One => one.shape === shape)

type Shares = Extract<Summary, { shape: 'shares' }>
type ShareRow = Shares['rows'][number]

const shareRow = (row: ShareRow, at: number, all: readonly Shares[]): ShareRow => ({
  ...row,
  ...people(all.flatMap(({ rows }) => rows[at] ?? [])),
  base: sum(all.map(({ rows }) => rows[at]?.base ?? 0)),
  parts: row.parts.map((part, place) => ({
    ...part,
    count: sum(all.map(({ rows }) => rows[at]?.parts[place]?.count ?? 0)),
  })),
})

function meansRow(
  row: MeanRow,
  at: number,
  all: readonly Extract<Summary, { shape: 'means' }>[],
  steps: readonly number[],
): MeanRow {
  const rows = all.flatMap((one) => one.rows[at] ?? [])
  return tallyRow({ ...row, ...people(rows) }, talliesAdded(rows.map(({ tally }) => tally)), steps)
}

const people = (rows: readonly Readonly<{ declined: number; dont_know: number }>[]) => ({
  declined: sum(rows.map(({ declined }) => declined)),
  dont_know: sum(rows.map(({ dont_know }) => dont_know)),
})

function talliesAdded(tallies: readonly Tally[]): Tally {
  const all = new Map<number, number>()
  for (const tally of tallies)
    for (const [value, count] of tally) all.set(value, (all.get(value) ?? 0) + count)
  return all
}
