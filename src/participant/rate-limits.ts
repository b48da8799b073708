import { setTimeout as pause } from 'node:timers/promises'

import type { Request } from 'express'

import type { Context } from '../context.ts'
import { rateLimiter, type RateLimiter } from '../web/rate-limiter.ts'
import { clientKeys } from '../web/client-key.ts'
import type { PhoneRequest, BegunRequest } from './phone-request.ts'
import type { Keys } from './secret.ts'

const MINUTE = 60_000
/** Milliseconds after which keys of IP addresses change. */
const ROTATION = 10 * MINUTE
/** Requests a minute of a phone with a draft: more than a person makes. */
const STEPS = 300
/** Bytes a minute that such a phone may save: sixteen maximal drafts, a thousand usual ones. */
const BYTES = 4 * 1024 * 1024
/** Number of addresses that may exhaust wrong codes in one minute before all wrong codes are delayed. */
const GUESSERS = 20
/** Delay in milliseconds, and maximum number of delayed requests. */
const SLOW = 1000
const HELD = 200

/** In-memory rate limits; each returns 0, or the seconds to wait. */
export type Limits = Readonly<{
  /** Start page; counted separately, so that reloading it does not prevent others from starting. */
  look: (req: Request, request: PhoneRequest) => number
  join: (req: Request, request: PhoneRequest) => number
  send: (req: Request, request: PhoneRequest) => number
  step: (request: PhoneRequest) => number
  /** Saving a draft of so many bytes. */
  save: (request: BegunRequest, bytes: number) => number
  /** Called after a code was not found, so that valid codes never wait. */
  wrongCode: (req: Request) => Promise<number>
  /** Key of the IP address, untraceable after ten minutes. */
  place: (req: Request) => string
}>

/**
 * Rate limits by IP address, sized for a whole room behind one address. Phones with a draft have limits of their own;
 * wrong codes are counted separately and delay only wrong codes.
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
