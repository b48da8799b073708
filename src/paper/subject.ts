import type { Language } from '../web/language.ts'
import { lacksList } from '../instrument/expression/names.ts'
import type { Subject as SubjectOfKind } from '../instrument/kinds/faces/paper.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { numbersOf } from '../instrument/numbering.ts'
import { type Question, type Questionnaire, questionsOf } from '../instrument/questionnaire.ts'
import { plainly, sheetOf } from './plainly.ts'

/** The wording of what an expression refers to: a question, statement, item or option. */
export type Subject = SubjectOfKind & {
  /** Says whether it was answered. */
  readonly given: (is: boolean) => string
}

/** The wording of every name usable in expressions. */
export function subjectsIn(form: Questionnaire, language: Language): ReadonlyMap<string, Subject> {
  const numbers = numbersOf(form)
  return new Map(
    questionsOf(form).flatMap((question) => {
      const n = numbers.get(question.code)
      const number = n === undefined ? '' : language.number(n)
      return lacksList(question, form) ? [] : namedIn(question, { form, language, number })
    }),
  )
}

type Around = { readonly form: Questionnaire; readonly language: Language; readonly number: string }

function namedIn(question: Question, around: Around): readonly (readonly [string, Subject])[] {
  const { form, language, number } = around
  const given = answeredOrLeft(question, around)
  return kindOf(question)
    .paper.subjects(question, sheetOf(form, language), number)
    .map(([name, subject]) => [name, { ...subject, given }])
}

function answeredOrLeft(question: Question, { form, language, number }: Around): Subject['given'] {
  const { t } = language
  if (number !== '') return (is) => t(is ? 'paper.given' : 'paper.left', { number })
  const what = t('paper.quoted', { words: plainly(language, form, question.label) })
  return (is) => t(is ? 'paper.has_value' : 'paper.has_no_value', { what })
}
