import type { RequestHandler, Response } from 'express'

import { isPageName } from './touched-fields.ts'

/** The header in which the script of a page names it, and in which a reply of ours names it back. */
const PAGE = 'Colloquy-Page'
/** The header that says where the page leads on. */
const TO = 'Colloquy-To'

/**
 * Gives back the random name of the page that asks, so that its script can tell a reply of ours from the page of a
 * network that wants its visitors to sign in first.
 */
export const receipts: RequestHandler = (req, res, next) => {
  const page = req.get(PAGE)
  if (isPageName(page)) res.set(PAGE, page)
  next()
}

/** Leads on after a form was posted: by a redirect, or by saying where to a script, which cannot see one. */
export function leadOn(res: Response, address: string): void {
  if (res.get(PAGE) === undefined) return res.redirect(303, address)
  res.status(204).set(TO, address).end()
}

/** Says that what was saved is kept: always in the same words. */
export const sayKept = (res: Response): void => void res.status(204).end()
