import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import type { Request, Response } from 'express'

import type { Context } from '../context.ts'
import { paths } from '../web/paths.ts'
import type { Person } from './person.ts'

type Keys = Pick<Context, 'config' | 'secrets'>
type Whose = Pick<Person, 'id' | 'visit_generation'>

/** Expiry of the cookie, in days since the last sign-in. */
const DAYS = 180
const SHAPE = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/**
 * Returns the id of a browser this person signed in with since their last change of password, from a signed cookie
 * (HMAC); undefined otherwise. The server stores nothing.
 */
export function knownBrowser(req: Request, person: Whose, keys: Keys): string | undefined {
  const name = nameOf(person, keys)
  for (const pair of (req.get('cookie') ?? '').split(/; */)) {
    if (!pair.startsWith(`${name}=`)) continue
    const [, browser = '', signature = ''] = SHAPE.exec(pair.slice(name.length + 1)) ?? []
    const right = signatureOf(browser, person, keys)
    if (signature.length === right.length && timingSafeEqual(Buffer.from(signature), Buffer.from(right)))
      return browser
  }
  return undefined
}

/** Sets the cookie that marks a known browser. It grants no access, only a rate limit of its own. */
export function setKnownBrowserCookie(res: Response, person: Whose, keys: Keys): void {
  const browser = randomBytes(16).toString('base64url')
  res.cookie(nameOf(person, keys), `${browser}.${signatureOf(browser, person, keys)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isEncrypted(keys),
    path: paths.signIn(),
    maxAge: DAYS * 86_400_000,
  })
}

const isEncrypted = ({ config }: Keys) => config.public_url.startsWith('https:')

/** One cookie per person, since people may share a browser. */
const nameOf = ({ id }: Whose, keys: Keys) => `${isEncrypted(keys) ? '__Secure-' : ''}known-${id}`

const signatureOf = (browser: string, { id, visit_generation }: Whose, { secrets }: Keys) =>
  createHmac('sha256', secrets.visit)
    .update(`known browser/${id}/${visit_generation}/${browser}`)
    .digest('base64url')
