import type { Question } from '../../questionnaire.ts'

/** What a printed form needs of a kind. */
export interface PaperFace<Q extends Question = Question> {
  /** The kind itself, so that an empty face does not pass for any other. */
  readonly of?: Q['kind']
}
