import csurf from 'csurf'
import type { Request, RequestHandler } from 'express'

import { first, inputOf } from './form.ts'

/** CSRF middleware for signed-in staff. Reads the token from the body only; mount it after authentication. */
export const csrf: RequestHandler = csurf({
  value: (req: Request) => first(inputOf(req.body), '_csrf'),
})

/** Type guard for csurf's error. */
export const isForged = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EBADCSRFTOKEN'
