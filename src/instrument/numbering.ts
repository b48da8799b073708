import { coreOf } from './kinds/cores.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import { questionsOf } from './questionnaire.ts'

/** Whether a question is shown to participants at all. */
export const isShown = (question: Question): boolean => coreOf(question).presence !== 'hidden'

/** Whether a question counts when questions are numbered; a note is shown but does not. */
export const isNumbered = (question: Question): boolean => coreOf(question).presence === 'asked'

/** The number each question carries through all sections, by its code; notes and what is calculated have none. */
export const numbersOf = (form: Questionnaire): ReadonlyMap<string, number> =>
  numbered(questionsOf(form), () => true)

/** Numbers for one person: only what is asked counts, in the order it is shown. The others have the next number. */
export function numbered(
  questions: readonly Question[],
  isAsked: (code: string) => boolean,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  let count = 0
  for (const question of questions.filter(isNumbered)) {
    if (isAsked(question.code)) count += 1
    numbers.set(question.code, isAsked(question.code) ? count : count + 1)
  }
  return numbers
}
