/** Keys remembered at most; beyond it the one that came first is forgotten. */
const MANY = 100_000

/** What each key may still do, in memory. */
export type RateLimiter = Readonly<{
  /** Takes `cost` of what a key has left and gives 0; where that is too little takes nothing and gives the seconds to wait. */
  take: (key: string, now: Date, cost?: number) => number
  /** Gives back what was taken. */
  giveBack: (key: string, cost?: number) => void
  /** Gives everything back. */
  forget: (key: string) => void
}>

/**
 * Allows each key `most` at once, growing back evenly over `window` milliseconds: the generic cell rate algorithm
 * (ITU-T I.371), which keeps one number for a key. After twice the window nothing tells that a key was there.
 */
export function rateLimiter(most: number, window: number): RateLimiter {
  /** When a key has everything again, in milliseconds since 1970. */
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
      // Never more than the window ahead, even when the clock was set back.
      const again = Math.min(Math.max(whole.get(key) ?? at, at), at + window) + cost * each
      const wait = again - at - window
      // A millisecond of grace, since a window divided into parts seldom adds up to itself.
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
