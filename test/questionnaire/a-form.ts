import type {
  Choice,
  Question,
  QuestionKind,
  Questionnaire,
  Section,
  Text,
} from '../../src/instrument/questionnaire.ts'

/** A text in English. */
export const en = (text: string): Text => ({ en: text })

/** An option of a list, in English. */
export const choice = (code: string): Choice => ({ code, label: en(`Option ${code}`) })

/** A section in English. */
export const aSection = (code: string, questions: readonly Question[], relevant?: string): Section => ({
  code,
  title: { en: `Section ${code}` },
  questions,
  ...(relevant === undefined ? {} : { relevant }),
})

/** A questionnaire in English with a list `yesno` (1, 0) and a list `abc` (a, b, c). */
export const aForm = (...sections: readonly Section[]): Questionnaire => ({
  title: { en: 'A questionnaire' },
  languages: ['en'],
  default_language: 'en',
  minutes: 5,
  choice_lists: { yesno: ['1', '0'].map(choice), abc: ['a', 'b', 'c'].map(choice) },
  sections,
})

type Extra<K extends QuestionKind> = Partial<Omit<Extract<Question, { kind: K }>, 'kind' | 'code'>>

/** Yes (1) or no (0). */
export const yesNo = (code: string, extra: Extra<'single_choice'> = {}): Question => ({
  kind: 'single_choice',
  code,
  label: { en: `Question ${code}` },
  list: 'yesno',
  ...extra,
})

/** A line of text. */
export const aLine = (code: string, extra: Extra<'short_text'> = {}): Question => ({
  kind: 'short_text',
  code,
  label: { en: `Question ${code}` },
  max_length: 80,
  ...extra,
})

/** A number without bounds. */
export const aNumber = (code: string, extra: Extra<'number'> = {}): Question => ({
  kind: 'number',
  code,
  label: { en: `Question ${code}` },
  ...extra,
})

/** A number worked out, or a text. */
export const calculatedAs = (
  code: string,
  calculation: string,
  result: 'number' | 'text' = 'number',
  extra: Extra<'calculated'> = {},
): Question => ({
  kind: 'calculated',
  code,
  label: { en: `Question ${code}` },
  calculation,
  result,
  ...extra,
})

/** One section with these questions, and further choice lists. */
export const formOf = (
  questions: readonly Question[],
  lists: Readonly<Record<string, readonly Choice[]>> = {},
): Questionnaire => {
  const form = aForm(aSection('s', questions))
  return { ...form, choice_lists: { ...form.choice_lists, ...lists } }
}

/** Statements on the scale `abc`. */
export const likert = (code: string, items: readonly string[]): Question => ({
  kind: 'likert_set',
  code,
  label: en('Agree?'),
  list: 'abc',
  items: items.map(choice),
})

/** Any options of a list. */
export const some = (code: string, list = 'abc'): Question => ({
  kind: 'multiple_choice',
  code,
  label: en('Which?'),
  list,
})
