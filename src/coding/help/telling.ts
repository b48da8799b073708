import { codesIn, NONE_FITS, type Coding } from '../act/coding.ts'
import { keyWords, usesIn, type KeyWord } from '../text/key-words.ts'
import type { UnitId } from '../text/unit.ts'
import { MOST_SUGGESTED } from './suggested.ts'
import type { HelpTexts } from './texts.ts'

/** A code with its key words among a coder's own answers, and those of them that stand in one answer. */
export type Telling = Readonly<{ code: string; words: readonly KeyWord[]; here: ReadonlySet<string> }>

/** Answers of a code in which a key word stands at least, and words listed of a code at most. */
const [LEAST, MOST_WORDS] = [2, 8]

/**
 * Returns the codes whose key words stand in an answer, the most telling first: words that the coder's other answers of
 * its language with the code use more than those without it.
 */
export function tellingIn(
  { texts, words, places }: HelpTexts,
  coded: ReadonlyMap<UnitId, readonly Coding[]>,
  unit: UnitId,
): readonly Telling[] {
  const at = places.get(unit) ?? -1
  const own = new Set(words[at])
  const others = texts.flatMap(({ id, language }, place) => {
    const codings = place !== at && language === texts[at]?.language ? coded.get(id) : undefined
    return codings ? [{ codes: codesIn(codings), words: words[place] ?? [] }] : []
  })
  const byCode = new Map<string, (readonly string[])[]>()
  for (const one of others)
    for (const code of one.codes) byCode.set(code, [...(byCode.get(code) ?? []), one.words])
  byCode.delete(NONE_FITS)
  const all = usesIn(others.map((one) => one.words))
  return [...byCode]
    .map(([code, them]) => {
      const key = keyWords(usesIn(them), all, { least: LEAST, most: MOST_WORDS })
      const here = key.filter(({ word }) => own.has(word))
      return {
        code,
        words: key,
        here: new Set(here.map(({ word }) => word)),
        score: here.reduce((sum, { score }) => sum + score, 0),
      }
    })
    .filter(({ here }) => here.size > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST_SUGGESTED)
    .map(({ code, words: key, here }) => ({ code, words: key, here }))
}
