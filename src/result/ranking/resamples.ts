import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

import { scoresResampled, type Resampled } from '../../statistic/rank-uncertainty.ts'
import type { Vote } from './votes.ts'

/**
 * What can be worked out again from the votes alone: the seed, how many resamples, and how many first places count;
 * intervals are shares of the most an item can get.
 */
export type Resamples = Readonly<{ seed: number; draws: number; top: number; rows: readonly Resampled[] }>

/** Resamples, and the fewest that tell anything. */
export const DRAWS = 1000
const LEAST_DRAWS = 100

/** People drawn for one page at most, about a second, and between two turns of others. */
const MOST_DRAWN = 20_000_000
const TURN = 500_000

/** Returns the seed of a question: the first four bytes of the SHA-256 digest of `consultation/question`. */
export const seedOf = (consultation: string, question: string): number =>
  createHash('sha256').update(`${consultation}/${question}`).digest().readUInt32BE(0)

/** Returns how often people are drawn again: less often where they are very many; 0 where that would tell too little. */
function drawsFor(people: number): number {
  const draws = Math.min(DRAWS, Math.floor(MOST_DRAWN / Math.max(1, people)))
  return draws < LEAST_DRAWS ? 0 : draws
}

/**
 * Draws people again within their workshop, and lets others work meanwhile; undefined where there are too many. Votes are
 * sorted before, so that the order of the answers changes nothing.
 */
export async function resamplesOf(
  workshops: readonly (readonly Vote[])[],
  items: number,
  most: number,
  seed: number,
): Promise<Resamples | undefined> {
  const people = workshops.reduce((sum, { length }) => sum + length, 0)
  const draws = drawsFor(people)
  if (draws === 0) return undefined
  const top = items > 3 ? 3 : 1
  const sorted = workshops.map((votes) => sortedBy(votes))
  const drawing = scoresResampled(sorted, items, { top, seed, draws })
  const between = Math.ceil(TURN / people)
  for (let draw = 1; ; draw += 1) {
    const { done, value } = drawing.next()
    if (done) return { seed, draws, top, rows: value.map((row) => sharesIn(row, most)) }
    if (draw % between === 0) await setImmediate()
  }
}

const sharesIn = ({ amongFirst, low, high }: Resampled, most: number): Resampled => ({
  amongFirst,
  low: low / most,
  high: high / most,
})

/** Scores in the order of the numbers, the first item's first. */
function sortedBy(votes: readonly Vote[]): readonly Float64Array[] {
  const byName = new Map<string, Float64Array[]>()
  for (const { scores } of votes) {
    const name = scores.join()
    const before = byName.get(name)
    if (before) before.push(before[0] ?? scores)
    else byName.set(name, [scores])
  }
  return [...byName.values()].toSorted(([one], [other]) => compared(one, other)).flat()
}

function compared(one: Float64Array = new Float64Array(), other: Float64Array = new Float64Array()): number {
  const at = one.findIndex((score, item) => score !== other[item])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
