import { setTimeout as pause } from 'node:timers/promises'

import { rateLimiter } from '../web/rate-limiter.ts'

/** Refill time of the limits below, in milliseconds. */
export const WINDOW = 15 * 60_000
/** Wrong tries per browser, or per account and IP address; more per address, since an office may share it. */
export const FEW = 10
const PER_PLACE = 100
/** Wrong tries per account from everywhere; beyond it each is delayed and costs more. */
const PER_ACCOUNT = 50
const DEAR = 3
/** Delay in milliseconds, and maximum number of delayed requests. */
const SLOW = 2_000
const HELD = 200

/** E-mail, key of the IP address, and id of the browser if this person has used it before. */
export type SignInAttempt = Readonly<{ email: string; place: string; browser: string | undefined }>

export type SignInThrottle = Readonly<{
  /** Counts a try before the password is checked, against races; returns 0, or the seconds to wait. */
  take: (trier: SignInAttempt, now: Date) => Promise<number>
  /** Resets the counts after a successful sign-in. */
  right: (trier: SignInAttempt) => void
}>

/**
 * In-memory rate limits for sign-in. Tries from elsewhere never lock out an address or a known browser; guessing from
 * many addresses is delayed, with three tries for each instead of ten.
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

/** Converts seconds to wait to whole minutes, as message arguments. */
export const minutes = (seconds: number) => ({ n: Math.ceil(seconds / 60) })
