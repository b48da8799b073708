import { setTimeout as pause } from 'node:timers/promises'

import type { Request } from 'express'

import type { Context } from '../context.ts'
import { rateLimiter, type RateLimiter } from '../web/rate-limiter.ts'
import { clientKeys } from '../web/client-key.ts'
import type { PhoneRequest, BegunRequest } from './phone-request.ts'
import type { Keys } from './secret.ts'

const MINUTE = 60_000
/** Milliseconds after which addresses can no longer be recognised. */
const ROTATION = 10 * MINUTE
/** Forms and first pages a minute for a phone that has begun: more than fingers can do. */
const STEPS = 300
/** Bytes a minute that such a phone may have kept: sixteen of the largest drafts, a thousand of the usual. */
const BYTES = 4 * 1024 * 1024
/** Addresses that may use up their wrong codes in the same minute before each further one is slowed down. */
const GUESSERS = 20
/** Milliseconds by which it is slowed down, and how many are held back at once. */
const SLOW = 1000
const HELD = 200

/** Each counts in memory and gives 0, or the seconds to wait where it is too many. */
export type Limits = Readonly<{
  /** At the first page, counted apart, so that whoever loads it again and again keeps nobody from beginning. */
  look: (req: Request, request: PhoneRequest) => number
  join: (req: Request, request: PhoneRequest) => number
  send: (req: Request, request: PhoneRequest) => number
  step: (request: PhoneRequest) => number
  /** For a draft of so many bytes. */
  save: (request: BegunRequest, bytes: number) => number
  /** After the code was looked up, so that a right one never waits for wrong ones. */
  wrongCode: (req: Request) => Promise<number>
  /** A name for the address that nobody can trace back ten minutes later. */
  place: (req: Request) => string
}>

/**
 * Limits for each address, sized for a whole room behind one. A phone that has begun passes whatever its room does,
 * within what one phone can do; wrong codes are counted apart and slow wrong codes only.
 */
export function limitsOf(
  { config, now }: Pick<Context, 'config' | 'now'>,
  slowly: () => Promise<unknown> = async () => await pause(SLOW),
): Limits {
  const place = clientKeys(ROTATION, now)
  const looks = rateLimiter(config.joins_per_minute, MINUTE)
  const joins = rateLimiter(config.joins_per_minute, MINUTE)
  const sends = rateLimiter(config.sends_per_minute, MINUTE)
  const steps = rateLimiter(STEPS, MINUTE)
  const bytes = rateLimiter(BYTES, MINUTE)
  const wrong = rateLimiter(config.wrong_codes_per_minute, MINUTE)
  const guesses = rateLimiter(config.wrong_codes_per_minute * GUESSERS, MINUTE)
  let held = 0
  const step = ({ keys }: PhoneRequest) => (keys ? steps.take(nameOf(keys), now()) : 0)
  const passing = (most: RateLimiter) => (req: Request, request: PhoneRequest) =>
    request.draft || request.sent ? step(request) : most.take(place(req), now())
  return {
    look: passing(looks),
    join: passing(joins),
    send: passing(sends),
    step,
    save: ({ keys }, size) => bytes.take(nameOf(keys), now(), size),
    place,
    wrongCode: async (req) => {
      const wait = wrong.take(place(req), now())
      if (guesses.take('', now()) === 0 || held >= HELD) return wait
      held += 1
      await slowly().finally(() => (held -= 1))
      return wait
    },
  }
}

const nameOf = ({ draft_id }: Keys): string => draft_id.toString('base64')
