import { createHmac, randomBytes } from 'node:crypto'

import type { Request } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'

/**
 * Pseudonymizes IP addresses (IPv6: networks) by HMAC under a random key, replaced after `rotation` milliseconds: then
 * the pseudonym says nothing about the address.
 */
export function clientKeys(rotation: number, now: () => Date): (req: Request) => string {
  let key = randomBytes(32)
  let since = now().getTime()
  return (req) => {
    const at = now().getTime()
    if (Math.abs(at - since) > rotation) {
      key = randomBytes(32)
      since = at
    }
    return createHmac('sha256', key)
      .update(ipKeyGenerator(req.ip ?? ''))
      .digest('base64url')
      .slice(0, 11)
  }
}
