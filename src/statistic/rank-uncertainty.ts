import { quantile } from './number.ts'
import { type Random, randomOf } from './random.ts'

/** How often, and from which seed; both are printed beside what comes of them. */
type Draws = Readonly<{ seed: number; draws: number }>

/** An item over resamples: the part of them in which it is among the first, and the middle 95 % of its mean score. */
export type Resampled = Readonly<{ amongFirst: number; low: number; high: number }>

/**
 * Returns, per item, how it fares over resamples of people who each give every item a score, drawn within their
 * workshop; yields after each resample, so that others may work. At least one person.
 */
export function* scoresResampled(
  workshops: readonly (readonly Float64Array[])[],
  items: number,
  { top, seed, draws }: Draws & Readonly<{ top: number }>,
): Generator<undefined, readonly Resampled[]> {
  const random = randomOf(seed)
  const all = workshops.reduce((sum, people) => sum + people.length, 0)
  const kinds = [...new Set(workshops.flat())]
  const numbers = new Map(kinds.map((scores, kind) => [scores, kind]))
  const flat = Float64Array.from(kinds.flatMap((scores) => [...scores]))
  const rooms = workshops.map((people) => Int32Array.from(people, (scores) => numbers.get(scores) ?? 0))
  const totals = new Float64Array(items)
  const means = Array.from({ length: items }, () => new Float64Array(draws))
  for (let draw = 0; draw < draws; draw += 1) {
    const sum = summed(flat, drawnOf(rooms, kinds.length, random), items)
    addTo(totals, amongFirst(sum, top))
    for (const [item, own] of means.entries()) own[draw] = (sum[item] ?? 0) / all
    yield
  }
  return means.map((own, item) => {
    const sorted = own.sort()
    return {
      amongFirst: (totals[item] ?? 0) / draws,
      low: quantile(sorted, 0.025),
      high: quantile(sorted, 0.975),
    }
  })
}

/** How many are drawn of each kind of scores; equal scores that are one object are one kind. */
function drawnOf(rooms: readonly Int32Array[], kinds: number, random: Random): Int32Array {
  const drawn = new Int32Array(kinds)
  for (const room of rooms)
    for (let person = 0; person < room.length; person += 1) {
      const kind = room[random.below(room.length)] ?? 0
      drawn[kind] = (drawn[kind] ?? 0) + 1
    }
  return drawn
}

/** Adds up the scores, those of each kind after another, of those drawn. */
function summed(flat: Float64Array, drawn: Int32Array, items: number): Float64Array {
  const sum = new Float64Array(items)
  for (let kind = 0; kind < drawn.length; kind += 1) {
    const people = drawn[kind] ?? 0
    if (people === 0) continue
    const from = kind * items
    for (let item = 0; item < items; item += 1)
      sum[item] = (sum[item] ?? 0) + people * (flat[from + item] ?? 0)
  }
  return sum
}

function addTo(sum: Float64Array, added: Float64Array = new Float64Array()): void {
  for (let at = 0; at < added.length; at += 1) sum[at] = (sum[at] ?? 0) + (added[at] ?? 0)
}

/** Per item 1 if it is among the first, 0 if not, and a part where it ties for the last of the places. */
const amongFirst = (scores: Float64Array, top: number): Float64Array =>
  scores.map((score) => {
    let [over, alike] = [0, 0]
    for (const other of scores) {
      if (other > score) over += 1
      else if (other === score) alike += 1
    }
    return Math.min(1, Math.max(0, (top - over) / alike))
  })
