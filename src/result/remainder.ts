import { withheldParts, withheldTotals, type Group } from '../disclosure/parts.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import type { OfferedPool } from './asked.ts'
import { figuresOf } from './figures.ts'
import type { Block, ResultRow } from './block.ts'

/** The people who gave the answers of a pool, and the items they were offered, by their places. */
export function itemsOffered(question: Question, pool: OfferedPool, form: Questionnaire): Group {
  const rows = figuresOf(question, [pool], form)?.rows ?? []
  const parts = rows.flatMap(({ code }, place) => (pool.offered.has(code) ? [place] : []))
  return { parts, people: Math.max(0, ...parts.map((place) => rows[place]?.base ?? 0)) }
}

/**
 * The same blocks where what each person gave adds up over them, as points and ranks do: rows and totals from which
 * those that are withheld could be worked out for too few are withheld as well. `groups` stand in the order of rows.
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

const withheldRow = ({ workshop, place }: ResultRow): ResultRow => ({ state: 'withheld', workshop, place })

/** The items whose rows are shown in a workshop. */
const shownItems = (blocks: readonly Block[], place: number): ReadonlySet<number> =>
  new Set(blocks.flatMap(({ rows }, at) => (rows[place]?.state === 'shown' ? [at] : [])))

/** Whether an item's number over all workshops is not shown; one workshop alone stands for all. */
function isUnknown({ rows, total }: Block): boolean {
  const asked = rows.filter(({ state }) => state === 'shown' || state === 'withheld')
  return total === null && !(asked.length === 1 && asked[0]?.state === 'shown')
}
