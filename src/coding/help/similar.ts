/** How often each word stands in each of some texts, and how long these are. */
export type WordIndex = Readonly<{
  lengths: readonly number[]
  average: number
  /** By word, its texts and its uses there. */
  uses: ReadonlyMap<string, ReadonlyMap<number, number>>
}>

/** A text by its place, with its score and the words it shares with the one it is like, the rarest first. */
export type Similar = Readonly<{ at: number; score: number; shared: readonly string[] }>

/** Saturation of repeated words, and weight of the length of a text (Robertson and Zaragoza 2009). */
const [K1, B] = [1.2, 0.75]

/** Counts the words of texts. */
export function indexOf(texts: readonly (readonly string[])[]): WordIndex {
  const uses = new Map<string, Map<number, number>>()
  for (const [at, words] of texts.entries())
    for (const word of words) {
      const own = uses.get(word) ?? new Map<number, number>()
      own.set(at, (own.get(at) ?? 0) + 1)
      uses.set(word, own)
    }
  const lengths = texts.map((words) => words.length)
  return { lengths, average: lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length), uses }
}

/** Returns the texts of an index that are most like some words by BM25, the most alike first; those unlike are left out. */
export function similarTo(
  index: WordIndex,
  words: readonly string[],
  { most, among }: Readonly<{ most: number; among: (at: number) => boolean }>,
): readonly Similar[] {
  const scores = new Map<number, number>()
  const shared = new Map<number, string[]>()
  const weighed = [...new Set(words)]
    .map((word) => ({ word, weight: weightOf(index, word) }))
    .toSorted((one, other) => other.weight - one.weight)
  for (const { word, weight } of weighed)
    for (const [at, count] of index.uses.get(word) ?? []) {
      if (!among(at)) continue
      const length = (index.lengths[at] ?? 0) / index.average
      const part = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
      scores.set(at, (scores.get(at) ?? 0) + weight * part)
      const own = shared.get(at)
      if (own) own.push(word)
      else shared.set(at, [word])
    }
  return [...scores]
    .map(([at, score]) => ({ at, score, shared: shared.get(at) ?? [] }))
    .toSorted((one, other) => other.score - one.score || one.at - other.at)
    .slice(0, most)
}

/** The rarer a word, the more it weighs; always above 0. */
function weightOf({ lengths, uses }: WordIndex, word: string): number {
  const texts = uses.get(word)?.size ?? 0
  return Math.log(1 + (lengths.length - texts + 0.5) / (texts + 0.5))
}
