import { randomOf } from './random.ts'
import type { Draws } from './resample.ts'

/** An answer by the numbers of its codes, and of the strata (such as its place and its group) it is counted in. */
export type CodedAnswer = Readonly<{ codes: readonly number[]; strata: readonly number[] }>

/** How many answers of a stratum the findings reach; `draws[n]`: how many random draws of codes reach n of them. */
export type Reach = Readonly<{ answers: number; reached: number; draws: Uint32Array }>

/** What a random choice of as many codes reaches: the mean, and the middle nine of ten draws. */
export type Chance = Readonly<{ mean: number; low: number; high: number }>

/**
 * Returns for each stratum how many answers have at least one of the codes used, beside random draws of as many codes
 * among those that any answer has. Yields after each draw, so that others can work.
 */
export function* representation(
  answers: readonly CodedAnswer[],
  strata: number,
  used: ReadonlySet<number>,
  { seed, draws }: Draws,
): Generator<void, readonly Reach[], void> {
  const inUse = [...new Set(answers.flatMap(({ codes }) => codes))].sort((one, other) => one - other)
  const places = new Map(inUse.map((code, place) => [code, place]))
  const sets = flat(answers.map(({ codes }) => codes.map((code) => places.get(code) ?? 0)))
  const held = flat(answers.map((one) => one.strata))
  const size = inUse.filter((code) => used.has(code)).length
  const sizes = new Uint32Array(strata)
  for (const stratum of held.numbers) sizes[stratum] = (sizes[stratum] ?? 0) + 1
  const reachedBy = (isChosen: Uint8Array) => reachedIn(sets, held, isChosen, strata)
  const own = reachedBy(Uint8Array.from(inUse, (code) => (used.has(code) ? 1 : 0)))
  const found = Array.from(sizes, (people) => new Uint32Array(people + 1))
  const { below } = randomOf(seed)
  const order = Uint32Array.from(inUse.keys())
  for (let draw = 0; draw < draws; draw += 1) {
    const isChosen = new Uint8Array(inUse.length)
    for (let at = 0; at < size; at += 1) {
      const from = at + below(order.length - at)
      const code = order[from] ?? 0
      order[from] = order[at] ?? 0
      order[at] = code
      isChosen[code] = 1
    }
    reachedBy(isChosen).forEach((reached, stratum) => {
      const times = found[stratum]
      if (times) times[reached] = (times[reached] ?? 0) + 1
    })
    yield
  }
  return found.map((times, stratum) => ({
    answers: sizes[stratum] ?? 0,
    reached: own[stratum] ?? 0,
    draws: times,
  }))
}

/** Returns what chance reaches in a stratum; null without draws. */
export function chanceOf({ draws }: Pick<Reach, 'draws'>): Chance | null {
  const all = draws.reduce((sum, times) => sum + times, 0)
  if (all === 0) return null
  const mean = draws.reduce((sum, times, reached) => sum + times * reached, 0) / all
  return { mean, low: atRank(draws, all * 0.05), high: atRank(draws, all * 0.95) }
}

/** The number of answers that at least so many draws do not exceed. */
function atRank(draws: Uint32Array, rank: number): number {
  let below = 0
  return draws.findIndex((times) => (below += times) >= rank)
}

/** Lists one after the other; list n lies between `starts[n]` and `starts[n + 1]`. */
type Flat = Readonly<{ numbers: Uint32Array; starts: Uint32Array }>

function flat(lists: readonly (readonly number[])[]): Flat {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, at) => (starts[at + 1] = (starts[at] ?? 0) + list.length))
  return { numbers: Uint32Array.from(lists.flat()), starts }
}

/** Counts by stratum the answers with a chosen code. A draw is worked out for every answer: loops over plain numbers. */
function reachedIn(sets: Flat, held: Flat, isChosen: Uint8Array, strata: number): Uint32Array {
  const counts = new Uint32Array(strata)
  for (let answer = 0; answer + 1 < sets.starts.length; answer += 1) {
    const end = sets.starts[answer + 1] ?? 0
    let at = sets.starts[answer] ?? 0
    while (at < end && isChosen[sets.numbers[at] ?? 0] === 0) at += 1
    if (at === end) continue
    const last = held.starts[answer + 1] ?? 0
    for (let place = held.starts[answer] ?? 0; place < last; place += 1) {
      const stratum = held.numbers[place] ?? 0
      counts[stratum] = (counts[stratum] ?? 0) + 1
    }
  }
  return counts
}
