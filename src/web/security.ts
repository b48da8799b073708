import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

import { notFound, Problem } from '../problem.ts'

/** Headers of every page: nothing from another origin, ever; strict transport only where there is TLS. */
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

/** Finds nothing under an address with a NUL sign: none of ours has one, and PostgreSQL takes no text with it. */
export const noNul: RequestHandler = (req, _res, next) => {
  if (req.url.includes('%00')) throw notFound()
  next()
}

/** The page may be shown in a frame of our own pages, and of no others. */
export function framedByOwnPages(res: Response): void {
  res.set('X-Frame-Options', 'SAMEORIGIN')
  amendPolicy(res, "frame-ancestors 'none'", "frame-ancestors 'self'")
}

/** The page may show our own pages in a frame, and no others. */
export const framesOwnPages = (res: Response): void =>
  amendPolicy(res, "frame-ancestors 'none'", "frame-ancestors 'none';frame-src 'self'")

function amendPolicy(res: Response, from: string, to: string): void {
  res.set('Content-Security-Policy', String(res.get('Content-Security-Policy')).replace(from, to))
}

/** Pages are never kept by browsers or proxies. */
export const neverStored: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}

/** The browser may keep the page, for whoever goes back to it: what answers a form can be asked for no other way. */
export function shownAgain(res: Response): void {
  res.set('Cache-Control', 'private, no-cache')
}

/** Participants' pages tell no other page where they came from. */
export const noReferrer: RequestHandler = (_req, res, next) => {
  res.set('Referrer-Policy', 'no-referrer')
  next()
}

/**
 * Refuses forms posted from other sites. A page under `no-referrer` posts `Origin: null`, so for participants
 * Sec-Fetch-Site decides, and where a browser sends neither, the cookie's SameSite does.
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
