/** A word of an answer in lower case, or '' for what stands between words; `text` as written. */
export type Piece = Readonly<{ text: string; word: string }>

/** What a review put in the place of words. */
const PLACEHOLDER = /(\[[^\][]{1,40}\])/u

/** Cuts an answer into words as its language separates them (UAX 29); figures and placeholders are no words. */
export function piecesOf({ text, language }: Readonly<{ text: string; language: string }>): readonly Piece[] {
  const { tag, segmenter } = splitterOf(language)
  return text.split(PLACEHOLDER).flatMap((part, at): readonly Piece[] =>
    at % 2 === 1
      ? [{ text: part, word: '' }]
      : Array.from(segmenter.segment(part), ({ segment, isWordLike }) => ({
          text: segment,
          word: isWordLike && /\p{L}/u.test(segment) ? segment.normalize('NFKC').toLocaleLowerCase(tag) : '',
        })),
  )
}

/** Returns the words of an answer in lower case, in order. */
export const wordsOf = (answer: Readonly<{ text: string; language: string }>): readonly string[] =>
  piecesOf(answer).flatMap(({ word }) => (word === '' ? [] : [word]))

/** Counts what a reader reads as words, figures and placeholders as well. */
export function countedWords(text: string): number {
  let count = 0
  for (const { isWordLike } of splitterOf('en').segmenter.segment(text)) if (isWordLike) count += 1
  return count
}

type Splitter = Readonly<{ tag: string; segmenter: Intl.Segmenter }>

const splitters = new Map<string, Splitter>()

function splitterOf(language: string): Splitter {
  const known = splitters.get(language)
  if (known) return known
  const tag = tagOf(language)
  const splitter = { tag, segmenter: new Intl.Segmenter(tag, { granularity: 'word' }) }
  splitters.set(language, splitter)
  return splitter
}

/** A language for Intl; English rules where it is unknown. */
function tagOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
