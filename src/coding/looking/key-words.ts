import { shown } from '../../disclosure/rules.ts'
import { keyness } from '../../statistic/keyness.ts'
import type { Code } from '../codebook/codebook.ts'
import type { UnitRead } from '../text/unit.ts'
import type { Decided } from './decided.ts'

/** A word that those who raised a code used more than others did. */
export type KeyWord = Readonly<{ word: string; score: number; people: number }>

/** Words of a code in one language; how many raised it in that language is not told: it would split them anew. */
export type CodeWords = Readonly<{ code: Code; language: string; words: readonly KeyWord[] }>

/** Most words listed of a code. */
const MOST_WORDS = 12

/**
 * Returns the key words of each code by language: more frequent in its answers than in the other settled ones, by their
 * log-likelihood, and used there by at least the threshold of people.
 */
export function wordsOf(
  { looked, raised, isWhole }: Decided,
  read: readonly UnitRead[],
): readonly CodeWords[] {
  if (!isWhole) return []
  const { settled, consultation } = looked
  const counted = read
    .filter(({ id }) => settled.has(id))
    .map((unit) => ({ language: unit.language, codes: settled.get(unit.id), words: wordsIn(unit) }))
  const languages = [...new Set(counted.map(({ language }) => language))].sort()
  return raised.counted.flatMap((code) =>
    languages.flatMap((language): readonly CodeWords[] => {
      const own = counted.filter((one) => one.language === language)
      const [within, without] = [true, false].map((is) =>
        own.filter(({ codes }) => (codes?.has(code.guid) ?? false) === is).map(({ words }) => words),
      )
      if (!within || !without || !shown(within.length, consultation.room_threshold)) return []
      const words = keyWords(within, without, consultation.room_threshold)
      return words.length > 0 ? [{ code, language, words }] : []
    }),
  )
}

type Texts = readonly (readonly string[])[]

function keyWords(within: Texts, without: Texts, threshold: number): readonly KeyWord[] {
  const [own, others] = [usesIn(within), usesIn(without)]
  const people = usesIn(within.map((words) => [...new Set(words)]))
  const [ownWords, otherWords] = [within.flat().length, without.flat().length]
  return [...own]
    .flatMap(([word, uses]): readonly KeyWord[] => {
      const users = people.get(word) ?? 0
      if (!shown(users, threshold)) return []
      const found = keyness({ uses, words: ownWords }, { uses: others.get(word) ?? 0, words: otherWords })
      return found.value?.isKey && found.value.more === 'one'
        ? [{ word, score: found.value.score, people: users }]
        : []
    })
    .toSorted((one, other) => other.score - one.score || (one.word < other.word ? -1 : 1))
    .slice(0, MOST_WORDS)
}

function usesIn(texts: Texts): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const word of texts.flat()) uses.set(word, (uses.get(word) ?? 0) + 1)
  return uses
}

/** The words of an answer in lower case, as its language separates them; placeholders are none. */
function wordsIn({ text, language, redactions }: UnitRead): readonly string[] {
  const read = redactions.reduce((left, { placeholder }) => left.replaceAll(placeholder, ' '), text)
  const found: string[] = []
  for (const { segment, isWordLike } of segmenterOf(language).segment(read.normalize('NFC')))
    if (isWordLike && /\p{L}/u.test(segment)) found.push(segment.toLocaleLowerCase(tagOf(language)))
  return found
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const segmenter = new Intl.Segmenter(tagOf(language), { granularity: 'word' })
  segmenters.set(language, segmenter)
  return segmenter
}

/** A language for Intl; English rules where it is unknown. */
const tagOf = (language: string): string => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
