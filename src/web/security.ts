import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

import { notFound, Problem } from '../problem.ts'

/** Security headers of every page: no other origin in the CSP; HSTS only with TLS. */
export const securityHeaders = (public_url: string): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'script-src': ["'self'"],
        'img-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: public_url.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  })

/** Throws not_found for a URL with a NUL byte: no route has one, and PostgreSQL rejects it in text. */
export const noNul: RequestHandler = (req, _res, next) => {
  if (req.url.includes('%00')) throw notFound()
  next()
}

/** Allows framing by own pages only. */
export function framedByOwnPages(res: Response): void {
  res.set('X-Frame-Options', 'SAMEORIGIN')
  amendPolicy(res, "frame-ancestors 'none'", "frame-ancestors 'self'")
}

/** Allows the page to frame own pages only. */
export const framesOwnPages = (res: Response): void =>
  amendPolicy(res, "frame-ancestors 'none'", "frame-ancestors 'none';frame-src 'self'")

function amendPolicy(res: Response, from: string, to: string): void {
  res.set('Content-Security-Policy', String(res.get('Content-Security-Policy')).replace(from, to))
}

/** Forbids browsers and proxies to store pages. */
export const neverStored: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}

/** Lets the browser keep the page for back navigation: the reply to a form cannot be fetched otherwise. */
export function shownAgain(res: Response): void {
  res.set('Cache-Control', 'private, no-cache')
}

/** Sends no Referer from participants' pages. */
export const noReferrer: RequestHandler = (_req, res, next) => {
  res.set('Referrer-Policy', 'no-referrer')
  next()
}

/**
 * Rejects cross-site POSTs (throws forbidden). A page under `no-referrer` sends `Origin: null`, so for participants
 * Sec-Fetch-Site decides, and where a browser sends neither, the cookie's SameSite.
 */
export function ownPagesOnly(public_url: string, { strict }: { strict: boolean }): RequestHandler {
  const own = new URL(public_url).origin
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    const site = req.get('sec-fetch-site')
    const origin = req.get('origin')
    const known = origin === own || origin === `${req.protocol}://${req.get('host') ?? ''}`
    const silent = origin === undefined || origin === 'null'
    const trusted =
      site === undefined ? known || (silent && !strict) : site === 'same-origin' && (known || silent)
    if (!trusted) throw new Problem('forbidden', 'error.forged_lede')
    next()
  }
}
