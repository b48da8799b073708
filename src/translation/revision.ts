import type { Request } from 'express'

import { first, inputOf } from '../web/form.ts'

/** The revision of the draft a form was made from; -1, which no draft has, when the form does not say. */
export function revisionIn(req: Request): number {
  const written = first(inputOf(req.body), 'revision')
  return /^\d{1,9}$/.test(written) ? Number(written) : -1
}
