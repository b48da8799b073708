import * as fc from 'fast-check'

import type { Input } from '../../../src/instrument/answer.ts'
import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { namesOf } from '../../../src/instrument/expression/names.ts'
import {
  type Question,
  type QuestionKind,
  type Questionnaire,
  questionsOf,
} from '../../../src/instrument/questionnaire.ts'
import {
  aForm,
  aLine,
  aNumber,
  aSection,
  calculatedAs,
  choice,
  en,
  likert,
  some,
  yesNo,
} from '../../questionnaire/a-form.ts'

const places = ['a', 'b', 'c'].map((code, at) => ({
  ...choice(code),
  attributes: { side: at < 2 ? '1' : '0' },
}))
const lists = { places, few: [choice('a'), { ...choice('z'), exclusive: true as const }] }

const label = en('Q')
/** Questions of each kind, by code. */
const OF_KIND: Readonly<
  Record<Exclude<QuestionKind, 'calculated' | 'note'>, readonly ((code: string) => Question)[]>
> = {
  single_choice: [
    (code) => yesNo(code, { other: true, decline: true }),
    (code) => ({ kind: 'single_choice', code, label, list: 'places' }),
  ],
  multiple_choice: [
    (code) => ({ ...some(code, 'places'), at_most: 2 }) as Question,
    (code) => ({ kind: 'multiple_choice', code, label, list: 'few', other: true, dont_know: true }),
  ],
  ranking: [
    (code) => ({ kind: 'ranking', code, label, list: 'places' }),
    (code) => ({ kind: 'ranking', code, label, list: 'places', partial: true }),
  ],
  points: [(code) => ({ kind: 'points', code, label, list: 'places', total: 10 })],
  likert_set: [(code) => likert(code, ['x', 'y'])],
  scale: [(code) => ({ kind: 'scale', code, label, min: 0, max: 5, step: 0.5, decline: true })],
  number: [(code) => aNumber(code, { min: -5, max: 20, step: 0.5, unit: en('km') })],
  short_text: [(code) => aLine(code, { max_length: 4 })],
  long_text: [(code) => ({ kind: 'long_text', code, label, max_length: 9 })],
  date: [(code) => ({ kind: 'date', code, label, earliest: '2016-01-01' })],
  time: [(code) => ({ kind: 'time', code, label })],
  date_time: [(code) => ({ kind: 'date_time', code, label })],
}
const KINDS = Object.values(OF_KIND).flat()

const VALUES = [
  '',
  '1',
  '0',
  'a',
  'b',
  'c',
  'z',
  '-97',
  '-96',
  '97',
  '3',
  '2.5',
  '1,5',
  '99',
  'x y',
  'é',
  '2016',
  '12',
  '7',
]

const condition = (names: readonly string[]): fc.Arbitrary<string> => {
  const value = fc.oneof(
    fc.constantFrom(...names).map((name) => `\${${name}}`),
    fc.constantFrom("'a'", "''", '1', '0', '2.5', "'-97'", "'2016-05-01'"),
  )
  const one = fc.oneof(
    fc.tuple(value, fc.constantFrom('=', '!=', '<', '>='), value).map((parts) => parts.join(' ')),
    fc.tuple(value, value).map(([list, code]) => `selected(${list}, ${code})`),
    value.map((text) => `regex(${text}, '[a-z0-9 ]+')`),
    value.map((text) => `count-non-empty(${text}, 'x') > 1`),
    fc.constantFrom(...names).map((name) => `jr:choice-name(\${${name}}, '\${${name}}') = 'Option a'`),
  )
  return fc
    .tuple(one, fc.constantFrom(' and ', ' or ', ''), one)
    .map(([a, sign, b]) => (sign ? a + sign + b : a))
}

const filter = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...names).map((name) => `side = \${${name}}`),
    fc.constantFrom(...names).map((name) => `name != \${${name}}`),
    condition(names).map((source) => `side = '1' or (${source})`),
  )

/** Generates one more question, which may depend on any earlier one. */
function questionAfter(form: Questionnaire, code: string): fc.Arbitrary<Question> {
  const names = questionsOf(form).flatMap((question) => namesOf(question, form))
  const sayable = questionsOf(form)
    .map((question) => question.code)
    .filter((name) => names.includes(name))
  const maybe = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined, freq: 2 })
  const kind = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...KINDS).map((make) => make(code)) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...names)
        .chain((name) =>
          fc
            .constantFrom('number' as const, 'text' as const)
            .map((result) => calculatedAs(code, `\${${name}}`, result)),
        ),
    },
  )
  return fc
    .tuple(
      kind,
      maybe(condition(names)),
      maybe(filter(names)),
      maybe(condition(names)),
      maybe(fc.constantFrom(...sayable)),
    )
    .map(([question, relevant, choice_filter, required, said]) => {
      const isListed = ['single_choice', 'multiple_choice', 'ranking'].includes(question.kind)
      return {
        ...question,
        ...(relevant !== undefined && { relevant }),
        ...(required !== undefined && { required }),
        ...(isListed && choice_filter !== undefined && { choice_filter }),
        ...(said !== undefined && { label: en(`After \${${said}}?`) }),
      }
    })
}

/** Generates a questionnaire of two sections; the second depends on the first and on itself. */
export const anyForm: fc.Arbitrary<Questionnaire> = fc.integer({ min: 2, max: 6 }).chain((count) => {
  const first = aSection('s', [yesNo('p1'), aNumber('p2'), some('p3', 'places')])
  let forms = fc.constant(withLists(aForm(first, aSection('t', []))))
  for (let at = 1; at <= count; at += 1) {
    forms = forms.chain((form) =>
      questionAfter(form, `q${at}`).map((question) => withQuestion(form, question)),
    )
  }
  return forms
})

const withLists = (form: Questionnaire): Questionnaire => ({
  ...form,
  choice_lists: { ...form.choice_lists, ...lists },
})

const withQuestion = (form: Questionnaire, question: Question): Questionnaire => ({
  ...form,
  sections: form.sections.map((section) =>
    section.code === 't' ? { ...section, questions: [...section.questions, question] } : section,
  ),
})

/** Generates input for every field, often valid. */
export function anyInput(form: Questionnaire): fc.Arbitrary<Input> {
  const fields = questionsOf(form).flatMap((question) => kindOf(question).fields(question, form))
  const values = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...VALUES).map((value) => [value]) },
    { weight: 1, arbitrary: fc.constantFrom(['a', 'b'], ['a', 'c'], ['z', 'a'], ['1', '0']) },
  )
  return fc.record(Object.fromEntries(fields.map((field) => [field, values])))
}
