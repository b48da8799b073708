import { coreOf } from './kinds/cores.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import { questionsOf } from './questionnaire.ts'

/** Whether a question is shown to participants. */
export const isShown = (question: Question): boolean => coreOf(question).presence !== 'hidden'

/** Whether a question gets a number; a note is shown without one. */
export const isNumbered = (question: Question): boolean => coreOf(question).presence === 'asked'

/**
 * Question numbers by code; notes and calculated questions have none. They ignore conditions and shuffling, so that
 * "question 4" means the same to everyone in a workshop.
 */
export function numbersOf(form: Questionnaire): ReadonlyMap<string, number> {
  const known = NUMBERS.get(form)
  if (known) return known
  const codes = questionsOf(form).filter(isNumbered)
  const numbers = new Map(codes.map(({ code }, place) => [code, place + 1]))
  NUMBERS.set(form, numbers)
  return numbers
}

/** Cache: questionnaires are immutable. */
const NUMBERS = new WeakMap<Questionnaire, ReadonlyMap<string, number>>()
