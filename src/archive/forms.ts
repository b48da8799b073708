import { z } from 'zod'

import { readForm, type FormResult } from '../web/form.ts'

const alike = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** Validates the code or name typed to confirm a deletion, ignoring case. */
export const readConfirmation = (body: unknown, called: string): FormResult<{ called: string }> =>
  readForm(
    z.object({
      called: z.string().refine((typed) => alike(typed) === alike(called), 'archive.called_wrong'),
    }),
    body,
  )
