import type { Question } from '../../questionnaire.ts'

/** What of a kind two versions are compared by. */
export interface ComparisonFace<Q extends Question = Question> {
  /** The kind itself, so that an empty face does not pass for any other. */
  readonly of?: Q['kind']
}
