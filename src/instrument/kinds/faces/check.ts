import type { Question } from '../../questionnaire.ts'

/** What stands in the way of publishing a question of a kind. */
export interface CheckFace<Q extends Question = Question> {
  /** The kind itself, so that an empty face does not pass for any other. */
  readonly of?: Q['kind']
}
