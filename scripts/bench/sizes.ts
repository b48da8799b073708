/** Bytes of what a pass shows, before compression and by name, and of the row it leaves behind. */
export type Sizes = Readonly<{ pages: Readonly<Record<string, number>>; row: number }>
