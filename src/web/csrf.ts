import csurf from 'csurf'
import type { Request, RequestHandler } from 'express'

import { first, inputOf } from './form.ts'

/** Guards the forms of signed-in staff. The token travels in the body only; mount it after authentication. */
export const csrf: RequestHandler = csurf({
  value: (req: Request) => first(inputOf(req.body), '_csrf'),
})

/** Whether an error is csurf's refusal. */
export const isForged = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EBADCSRFTOKEN'
