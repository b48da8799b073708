import { randomInt } from 'node:crypto'

import { shown } from './rules.ts'

/**
 * Free-text answers of all workshops together; a withheld list has no length. `would_tell`: the length, beside the
 * shown shares, would reveal how many wrote where that is withheld.
 */
export type Words =
  | Readonly<{ state: 'withheld' | 'would_tell' }>
  | Readonly<{ state: 'shown'; all: number; words: readonly string[] }>

/** Answers listed per page. */
export const MOST_LISTED = 500

/** Returns a random integer from 0 up to its argument, exclusive. */
export type Pick = (below: number) => number

/** Returns free-text answers in a new random order; withheld when fewer than `threshold` people wrote any. */
export const wordsShown = (words: readonly string[], threshold: number, pick: Pick = randomInt): Words =>
  shown(words.length, threshold)
    ? { state: 'shown', all: words.length, words: drawn(words, MOST_LISTED, pick) }
    : { state: 'withheld' }

/**
 * Returns at most `count` items in random order, every draw equally likely: a Fisher-Yates shuffle (Knuth, The Art of
 * Computer Programming, volume 2, 3.4.2, algorithm P), stopped after that many swaps.
 */
export function drawn<Item>(items: readonly Item[], count: number, pick: Pick): readonly Item[] {
  const left = [...items]
  const most = Math.min(count, left.length)
  for (let at = 0; at < most; at += 1) {
    const from = at + pick(left.length - at)
    const [one, other] = [left[at] as Item, left[from] as Item]
    left[at] = other
    left[from] = one
  }
  return left.slice(0, most)
}
