import { absent, computed, type Computed } from './computed.ts'

/** A word's uses, in a text of so many words. */
export type Use = Readonly<{ uses: number; words: number }>

/** From here on a difference of this size comes by chance less than once in a hundred words (chi-square, 1 %). */
export const KEY_FROM = 6.63

/** Which of two texts uses the word more, for its length. */
export type Keyness = Readonly<{ score: number; more: 'one' | 'other' | 'neither'; isKey: boolean }>

/** Returns the log-likelihood of Rayson and Garside of a word's uses in two texts. */
export function keyness(one: Use, other: Use): Computed<Keyness, 'no_words' | 'not_used'> {
  if (one.words === 0 || other.words === 0) return absent('no_words')
  const uses = one.uses + other.uses
  if (uses === 0) return absent('not_used')
  const difference = one.uses * other.words - other.uses * one.words
  const rate = uses / (one.words + other.words)
  const score = Math.max(0, 2 * (surplus(one, rate) + surplus(other, rate)))
  return computed({
    score: difference === 0 ? 0 : score,
    more: difference === 0 ? 'neither' : difference > 0 ? 'one' : 'other',
    isKey: score >= KEY_FROM,
  })
}

const surplus = ({ uses, words }: Use, rate: number): number =>
  uses === 0 ? 0 : uses * Math.log(uses / (words * rate))
