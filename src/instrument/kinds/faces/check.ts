import type { Question } from '../../questionnaire.ts'

/**
 * What is wrong with the limits of an answer: none fits between them, steps do not lead from one to the other, or a
 * missing code lies between them.
 */
export type LimitFault = 'crossed' | 'off_step' | 'missing_code'

/** What stands in the way of publishing a question of a kind, or has to be known before. */
export interface CheckFace<Q extends Question = Question> {
  /** The first thing that is wrong with its limits; undefined where nothing is. */
  limits(question: Q): LimitFault | undefined
  /** A person types whatever they like, words or a number: it may be a name or a telephone. */
  readonly isTyped: boolean
  /** Its options are set against each other, so that there have to be two of them. */
  readonly comparesOptions: boolean
}

/** For a kind whose answers have no limits. */
export const NO_LIMITS = (): undefined => undefined
