/** A rare combination: a value per trait, and the number of responses that share it. */
export type Combination = Readonly<{ values: readonly string[]; count: number }>

/** Incremental count of combinations. */
export type CombinationCount = Readonly<{
  /** Adds a response, by its values of all the traits in their order. */
  take: (values: readonly string[]) => void
  /** Returns the combinations shared by fewer than k, rarest first. */
  rare: () => readonly Combination[]
}>

/**
 * Finds combinations of all the marked traits that occur in fewer than `k` responses (k-anonymity). A missing trait is
 * the empty value; without traits nothing is counted.
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
