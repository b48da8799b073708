import { takes } from './signature.ts'
import { type Value, numberOf, textOf } from './value.ts'

const MINUTES_PER_DAY = 1440
const MS_PER_DAY = 86_400_000

/** Functions of the day a session opened, and what follows its ISO date; `onDay` replaces them before evaluation. */
export const DAY_FUNCTIONS: Readonly<Record<string, string>> = { today: '', now: 'T00:00' }

/** Date and time functions; a date is an ISO date or days since 1970-01-01. */
export const DATES = {
  /** Before a session is opened there is no day. */
  today: takes(0, 0, () => ''),
  now: takes(0, 0, () => ''),
  date: takes(1, 1, (a) => isoOf(Math.floor(numberOf(a))).slice(0, 10)),
  'date-time': takes(1, 1, (a) => isoOf(numberOf(a)).slice(0, 16)),
  'decimal-date-time': takes(1, 1, numberOf),
  'decimal-time': takes(1, 1, fractionOf),
  'format-date': takes(2, 2, (a, format) => written(numberOf(a), textOf(format), DAY)),
  'format-date-time': takes(2, 2, (a, format) => {
    const time = fractionOf(a)
    const at = numberOf(a)
    return written(Number.isNaN(at) ? time : at, textOf(format), MOMENT)
  }),
}

/** The fraction of the day of a time or a date with time; NaN for anything else. */
function fractionOf(value: Value | undefined): number {
  const [, hour, minute] = /(?:^|T)([01]\d|2[0-3]):([0-5]\d)$/.exec(textOf(value)) ?? []
  return (Number(hour) * 60 + Number(minute)) / MINUTES_PER_DAY
}

/** Days since 1970-01-01 as ISO date and time in UTC, to the minute; '' outside years 0000 to 9999. */
function isoOf(days: number): string {
  const at = new Date((Math.round(days * MINUTES_PER_DAY) / MINUTES_PER_DAY) * MS_PER_DAY)
  const iso = Number.isNaN(at.getTime()) ? '' : at.toISOString()
  return /^\d{4}-/.test(iso) ? iso : ''
}

type Parts = Readonly<Record<string, (iso: string) => string>>

/** English in every language, so that the data do not depend on the page's language. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const DAY: Parts = {
  Y: (iso) => iso.slice(0, 4),
  y: (iso) => iso.slice(2, 4),
  m: (iso) => iso.slice(5, 7),
  n: (iso) => String(Number(iso.slice(5, 7))),
  b: (iso) => MONTHS[Number(iso.slice(5, 7)) - 1] ?? '',
  d: (iso) => iso.slice(8, 10),
  e: (iso) => String(Number(iso.slice(8, 10))),
  a: (iso) => WEEKDAYS[new Date(iso).getUTCDay()] ?? '',
}

const MOMENT: Parts = {
  ...DAY,
  H: (iso) => iso.slice(11, 13),
  h: (iso) => String(Number(iso.slice(11, 13))),
  M: (iso) => iso.slice(14, 16),
  S: () => '00',
  3: () => '000',
}

/** Fills in a date format; unknown directives stay. '' for an invalid date. */
function written(days: number, format: string, parts: Parts): string {
  const iso = isoOf(days)
  if (iso === '') return ''
  return format.replaceAll(/%([A-Za-z0-9])/g, (sign, name: string) =>
    Object.hasOwn(parts, name) ? (parts[name]?.(iso) ?? sign) : sign,
  )
}
