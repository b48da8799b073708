import { z } from 'zod'

import { readForm, type FormResult } from '../web/form.ts'
import type { Plan } from './prepare.ts'
import type { Sharing } from './session.ts'

const sharing = z.object({ channel: z.enum(['phone', 'kiosk'], 'form.choose') })

/** Parses the choice of sharing phones. */
export const readSharing = (body: unknown): FormResult<{ channel: Sharing }> => readForm(sharing, body)

const versionId = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'session.version_missing')
  .transform(Number)

const preparing = z.object({
  kind: z.enum(['live', 'rehearsal'], 'form.choose'),
  ...sharing.shape,
})

/** Parses and validates the plan of a session; its version must be in `offered`. */
export function readPlan(body: unknown, offered: readonly { id: number }[]): FormResult<Plan> {
  const isOffered = (chosen: number) => offered.some(({ id }) => id === chosen)
  const version_id = versionId.refine(isOffered, 'session.version_missing')
  return readForm(z.object({ version_id, ...preparing.shape }), body)
}

const sealing = z.object({ code: z.string() })

/** Validates the session code typed to confirm sealing, ignoring case and surrounding spaces. */
export function readSealing(body: unknown, code: string): FormResult<{ code: string }> {
  const known = sealing.refine((typed) => typed.code.normalize('NFKC').trim().toUpperCase() === code, {
    path: ['code'],
    message: 'session.seal_code_wrong',
  })
  return readForm(known, body)
}
