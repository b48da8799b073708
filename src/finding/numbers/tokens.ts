/** How the number of a figure stands in a text: "61 of 82", "74 %", "82", or a word such as "most". */
export const FORMS = ['count', 'share', 'base', 'word'] as const
export type Form = (typeof FORMS)[number]

/** A number or quantity word in a text: the figure at this place of the text, in this form. */
export type Token = Readonly<{ place: number; form: Form }>

/** A piece of a text; a token keeps how it was written. */
export type Piece = Readonly<{ words: string; token?: Token }>

const WRITTEN = /\{([1-9]\d{0,3})\.([a-z]+)\}/g

/** Splits a text at its tokens, such as `{1.count}`; the pieces joined are the text. An unknown form is plain words. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(WRITTEN)) {
    const form = FORMS.find((one) => one === found[2])
    if (!form) continue
    if (found.index > from) pieces.push({ words: text.slice(from, found.index) })
    pieces.push({ words: found[0], token: { place: Number(found[1]), form } })
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push({ words: text.slice(from) })
  return pieces
}

/** Writes a token as it stands in a text. */
export const written = ({ place, form }: Token): string => `{${place}.${form}}`

/** Returns a text to name something by, where its numbers are not worked out: an ellipsis in place of each. */
export const withoutNumbers = (text: string): string =>
  piecesOf(text)
    .map(({ words, token }) => (token ? '…' : words))
    .join('')

/** Returns the places of figures that a text names, each once. */
export const placesIn = (text: string): ReadonlySet<number> =>
  new Set(piecesOf(text).flatMap(({ token }) => (token ? [token.place] : [])))
