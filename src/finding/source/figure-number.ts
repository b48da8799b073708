import { wholeOf, type Block, type ShownRow } from '../../result/block.ts'
import { isCited } from '../../result/population/cited.ts'
import type { ResultTable } from '../../result/table.ts'
import { wholePercent } from '../../statistic/share.ts'
import { NOTHING, type Rule, type State } from './resolved.ts'

/**
 * Returns the number of everybody whom a figure's table counts, from its cells: what they do not show is not told. A
 * figure of several items, or of pairs of subgroups, has at most a base.
 */
export function numberIn(
  table: Pick<ResultTable, 'blocks' | 'columns' | 'within' | 'multiple'>,
  row: string,
  options: readonly string[],
): State {
  const blocks = table.blocks.filter(({ code }) => row === '' || code === row)
  if (blocks.length === 0) return { state: 'gone', why: 'item' }
  const places = options.map((option) => table.columns.findIndex((column) => isCited(column, option)))
  if (places.includes(-1)) return { state: 'gone', why: 'option' }
  if (table.within) return { state: 'told', ...NOTHING }
  const wholes = blocks.map(wholeOf)
  const missing = wholes.findIndex((whole) => whole === null)
  if (missing !== -1) return untold(blocks[missing])
  const shown = wholes.filter((whole) => whole !== null)
  const [only] = shown
  if (options.length === 0 || shown.length > 1 || !only)
    return { state: 'told', ...NOTHING, base: oneOf(shown) }
  return numberOf(only, places, table)
}

/** The base that rows have in common; null where they differ. */
function oneOf(rows: readonly ShownRow[]): number | null {
  const bases = new Set(rows.map(({ base }) => base))
  const [base = null] = bases
  return bases.size === 1 ? base : null
}

/** Why nothing of everybody is shown of a block. */
function untold(block: Block | undefined): State {
  const withheld = block?.rows.find((row) => row.state === 'withheld')
  if (block?.total_withheld) return { state: 'withheld', rule: 'held_back' }
  const rule: Rule | undefined = withheld?.state === 'withheld' ? withheld.rule : undefined
  return rule ? { state: 'withheld', rule } : { state: 'gone', why: 'question' }
}

function numberOf(
  row: ShownRow,
  places: readonly number[],
  { columns, multiple }: Pick<ResultTable, 'columns' | 'multiple'>,
): State {
  const bases = places.map((place) => row.bases[place] ?? null)
  if (bases.includes(null)) return { state: 'gone', why: 'option' }
  if (bases.includes('withheld')) return { state: 'withheld', rule: 'held_back' }
  const [base = null, ...others] = new Set(bases.filter((one) => typeof one === 'number'))
  if (base === null || others.length > 0) return { state: 'told', ...NOTHING }
  const isShares = places.every((place) => columns[place]?.measure === 'per_cent')
  // Of options that one person may give together, people cannot be added up.
  if (!isShares || (multiple && places.length > 1)) return { state: 'told', ...NOTHING, base }
  const counts = places.map((place) => row.people[place] ?? null).filter((count) => count !== null)
  if (counts.length < places.length) return { state: 'withheld', rule: 'held_back' }
  const count = counts.reduce((sum, people) => sum + people, 0)
  return { state: 'told', count, base, share: base === 0 ? null : wholePercent(count / base) }
}
