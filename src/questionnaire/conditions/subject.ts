import { lacksList } from '../../instrument/expression/names.ts'
import type { About } from '../../instrument/kinds/faces/author.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { Question, Questionnaire } from '../../instrument/questionnaire.ts'

/** Something a condition can be about, and the question it belongs to. */
export type Subject = About & Readonly<{ question: Question }>

/** What conditions can be about in one question; nothing for notes and for lists that are not there. */
export const subjectsIn = (question: Question, form: Questionnaire): readonly Subject[] =>
  lacksList(question, form)
    ? []
    : kindOf(question)
        .author.subjects(question, form)
        .map((about) => ({ ...about, question }))

/** What conditions can be about in these questions, by the name an expression uses. */
export const subjectsOf = (
  form: Questionnaire,
  questions: readonly Question[],
): ReadonlyMap<string, Subject> =>
  new Map(
    questions.flatMap((question) => subjectsIn(question, form)).map((subject) => [subject.name, subject]),
  )
