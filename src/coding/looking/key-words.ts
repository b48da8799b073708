import { shown } from '../../disclosure/rules.ts'
import type { Code } from '../codebook/codebook.ts'
import { keyWords, usesIn, type KeyWord } from '../text/key-words.ts'
import type { UnitRead } from '../text/unit.ts'
import { wordsOf } from '../text/words.ts'
import type { Decided } from './decided.ts'

/** Words of a code in one language; how many raised it in that language is not told: it would split them anew. */
export type CodeWords = Readonly<{ code: Code; language: string; words: readonly KeyWord[] }>

/** Most words listed of a code. */
const MOST_WORDS = 12

/**
 * Returns the key words of each code by language: more frequent in its answers than in the other settled ones, by their
 * log-likelihood, and used there by at least the threshold of people.
 */
export function codeWords(
  { looked, raised, isWhole }: Decided,
  read: readonly UnitRead[],
): readonly CodeWords[] {
  if (!isWhole) return []
  const { settled, consultation } = looked
  const least = consultation.room_threshold
  const counted = read
    .filter(({ id }) => settled.has(id))
    .map((unit) => ({ language: unit.language, codes: settled.get(unit.id), words: wordsOf(unit) }))
  const spoken = [...new Set(counted.map(({ language }) => language))].sort().map((language) => {
    const answers = counted.filter((one) => one.language === language)
    return { language, answers, all: usesIn(answers.map(({ words }) => words)) }
  })
  return raised.counted.flatMap((code) =>
    spoken.flatMap(({ language, answers, all }): readonly CodeWords[] => {
      const own = answers.filter(({ codes }) => codes?.has(code.guid))
      if (!shown(own.length, least)) return []
      const words = keyWords(usesIn(own.map((one) => one.words)), all, { least, most: MOST_WORDS })
      return words.length > 0 ? [{ code, language, words }] : []
    }),
  )
}
