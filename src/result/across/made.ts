import type { Text } from '../../text.ts'

/** A question made of answers afterwards, such as codes of answers in words, as it is listed. */
export type MadeListed = Readonly<{
  key: string
  label: Text
  /** Code of the question whose answers it was made of, where it stands for all of these. */
  question?: string
}>
