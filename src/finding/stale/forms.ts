import { z } from 'zod'

import { optionalWords } from '../../web/form.ts'

export const lookForm = z.object({
  subject: z.string().min(1).max(500),
  mark: z.string().min(1).max(20),
  note: optionalWords(2000),
})
