import { hash, verify } from '@node-rs/argon2'

import { COMMON_PASSWORDS } from './common-passwords.ts'

/** Minimum length: long enough to need no composition rules (NIST SP 800-63B). */
export const SHORTEST = 12

/** argon2id parameters of the OWASP password storage cheat sheet; memory in KiB. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Returns the argon2id hash to store, of the NFKC form: equivalent spellings are one password. */
export const hashOfPassword = async (password: string): Promise<string> =>
  await hash(password.normalize('NFKC'), COST)

/**
 * Verifies a password against a hash. Without one (unknown or unused account) returns false in the same time, against
 * user enumeration.
 */
export async function isPassword(
  password_hash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const right = await verify(password_hash ?? (await nobodysHash()), password.normalize('NFKC'))
  return right && typeof password_hash === 'string'
}

/** Returns whether a password is easily guessed: a common one, a run, a repeated piece. */
export function isCommon(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  const bare = plain.replaceAll(/[\s\d\p{P}\p{S}]+$/gu, '')
  return COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(bare) || isRepeated(plain) || isRun(plain)
}

/** A piece of up to six characters, repeated; the last time perhaps in part. */
const isRepeated = (text: string) =>
  [1, 2, 3, 4, 5, 6].some((length) =>
    text.startsWith(
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length),
    ),
  )

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '1234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
]

const isRun = (text: string) =>
  RUNS.some((run) => {
    const round = run.repeat(3)
    return round.includes(text) || Array.from(round).reverse().join('').includes(text)
  })

let nobodys: Promise<string> | undefined
const nobodysHash = async () => await (nobodys ??= hashOfPassword('nobody has this password'))
