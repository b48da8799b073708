import type { Block, ShownRow } from '../block.ts'
import type { Column } from '../figures.ts'
import type { Classes } from './classes.ts'

type Table = Readonly<{
  from: number
  to: number
  columns: readonly Column[]
  classes: Classes | null
  blocks: readonly Block[]
}>

/**
 * Returns the table of dates or times without classes at either end in which nobody is shown, and with the ends of the
 * axis: those of the classes that are left, and of shown medians beyond. Other tables stay as they are.
 */
export function withoutEmptyEnds<T extends Table>(table: T): T {
  const { classes, columns, blocks } = table
  if (!classes) return table
  const rows = blocks.flatMap(({ rows: own, total }) => [
    ...own.filter((row): row is ShownRow => row.state === 'shown'),
    ...(total ? [total] : []),
  ])
  const held = columns.flatMap((_, at) => (rows.some(({ people }) => (people[at] ?? 0) > 0) ? [at] : []))
  const [first, last] = [held[0] ?? columns.length, held.at(-1) ?? 0]
  const isKept = (at: number) => columns[at]?.measure !== 'per_cent' || (at >= first && at <= last)
  const kept = <Value>(values: readonly Value[]) => values.filter((_, at) => isKept(at))
  const keptRow = (row: ShownRow): ShownRow => ({
    ...row,
    values: kept(row.values),
    bases: kept(row.bases),
    people: kept(row.people),
  })
  const medians = rows.flatMap(({ values: [median] }) => median ?? [])
  const starts = classes.starts.filter((_, at) => isKept(at + 2) || isKept(at + 1))
  return {
    ...table,
    columns: kept(columns),
    blocks: blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => (row.state === 'shown' ? keptRow(row) : row)),
      total: block.total && keptRow(block.total),
    })),
    from: Math.min(...medians, ...starts),
    to: Math.max(...medians, ...starts),
  }
}
