import { isNumbered } from './ask.ts'
import { questionsOf, type Questionnaire } from './questionnaire.ts'

/** The number each question carries through all sections, by its code; notes and what is calculated have none. */
export const numbersOf = (form: Questionnaire): ReadonlyMap<string, number> =>
  new Map(
    questionsOf(form)
      .filter(isNumbered)
      .map((question, at) => [question.code, at + 1]),
  )
