import { type Value, numberOf, textOf, truthOf } from './value.ts'

/** A function of expressions: how many values it takes, and what it makes of them. */
export type ExpressionFunction = {
  readonly least: number
  readonly most: number
  readonly of: (...args: readonly Value[]) => Value
}

const takes = (least: number, most: number, of: ExpressionFunction['of']): ExpressionFunction => ({
  least,
  most,
  of,
})

const ANY = Infinity

/** A name that is not here is refused when an expression is read. */
const FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map(
  Object.entries({
    true: takes(0, 0, () => true),
    false: takes(0, 0, () => false),
    not: takes(1, 1, (a) => !truthOf(a)),
    if: takes(3, 3, (condition, then = '', otherwise = '') => (truthOf(condition) ? then : otherwise)),
    coalesce: takes(2, ANY, (...args) => args.find((arg) => !isEmpty(arg)) ?? ''),
    selected: takes(2, 2, (list, code) => wordsOf(list).includes(textOf(code))),
    'count-selected': takes(1, 1, (list) => wordsOf(list).length),
    string: takes(1, 1, textOf),
    'string-length': takes(1, 1, (a) => Array.from(textOf(a)).length),
    concat: takes(1, ANY, (...args) => args.map(textOf).join('')),
    contains: takes(2, 2, (a, part) => textOf(a).includes(textOf(part))),
    'starts-with': takes(2, 2, (a, part) => textOf(a).startsWith(textOf(part))),
    number: takes(1, 1, numberOf),
    int: takes(1, 1, (a) => Math.trunc(numberOf(a))),
    round: takes(1, 2, (a, places = 0) => rounded(numberOf(a), Math.trunc(numberOf(places)))),
    abs: takes(1, 1, (a) => Math.abs(numberOf(a))),
    pow: takes(2, 2, (a, b) => numberOf(a) ** numberOf(b)),
    sum: takes(1, ANY, (...args) => args.map(numberOf).reduce((total, value) => total + value, 0)),
    min: takes(1, ANY, (...args) => Math.min(...args.map(numberOf))),
    max: takes(1, ANY, (...args) => Math.max(...args.map(numberOf))),
  }),
)

/** Functions of XLSForm whose result changes from one moment, or one try, to the next. */
export const UNREPEATABLE: ReadonlySet<string> = new Set(['today', 'now', 'random', 'uuid', 'once'])

/** The function of this name; undefined when there is none. */
export const functionNamed = (name: string): ExpressionFunction | undefined => FUNCTIONS.get(name)

/** '' and NaN, which is what an answer that was not given comes to. */
const isEmpty = (value: Value) => value === '' || Number.isNaN(value)

const wordsOf = (list: Value | undefined) => textOf(list).split(/\s+/).filter(Boolean)

/** More places than a double can hold leave the number as it is. */
const MOST_PLACES = 20
/** Rounding to more than the largest double leaves nothing. */
const LEAST_PLACES = 400

/** Halves go up, as in XPath; the number is shifted in decimal, so that 1.005 to 2 places is 1.01. */
function rounded(value: number, places: number): number {
  if (Number.isNaN(places)) return NaN
  if (!Number.isFinite(value) || places > MOST_PLACES) return value
  const shift = Math.max(places, -LEAST_PLACES)
  const whole = Math.round(shifted(value, shift))
  return Number.isFinite(whole) ? shifted(whole, -shift) : value
}

function shifted(value: number, places: number): number {
  const [significand, exponent = '0'] = String(value).split('e')
  return Number(`${significand}e${Number(exponent) + places}`)
}
