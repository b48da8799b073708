/** What moments are: see the summaries of kinds. */
export type Of = 'days' | 'minutes' | 'clock'

/** Returns whether what a question averages are moments. */
export const isMoment = (of: string): of is Of => of === 'days' || of === 'minutes' || of === 'clock'

/** The length of a class. */
export type Span = Readonly<{ unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'; size: number }>

const MINUTES = { minute: 1, hour: 60, day: 1440, week: 7 * 1440 } as const
const DAY = 1440
/** A Monday, in days since 1970. */
const MONDAY = 4

const spans = (unit: Span['unit'], ...sizes: readonly number[]): readonly Span[] =>
  sizes.map((size) => ({ unit, size }))

const CALENDAR: readonly Span[] = [
  ...spans('day', 1),
  ...spans('week', 1),
  ...spans('month', 1, 3),
  ...spans('year', 1, 2, 5, 10, 25, 50, 100, 1000),
]

/** The spans of classes, shortest first. */
export const SPANS: Readonly<Record<Of, readonly Span[]>> = {
  days: CALENDAR,
  minutes: [...spans('hour', 1, 3, 6), ...CALENDAR],
  clock: [...spans('minute', 15, 30), ...spans('hour', 1, 2)],
}

/** Returns the start of the class a moment is in. Weeks start on Monday. */
export function startOf(of: Of, { unit, size }: Span, moment: number): number {
  if (unit === 'month' || unit === 'year') {
    const day = new Date(epoch(of, moment))
    const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()]
    return unit === 'month'
      ? monthAt(of, year, month - (month % size))
      : monthAt(of, year - (((year % size) + size) % size), 0)
  }
  const length = lengthOf(of, { unit, size })
  const zero = unit === 'week' ? MONDAY * (of === 'days' ? 1 : DAY) : 0
  return Math.floor((moment - zero) / length) * length + zero
}

/** Returns the start of the class after the one that starts here. */
export function startAfter(of: Of, { unit, size }: Span, start: number): number {
  if (unit !== 'month' && unit !== 'year') return start + lengthOf(of, { unit, size })
  const day = new Date(epoch(of, start))
  return monthAt(of, day.getUTCFullYear(), day.getUTCMonth() + size * (unit === 'year' ? 12 : 1))
}

/** Returns a moment in milliseconds since 1970, as if in UTC. */
export const epoch = (of: Of, moment: number): number => moment * 60_000 * (of === 'days' ? DAY : 1)

const lengthOf = (of: Of, { unit, size }: Span): number =>
  (size * MINUTES[unit as keyof typeof MINUTES]) / (of === 'days' ? DAY : 1)

function monthAt(of: Of, year: number, month: number): number {
  const day = new Date(0)
  day.setUTCFullYear(year, month, 1)
  return day.getTime() / 60_000 / (of === 'days' ? DAY : 1)
}
