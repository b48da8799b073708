/** An authored text by content language; keys are BCP 47 tags such as `fr`. */
export type Text = Readonly<Record<string, string>>

/** Parses a JSON text column. */
export const textFrom = (column: string): Text => JSON.parse(column) as Text

/** Returns whether a text shows nothing: white space or Default_Ignorable_Code_Point, such as bidi marks. */
export const isUnseen = (words: string): boolean => /^[\s\p{DI}]*$/u.test(words)

/** Cleans a line pasted from a document or spreadsheet: joins its cells with spaces and removes a list marker. */
export function unmarked(line: string): string {
  const whole = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' ')
  if (isUnseen(whole)) return ''
  return whole.replace(/^(?:[-–•*·]|\d{1,3}[.)])\s+/u, '') || whole
}

/** Splits text into code points, as offsets of exchanged codings count them. */
export const pointsOf = (text: string): readonly string[] => Array.from(text)
