/** Milliseconds within which beginnings from one place are a burst, and how many are worth telling. */
const SPAN = 3_000
const MANY = 20

/** Tells how many began at once, since a phone that begins again and again cannot be told from a room. */
export type Bursts = Readonly<{
  /** Someone began in a session, at a place with this passing name. */
  began: (join_code: string, place: string, now: Date) => void
  /** The most that began within three seconds from one place, in whole tens; 0 where it was no burst. */
  largest: (join_code: string) => number
}>

/**
 * Keeps what began within the last three seconds, without a link to any phone, and one number for each session; in
 * memory, until the server stops. Whole tens, so that the number cannot be watched to time one person.
 */
export function burstsOf(): Bursts {
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
