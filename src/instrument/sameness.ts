import { lacksList } from './expression/names.ts'
import type { Column } from './kinds/kind.ts'
import { kindOf } from './kinds/table.ts'
import { questionsOf, type Question, type Questionnaire } from './questionnaire.ts'

/**
 * The key two questions of one code must share to share columns: kind, columns, codes and scale ends. Order of
 * options, wording, and integer versus decimal are ignored.
 */
export function shapeOf(question: Question, form: Questionnaire): string {
  const columns = lacksList(question, form) ? [] : kindOf(question).columns(question, form)
  const shapes = columns
    .map(({ name, type, words, values }) => [name, loose(type), words, values.map(({ code }) => code).sort()])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  return JSON.stringify([question.kind, kindOf(question).measure(question), shapes])
}

/** The code and shape of each question: equal when questions can share columns. */
export const askedIn = (form: Questionnaire): ReadonlySet<string> =>
  new Set(questionsOf(form).map((question) => `${question.code} ${shapeOf(question, form)}`))

const loose = (type: Column['type']) => (type === 'integer' || type === 'decimal' ? 'number' : type)
