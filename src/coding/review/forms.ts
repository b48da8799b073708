import { z } from 'zod'

import { optionalWords } from '../../web/form.ts'
import { LONGEST_LIST } from './organisations.ts'
import { PLACEHOLDERS } from './placeholder.ts'

const unit = z.string().regex(/^[0-9a-f]{32}$/)
const place = z
  .string()
  .regex(/^\d{0,6}$/)
  .transform((given) => (given === '' ? undefined : Number(given)))

export const unitsForm = z.object({ unit: z.array(unit).min(1).max(500), back: z.enum(['', 'list']) })

/** A stretch of an answer as written, or words that stand in it. */
export const replacingForm = z.object({
  unit,
  start: place,
  end: place,
  words: z.string().max(20_000),
  placeholder: z.enum(PLACEHOLDERS),
})

/** The redaction that starts there: put back, or repeated in other answers. */
export const startForm = z.object({ unit, start: place })

/** The names of invited organisations, one a line. */
export const organisationsForm = z.object({ organisations: optionalWords(LONGEST_LIST) })

/** A memo to delete. */
export const memoForm = z.object({
  memo: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
})

export const translatingForm = z.object({
  unit,
  language: z.string().regex(/^[A-Za-z][\w-]{1,34}$/),
  translation: optionalWords(20_000),
})
