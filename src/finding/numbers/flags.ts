import { piecesOf } from './tokens.ts'

/**
 * Why words of a text are flagged: a number without a figure; a quantity word without one; a word that would say
 * what each person of a group said, which passes only where it does not speak of people.
 */
export type Cause = 'number' | 'quantity' | 'everybody'

/** Flagged words as they stand, and where they begin (UTF-16 units of the text). */
export type Flag = Readonly<{ cause: Cause; words: string; at: number }>

/** Words to flag, in any language; phrases separated by "|". */
export type Listed = Readonly<{ quantity: string; everybody: string }>

/** A number in digits of any script, with its separators and signs. */
const NUMBER = String.raw`\p{Nd}+(?:[.,٫٬\u00a0\u202f]\p{Nd}+)*(?:[\u00a0\u202f ]?[%٪])?`

/** Returns a function that finds what a text says of quantities outside its tokens, in the order of the text. */
export function flagger({ quantity, everybody }: Listed): (text: string) => readonly Flag[] {
  const pattern = new RegExp(
    `(?<number>${NUMBER})|(?<everybody>${anyOf(everybody)})|(?<quantity>${anyOf(quantity)})`,
    'giu',
  )
  return (text) => {
    const flags: Flag[] = []
    let from = 0
    for (const { words, token } of piecesOf(text)) {
      const start = from
      from += words.length
      if (token) continue
      for (const { 0: found, index, groups = {} } of words.matchAll(pattern)) {
        const cause = groups['number'] ? 'number' : groups['everybody'] ? 'everybody' : 'quantity'
        flags.push({ cause, words: found, at: start + index })
      }
    }
    return flags
  }
}

/** Whole words, longest first; scripts without spaces are searched for as they stand. */
function anyOf(listed: string): string {
  const phrases = listed
    .split('|')
    .filter(Boolean)
    .sort((one, other) => other.length - one.length)
  const sources = phrases.map((phrase) => {
    const source = phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/ /g, String.raw`\s+`)
    return /\p{Script=Han}/u.test(phrase)
      ? source
      : String.raw`(?<![\p{L}\p{M}\p{N}])${source}(?![\p{L}\p{M}\p{N}])`
  })
  return sources.length > 0 ? sources.join('|') : '(?!)'
}
