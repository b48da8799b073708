import type { Request } from 'express'
import { z } from 'zod'

import { notFound } from '../problem.ts'
import { isKey } from '../locale/catalogue.ts'
import type { Key, Message } from '../locale/message.ts'
import { isUnseen } from '../text.ts'

/** A message of the catalogue with its arguments. */
export type Sentence = Message
type Values = NonNullable<Message['values']>
/** A posted form: values by field name, in order. */
export type Input = Readonly<Record<string, readonly string[]>>
/** The parsed form, or an error message per field with the input. */
export type FormResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: Readonly<Record<string, Sentence>>; readonly input: Input }

/** Returns the string values of an urlencoded body by field name, '' for invisible text; drops other values. */
export function inputOf(body: unknown): Input {
  if (typeof body !== 'object' || body === null) return {}
  const input = Object.create(null) as Record<string, readonly string[]>
  for (const [name, value] of Object.entries(body)) {
    const values = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
    if (values.length > 0) input[name] = values.map((item) => (isUnseen(item) ? '' : item))
  }
  return input
}

/** Returns the first value of a field; '' when it is missing. */
export const first = (input: Input, name: string): string => input[name]?.[0] ?? ''

/**
 * Validates a staff form with a schema over strings and lists of strings (an array schema gets every value). The
 * schema's messages are keys of the catalogue.
 */
export function readForm<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  body: unknown,
): FormResult<z.output<z.ZodObject<Shape>>> {
  const input = inputOf(body)
  const given: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(schema.shape))
    given[name] = takesMany(field) ? (input[name] ?? []) : first(input, name)
  const read = schema.safeParse(given)
  if (read.success) return { ok: true, value: read.data }
  const faults: Record<string, Sentence> = {}
  for (const issue of read.error.issues) faults[String(issue.path[0])] ??= sentenceOf(issue)
  return { ok: false, faults, input }
}

const takesMany = (field: unknown): boolean =>
  field instanceof z.ZodArray || (field instanceof z.ZodPipe && field.in instanceof z.ZodArray)

function sentenceOf(issue: z.core.$ZodIssue): Sentence {
  const key = isKey(issue.message) ? issue.message : 'form.unreadable'
  if (issue.code === 'too_big') return { key, values: { max: Number(issue.maximum) } }
  if (issue.code === 'too_small') return { key, values: { min: Number(issue.minimum) } }
  if (issue.code === 'custom' && issue.params) return { key, values: issue.params as Values }
  return { key }
}

/** Schema for required text, trimmed, of one line or more. */
export const words = (missing: Key, max = 200) =>
  z.string().trim().min(1, missing).max(max, 'form.too_long').refine(arrivedWhole, 'form.broken')

/** Schema for optional text. */
export const optionalWords = (max = 200) =>
  z.string().trim().max(max, 'form.too_long').refine(arrivedWhole, 'form.broken')

/** An example of a day where any is accepted. */
export const SOME_DAY = '2026-11-23'

export const isDay = (text: string): boolean => z.iso.date().safeParse(text).success

/** The fault of a field that holds no ISO date; the example must be one the field accepts. */
export const dayFault = (example: string) => ({ message: 'form.date', params: { day: example } })

/** Schema for an ISO date. */
export const day = (example: string) => z.string().refine(isDay, dayFault(example))

/** Whether a text is as it was written: U+FFFD replaces bytes that were not UTF-8. */
// oxlint-disable-next-line no-control-regex
export const arrivedWhole = (text: string) => !/[\u{FFFD}\u0000-\u0008\u000B\u000C\u000E-\u001F]/u.test(text)

/** Parses a path parameter as a positive integer. Throws not_found for anything else. */
export function idIn(req: Request, name = 'id'): number {
  const raw = req.params[name]
  if (typeof raw !== 'string' || !/^[1-9]\d{0,14}$/.test(raw)) throw notFound()
  return Number(raw)
}

/** Parses a path parameter as the number of a thing among others, such as a place in a list. Throws not_found for anything else. */
export function numberIn(req: Request, name: string): number {
  const number = idIn(req, name)
  if (number > 99_999) throw notFound()
  return number
}
