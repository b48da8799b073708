import { ANY, takes } from './signature.ts'
import { type Value, numberOf } from './value.ts'

const one = (of: (number: number) => number) => takes(1, 1, (a) => of(numberOf(a)))

const two = (of: (a: number, b: number) => number) => takes(2, 2, (a, b) => of(numberOf(a), numberOf(b)))

const some = (of: (numbers: readonly number[]) => number) =>
  takes(1, ANY, (...args: readonly Value[]) => of(args.map(numberOf)))

/** Numeric functions; angles are in radians. */
export const NUMBERS = {
  number: one((a) => a),
  int: one(Math.trunc),
  round: takes(1, 2, (a, places = 0) => rounded(numberOf(a), Math.trunc(numberOf(places)))),
  floor: one(Math.floor),
  ceiling: one(Math.ceil),
  abs: one(Math.abs),
  pow: two((a, b) => a ** b),
  sqrt: one(Math.sqrt),
  exp: one(Math.exp),
  exp10: one((a) => 10 ** a),
  log: one(Math.log),
  log10: one(Math.log10),
  sin: one(Math.sin),
  cos: one(Math.cos),
  tan: one(Math.tan),
  asin: one(Math.asin),
  acos: one(Math.acos),
  atan: one(Math.atan),
  atan2: two(Math.atan2),
  pi: takes(0, 0, () => Math.PI),
  sum: some((numbers) => numbers.reduce((total, value) => total + value, 0)),
  min: some((numbers) => Math.min(...numbers)),
  max: some((numbers) => Math.max(...numbers)),
}

/** Beyond the precision of a double the number is unchanged. */
const MOST_PLACES = 20
/** Rounding beyond the largest double gives 0. */
const LEAST_PLACES = 400

/** Halves round up, as in XPath; shifts in decimal, so that 1.005 to 2 places is 1.01. */
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
