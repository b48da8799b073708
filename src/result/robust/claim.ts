import { above, below, shownOf, type Cell } from '../../statistic/share.ts'
import type { Text } from '../../text.ts'
import { headlineOf } from '../headline.ts'
import { splitOf } from '../side.ts'
import type { ResultTable } from '../table.ts'
import { everyoneIn } from './people.ts'

/** What is said of a share: whether more than half, half, or fewer chose it. */
export type Word = 'majority' | 'half' | 'fewer'

/** The leading statement of a result: who chose one of these options of an item, among all people. */
export type Claim = Readonly<{
  /** Index of the block, and of the options within it. */
  block: number
  options: readonly number[]
  /** The statement, where the options are steps of agreement with it; the option else. */
  about:
    Readonly<{ is: 'option'; item: Text }> | Readonly<{ is: 'side'; item: Text; first: Text; last: Text }>
  everyone: Cell
  word: Word
}>

/** Returns the word for a share. */
export const wordOf = (cell: Cell): Word =>
  above(cell, 50) ? 'majority' : below(cell, 50) ? 'fewer' : 'half'

/** Returns what the page says first of all people; undefined for means, and where it cannot be told. */
export function claimOf(table: ResultTable): Claim | undefined {
  if (table.drawing === 'bars') return leadClaim(table)
  return table.drawing === 'diverging' ? sideClaim(table) : undefined
}

/** The option that most people chose; undefined where two lead, or one is withheld that may. */
function leadClaim({ blocks, columns }: ResultTable): Claim | undefined {
  const [block] = blocks
  if (!block || blocks.length > 1) return undefined
  const all = columns.map((_, place) => everyoneIn(block, [place]) ?? null)
  if (all.includes(null)) return undefined
  const [lead, next] = shownOf(all).toReversed()
  if (!lead || lead.agree === 0 || (next && next.agree * lead.base === lead.agree * next.base))
    return undefined
  const item = columns[lead.index]?.label ?? {}
  return claimed(0, [lead.index], { is: 'option', item }, lead)
}

/** Agreement with the statement that the headline names. */
function sideClaim(table: ResultTable): Claim | undefined {
  const { named } = headlineOf(table)
  const at = table.blocks.findIndex(({ label }) => label === named.item)
  const block = table.blocks[at]
  const { after } = splitOf(table.columns.length)
  const everyone = block && everyoneIn(block, after)
  if (!everyone) return undefined
  const [first, last] = [table.columns[after[0] ?? 0]?.label ?? {}, table.columns.at(-1)?.label ?? {}]
  return claimed(at, after, { is: 'side', item: named.item, first, last }, everyone)
}

const claimed = (
  block: number,
  options: readonly number[],
  about: Claim['about'],
  { agree, base }: Cell,
): Claim => ({ block, options, about, everyone: { agree, base }, word: wordOf({ agree, base }) })
