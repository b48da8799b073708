import type { QuestionKind } from '../../instrument/questionnaire.ts'
import type { Cell, Line } from './table.ts'
import type { RowType } from './types.ts'

export type Type = Extract<RowType, { what: 'question' }>

/** A row that is a question; `conditions` are those of enclosing groups that are no sections. */
export type Asked = { readonly line: Line; readonly type: Type; readonly conditions: readonly Cell[] }

/** Rows that form one question: statements of a table, options that share points. */
export type Set = {
  readonly line: Line
  readonly kind: QuestionKind
  /** Whether Colloquy exported the group, with every cell in its row. */
  readonly own: boolean
  readonly rows: readonly Asked[]
  readonly conditions: readonly Cell[]
}
export type Entry = Asked | Set
