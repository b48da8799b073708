/** Bytes of each page of a pass, before compression, and of the stored row. */
export type Sizes = Readonly<{ pages: Readonly<Record<string, number>>; row: number }>
