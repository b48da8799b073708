import type { Message } from '../locale/message.ts'
import type { Text } from '../text.ts'

/** A posted form: field name to its values, in order. A field not sent is absent. */
export type Input = Readonly<Record<string, readonly string[]>>

/** One answer as stored in JSON. */
export type Answer = string | number | readonly string[] | { readonly [key: string]: Answer }
/** One person's answers by question code; an unanswered question is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** A catalogue key with its values; authored texts are resolved in the reader's language. */
export type Sentence = Message<Text>

/**
 * The parsed fields of a question: an answer (undefined: not answered), or a fault and its field; `sofar` is the partial
 * answer that other questions' conditions use.
 */
export type FieldResult<A = Answer> =
  | { readonly ok: true; readonly answer: A | undefined }
  | { readonly ok: false; readonly fault: Sentence; readonly field: string; readonly sofar?: Answer }

/** One line of an answer in words; `own`: written by the participant, in any language. */
export type Line = { readonly label?: string; readonly text: string; readonly own: boolean }

/**
 * The value of one column. In `integer` and `decimal` columns a number: a value, a code, or a missing code (-99 to
 * -90, reserved). In other columns a string is the value and a number is a missing code: in `words` columns the
 * release leaves the cell empty and puts the number in the `_miss` companion.
 */
export type Cell = string | number

/** Missing codes (coded-data): why a cell has no answer. */
export const MISSING = {
  not_answered: -99,
  not_asked: -98,
  declined: -97,
  dont_know: -96,
  not_in_version: -95,
  withheld: -94,
  redacted: -93,
  not_reached: -92,
} as const
export type Missing = (typeof MISSING)[keyof typeof MISSING]

/** Whether a number is a reserved missing code. */
export const isMissing = (cell: number): boolean => cell >= -99 && cell <= -90

/** Stands for words that a review removed; no answer is it, as blank words are not kept. */
export const REMOVED = ''

/** The cell of an answer in words. */
export const wordsCell = (words: string): Cell => (words === REMOVED ? MISSING.redacted : words)

/** Option codes of "Other", "Prefer not to say" and "I do not know". */
export const OTHER = '97'
export const DECLINED = '-97'
export const DONT_KNOW = '-96'
