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

/** A number in digits of any script, with its separators and signs, or a fraction in one character. */
const NUMBER = String.raw`[\u00bc-\u00be\u2150-\u215e]|\p{Nd}+(?:[.,٫٬\u00a0\u202f]\p{Nd}+)*(?:[\u00a0\u202f ]?[%٪])?`

/** Returns a function that finds what a text says of quantities outside its tokens, in the order of the text. */
export function flagger({ quantity, everybody }: Listed): (text: string) => readonly Flag[] {
  const [everybodySources, quantitySources] = [sourcesOf(everybody), sourcesOf(quantity)]
  // The edges of words stand once: they are what takes long to compile.
  const pattern = new RegExp(
    [
      `(?<number>${NUMBER})`,
      `(?<!${INSIDE})(?:(?<everybody>${everybodySources.words})|(?<quantity>${quantitySources.words}))(?!${INSIDE})`,
      `(?<everybody_han>${everybodySources.han})`,
      `(?<quantity_han>${quantitySources.han})`,
    ].join('|'),
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
        flags.push({ cause: causeOf(groups), words: found, at: start + index })
      }
    }
    return flags
  }
}

/** A character inside a word. */
const INSIDE = String.raw`[\p{L}\p{M}\p{N}]`

function causeOf({ number, everybody, everybody_han }: Readonly<Record<string, string | undefined>>): Cause {
  if (number) return 'number'
  return everybody || everybody_han ? 'everybody' : 'quantity'
}

/** Phrases, longest first, as alternatives: those of whole words, and those of scripts without spaces. */
function sourcesOf(listed: string): Readonly<Record<'words' | 'han', string>> {
  const phrases = listed
    .split('|')
    .filter(Boolean)
    .sort((one, other) => other.length - one.length)
  const isHan = (phrase: string) => /\p{Script=Han}/u.test(phrase)
  const isArabic = (phrase: string) => /^\p{Script=Arabic}/u.test(phrase)
  const anyOf = (some: readonly string[]) => (some.length > 0 ? some.map(sourceOf).join('|') : '(?!)')
  const apart = phrases.filter((one) => !isHan(one) && !isArabic(one))
  return {
    words: `${anyOf(apart)}|${ONTO}(?:${anyOf(phrases.filter(isArabic))})`,
    han: anyOf(phrases.filter(isHan)),
  }
}

/** Conjunctions and prepositions that Arabic writes onto a word. */
const ONTO = '[وف]?(?:لل|[بلك])?'

const sourceOf = (phrase: string): string =>
  phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/ /g, String.raw`\s+`)
