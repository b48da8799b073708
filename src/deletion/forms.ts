import { z } from 'zod'

import { readForm, type FormResult } from '../web/form.ts'

const confirming = z.object({ code: z.string() })

/** Validates the code typed to confirm the deletion, ignoring case and surrounding spaces. */
export function readConfirmation(body: unknown, code: string): FormResult<{ code: string }> {
  const known = confirming.refine((typed) => typed.code.normalize('NFKC').trim().toUpperCase() === code, {
    path: ['code'],
    message: 'deletion.code_wrong',
  })
  return readForm(known, body)
}
