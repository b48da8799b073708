import { setTimeout as pause } from 'node:timers/promises'

import { rateLimiter } from '../web/rate-limiter.ts'

/** Milliseconds in which the tries below grow back. */
export const WINDOW = 15 * 60_000
/** Wrong tries of one browser, and for one account from one place, where there may be a whole office. */
export const FEW = 10
const PER_PLACE = 100
/** Wrong tries for one account from everywhere before each further one is slow, and dear to its place. */
const PER_ACCOUNT = 50
const DEAR = 3
/** Milliseconds by which it is slowed down, and how many are held back at once. */
const SLOW = 2_000
const HELD = 200

/** Who tries to sign in: under which e-mail, from where, and with which browser, if this person has used it before. */
export type Trier = Readonly<{ email: string; place: string; browser: string | undefined }>

export type SignInThrottle = Readonly<{
  /** Counts a try before it is made, so that many at once cannot slip through; 0, or the seconds to wait. */
  take: (trier: Trier, now: Date) => Promise<number>
  /** The try was right: what was wrong before it is forgotten. */
  right: (trier: Trier) => void
}>

/**
 * Counts wrong tries to sign in, in memory. Tries from elsewhere never refuse a place or a browser its own; who guesses
 * from many places is slowed down, with three tries for each instead of ten.
 */
export function signInThrottle(
  slowly: () => Promise<unknown> = async () => await pause(SLOW),
): SignInThrottle {
  const browsers = rateLimiter(FEW, WINDOW)
  const here = rateLimiter(FEW, WINDOW)
  const places = rateLimiter(PER_PLACE, WINDOW)
  const accounts = rateLimiter(PER_ACCOUNT, WINDOW)
  let held = 0
  const hold = async () => {
    if (held >= HELD) return
    held += 1
    await slowly().finally(() => (held -= 1))
  }
  return {
    take: async ({ email, place, browser }, now) => {
      if (browser) return browsers.take(browser, now)
      const besieged = accounts.take(email, now) > 0
      const wait = here.take(`${place}/${email}`, now, besieged ? DEAR : 1) || places.take(place, now)
      if (wait === 0 && besieged) await hold()
      return wait
    },
    right: ({ email, place, browser }) => {
      if (browser) return browsers.forget(browser)
      here.forget(`${place}/${email}`)
      places.giveBack(place)
      accounts.giveBack(email)
    },
  }
}

/** What a page says of seconds to wait, in whole minutes. */
export const minutes = (seconds: number) => ({ n: Math.ceil(seconds / 60) })
