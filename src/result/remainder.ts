import { withheldParts, withheldTotals, type Group } from '../disclosure/parts.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import type { OfferedPool } from './asked.ts'
import { figuresOf } from './figures.ts'
import type { Block, ResultRow } from './block.ts'

/** Returns the size of a pool and the indexes of the items it was offered. */
export function itemsOffered(question: Question, pool: OfferedPool, form: Questionnaire): Group {
  const rows = figuresOf(question, [pool], form)?.rows ?? []
  const parts = rows.flatMap(({ code }, place) => (pool.offered.has(code) ? [place] : []))
  return { parts, people: Math.max(0, ...parts.map((place) => rows[place]?.base ?? 0)) }
}

/**
 * Secondary suppression for points and ranks, which sum to a constant per person: also withholds rows and totals from
 * which a withheld one could be computed for too few. `groups` are in row order.
 */
export function withoutRemainders(
  blocks: readonly Block[],
  groups: readonly (readonly Group[])[],
  threshold: number,
): readonly Block[] {
  const shut = groups.map((own, place) => {
    const rows = blocks.map((block) => block.rows[place])
    const already = rows.map((row) => row?.state === 'withheld')
    return withheldParts(already, rows.map(baseOf), own, threshold)
  })
  const kept = blocks.map((block, at) => ({
    ...block,
    rows: block.rows.map((row, place) => (shut[place]?.[at] ? withheldRow(row) : row)),
  }))
  const parts = groups.map((own, place) => ({ groups: own, shown: shownItems(kept, place) }))
  const bases = kept.map(({ total }) => baseOf(total ?? undefined))
  const totals = withheldTotals(kept.map(isUnknown), bases, parts, threshold)
  return kept.map((block, at) =>
    totals[at] && block.total ? { ...block, total: null, total_withheld: true } : block,
  )
}

const baseOf = (row: ResultRow | undefined): number => (row?.state === 'shown' ? row.base : 0)

const withheldRow = (row: ResultRow): ResultRow =>
  row.state === 'withheld'
    ? row
    : { state: 'withheld', rule: 'held_back', subgroup: row.subgroup, name: row.name }

/** Indexes of items shown in a subgroup. */
const shownItems = (blocks: readonly Block[], place: number): ReadonlySet<number> =>
  new Set(blocks.flatMap(({ rows }, at) => (rows[place]?.state === 'shown' ? [at] : [])))

/** Whether an item's overall number is not shown; a single subgroup's row is one. */
function isUnknown({ rows, total }: Block): boolean {
  const asked = rows.filter(({ state }) => state === 'shown' || state === 'withheld')
  return total === null && !(asked.length === 1 && asked[0]?.state === 'shown')
}
