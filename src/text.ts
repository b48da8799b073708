/** A text in the content languages it has been written in; the key is a BCP 47 tag such as `fr`. */
export type Text = Readonly<Record<string, string>>

/** A JSON text column, read. */
export const textFrom = (column: string): Text => JSON.parse(column) as Text
