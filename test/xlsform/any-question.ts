import fc from 'fast-check'

import type { Own } from '../../src/instrument/kinds/faces/xlsform.ts'
import type { common as COMMON } from '../../src/instrument/kinds/common/schema.ts'
import { QUESTION_KINDS } from '../../src/instrument/kinds/table.ts'
import type { Question, QuestionKind, QuestionOf, Text } from '../../src/instrument/questionnaire.ts'

/** Generates texts in any script with characters special to spreadsheets, XML and expressions; trimmed, not blank. */
export const words = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      '0',
      ' ',
      '  ',
      '\n',
      '’',
      '“',
      '"',
      "'",
      '<b>',
      '&',
      '=1+1',
      '_x0041_',
      'é',
      'نعم',
      '中',
      '🙂',
      '::',
      '$',
      '{',
      '…',
      '\u00A0',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').replaceAll('${', '$ {').trim() || 'w')

export const text: fc.Arbitrary<Text> = fc.record(
  { en: words, fr: words, ar: words },
  { requiredKeys: ['en'] },
)

export const flag = fc.constant(true as const)
const anyKept = fc.record(
  {
    'bind::orx:max-pixels': words,
    'My own column': words,
    read_only: fc.constant('yes'),
    'image::English (en)': fc.constant('a.png'),
    name: fc.oneof(fc.constantFrom('a-b', 'q1', 'q2', 'first'), fc.stringMatching(/^[a-z]{3}-[a-z.]{3}$/)),
  },
  { requiredKeys: [] },
)

/** Generates expressions over earlier questions: `${ref}` is replaced by an earlier name. */
export const condition = fc.constantFrom(
  "selected(${ref}, '1')",
  '${ref} != ""',
  'not(${ref}  =  "it\'s") and 1 < 2',
  "${pick} = 'PICKED' or jr:choice-name( 'PICKED',  '${pick}' ) != 'ab-c.d'",
  'true()',
)
const constraint = fc.constantFrom('. != ${ref}', "(. > 3) or . = ''", ". != 'OWN'", 'string-length(.) <= 7')

const common: { readonly [P in Exclude<keyof typeof COMMON, 'code' | 'default'>]: fc.Arbitrary<unknown> } = {
  label: text,
  hint: text,
  guidance: text,
  // `true()` is read back as always.
  required: fc.oneof(
    flag,
    condition.filter((source) => source !== 'true()'),
  ),
  required_message: text,
  relevant: condition,
  constraint,
  constraint_message: text,
  marked: flag,
  kept: anyKept,
}
const ways = { decline: flag, dont_know: flag }
const list = fc.constantFrom('l1', 'l2', 'l3')
const listed = {
  list,
  choice_filter: fc.constantFrom(
    'region = ${ref}',
    "region != 'x y' and ${ref} > 1",
    "region = ${pick} or name = 'OWN'",
  ),
  shuffled: fc.oneof(flag, fc.constantFrom('42', '${ref}', '${ref} + 1')),
}
export const whole = fc.integer({ min: 0, max: 40 })
const numeral = fc.constantFrom(-50, -0.25, 0, 0.1, 3, 1000000)

const item = fc.record({ code: fc.stringMatching(/^[a-z0-9]{1,4}$/), label: text })
const items = fc.uniqueArray(item, { selector: ({ code }) => code, minLength: 1, maxLength: 4 })

/** Generators of a kind's properties, exhaustive by type; `needed`: never omitted. */
type Shape<Q extends Question> = {
  readonly shape: {
    readonly [P in Exclude<keyof Own<Q>, 'kind'>]-?: fc.Arbitrary<Exclude<Own<Q>[P], undefined>>
  }
  readonly needed: readonly Exclude<keyof Own<Q>, 'kind'>[]
  /** Undefined for kinds without a default. */
  readonly begins: fc.Arbitrary<string> | undefined
}

const SHAPES: { readonly [K in QuestionKind]: Shape<QuestionOf<K>> } = {
  single_choice: {
    shape: { ...listed, ...ways, other: flag },
    needed: ['list'],
    begins: fc.constantFrom('1', '97', 'OWN'),
  },
  multiple_choice: {
    shape: { ...listed, ...ways, other: flag, at_least: whole, at_most: whole },
    needed: ['list'],
    begins: fc.constantFrom('1 2', '${ref}', 'OWN 97'),
  },
  likert_set: { shape: { list, ...ways, items }, needed: ['list', 'items'], begins: undefined },
  scale: {
    shape: {
      ...ways,
      min: fc.constantFrom(-5, 0, 0.5),
      max: fc.constantFrom(3, 10, 100),
      step: fc.constantFrom(0.5, 1, 5),
      min_label: text,
      max_label: text,
    },
    needed: ['min', 'max'],
    begins: undefined,
  },
  number: {
    shape: { integer: flag, min: numeral, max: numeral, step: fc.constantFrom(0.25, 5), unit: text },
    needed: [],
    begins: fc.constantFrom('7', '${ref} * 2'),
  },
  ranking: { shape: { ...listed, partial: flag }, needed: ['list'], begins: undefined },
  points: {
    shape: { list, total: fc.constantFrom(10, 100) },
    needed: ['list', 'total'],
    begins: undefined,
  },
  short_text: {
    shape: { max_length: fc.constantFrom(1, 255, 300) },
    needed: ['max_length'],
    begins: words.filter((one) => !/[a-z]\s*\(/i.test(one)),
  },
  long_text: {
    shape: { max_length: fc.constantFrom(2000, 10_000) },
    needed: ['max_length'],
    begins: undefined,
  },
  date: {
    shape: { earliest: fc.constant('2010-01-01'), latest: fc.constant('2016-12-31') },
    needed: [],
    begins: fc.constant('2012-02-29'),
  },
  time: { shape: {}, needed: [], begins: fc.constant('09:30') },
  date_time: { shape: {}, needed: [], begins: fc.constant('2012-02-29T09:30') },
  calculated: {
    shape: {
      calculation: fc.constantFrom('1 + 1', "concat('a', ${ref})"),
      result: fc.constantFrom('number', 'text'),
    },
    needed: ['calculation', 'result'],
    begins: undefined,
  },
  note: { shape: {}, needed: [], begins: undefined },
}

/** Generates a question of one kind; properties that are not needed may be absent. */
function questionOf(kind: QuestionKind): fc.Arbitrary<Question> {
  const { shape, needed, begins } = SHAPES[kind]
  const parts = { kind: fc.constant(kind), ...common, ...shape, ...(begins && { default: begins }) }
  return fc.record(parts, { requiredKeys: ['kind', 'label', ...needed] } as never) as never
}

/** Generates a question of any kind with any properties. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(...QUESTION_KINDS.map(questionOf))
