import { alphaFrom, type NoAlpha } from './coders.ts'
import type { Computed } from './computed.ts'

/** The codes each coder gave one unit, ascending numbers from 0; null where that coder has not coded it. */
export type Coded = readonly (readonly number[] | null)[]

/** Most pairs of sets with a code in common that are added up again for each resample. */
export const MOST_PAIRS = 20_000

/** Returns the MASI distance of two sets: 0 for the same codes, 1 for none in common. */
export function masiDistance(one: readonly number[], other: readonly number[]): number {
  const overlap = one.filter((code) => other.includes(code)).length
  return 1 - similarity(one.length, other.length, overlap)
}

/** Jaccard's index times monotonicity: 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap. */
function similarity(one: number, other: number, overlap: number): number {
  if (one === overlap && other === overlap) return 1
  const monotonicity = one === overlap || other === overlap ? 2 / 3 : 1 / 3
  return (monotonicity * overlap) / (one + other - overlap)
}

/** Returns Krippendorff's alpha of sets of codes by MASI distance. */
export function alphaOfSets(units: readonly Coded[]): Computed<number, NoAlpha> {
  const adding = setsOf(units)
  let step = adding.next()
  while (!step.done) step = adding.next()
  return step.value(new Uint32Array(units.length).fill(1))
}

/**
 * Returns a function that gives the alpha of sets with each unit taken so many times; `times` is how often units are there
 * at first. Yields after each set, so that others can work.
 */
export function* setsOf(
  units: readonly Coded[],
  times = new Uint32Array(units.length).fill(1),
  most = MOST_PAIRS,
): Generator<void, (times: Uint32Array) => Computed<number, NoAlpha>, void> {
  const { sets, places } = yield* distinct(units)
  const sizes = Uint32Array.from(places, (unit) => unit.length)
  const within = new Float64Array(places.length)
  for (const [unit, own] of places.entries()) {
    within[unit] = distanceWithin(own.map((place) => sets[place] ?? []))
    yield
  }
  const counts = countsOf(places, sets.length, times)
  const { pairs, similar } = yield* similarities(sets, counts, most)
  const all = counts.reduce((sum, count) => sum + count, 0)
  /** Distances of one value of each set to all values. */
  const distances = similar.map((sum, place) => all - (counts[place] ?? 0) - sum)
  const total = distances.reduce((sum, distance, place) => sum + distance * (counts[place] ?? 0), 0)
  const beyond = Float64Array.from(places, (unit) =>
    unit.reduce((sum, place) => sum + (distances[place] ?? 0), 0),
  )
  return (taken) => {
    const between = pairs
      ? distanceBetween(countsOf(places, sets.length, taken), pairs)
      : 2 * weighted(beyond, taken) - total
    return alphaFrom(weighted(sizes, taken), weighted(within, taken), between)
  }
}

/** The sets given, each once, and by unit the places of its sets; units with fewer than two sets have none. */
function* distinct(units: readonly Coded[]) {
  const known = new Map<string, number>()
  const sets: (readonly number[])[] = []
  const places: (readonly number[])[] = []
  for (const unit of units) {
    const given = unit.filter((codes) => codes !== null)
    const own = (given.length < 2 ? [] : given).map((codes) => {
      const name = codes.join(' ')
      const place = known.get(name) ?? sets.push(codes) - 1
      known.set(name, place)
      return place
    })
    places.push(own)
    yield
  }
  return { sets, places }
}

/** Distances of every ordered pair of a unit, over its sets less one. */
function distanceWithin(unit: readonly (readonly number[])[]): number {
  let sum = 0
  for (const [place, one] of unit.entries())
    for (const other of unit.slice(place + 1)) sum += 2 * masiDistance(one, other)
  return unit.length < 2 ? 0 : sum / (unit.length - 1)
}

function countsOf(places: readonly (readonly number[])[], sets: number, times: Uint32Array): Float64Array {
  const counts = new Float64Array(sets)
  for (const [unit, own] of places.entries())
    for (const place of own) counts[place] = (counts[place] ?? 0) + (times[unit] ?? 0)
  return counts
}

/** Pairs of sets with a code in common, and how similar they are. */
type Pairs = Readonly<{ one: number[]; other: number[]; similar: number[] }>

/**
 * Returns by set the sum of its similarities to the values of other sets, and the pairs themselves, or null where there
 * are too many of them. Only sets with a code in common are compared.
 */
function* similarities(sets: readonly (readonly number[])[], counts: Float64Array, most: number) {
  const pairs: Pairs = { one: [], other: [], similar: [] }
  const similar = new Float64Array(sets.length)
  const sizes = Uint32Array.from(sets, (codes) => codes.length)
  const overlaps = overlapping(sets)
  for (let one = 0; one < sets.length; one += 1) {
    const { met, many } = overlaps.next(one)
    for (let place = 0; place < many; place += 1) {
      const other = met[place] ?? 0
      const share = similarity(sizes[one] ?? 0, sizes[other] ?? 0, overlaps.taken(other))
      similar[one] = (similar[one] ?? 0) + share * (counts[other] ?? 0)
      similar[other] = (similar[other] ?? 0) + share * (counts[one] ?? 0)
      if (pairs.one.length > most) continue
      pairs.one.push(one)
      pairs.other.push(other)
      pairs.similar.push(share)
    }
    yield
  }
  return { pairs: pairs.one.length > most ? null : pairs, similar }
}

/** Finds set by set which earlier sets have codes in common with it, and how many. */
function overlapping(sets: readonly (readonly number[])[]) {
  const having: number[][] = []
  const overlaps = new Uint32Array(sets.length)
  const met = new Uint32Array(sets.length)
  const next = (one: number) => {
    let many = 0
    for (const code of sets[one] ?? []) {
      const earlier = (having[code] ??= [])
      for (let place = 0; place < earlier.length; place += 1) {
        const other = earlier[place] ?? 0
        const before = overlaps[other] ?? 0
        if (before === 0) {
          met[many] = other
          many += 1
        }
        overlaps[other] = before + 1
      }
      earlier.push(one)
    }
    return { met, many }
  }
  const taken = (other: number) => {
    const overlap = overlaps[other] ?? 0
    overlaps[other] = 0
    return overlap
  }
  return { next, taken }
}

/** Distances between all values: those of different sets are 1, less how similar the sets are. */
function distanceBetween(counts: Float64Array, { one, other, similar }: Pairs): number {
  let [all, sum] = [0, 0]
  for (const count of counts) {
    all += count
    sum -= count * count
  }
  sum += all * all
  for (let place = 0; place < similar.length; place += 1)
    sum -= 2 * (counts[one[place] ?? 0] ?? 0) * (counts[other[place] ?? 0] ?? 0) * (similar[place] ?? 0)
  return sum
}

function weighted(values: Float64Array | Uint32Array, times: Uint32Array): number {
  let sum = 0
  for (let unit = 0; unit < times.length; unit += 1) sum += (values[unit] ?? 0) * (times[unit] ?? 0)
  return sum
}
