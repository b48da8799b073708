import type { Request, Response } from 'express'

import type { Config } from '../config.ts'
import { isSecret, SECRET_HOURS } from './secret.ts'

/** Returns the secret of the cookie; undefined when it is missing or malformed. */
export function secretOf(req: Request, config: Address): string | undefined {
  const name = nameOf(config)
  for (const pair of (req.get('cookie') ?? '').split(/; */)) {
    if (!pair.startsWith(`${name}=`)) continue
    const value = pair.slice(name.length + 1)
    if (isSecret(value)) return value
  }
  return undefined
}

/** Sets the cookie with the phone's secret. */
export function setSecretCookie(res: Response, secret: string, config: Address): void {
  res.cookie(nameOf(config), secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isEncrypted(config),
    path: '/',
    maxAge: SECRET_HOURS * 3_600_000,
  })
}

type Address = Pick<Config, 'public_url'>
const isEncrypted = ({ public_url }: Address) => public_url.startsWith('https:')
const nameOf = (config: Address) => (isEncrypted(config) ? '__Host-draft' : 'draft')
