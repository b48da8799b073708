import type { Request, Response } from 'express'

import { isSecret } from './secret.ts'

/** Hours a phone keeps its secret: longer than a workshop of two days. */
const HOURS = 60

/** The phone's secret; undefined when it has none, or sends one we did not make. */
export function secretOf(req: Request, encrypted: boolean): string | undefined {
  const name = nameOf(encrypted)
  for (const pair of (req.get('cookie') ?? '').split(/; */)) {
    if (!pair.startsWith(`${name}=`)) continue
    const value = pair.slice(name.length + 1)
    if (isSecret(value)) return value
  }
  return undefined
}

/** Asks the phone to keep its secret. */
export function giveSecret(res: Response, secret: string, encrypted: boolean): void {
  res.cookie(nameOf(encrypted), secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure: encrypted,
    path: '/',
    maxAge: HOURS * 3_600_000,
  })
}

const nameOf = (encrypted: boolean) => (encrypted ? '__Host-draft' : 'draft')
