import type { Key, Message } from '../../locale/message.ts'

/** Most sentences about single things; further ones are counted as elements. */
const MOST_SENTENCES = 200

/** Collects what a reader left out or changed. */
export type Told = Readonly<{
  /** Tells of one thing; beyond the limit it counts as an element of that name. */
  say: (key: Key, values: NonNullable<Message['values']>, element: string) => void
  /** Counts an element that is not taken. */
  leave: (element: string, many?: number) => void
  all: () => readonly Message[]
}>

/** Begins to collect. */
export function telling(): Told {
  const sentences: Message[] = []
  const elements = new Map<string, number>()
  const leave = (element: string, many = 1) => void elements.set(element, (elements.get(element) ?? 0) + many)
  return {
    leave,
    say: (key, values, element) => {
      if (sentences.length < MOST_SENTENCES) sentences.push({ key, values })
      else leave(element)
    },
    all: () => [
      ...sentences,
      ...Array.from(elements, ([found, n]): Message => ({ key: 'codes.left_element', values: { n, found } })),
    ],
  }
}
