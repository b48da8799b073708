import { isUnseen } from '../../../text.ts'
import type { Key } from '../../../web/catalogue/en.ts'
import type { Input, Reading, Sentence } from '../../answer.ts'

/** The id of a form field on the page; the link of an error message leads to it. */
export const fieldId = (field: string): string => `f-${field}`

/** The ids of what is printed about a question beside its fields. */
export const hintId = (code: string): string => `h-${code}`
export const instructionId = (code: string): string => `i-${code}`
export const errorId = (code: string): string => `e-${code}`
export const countId = (code: string): string => `c-${code}`
export const unitId = (code: string): string => `u-${code}`

const valuesOf = (input: Input, field: string): readonly string[] =>
  Object.hasOwn(input, field) ? (input[field] ?? []) : []

/** The values given for one field, trimmed, without those in which there is nothing to see. */
export const given = (input: Input, field: string): readonly string[] =>
  valuesOf(input, field)
    .map((value) => value.trim())
    .filter((value) => !isUnseen(value))

/** What was typed into one field, as it was typed, to be shown again. */
export const typed = (input: Input, field: string): string => valuesOf(input, field)[0] ?? ''

/** Nothing was given: the question is not answered. */
export const UNTOUCHED = { ok: true, answer: undefined } as const

/** The fields read well. */
export const answered = <A>(answer: A): Reading<A> => ({ ok: true, answer })

/** What was given cannot be an answer; the sentence says what to do, at which field. */
export const refused = (
  field: string,
  key: Key,
  values: NonNullable<Sentence['values']> = {},
): { readonly ok: false; readonly fault: Sentence; readonly field: string } => ({
  ok: false,
  fault: { key, values },
  field,
})

/** The one value given for a field; undefined when blank, refused when it was given more than once. */
export function oneGiven(input: Input, field: string): Reading<string> {
  const values = given(input, field)
  if (values.length > 1) return refused(field, 'kinds.one_answer', { n: values.length })
  return values[0] === undefined ? UNTOUCHED : answered(values[0])
}
