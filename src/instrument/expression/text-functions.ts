import { findPattern } from './pattern.ts'
import { type ExpressionFunction, ANY, takes } from './signature.ts'
import { type Value, asRead, numberOf, textOf } from './value.ts'

type Given = Value | undefined

/** A pattern must be a literal, so that it is validated before anyone answers. */
const refusesPattern: ExpressionFunction['refuses'] = ([, pattern]) => {
  if (!pattern) return undefined
  const isRead = pattern.kind === 'text' && findPattern(pattern.value) !== undefined
  return isRead ? undefined : { at: pattern.at, key: 'questionnaire.expression_pattern' }
}

/** The second argument is a quoted reference to a question: `'${q1}'`. */
const refusesNamed: ExpressionFunction['refuses'] = ([, named]) =>
  !named || named.kind === 'reference'
    ? undefined
    : { at: named.at, key: 'questionnaire.expression_choice_name' }

/** Its second argument names a question instead of its answer. */
export const CHOICE_NAME = 'jr:choice-name'

/** Its first argument is the separator of the others. */
export const JOIN = 'join'

/** Its second argument is a pattern. */
export const REGEX = 'regex'

/** Text functions; characters are code points. */
export const TEXTS = {
  string: takes(1, 1, asRead),
  'string-length': takes(1, 1, (a) => charactersOf(a).length),
  concat: takes(1, ANY, (...args) => args.map(asRead).join('')),
  [JOIN]: takes(2, ANY, (separator, ...args) => args.map(asRead).join(textOf(separator))),
  contains: takes(2, 2, (a, part) => textOf(a).includes(textOf(part))),
  'starts-with': takes(2, 2, (a, part) => textOf(a).startsWith(textOf(part))),
  'ends-with': takes(2, 2, (a, part) => textOf(a).endsWith(textOf(part))),
  /** From 0, end exclusive; negative places count from the end. */
  substr: takes(2, 3, (a, from, to) => {
    const end = to === undefined ? undefined : Math.trunc(numberOf(to))
    return charactersOf(a)
      .slice(Math.trunc(numberOf(from)), end)
      .join('')
  }),
  /** From 1, with a length; halves round up, as in XPath 1.0. */
  substring: takes(2, 3, (a, from, length) => {
    const first = Math.round(numberOf(from))
    const end = length === undefined ? Infinity : first + Math.round(numberOf(length))
    return charactersOf(a)
      .filter((_, at) => at + 1 >= first && at + 1 < end)
      .join('')
  }),
  'substring-before': takes(2, 2, (a, part) => textOf(a).slice(0, Math.max(placeOf(a, part), 0))),
  'substring-after': takes(2, 2, (a, part) => {
    const place = placeOf(a, part)
    return place < 0 ? '' : textOf(a).slice(place + textOf(part).length)
  }),
  translate: takes(3, 3, translated),
  'normalize-space': takes(1, 1, (a) =>
    textOf(a)
      .replaceAll(/[ \t\r\n]+/g, ' ')
      .trim(),
  ),
  /** Evaluated where steps are counted. */
  [REGEX]: takes(2, 2, () => '', refusesPattern),
  /** Evaluated where options are known. */
  [CHOICE_NAME]: takes(2, 2, () => '', refusesNamed),
}

export const charactersOf = (value: Given) => Array.from(textOf(value))

const placeOf = (value: Given, part: Given) => textOf(value).indexOf(textOf(part))

/** Replaces each character of `from` by that at its index in `to`, or removes it. */
function translated(value: Given, from: Given, to: Given): string {
  const after = charactersOf(to)
  const known = new Map(
    charactersOf(from)
      .map((character, place) => [character, after[place] ?? ''] as const)
      .toReversed(),
  )
  return charactersOf(value)
    .map((character) => known.get(character) ?? character)
    .join('')
}
