import fc from 'fast-check'

import type { Choice, Question, Questionnaire, Section, Text } from '../../src/instrument/questionnaire.ts'

const LANGUAGES = ['en', 'fr', 'ar'] as const

/** Words of any script, with what spreadsheets, XML and expressions trip over; never blank, never with spaces around. */
const words = fc
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

const text: fc.Arbitrary<Text> = fc.record({ en: words, fr: words, ar: words }, { requiredKeys: ['en'] })

const flag = fc.constant(true as const)
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

/** Expressions over earlier questions: `${name}` is put in when it is known what is earlier. */
const condition = fc.constantFrom(
  "selected(${ref}, '1')",
  '${ref} != ""',
  'not(${ref}  =  "it\'s") and 1 < 2',
  "${pick} = 'PICKED' or jr:choice-name( 'PICKED',  '${pick}' ) != 'ab-c.d'",
  'true()',
)
const constraint = fc.constantFrom('. != ${ref}', "(. > 3) or . = ''", ". != 'OWN'", 'string-length(.) <= 7')

const common = {
  label: text,
  hint: text,
  guidance: text,
  // `true()` is read as always, which it is.
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
const whole = fc.integer({ min: 0, max: 40 })
const numeral = fc.constantFrom(-50, -0.25, 0, 0.1, 3, 1000000)

/** A question of one kind; what is not named as needed may be there or not. */
const kind = (name: Question['kind'], shape: object, needed: readonly string[] = []) =>
  fc.record({ kind: fc.constant(name), ...common, ...shape }, {
    requiredKeys: ['kind', 'label', ...needed],
  } as never) as unknown as fc.Arbitrary<Question>

const item = fc.record({ code: fc.stringMatching(/^[a-z0-9]{1,4}$/), label: text })
const items = fc.uniqueArray(item, { selector: ({ code }) => code, minLength: 1, maxLength: 4 })

const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  kind('single_choice', { ...listed, ...ways, other: flag, default: fc.constantFrom('1', '97', 'OWN') }, [
    'list',
  ]),
  kind(
    'multiple_choice',
    {
      ...listed,
      ...ways,
      other: flag,
      at_least: whole,
      at_most: whole,
      default: fc.constantFrom('1 2', '${ref}', 'OWN 97'),
    },
    ['list'],
  ),
  kind('likert_set', { list, ...ways, items }, ['list', 'items']),
  kind(
    'scale',
    {
      ...ways,
      min: fc.constantFrom(-5, 0, 0.5),
      max: fc.constantFrom(3, 10, 100),
      step: fc.constantFrom(0.5, 1, 5),
      min_label: text,
      max_label: text,
    },
    ['min', 'max'],
  ),
  kind('number', {
    integer: flag,
    min: numeral,
    max: numeral,
    step: fc.constantFrom(0.25, 5),
    unit: text,
    default: fc.constantFrom('7', '${ref} * 2'),
  }),
  kind('ranking', { ...listed, partial: flag }, ['list']),
  kind('points', { list, total: fc.constantFrom(10, 100) }, ['list', 'total']),
  kind(
    'short_text',
    { max_length: fc.constantFrom(1, 255, 300), default: words.filter((one) => !/[a-z]\s*\(/i.test(one)) },
    ['max_length'],
  ),
  kind('long_text', { max_length: fc.constantFrom(2000, 10_000) }, ['max_length']),
  kind('date', {
    earliest: fc.constant('2010-01-01'),
    latest: fc.constant('2016-12-31'),
    default: fc.constant('2012-02-29'),
  }),
  kind('time', { default: fc.constant('09:30') }),
  kind('date_time', { default: fc.constant('2012-02-29T09:30') }),
  kind(
    'calculated',
    {
      calculation: fc.constantFrom('1 + 1', "concat('a', ${ref})"),
      result: fc.constantFrom('number', 'text'),
    },
    ['calculation', 'result'],
  ),
  kind('note', {}),
)

const choice = fc.record(
  {
    code: fc.stringMatching(/^[A-Za-z0-9_]{1,16}$/),
    label: text,
    exclusive: flag,
    attributes: fc.record(
      { region: fc.oneof(words, fc.constant('PICKED')), 'area code': words },
      { requiredKeys: ['region'] },
    ),
    kept: fc.record({
      name: fc.oneof(
        fc.constantFrom('a-b', 'c', '97 (x)', 'other'),
        fc.stringMatching(/^[a-z]{2}[- ][a-z]{2}$/),
      ),
    }),
  },
  { requiredKeys: ['code', 'label'] },
) as fc.Arbitrary<Choice>
const choices = fc.uniqueArray(choice, { selector: ({ code }) => code, maxLength: 4 })

const section = fc.record(
  {
    title: text,
    description: text,
    relevant: condition,
    shuffled: flag,
    kept: fc.record({ appearance: fc.constant('field-list'), intent: words }, { requiredKeys: ['intent'] }),
    questions: fc.array(anyQuestion, { maxLength: 4 }),
  },
  { requiredKeys: ['title', 'questions'] },
) as unknown as fc.Arbitrary<Omit<Section, 'code'>>

/** Any questionnaire that can be published, and many that cannot: every kind with everything it may have. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    title: text,
    minutes: whole,
    default_language: fc.constantFrom(...LANGUAGES),
    lists: fc.tuple(choices, choices, choices),
    sections: fc.array(section, { minLength: 1, maxLength: 3 }),
    kept: fc.option(
      fc.constant({ form_id: 'my_form', version: '3', style: 'pages', 'language::fr': 'French' }),
      { nil: undefined },
    ),
  })
  .map(({ title, minutes, default_language, lists, sections, kept: cells }) => ({
    title,
    languages: ['en', 'fr', 'ar'],
    default_language,
    minutes,
    choice_lists: { l1: lists[0], l2: lists[1], l3: lists[2] },
    sections: coded(sections),
    ...(cells && { kept: cells }),
  }))
  .map(meaning)

/** `PICKED` is an option of the list that is picked from, `OWN` one of the question's own list. */
function meaning(form: Questionnaire): Questionnaire {
  const firstOf = (name: string) => form.choice_lists[name]?.[0]?.code ?? 'none'
  const said = <T>(thing: T, own: string) =>
    JSON.parse(JSON.stringify(thing).replaceAll('PICKED', firstOf('l1')).replaceAll('OWN', firstOf(own))) as T
  return {
    ...form,
    choice_lists: said(form.choice_lists, ''),
    sections: form.sections.map((one) => ({
      ...said(one, ''),
      questions: one.questions.map((asked) => said(asked, 'list' in asked ? asked.list : '')),
    })),
  }
}

/** Codes in order, and every reference to the first question, which is one that can be referred to. */
function coded(sections: readonly Omit<Section, 'code'>[]): readonly Section[] {
  const first: Question = { kind: 'number', code: 'first', label: { en: 'First' } }
  const pick: Question = { kind: 'single_choice', code: 'pick', label: { en: 'Pick' }, list: 'l1' }
  let n = 0
  const called = (question: Question): Question => {
    const made = JSON.parse(JSON.stringify(question).replaceAll('${ref}', '${first}')) as Question
    const { kept, ...bare } = made
    n += 1
    return { ...bare, code: `q${n}`, ...(kept && Object.keys(kept).length > 0 && { kept }) }
  }
  return [
    { code: 's0', title: { en: 'Begin' }, questions: [first, pick] },
    ...sections.map((one, place) => ({
      ...(JSON.parse(JSON.stringify(one).replaceAll('${ref}', '${first}')) as Section),
      code: `s${place + 1}`,
      questions: one.questions.map(called),
    })),
  ]
}
