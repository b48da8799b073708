import type { Preferences } from './ranking.ts'

/** `strongest`: the strength of the strongest path from item i to item j, at i x items + j. */
export type Schulze = Readonly<{
  strongest: Float64Array
  /** Items from the best on; those in one tier are beaten by equally many. */
  tiers: readonly (readonly number[])[]
}>

/** Returns Schulze's order of the items, with winning votes as the strength of a link. */
export function schulze(preferences: Preferences): Schulze {
  const { items } = preferences
  const strongest = strongestPaths(preferences)
  const strength = (one: number, other: number) => strongest[one * items + other] ?? 0
  const all = Array.from({ length: items }, (_, item) => item)
  const beatenBy = all.map(
    (item) => all.filter((other) => strength(other, item) > strength(item, other)).length,
  )
  const levels = [...new Set(beatenBy)].sort((one, other) => one - other)
  return { strongest, tiers: levels.map((level) => all.filter((item) => beatenBy[item] === level)) }
}

/** Widest paths, after Floyd and Warshall. */
function strongestPaths({ items, before }: Preferences): Float64Array {
  const paths = before.map((count, at) => {
    const [one, other] = [Math.floor(at / items), at % items]
    return count > (before[other * items + one] ?? 0) ? count : 0
  })
  for (let through = 0; through < items; through += 1)
    for (let from = 0; from < items; from += 1)
      for (let to = 0; to < items; to += 1) {
        if (from === to || from === through || to === through) continue
        const detour = Math.min(paths[from * items + through] ?? 0, paths[through * items + to] ?? 0)
        if (detour > (paths[from * items + to] ?? 0)) paths[from * items + to] = detour
      }
  return paths
}
