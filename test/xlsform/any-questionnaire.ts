import fc from 'fast-check'

import type { Choice, Question, Questionnaire, Section } from '../../src/instrument/questionnaire.ts'
import { anyQuestion, condition, flag, text, whole, words } from './any-question.ts'

const LANGUAGES = ['en', 'fr', 'ar'] as const

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

/** Generates questionnaires, publishable or not, with every kind and property. */
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

/** Replaces `PICKED` by an option of the referenced list, and `OWN` by one of the question's own. */
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

/** Numbers the codes, and replaces `${ref}` by the first question. */
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
