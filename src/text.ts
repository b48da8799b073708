/** A text in the content languages it has been written in; the key is a BCP 47 tag such as `fr`. */
export type Text = Readonly<Record<string, string>>

/** A JSON text column, read. */
export const textFrom = (column: string): Text => JSON.parse(column) as Text

/** Whether there is nothing to see: white space, signs of no width or only of direction (Default_Ignorable_Code_Point). */
export const isUnseen = (words: string): boolean => /^[\s\p{DI}]*$/u.test(words)

/** A line as it is pasted from a document or a spreadsheet: its cells as words, without the mark of a list before them. */
export function unmarked(line: string): string {
  const whole = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' ')
  if (isUnseen(whole)) return ''
  return whole.replace(/^(?:[-–•*·]|\d{1,3}[.)])\s+/u, '') || whole
}
