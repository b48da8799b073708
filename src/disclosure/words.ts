import { randomInt } from 'node:crypto'

import { shown } from './rules.ts'

/**
 * What people wrote, of all workshops together; a list that is not shown says nothing of its length. `would_tell`: its
 * length, beside the shares that are shown, would tell how many wrote where that is withheld.
 */
export type Words =
  | Readonly<{ state: 'withheld' | 'would_tell' }>
  | Readonly<{ state: 'shown'; all: number; words: readonly string[] }>

/** As many answers as one page lists. */
export const MOST_LISTED = 500

/** Gives a whole number from 0 up to its argument. */
export type Pick = (below: number) => number

/** Answers in words in a new random order; withheld when fewer than `threshold` people wrote any. */
export const wordsShown = (words: readonly string[], threshold: number, pick: Pick = randomInt): Words =>
  shown(words.length, threshold)
    ? { state: 'shown', all: words.length, words: drawn(words, MOST_LISTED, pick) }
    : { state: 'withheld' }

/**
 * At most `count` of the items in a random order, each such draw as likely as any other: as many swaps of
 * Fisher and Yates (Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm P) as items are drawn.
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
