/** Characters of a gram. */
const SIZE = 4

/** Returns a text by which near-duplicates are compared: lower case, letters and digits, one space between words. */
export const barely = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** Returns the runs of four characters of a text, each once; a shorter one is a run of its own. */
export function gramsOf(bare: string): ReadonlySet<string> {
  const grams = new Set<string>()
  const starts: number[] = []
  let end = 0
  for (const point of bare) {
    starts.push(end)
    end += point.length
    if (starts.length >= SIZE) grams.add(bare.slice(starts[starts.length - SIZE], end))
  }
  if (grams.size === 0 && bare !== '') grams.add(bare)
  return grams
}

/** Whether a Jaccard index is at least 0.8, from the sizes of two sets and of what they share. */
export const isNear = (one: number, other: number, shared: number): boolean =>
  5 * shared >= 4 * (one + other - shared)

/** Runs of which two near sets of this size share at least one: the rarest so many. */
export const prefixOf = (size: number): number => size - Math.ceil((4 * size) / 5) + 1
