import type { Scope } from '../expression/evaluate.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import type { Answer, Cell, Input, Missing, FieldResult } from '../answer.ts'

/** Words and numbers of one language, for answers that stand in the words of a page. */
export type Saying = {
  /** The words of an option, its code where it has none. */
  readonly label: (code: string) => string
  readonly number: (value: number) => string
  readonly list: (parts: readonly string[]) => string
  /** An ISO date, with a time of day or without. */
  readonly day: (iso: string) => string
}

/** The part of a kind that conditions need, the same on the server and in the browser. */
export interface Core<Q extends Question = Question, A extends Answer = Answer> {
  /** Numbered and answered; shown without either; or never shown. */
  readonly presence: 'asked' | 'note' | 'hidden'
  /** Its cells are codes of options, which are text in expressions even where they are numbers in the data. */
  readonly coded: boolean
  /** Reads its fields and never throws; required, constraint and relevance are the caller's. */
  read(question: Q, input: Input, form: Questionnaire): FieldResult<A>
  /**
   * Its values beside `columns`. Without an answer every cell is `missing`; within an answer what was left out
   * is -99, and the words of an Other that was not chosen are -98.
   */
  cells(question: Q, answer: A | undefined, missing: Missing, form: Questionnaire): readonly Cell[]
  /** The codes an answer consists of, where its question's own name stands for them joined by spaces. */
  codes?(answer: A): readonly string[]
  /** An answer where words name the question; absent where only its columns have names. */
  said?(answer: A, saying: Saying): string
  /** The fields without those of options that are not offered; absent where one field holds the codes. */
  prune?(question: Q, input: Input, gone: readonly string[], offer: Questionnaire): Input
  /** The answer, where nobody is asked for it; undefined when there is none. */
  compute?(question: Q, scope: Scope): A | undefined
}
