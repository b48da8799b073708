import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Keys of this installation: `visit` signs the cookie of staff. */
export type Secrets = Readonly<{ visit: string }>

/** The installation's secrets; made once, readable by its owner only (mode 0600). */
export function secretsIn(folder: string): Secrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'secrets.json')
  const fresh: Secrets = { visit: randomBytes(32).toString('base64url') }
  try {
    writeFileSync(file, JSON.stringify(fresh), { flag: 'wx', mode: 0o600 })
    return fresh
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof kept !== 'object' || kept === null || !('visit' in kept) || typeof kept.visit !== 'string') {
    throw new Error(`${file} does not hold the secrets of Colloquy.`)
  }
  return { visit: kept.visit }
}
