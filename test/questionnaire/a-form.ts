import type {
  Choice,
  Question,
  QuestionKind,
  Questionnaire,
  Section,
  Text,
} from '../../src/instrument/questionnaire.ts'

/** Returns a text in English. */
export const en = (text: string): Text => ({ en: text })

/** Returns an option in English. */
export const choice = (code: string): Choice => ({ code, label: en(`Option ${code}`) })

/** Returns a section in English. */
export const aSection = (code: string, questions: readonly Question[], relevant?: string): Section => ({
  code,
  title: { en: `Section ${code}` },
  questions,
  ...(relevant === undefined ? {} : { relevant }),
})

/** Returns a questionnaire in English with the lists `yesno` (1, 0) and `abc` (a, b, c). */
export const aForm = (...sections: readonly Section[]): Questionnaire => ({
  title: { en: 'A questionnaire' },
  languages: ['en'],
  default_language: 'en',
  minutes: 5,
  choice_lists: { yesno: ['1', '0'].map(choice), abc: ['a', 'b', 'c'].map(choice) },
  sections,
})

type Extra<K extends QuestionKind> = Partial<Omit<Extract<Question, { kind: K }>, 'kind' | 'code'>>

/** Returns a question with the options yes (1) and no (0). */
export const yesNo = (code: string, extra: Extra<'single_choice'> = {}): Question => ({
  kind: 'single_choice',
  code,
  label: { en: `Question ${code}` },
  list: 'yesno',
  ...extra,
})

/** Returns a short-text question. */
export const aLine = (code: string, extra: Extra<'short_text'> = {}): Question => ({
  kind: 'short_text',
  code,
  label: { en: `Question ${code}` },
  max_length: 80,
  ...extra,
})

/** Returns a number question without bounds. */
export const aNumber = (code: string, extra: Extra<'number'> = {}): Question => ({
  kind: 'number',
  code,
  label: { en: `Question ${code}` },
  ...extra,
})

/** Returns a calculated number or text. */
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

/** Returns a questionnaire of one section with these questions and further choice lists. */
export const formOf = (
  questions: readonly Question[],
  lists: Readonly<Record<string, readonly Choice[]>> = {},
): Questionnaire => {
  const form = aForm(aSection('s', questions))
  return { ...form, choice_lists: { ...form.choice_lists, ...lists } }
}

/** Returns a Likert set over the list `abc`. */
export const likert = (code: string, items: readonly string[]): Question => ({
  kind: 'likert_set',
  code,
  label: en('Agree?'),
  list: 'abc',
  items: items.map(choice),
})

/** Returns a multiple choice over a list. */
export const some = (code: string, list = 'abc'): Question => ({
  kind: 'multiple_choice',
  code,
  label: en('Which?'),
  list,
})
