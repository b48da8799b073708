import type { Base, Block, ResultRow, ShownRow } from '../block.ts'
import { UNTOLD } from '../nonresponse/reasons.ts'
import { TOTAL, type ResultTable } from '../table.ts'

/**
 * Returns a table without the row of a place, made from the rows that are shown today: no number of it is new. Its total
 * is their mean, weighted by their bases; withheld rows stay withheld and are in no total.
 */
export const withoutPlace = (table: ResultTable, place: string): ResultTable => ({
  ...table,
  blocks: table.blocks.map((block): Block => {
    const rows = block.rows.filter(({ subgroup }) => subgroup !== place)
    return { ...block, rows, total: totalOf(rows), total_withheld: false }
  }),
})

function totalOf(rows: readonly ResultRow[]): ShownRow | null {
  const shown = rows.filter((row): row is ShownRow => row.state === 'shown')
  if (shown.length < 2) return null
  const bases = (shown[0]?.bases ?? []).map((_, at) => baseAt(shown, at))
  return {
    state: 'shown',
    subgroup: TOTAL,
    name: {},
    base: shown.reduce((sum, { base }) => sum + base, 0),
    reasons: UNTOLD,
    bases,
    people: bases.map(() => null),
    values: bases.map((base, at) => (typeof base === 'number' ? meanAt(shown, at, base) : null)),
  }
}

function baseAt(rows: readonly ShownRow[], at: number): Base {
  const bases = rows.map((row) => row.bases[at] ?? null).filter((base) => base !== null)
  if (bases.includes('withheld')) return 'withheld'
  return bases.length === 0 ? null : bases.reduce<number>((sum, base) => sum + Number(base), 0)
}

const meanAt = (rows: readonly ShownRow[], at: number, base: number): number | null =>
  base === 0
    ? null
    : rows.reduce((sum, { values, bases }) => sum + (values[at] ?? 0) * Number(bases[at] ?? 0), 0) / base
