import { shown } from '../../disclosure/rules.ts'
import { keyness } from '../../statistic/keyness.ts'

/** A word that some answers use more than the others do. */
export type KeyWord = Readonly<{ word: string; score: number; people: number }>

/** The words of some answers: how often each is used, in how many answers, and how many words there are. */
export type Uses = Readonly<{
  words: number
  uses: ReadonlyMap<string, number>
  people: ReadonlyMap<string, number>
}>

/** Counts the words of answers. */
export function usesIn(answers: readonly (readonly string[])[]): Uses {
  const uses = new Map<string, number>()
  const people = new Map<string, number>()
  let count = 0
  for (const words of answers) {
    count += words.length
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
    for (const word of new Set(words)) people.set(word, (people.get(word) ?? 0) + 1)
  }
  return { words: count, uses, people }
}

/**
 * Returns the key words of answers among all: those they use more than the others, by log-likelihood, each used in at
 * least so many of them; the most telling first.
 */
export function keyWords(
  own: Uses,
  all: Uses,
  { least, most }: Readonly<{ least: number; most: number }>,
): readonly KeyWord[] {
  return [...own.uses]
    .flatMap(([word, uses]): readonly KeyWord[] => {
      const people = own.people.get(word) ?? 0
      if (!shown(people, least)) return []
      const others = { uses: (all.uses.get(word) ?? 0) - uses, words: all.words - own.words }
      const { value } = keyness({ uses, words: own.words }, others)
      return value?.isKey && value.more === 'one' ? [{ word, score: value.score, people }] : []
    })
    .toSorted((one, other) => other.score - one.score || (one.word < other.word ? -1 : 1))
    .slice(0, most)
}
