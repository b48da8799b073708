import type { Workshop } from '../workshop/workshop.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Returns the ISO date in an IANA time zone. */
export function dayAt(moment: Date, timeZone: string): string {
  return calendarOf(timeZone).format(moment)
}

/**
 * Returns the first minute of `day` (ISO date), or of the next existing one, in the time zone. Uses binary search, so
 * it is right where a clock change skips midnight or the whole day.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let before = midnight - 15 * HOUR
  let after = midnight + 13 * HOUR
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / (2 * MINUTE)) * MINUTE
    if (dayAt(new Date(middle), timeZone) < day) before = middle
    else after = middle
  }
  return new Date(after)
}

/**
 * Returns when a forgotten session is closed: midnight, workshop time, after the last day; if that has passed, 24 hours
 * from now.
 */
export function closeByOf({ ends_on, time_zone }: Pick<Workshop, 'ends_on' | 'time_zone'>, now: Date): Date {
  const next = new Date(Date.parse(`${ends_on}T00:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10)
  const midnight = startOfDay(next, time_zone)
  return midnight > now ? midnight : new Date(now.getTime() + 24 * HOUR)
}

const calendars = new Map<string, Intl.DateTimeFormat>()

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone)
  if (known) return known
  const calendar = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  calendars.set(timeZone, calendar)
  return calendar
}
