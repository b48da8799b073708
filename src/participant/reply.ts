import type { RequestHandler, Response } from 'express'

import { isPageName } from './touched-fields.ts'

/** Header with the nonce of the page, echoed in responses to its script. */
const PAGE = 'Colloquy-Page'
/** Header with the address to go to next. */
const TO = 'Colloquy-To'

/**
 * Middleware that echoes the page's nonce, so that its script can tell our responses from those of a captive portal.
 */
export const receipts: RequestHandler = (req, res, next) => {
  const page = req.get(PAGE)
  if (isPageName(page)) res.set(PAGE, page)
  next()
}

/** Redirects after a post: 303, or 204 with the address in a header for a script, which cannot see redirects. */
export function redirectTo(res: Response, address: string): void {
  if (res.get(PAGE) === undefined) return res.redirect(303, address)
  res.status(204).set(TO, address).end()
}

/** Acknowledges a save, with the same bytes whatever was saved. */
export const acknowledgeSave = (res: Response): void => void res.status(204).end()
