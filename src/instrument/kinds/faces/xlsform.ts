import type { Question } from '../../questionnaire.ts'

/** How a kind is written in a workbook, and read from one. */
export interface XlsformFace<Q extends Question = Question> {
  /** The kind itself, so that an empty face does not pass for any other. */
  readonly of?: Q['kind']
}
