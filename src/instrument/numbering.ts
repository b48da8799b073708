import { coreOf } from './kinds/cores.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import { questionsOf } from './questionnaire.ts'

/** Whether a question is shown to participants at all. */
export const isShown = (question: Question): boolean => coreOf(question).presence !== 'hidden'

/** Whether a question counts when questions are numbered; a note is shown but does not. */
export const isNumbered = (question: Question): boolean => coreOf(question).presence === 'asked'

/**
 * The number each question carries, by its code; notes and what is calculated have none. It is the same for everyone,
 * whatever they are asked and in whichever order, so that a room can speak of "question 4".
 */
export function numbersOf(form: Questionnaire): ReadonlyMap<string, number> {
  const known = NUMBERS.get(form)
  if (known) return known
  const codes = questionsOf(form).filter(isNumbered)
  const numbers = new Map(codes.map(({ code }, place) => [code, place + 1]))
  NUMBERS.set(form, numbers)
  return numbers
}

/** Questionnaires never change once made. */
const NUMBERS = new WeakMap<Questionnaire, ReadonlyMap<string, number>>()
