import { z } from 'zod'

import { optionalWords, words } from '../../web/form.ts'
import { bearingForm } from '../evidence/forms.ts'

/** Characters of the longest translation. */
const LONGEST = 4000

/** What is quoted of an answer; `named`: as a participant where nothing else is said. */
export const quotingForm = z.object({
  words: z.string().max(20_000, 'form.too_long'),
  named: z.enum(['', 'participant', 'group', 'place'], 'quote.named_missing'),
  translation: optionalWords(LONGEST),
  ...bearingForm.shape,
})

export const withdrawingForm = z.object({ reason: words('quote.reason_missing', 2000) })
export const translatingForm = z.object({ translation: optionalWords(LONGEST) })
