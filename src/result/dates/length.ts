const HOUR = 60
const DAY = 24 * HOUR

/** From how many minutes a length is told in this unit, and how many are one. */
const UNITS = [
  { unit: 'year', from: 2 * 365 * DAY, one: 365.25 * DAY },
  { unit: 'month', from: 60 * DAY, one: 30.4375 * DAY },
  { unit: 'week', from: 14 * DAY, one: 7 * DAY },
  { unit: 'day', from: 2 * DAY, one: DAY },
  { unit: 'hour', from: 2 * HOUR, one: HOUR },
] as const

/** Returns a length of time in the unit it is told in, rounded; days stay days below two weeks. */
export function lengthOf(length: number, of: 'day' | 'minute') {
  const minutes = of === 'day' ? length * DAY : length
  const found = UNITS.find(({ unit, from }) => minutes >= from || (of === 'day' && unit === 'day'))
  return { unit: found?.unit ?? 'minute', n: Math.round(minutes / (found?.one ?? 1)) }
}
