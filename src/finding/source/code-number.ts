import type { Code, Touched } from '../../coding/codebook/codebook.ts'
import { followed, mergesIn } from '../../coding/codebook/merged.ts'
import type { Counts } from '../../coding/looking/decided.ts'
import { wholeOf } from '../../result/block.ts'
import type { State } from './resolved.ts'

/**
 * Returns how many people have a code among those who answered in words and whose answer is settled, as the totals of
 * the page on what was coded tell it.
 */
export function codeNumberIn({ looked, raised, tables }: Counts, code: Code): State {
  const whole = Object.values(tables)
    .flatMap(({ blocks: [block], columns }) => {
      const row = block && wholeOf(block)
      return row ? [{ row, columns }] : []
    })
    .at(0)
  if (!whole)
    return {
      state: 'withheld',
      rule: looked.settled.size < looked.consultation.room_threshold ? 'few' : 'held_back',
    }
  const { row, columns } = whole
  if (raised.few.some(({ guid }) => guid === code.guid)) return { state: 'withheld', rule: 'few' }
  const place = columns.findIndex((column) => column.code === code.slug)
  // The page names the codes that nobody has, and no headings.
  if (place === -1)
    return raised.nobody.some(({ guid }) => guid === code.guid)
      ? { state: 'told', count: 0, base: row.base, share: 0 }
      : { state: 'gone', why: 'code' }
  const [count = null, share = null, base] = [row.people[place], row.values[place], row.bases[place]]
  if (count === null || typeof base !== 'number') return { state: 'withheld', rule: 'held_back' }
  return { state: 'told', count, base, share }
}

/** Returns whether a code counts no more: it was merged into another, retired, or is in no codebook. */
export function codeLost(
  codes: readonly Code[],
  changes: readonly Touched[],
  guid: string,
): (State & { state: 'gone' }) | undefined {
  const own = codes.find((one) => one.guid === guid)
  const into = followed(mergesIn(changes), guid)
  if (into !== guid) {
    const name = codes.find((one) => one.guid === into)?.name
    return { state: 'gone', why: 'merged', ...(name !== undefined && { into: name }) }
  }
  if (!own) return { state: 'gone', why: 'code' }
  return own.retired ? { state: 'gone', why: 'retired' } : undefined
}
