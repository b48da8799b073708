import type { Request } from 'express'

import { first, inputOf } from '../web/form.ts'

/** Returns the posted revision, for optimistic locking; -1, never valid, when missing. */
export function revisionIn(req: Request): number {
  const written = first(inputOf(req.body), 'revision')
  return /^\d{1,9}$/.test(written) ? Number(written) : -1
}
