import { createHmac, randomBytes } from 'node:crypto'

import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'

import { Problem } from '../problem.ts'

const MINUTE = 60_000
/** Milliseconds after which addresses can no longer be recognised. */
const ROTATION = 10 * MINUTE

/** At most so many requests a minute from one address, counted in memory under a key that rotates. */
export function perMinute(limit: number, counted: { only?: 'not_found' } = {}): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit,
    legacyHeaders: false,
    standardHeaders: false,
    keyGenerator: addressKey(),
    skipSuccessfulRequests: counted.only === 'not_found',
    requestWasSuccessful: (_req, res) => res.statusCode !== 404,
    handler: (_req, _res, next) => next(new Problem('too_many', 'error.too_many_lede')),
  })
}

/** Turns an address into a name that says nothing about it once the key has rotated. */
function addressKey(): (req: Request) => string {
  let key = randomBytes(32)
  let since = Date.now()
  return (req) => {
    if (Date.now() - since > ROTATION) {
      key = randomBytes(32)
      since = Date.now()
    }
    return createHmac('sha256', key)
      .update(ipKeyGenerator(req.ip ?? ''))
      .digest('base64url')
      .slice(0, 11)
  }
}
