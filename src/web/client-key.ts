import { createHmac, randomBytes } from 'node:crypto'

import type { Request } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'

/**
 * Turns the address of a request into a name that says nothing about it once the key has rotated, `rotation`
 * milliseconds later at most. Addresses of one IPv6 network have one name.
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
