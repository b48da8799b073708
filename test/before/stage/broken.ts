import type { Question, Questionnaire } from '../adapter.ts'
import { lists } from './lists.ts'

const en = (words: string) => ({ en: words })
const number = (code: string, more: object = {}): Question => ({
  kind: 'number',
  code,
  label: en(`Number ${code}`),
  ...more,
})
const words = (code: string, more: object = {}): Question => ({
  kind: 'short_text',
  code,
  label: en(`Words ${code}`),
  max_length: 80,
  ...more,
})
const one = (code: string, more: object = {}): Question => ({
  kind: 'single_choice',
  code,
  label: en(`Choice ${code}`),
  list: 'roles',
  ...more,
})

const formOf = (questions: readonly Question[], more: Partial<Questionnaire> = {}): Questionnaire => ({
  title: en('Broken'),
  languages: ['en', 'fr'],
  default_language: 'en',
  minutes: 1,
  choice_lists: lists,
  sections: [{ code: 's1', title: en('All'), questions }],
  ...more,
})

/** Drafts that cannot be published, by reason. */
export const broken: Readonly<Record<string, Questionnaire>> = {
  'Nothing asked': formOf([], { sections: [] }),
  'Names and languages': formOf(
    [
      number('q1'),
      number('q1'),
      number('1st'),
      words('a b'),
      words('x'.repeat(33)),
      words('q1_miss'),
      words('response'),
    ],
    { default_language: 'ar' },
  ),
  'Texts that lack': formOf([words('q1', { label: {} }), words('q2', { label: { fr: 'Mots' } }), one('q3')], {
    title: {},
    sections: [
      {
        code: 's1',
        title: {},
        questions: [words('q1', { label: {} }), words('q2', { label: { fr: 'Mots' } }), one('q3')],
      },
    ],
  }),
  'Lists and options': formOf(
    [
      one('q1', { list: 'nowhere' }),
      one('q2', { list: 'empty' }),
      one('q3', { list: 'odd', other: true }),
      { kind: 'ranking', code: 'q4', label: en('Rank'), list: 'lone' },
      { kind: 'likert_set', code: 'q5', label: en('Agree'), list: 'agreement', items: [] },
    ],
    {
      choice_lists: {
        ...lists,
        empty: [],
        lone: [{ code: 'a', label: en('A') }],
        odd: ['-99', 'a b', 'c', 'c', '97'].map((code) => ({ code, label: en(`Option ${code}`) })),
      },
    },
  ),
  'Expressions and conditions': formOf([
    number('q1', { relevant: '${nobody} > 3' }),
    number('q2', { relevant: '${q1} >' }),
    number('q3', { relevant: '${q4} = 1' }),
    number('q4', { constraint: 'today() > 1' }),
    number('q5', { required: 'pulldata(1)' }),
    number('q6', { relevant: 'unheard(${q1})' }),
    number('q7', { relevant: "${q8} = 'zz'" }),
    one('q8', { choice_filter: 'country = ${q7' }),
    { kind: 'calculated', code: 'q9', label: en('Sum'), calculation: '${q10} + 1', result: 'number' },
    { kind: 'calculated', code: 'q10', label: en('Sum'), calculation: '${q9} + 1', result: 'number' },
    one('q11', { relevant: "${q8} = 'zz'" }),
  ]),
  'Limits and defaults': formOf([
    number('q1', { min: 5, max: 1 }),
    number('q2', { min: -200, max: 10 }),
    number('q3', { step: 7, max: 3, min: 0 }),
    { kind: 'scale', code: 'q4', label: en('Scale'), min: 0, max: 10, step: 3 },
    { kind: 'date', code: 'q5', label: en('Date'), earliest: '2016-02-01', latest: '2016-01-01' },
    number('q6', { default: 'many' }),
    one('q7', { default: '8' }),
    { kind: 'points', code: 'q8', label: en('Points'), list: 'aims', total: 10, default: '3' },
    words('q9', { label: en('See [this](https://example.org/?a=${q1})') }),
    words('q10', { label: en('Your name and e-mail') }),
  ]),
}
