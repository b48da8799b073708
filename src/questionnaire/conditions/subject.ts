import { lacksList } from '../../instrument/expression/names.ts'
import type { About } from '../../instrument/kinds/faces/author.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { Question, Questionnaire } from '../../instrument/questionnaire.ts'

/** A possible subject of a condition, with its question. */
export type Subject = About & Readonly<{ question: Question }>

/** Returns the subjects of one question; none for notes and for missing lists. */
export const subjectsIn = (question: Question, form: Questionnaire): readonly Subject[] =>
  lacksList(question, form)
    ? []
    : kindOf(question)
        .author.subjects(question, form)
        .map((about) => ({ ...about, question }))

/** Returns the subjects of these questions, by name in expressions. */
export const subjectsOf = (
  form: Questionnaire,
  questions: readonly Question[],
): ReadonlyMap<string, Subject> =>
  new Map(
    questions.flatMap((question) => subjectsIn(question, form)).map((subject) => [subject.name, subject]),
  )
