import type { Request } from 'express'
import { z } from 'zod'

import { notFound } from '../problem.ts'
import { isKey } from '../locale/catalogue.ts'
import type { Key, Message } from '../locale/message.ts'
import { isUnseen } from '../text.ts'

/** A sentence of the catalogue with what to put in it. */
export type Sentence = Message
/** What a form posted: field name to the values given for it, in order. */
export type Input = Readonly<Record<string, readonly string[]>>
/** A form that reads to a value, or a sentence per field with what the person gave. */
export type FormResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: Readonly<Record<string, Sentence>>; readonly input: Input }

/** Every field of an urlencoded body as a list of strings, empty where there is nothing to see; anything else is left out. */
export function inputOf(body: unknown): Input {
  if (typeof body !== 'object' || body === null) return {}
  const input = Object.create(null) as Record<string, readonly string[]>
  for (const [name, value] of Object.entries(body)) {
    const values = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
    if (values.length > 0) input[name] = values.map((item) => (isUnseen(item) ? '' : item))
  }
  return input
}

/** The first value of a field; '' when it was left out. */
export const first = (input: Input, name: string): string => input[name]?.[0] ?? ''

/**
 * Reads a staff form with a schema over strings and lists of strings (a field whose schema is an array gets
 * every value). The messages of the schema are keys of the catalogue.
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
  return { key }
}

/** Text of one line or more, trimmed, at least one character. */
export const words = (missing: Key, max = 200) =>
  z.string().trim().min(1, missing).max(max, 'form.too_long').refine(arrivedWhole, 'form.broken')

/** Text that may be left empty. */
export const optionalWords = (max = 200) =>
  z.string().trim().max(max, 'form.too_long').refine(arrivedWhole, 'form.broken')

/** U+FFFD stands where bytes were not UTF-8. */
// oxlint-disable-next-line no-control-regex
const arrivedWhole = (text: string) => !/[\u{FFFD}\u0000-\u0008\u000B\u000C\u000E-\u001F]/u.test(text)

/** A path parameter as a positive integer; anything else names no resource. */
export function idIn(req: Request, name = 'id'): number {
  const raw = req.params[name]
  if (typeof raw !== 'string' || !/^[1-9]\d{0,14}$/.test(raw)) throw notFound()
  return Number(raw)
}
