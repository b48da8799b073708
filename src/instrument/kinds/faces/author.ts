import type { Question } from '../../questionnaire.ts'

/** What the editor needs of a kind. */
export interface AuthorFace<Q extends Question = Question> {
  /** The kind itself, so that an empty face does not pass for any other. */
  readonly of?: Q['kind']
}
