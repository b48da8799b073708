import { pointsOf } from '../../text.ts'
import { z } from 'zod'

import { optionalWords, words } from '../../web/form.ts'
import { HELP_KINDS } from '../help/queries.ts'
import type { Key } from '../../locale/message.ts'
import { plainText } from '../../dataset/read.ts'
import type { Stretch } from '../../dataset/redaction.ts'

const unit = z.string().regex(/^[0-9a-f]{32}$/)
const place = z
  .string()
  .regex(/^\d{0,6}$/)
  .transform(Number)

/** The help by way of which codes are given. */
const help = z.enum(['', ...HELP_KINDS])

/** A code to give (`on` is 1) or to take away from answers. */
export const codingForm = z.object({
  unit: z.array(unit).min(1).max(500),
  code: z.string().max(36),
  on: z.enum(['0', '1']),
  start: place,
  end: place,
  words: z.string().max(20_000),
  back: z.enum(['', 'card']),
  help,
})

export const undoingForm = z.object({ act: place, back: z.string().regex(/^[0-9a-f]{0,32}$/) })

/** What a coder translated of an answer into a language they read. */
export const translatingForm = z.object({
  unit,
  language: z.string().regex(/^[A-Za-z][\w-]{1,34}$/),
  translation: optionalWords(20_000),
})

export const memoForm = z.object({ unit, memo: words('coding.memo_missing', 4000) })

/** A new code for answers, under a heading or at the top. */
export const newCodeForm = z.object({
  unit: z.array(unit).min(1).max(500),
  name: words('codes.name_missing', 120),
  definition: optionalWords(2000),
  parent: z
    .string()
    .regex(/^(?:[0-9a-f-]{36})?$/)
    .transform((given) => given || null),
  back: z.enum(['', 'card']),
  help,
})

/** Finds copied words in an answer; a message key where they are not there, or more than once. */
export function stretchOf(text: string, copied: string): Stretch | Key {
  const wanted = plainText(copied).trim()
  const from = text.indexOf(wanted)
  if (from === -1) return 'coding.part_missing'
  if (text.includes(wanted, from + 1)) return 'coding.part_many'
  const start = pointsOf(text.slice(0, from)).length
  return { start, end: start + pointsOf(wanted).length }
}
