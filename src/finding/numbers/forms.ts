import { z } from 'zod'

import { optionalWords, words } from '../../web/form.ts'
import { FIELDS, type Field } from '../statement/statement.ts'

const LONGEST_SOURCE = 1000

/** A figure or code, with one of its items and the options counted; none for all. */
export const choosingForm = z.object({
  source: words('finding.source_missing', LONGEST_SOURCE),
  row: optionalWords(),
  option: z.array(z.string().min(1).max(200)).max(50),
})

const EVERY_FIELD = [...new Set(Object.values(FIELDS).flat())] as readonly Field[]
const field = z.enum(EVERY_FIELD)
const flagged = z.string().min(1).max(800)

export const passingForm = z.object({
  field,
  flagged,
  reason: words('finding.pass_reason_missing', 2000),
  not_of_people: z.enum(['', '1']).transform((given) => given === '1'),
})

export const takingBackForm = z.object({ field, flagged })
