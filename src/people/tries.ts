/** Milliseconds after which a wrong try is forgotten. */
const WINDOW = 15 * 60_000
/** Keys kept at most; beyond it, those whose tries have all run out are dropped. */
const MANY = 10_000

export type Tries = {
  /** Counts a try before it is made, so that many at once cannot slip through; false when there were too many. */
  take(key: string, now: Date): boolean
  /** Takes back the latest try: it was right. */
  giveBack(key: string): void
  /** Forgets every try. */
  forget(key: string): void
}

/** Counts tries per key in memory: `limit` of them in 15 minutes. */
export function triesOf(limit: number): Tries {
  const made = new Map<string, readonly number[]>()
  return {
    take: (key, now) => {
      const since = now.getTime() - WINDOW
      if (made.size > MANY) dropOld(made, since)
      const recent = (made.get(key) ?? []).filter((at) => at > since)
      if (recent.length >= limit) return false
      made.set(key, [...recent, now.getTime()])
      return true
    },
    giveBack: (key) => void made.set(key, (made.get(key) ?? []).slice(0, -1)),
    forget: (key) => void made.delete(key),
  }
}

function dropOld(made: Map<string, readonly number[]>, since: number): void {
  for (const [key, tries] of made) if (tries.every((at) => at <= since)) made.delete(key)
}
