import type { Message } from '../locale/message.ts'
import type { Text } from '../text.ts'

/** What a form posted: field name to the values given for it, in order. A field left out is absent. */
export type Input = Readonly<Record<string, readonly string[]>>

/** One answer as stored, in JSON. */
export type Answer = string | number | readonly string[] | { readonly [key: string]: Answer }
/** The answers of one person by question code; a question not answered is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** A sentence of the catalogue with what to put in it; an authored text is put in the reader's language. */
export type Sentence = Message<Text>

/**
 * What a question's fields came to: an answer (undefined: not answered), or why not and at which field; `sofar` is what
 * they say all the same, which other questions may hang on.
 */
export type FieldResult<A = Answer> =
  | { readonly ok: true; readonly answer: A | undefined }
  | { readonly ok: false; readonly fault: Sentence; readonly field: string; readonly sofar?: Answer }

/** One line of an answer in words; `own` are the participant's own words, in any language. */
export type Line = { readonly label?: string; readonly text: string; readonly own: boolean }

/**
 * The value of one column. In `integer` and `decimal` columns a number: a value, a code, or a missing code
 * (-99 to -90, which no value may be). In every other column a string is the value and a number is a missing
 * code: for `words` columns the release leaves the cell empty and puts that number in the `_miss` companion.
 */
export type Cell = string | number

/** Why a cell holds no answer: coded-data's reserved block. */
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

/** Whether a number is one of the reserved block, which no value may be. */
export const isMissing = (cell: number): boolean => cell >= -99 && cell <= -90

/** Code of "Other", of "Prefer not to say" and of "I do not know" among the options of a question. */
export const OTHER = '97'
export const DECLINED = '-97'
export const DONT_KNOW = '-96'
