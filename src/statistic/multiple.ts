/**
 * Returns p values adjusted by Benjamini and Hochberg for having been looked at together: among those below a bound, the
 * expected part of false ones is at most the bound. Null stands for a test that could not be made, and is not counted.
 */
export function adjusted(values: readonly (number | null)[]): readonly (number | null)[] {
  const ascending = values
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((one, other) => one.p - other.p)
  const result: (number | null)[] = values.map(() => null)
  let least = 1
  for (const [place, { p, index }] of [...ascending.entries()].reverse()) {
    least = Math.min(least, (p * ascending.length) / (place + 1))
    result[index] = least
  }
  return result
}
