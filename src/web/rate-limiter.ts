/** Maximum number of keys; beyond it the oldest is evicted. */
const MANY = 100_000

/** In-memory rate limiter by key. */
export type RateLimiter = Readonly<{
  /**
   * Takes `cost` from a key's allowance and returns 0; when too little is left, takes nothing and returns the seconds
   * to wait.
   */
  take: (key: string, now: Date, cost?: number) => number
  /** Refunds `cost`. */
  giveBack: (key: string, cost?: number) => void
  /** Resets a key. */
  forget: (key: string) => void
}>

/**
 * Allows each key bursts of `most`, refilled evenly over `window` milliseconds: the generic cell rate algorithm (ITU-T
 * I.371), which stores one number per key. After twice the window a key leaves no trace.
 */
export function rateLimiter(most: number, window: number): RateLimiter {
  /** Time at which a key is fully refilled, in milliseconds since 1970. */
  const whole = new Map<string, number>()
  const each = window / most
  let swept = 0
  return {
    take: (key, now, cost = 1) => {
      const at = now.getTime()
      if (Math.abs(at - swept) > window) {
        for (const [one, again] of whole) if (again <= at) whole.delete(one)
        swept = at
      }
      // Capped at one window ahead, in case the clock was set back.
      const again = Math.min(Math.max(whole.get(key) ?? at, at), at + window) + cost * each
      const wait = again - at - window
      // Tolerance of one millisecond for rounding of `window / most`.
      if (wait > 1) return Math.ceil(wait / 1000)
      makeRoom(whole, key)
      whole.set(key, again)
      return 0
    },
    giveBack: (key, cost = 1) => {
      const again = whole.get(key)
      if (again !== undefined) whole.set(key, again - cost * each)
    },
    forget: (key) => void whole.delete(key),
  }
}

function makeRoom(whole: Map<string, number>, key: string): void {
  if (whole.size < MANY || whole.has(key)) return
  const [eldest] = whole.keys()
  if (eldest !== undefined) whole.delete(eldest)
}
