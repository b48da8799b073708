import { z } from 'zod'

import { optionalWords } from '../../web/form.ts'

/** Most characters (UTF-16 units) of a summary. */
export const LONGEST_SUMMARY = 4000

/** A summary of a cell, the answers it rests on, and the one its writer saw. No words take a summary away. */
export const summaryForm = z.object({
  words: optionalWords(LONGEST_SUMMARY),
  unit: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(500),
  seen: z
    .string()
    .regex(/^\d{0,15}$/)
    .transform(Number),
})
