import { messageOf, type Key, type Told } from '../../../locale/message.ts'
import { isUnseen, type Text } from '../../../text.ts'
import type { Input, FieldResult, Sentence } from '../../answer.ts'

/** The HTML id of a form field, target of links in error messages. */
export const fieldId = (field: string): string => `f-${field}`

/** HTML ids of a question's texts. */
export const hintId = (code: string): string => `h-${code}`
export const instructionId = (code: string): string => `i-${code}`
export const errorId = (code: string): string => `e-${code}`
export const countId = (code: string): string => `c-${code}`
export const unitId = (code: string): string => `u-${code}`

const valuesOf = (input: Input, field: string): readonly string[] =>
  Object.hasOwn(input, field) ? (input[field] ?? []) : []

/** A field's values, trimmed, without blank or invisible ones. */
export const given = (input: Input, field: string): readonly string[] =>
  valuesOf(input, field)
    .map((value) => value.trim())
    .filter((value) => !isUnseen(value))

/** A field's first value as typed, for redisplay. */
export const typed = (input: Input, field: string): string => valuesOf(input, field)[0] ?? ''

/** Unanswered. */
export const UNTOUCHED = { ok: true, answer: undefined } as const

/** A valid answer. */
export const answered = <A>(answer: A): FieldResult<A> => ({ ok: true, answer })

/** An invalid answer: the message says how to correct it, at which field. */
export const refused = <K extends Key>(
  field: string,
  ...told: Told<K, Text>
): { readonly ok: false; readonly fault: Sentence; readonly field: string } => ({
  ok: false,
  fault: messageOf<K, Text>(...told),
  field,
})

/** The single value of a field; undefined when blank, a fault when there are several. */
export function oneGiven(input: Input, field: string): FieldResult<string> {
  const values = given(input, field)
  if (values.length > 1) return refused(field, 'kinds.one_answer', { n: values.length })
  return values[0] === undefined ? UNTOUCHED : answered(values[0])
}
