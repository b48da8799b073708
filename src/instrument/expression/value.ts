/** An XPath 1.0 value; '' is an unanswered question. */
export type Value = string | number | boolean

const NUMERAL = /^[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/
const DAY = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/
const MS_PER_DAY = 86_400_000

/**
 * XPath's `number()`: NaN for anything not numeric, including ''. An ISO date is days since 1970-01-01, its time a
 * fraction (ODK XForms specification).
 */
export function numberOf(value: Value | undefined): number {
  if (typeof value !== 'string') return Number(value)
  if (NUMERAL.test(value)) return Number(value)
  return DAY.test(value) ? daysSince1970(value) : NaN
}

/** NaN for a day not in the calendar, such as 2016-02-30. */
function daysSince1970(day: string): number {
  const at = Date.parse(`${day.slice(0, 10)}T${day.slice(11) || '00:00'}:00Z`)
  const real = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day.slice(0, 10))
  return real ? at / MS_PER_DAY : NaN
}

/** XPath's `boolean()`: '', 0 and NaN are false; the text "false" is true. */
export const truthOf = (value: Value | undefined): boolean =>
  typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value)

/** XPath's `string()`: numbers never have an exponent. */
export const textOf = (value: Value | undefined): string =>
  typeof value === 'number' ? plain(String(value)) : String(value ?? '')

/** A value as displayed: 0.1 + 0.2 is 0.3. */
export const asRead = (value: Value | undefined): string =>
  textOf(typeof value === 'number' ? withoutFloatError(value) : value)

/** Decimal digits a double holds exactly. */
const EXACT_DIGITS = 15

/** Rounds off binary fraction errors; integers are unchanged. */
export const withoutFloatError = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(EXACT_DIGITS))

/** Expands the exponent of a number in text. */
function plain(written: string): string {
  const [significand = '', exponent] = written.split('e')
  if (exponent === undefined) return written
  const sign = significand.startsWith('-') ? '-' : ''
  const [whole = '', decimals = ''] = significand.replace('-', '').split('.')
  const digits = whole + decimals
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}
