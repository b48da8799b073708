/** Milliseconds within which starts from one place form a burst, and the minimum number reported. */
const SPAN = 3_000
const MANY = 20

/** Reports simultaneous starts, since one phone starting repeatedly looks like a room. */
export type BurstDetector = Readonly<{
  /** Records a start in a session; `place` is a temporary name. */
  began: (join_code: string, place: string, now: Date) => void
  /** Returns the largest burst within three seconds from one place, in tens; 0 without one. */
  largest: (join_code: string) => number
}>

/**
 * Keeps the starts of the last three seconds, unlinked to phones, and one maximum per session, in memory only. Rounded
 * down to tens, so that polling the number cannot reveal when one person started.
 */
export function burstDetector(): BurstDetector {
  const most = new Map<string, number>()
  let recent: readonly Readonly<{ join_code: string; place: string; at: number }>[] = []
  return {
    began: (join_code, place, now) => {
      const at = now.getTime()
      recent = [...recent.filter((one) => Math.abs(at - one.at) < SPAN), { join_code, place, at }]
      const together = recent.filter((one) => one.join_code === join_code && one.place === place).length
      if (together >= MANY && together > (most.get(join_code) ?? 0)) most.set(join_code, together)
    },
    largest: (join_code) => Math.floor((most.get(join_code) ?? 0) / 10) * 10,
  }
}
