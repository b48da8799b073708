import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import type { Request, Response } from 'express'

import type { Context } from '../context.ts'
import { paths } from '../web/paths.ts'
import type { Person } from './person.ts'

type Keys = Pick<Context, 'config' | 'secrets'>
type Whose = Pick<Person, 'id' | 'visit_generation'>

/** Days a browser is known after its last sign-in. */
const DAYS = 180
const SHAPE = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/**
 * A name for the browser of this request, when this person has signed in with it since their password was last
 * changed: a signed cookie says so, and nothing is stored here.
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

/** Asks the browser to keep that this person signed in with it. It opens nothing: it only has tries of its own. */
export function makeKnown(res: Response, person: Whose, keys: Keys): void {
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

/** One for each person, since a browser may serve several. */
const nameOf = ({ id }: Whose, keys: Keys) => `${isEncrypted(keys) ? '__Secure-' : ''}known-${id}`

const signatureOf = (browser: string, { id, visit_generation }: Whose, { secrets }: Keys) =>
  createHmac('sha256', secrets.visit)
    .update(`known browser/${id}/${visit_generation}/${browser}`)
    .digest('base64url')
