/** A code, and how many of the answers considered carry it. */
export type Carried = Readonly<{ code: string; n: number }>

/** Similar answers that are shown, and codes that are suggested, at most. */
export const [MOST_SIMILAR, MOST_SUGGESTED] = [5, 5]

/** Returns the codes of answers by how many carry them, the most first, at most five; of equals, that of the first answer. */
export function carriedBy(answers: readonly ReadonlySet<string>[]): readonly Carried[] {
  const counts = new Map<string, number>()
  for (const codes of answers) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([code, n]) => ({ code, n }))
    .toSorted((one, other) => other.n - one.n)
    .slice(0, MOST_SUGGESTED)
}
