/** A clock that stands at a time until it is set again, so that two demonstrations have the same dates. */
export type Clock = Readonly<{ set: (time: string) => void }>

/** Times of the chapters of the demonstration, each ISO 8601; workshops are played on their first day. */
export const CHAPTERS = {
  plan: '2016-03-15T09:00:00Z',
  coding: '2017-01-16T09:00:00Z',
  findings: '2017-03-06T09:00:00Z',
  responses: '2017-06-01T09:00:00Z',
} as const

/** Returns a clock that goes only once it was let go. */
export function standingClock(): Clock & Readonly<{ now: () => Date; letGo: () => void }> {
  let stands: Date | null = new Date(CHAPTERS.plan)
  return {
    set: (time) => {
      stands = new Date(time)
    },
    now: () => stands ?? new Date(),
    letGo: () => {
      stands = null
    },
  }
}
