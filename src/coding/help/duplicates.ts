import { setImmediate } from 'node:timers/promises'

import { barely, gramsOf, isNear, prefixOf } from './grams.ts'

/** Texts between two pauses. */
const AT_ONCE = 200

/**
 * Returns the groups of near-duplicates among texts, as their places: every text of a group has a Jaccard index of
 * character 4-grams of at least 0.8 with one of them, the one that has the most such texts. Texts alone are left out. Others are served meanwhile.
 */
export async function duplicateGroups(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
  const copies = copiesIn(texts)
  const near = await neighbours(await gramSets([...copies.keys()]))
  const places = [...copies.values()]
  const sizes = near.map((them, at) => sum([at, ...them].map((one) => places[one]?.length ?? 0)))
  const order = [...near.keys()].sort((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other)
  const taken = new Set<number>()
  const groups: number[][] = []
  for (const middle of order) {
    if (taken.has(middle)) continue
    const members = [middle, ...(near[middle] ?? [])].filter((one) => !taken.has(one))
    for (const one of members) taken.add(one)
    const group = members.flatMap((one) => places[one] ?? [])
    if (group.length > 1) groups.push(group.toSorted((one, other) => one - other))
  }
  return groups.toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
}

/** The places of texts that are the same; texts without letters and digits are like no other. */
function copiesIn(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const copies = new Map<string, number[]>()
  for (const [at, text] of texts.entries()) {
    const bare = barely(text)
    if (bare === '') continue
    const known = copies.get(bare)
    if (known) known.push(at)
    else copies.set(bare, [at])
  }
  return copies
}

/** The grams of each text as numbers, the rarest first. */
async function gramSets(bare: readonly string[]): Promise<readonly Uint32Array[]> {
  const sets: ReadonlySet<string>[] = []
  for (const [at, text] of bare.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate()
    sets.push(gramsOf(text))
  }
  const uses = new Map<string, number>()
  for (const set of sets) for (const gram of set) uses.set(gram, (uses.get(gram) ?? 0) + 1)
  const ranked = [...uses].toSorted(([, one], [, other]) => one - other)
  const ranks = new Map(ranked.map(([gram], rank) => [gram, rank]))
  return sets.map((set) => Uint32Array.from(set, (gram) => ranks.get(gram) ?? 0).sort())
}

/**
 * Returns for each set those near to it. Two sets are compared only where the rarest grams of both meet, as near ones
 * must (Bayardo, Ma and Srikant 2007: prefix filtering).
 */
async function neighbours(sets: readonly Uint32Array[]): Promise<readonly (readonly number[])[]> {
  const near = sets.map((): number[] => [])
  const index = new Map<number, number[]>()
  const bySize = [...sets.keys()].sort((one, other) => sizeOf(sets, one) - sizeOf(sets, other))
  for (const [done, at] of bySize.entries()) {
    if (done % AT_ONCE === AT_ONCE - 1) await setImmediate()
    const own = sets[at] ?? new Uint32Array()
    const prefix = own.subarray(0, prefixOf(own.length))
    const tried = new Set<number>()
    for (const gram of prefix) {
      for (const other of index.get(gram) ?? []) tried.add(other)
      const known = index.get(gram)
      if (known) known.push(at)
      else index.set(gram, [at])
    }
    for (const other of tried) {
      const theirs = sets[other] ?? new Uint32Array()
      if (5 * theirs.length < 4 * own.length) continue
      if (!areNear(own, theirs)) continue
      near[at]?.push(other)
      near[other]?.push(at)
    }
  }
  return near
}

const sizeOf = (sets: readonly Uint32Array[], at: number): number => sets[at]?.length ?? 0

/** Counts what two ascending lists share, and gives up as soon as it cannot be enough. */
function areNear(one: Uint32Array, other: Uint32Array): boolean {
  const most = one.length - Math.ceil((4 * (one.length + other.length)) / 9)
  let [shared, left, right] = [0, 0, 0]
  while (left < one.length && right < other.length && left - shared <= most) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) left += 1
    if (difference >= 0) right += 1
  }
  return isNear(one.length, other.length, shared)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
