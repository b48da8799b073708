import type { Question } from '../../questionnaire.ts'

/** A fault of limits: no value fits, steps do not connect them, or they admit a missing code. */
export type LimitFault = 'crossed' | 'off_step' | 'missing_code'

/** Checks of a question before publishing. */
export interface CheckFace<Q extends Question = Question> {
  /** The first fault of its limits, or undefined. */
  limits(question: Q): LimitFault | undefined
  /** Free text or number input: may hold personal data such as a name or telephone number. */
  readonly isTyped: boolean
  /** Its options are compared, so it needs at least two. */
  readonly comparesOptions: boolean
  /** Its list may be long: a page shows the options that were searched for. */
  readonly searched?: true
}

/** For a kind without limits. */
export const NO_LIMITS = (): undefined => undefined
