import { DATES } from './date-functions.ts'
import { NUMBERS } from './number-functions.ts'
import { type ExpressionFunction, ANY, takes } from './signature.ts'
import { TEXTS } from './text-functions.ts'
import { type Value, numberOf, textOf, truthOf } from './value.ts'

/**
 * Functions of XPath 1.0 and the ODK XForms specification that apply to one person's flat answers. The parser rejects
 * any other name.
 */
const FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map(
  Object.entries({
    true: takes(0, 0, () => true),
    false: takes(0, 0, () => false),
    not: takes(1, 1, (a) => !truthOf(a)),
    boolean: takes(1, 1, truthOf),
    'boolean-from-string': takes(1, 1, (a) => ['1', 'true'].includes(textOf(a))),
    if: takes(3, 3, (condition, then = '', otherwise = '') => (truthOf(condition) ? then : otherwise)),
    /** The value at its first evaluation, which is always the same. */
    once: takes(1, 1, (a = '') => a),
    coalesce: takes(2, ANY, (...args) => args.find((arg) => !isEmpty(arg)) ?? ''),
    'count-non-empty': takes(1, ANY, (...args) => args.filter((arg) => !isEmpty(arg)).length),
    checklist: takes(3, ANY, (least, most, ...args) =>
      isBetween(args.filter(isAffirmed).length, least, most),
    ),
    'weighted-checklist': takes(4, ANY, (least, most, ...args) => isBetween(weightOf(args), least, most)),
    selected: takes(2, 2, (list, code) => wordsOf(list).includes(textOf(code))),
    'selected-at': takes(2, 2, (list, place) => wordsOf(list)[Math.trunc(numberOf(place))] ?? ''),
    'count-selected': takes(1, 1, (list) => wordsOf(list).length),
    ...TEXTS,
    ...NUMBERS,
    ...DATES,
  }),
)

/** The function of this name, or undefined. */
export const functionNamed = (name: string): ExpressionFunction | undefined => FUNCTIONS.get(name)

/** '' or NaN: the value of an unanswered question. */
const isEmpty = (value: Value) => value === '' || Number.isNaN(value)

const wordsOf = (list: Value | undefined) => textOf(list).split(/\s+/).filter(Boolean)

/** ODK documentation counts "yes", the specification numbers above 0: both count here. */
const isAffirmed = (value: Value | undefined) => value === 'yes' || numberOf(value) > 0

/** Sums the weights of affirmed answers; arguments are answer, weight, … */
const weightOf = (args: readonly Value[]) =>
  args.reduce<number>((sum, arg, at) => {
    const isWeight = at % 2 === 1
    return isWeight && isAffirmed(args[at - 1]) ? sum + numberOf(arg) : sum
  }, 0)

/** A limit of -1 is none. */
const isBetween = (count: number, least: Value | undefined, most: Value | undefined) =>
  (numberOf(least) === -1 || count >= numberOf(least)) && (numberOf(most) === -1 || count <= numberOf(most))
