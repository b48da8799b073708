import { DATES } from './date-functions.ts'
import { NUMBERS } from './number-functions.ts'
import { type ExpressionFunction, ANY, takes } from './signature.ts'
import { TEXTS } from './text-functions.ts'
import { type Value, numberOf, textOf, truthOf } from './value.ts'

/**
 * Functions of XPath 1.0 and of the ODK XForms specification that mean something for the flat answers of one person.
 * A name that is not here is refused when an expression is read.
 */
const FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map(
  Object.entries({
    true: takes(0, 0, () => true),
    false: takes(0, 0, () => false),
    not: takes(1, 1, (a) => !truthOf(a)),
    boolean: takes(1, 1, truthOf),
    'boolean-from-string': takes(1, 1, (a) => ['1', 'true'].includes(textOf(a))),
    if: takes(3, 3, (condition, then = '', otherwise = '') => (truthOf(condition) ? then : otherwise)),
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

/** The function of this name; undefined when there is none. */
export const functionNamed = (name: string): ExpressionFunction | undefined => FUNCTIONS.get(name)

/** '' and NaN, which is what an answer that was not given comes to. */
const isEmpty = (value: Value) => value === '' || Number.isNaN(value)

const wordsOf = (list: Value | undefined) => textOf(list).split(/\s+/).filter(Boolean)

/** The documentation counts the answer "yes", the specification numbers above 0: both count here. */
const isAffirmed = (value: Value | undefined) => value === 'yes' || numberOf(value) > 0

/** The weights of affirmed answers; each answer is followed by its weight. */
const weightOf = (args: readonly Value[]) =>
  args.reduce<number>((sum, arg, at) => {
    const isWeight = at % 2 === 1
    return isWeight && isAffirmed(args[at - 1]) ? sum + numberOf(arg) : sum
  }, 0)

/** A limit of -1 is none. */
const isBetween = (count: number, least: Value | undefined, most: Value | undefined) =>
  (numberOf(least) === -1 || count >= numberOf(least)) && (numberOf(most) === -1 || count <= numberOf(most))
