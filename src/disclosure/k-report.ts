/** A combination of traits that few share: a value for each trait, and how many share it. */
export type Combination = Readonly<{ values: readonly string[]; count: number }>

/** Counts combinations of traits as responses come by. */
export type CombinationCount = Readonly<{
  /** Takes a response in, by its values of all the traits in their order. */
  take: (values: readonly string[]) => void
  /** Combinations that fewer than k share, rarest first. */
  rare: () => readonly Combination[]
}>

/**
 * Finds combinations of all the marked traits together that occur in fewer than `k` responses. A trait a response
 * lacks is the empty value; where there are no traits, nothing can tell people apart.
 */
export function combinationCount(k: number): CombinationCount {
  const counted = new Map<string, { values: readonly string[]; count: number }>()
  return {
    take: (values) => {
      if (values.length === 0) return
      const key = JSON.stringify(values)
      const known = counted.get(key)
      if (known) known.count += 1
      else counted.set(key, { values, count: 1 })
    },
    rare: () =>
      [...counted]
        .filter(([, { count }]) => count < k)
        .sort(([one, a], [other, b]) => a.count - b.count || (one < other ? -1 : 1))
        .map(([, rare]) => rare),
  }
}
