import type { Scope } from '../expression/evaluate.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import type { Answer, Cell, Input, Missing, FieldResult } from '../answer.ts'

/** Formatters of one language, for answers piped into a page's texts. */
export type Saying = {
  /** An option's label, or its code when it has none. */
  readonly label: (code: string) => string
  readonly number: (value: number) => string
  readonly list: (parts: readonly string[]) => string
  /** An ISO date, with or without time. */
  readonly day: (iso: string) => string
}

/** The part of a kind that conditions need, shared by server and browser. */
export interface Core<Q extends Question = Question, A extends Answer = Answer> {
  /** Numbered and answered; only shown; or never shown. */
  readonly presence: 'asked' | 'note' | 'hidden'
  /** Its cells are option codes: text in expressions, even if numeric in the data. */
  readonly coded: boolean
  /** Parses its fields, never throws; the caller checks required, constraint and relevance. */
  read(question: Q, input: Input, form: Questionnaire): FieldResult<A>
  /**
   * The values of `columns`. Without an answer every cell is `missing`; in an answer, what was left out is -99, and
   * the text of an unchosen Other is -98.
   */
  cells(question: Q, answer: A | undefined, missing: Missing, form: Questionnaire): readonly Cell[]
  /** An answer's codes, when the question's own name refers to them, joined by spaces. */
  codes?(answer: A): readonly string[]
  /** An answer piped by question name; absent where only columns have names. */
  said?(answer: A, saying: Saying): string
  /** The fields without filtered-out options; absent where one field holds the codes. */
  prune?(question: Q, input: Input, gone: readonly string[], offer: Questionnaire): Input
  /** The value of a hidden question; undefined when it has none. */
  compute?(question: Q, scope: Scope): A | undefined
}
