import type { Key } from '../../web/catalogue/en.ts'
import { lacksList } from '../../instrument/expression/names.ts'
import {
  type Question,
  type Questionnaire,
  type Section,
  type Text,
  choicesIn,
} from '../../instrument/questionnaire.ts'
import type { Place } from './remark.ts'

/** A text a participant may read, where it stands, and what to say when it has not been written. */
export type Authored = {
  readonly text: Text
  readonly place: Place
  readonly key: Key
  readonly values: Readonly<Record<string, string>>
}

/** Whether a text has words in a language. */
export const isWritten = (text: Text, language: string): boolean =>
  Object.hasOwn(text, language) && (text[language] ?? '').trim() !== ''

/** Every text of a questionnaire, those of its choice lists once each. */
export const textsOf = (form: Questionnaire): readonly Authored[] => [
  authored(form.title, {}, 'questionnaire.obstacle_title'),
  ...form.sections.flatMap(sectionTexts),
  ...Object.entries(form.choice_lists).flatMap(([list, choices]) =>
    choices.map(({ code, label }) =>
      authored(label, {}, 'questionnaire.obstacle_option_text', { code, list }),
    ),
  ),
]

const authored = (
  text: Text,
  place: Place,
  key: Key,
  values: Readonly<Record<string, string>> = {},
): Authored => ({ text, place, key, values })

function sectionTexts(section: Section): readonly Authored[] {
  const texts = section.description ? [section.title, section.description] : [section.title]
  const place = { section: section.code }
  return [
    ...texts.map((text) =>
      authored(text, place, 'questionnaire.obstacle_section_text', { code: section.code }),
    ),
    ...section.questions.flatMap(questionTexts),
  ]
}

/** Every text a question shows on its page, those of its options too. */
export const textsShown = (form: Questionnaire, question: Question): readonly Text[] => [
  ...(question.kind === 'calculated' ? [] : [question.label]),
  ...(question.kind === 'likert_set' ? question.items.map(({ label }) => label) : []),
  ...('list' in question && !lacksList(question, form)
    ? choicesIn(form, question.list).map(({ label }) => label)
    : []),
  ...besideLabel(question),
]

function questionTexts(question: Question): readonly Authored[] {
  const place = { question: question.code }
  const items = question.kind === 'likert_set' ? question.items : []
  const labels = question.kind === 'calculated' ? [] : [question.label]
  return [
    ...labels.map((text) => authored(text, place, 'questionnaire.obstacle_question_text')),
    ...items.map(({ code, label }) =>
      authored(label, place, 'questionnaire.obstacle_statement_text', { code }),
    ),
    ...besideLabel(question).map((text) => authored(text, place, 'questionnaire.obstacle_help_text')),
  ]
}

function besideLabel(question: Question): readonly Text[] {
  const { hint, guidance, required_message, constraint_message } = question
  const texts = [hint, guidance, required_message, constraint_message]
  if (question.kind === 'number') texts.push(question.unit)
  if (question.kind === 'scale') texts.push(question.min_label, question.max_label)
  return texts.filter((text) => text !== undefined)
}
