import type { QuestionKind } from '../../instrument/questionnaire.ts'
import type { Cell, Line } from './table.ts'
import type { RowType } from './types.ts'

export type Type = Extract<RowType, { what: 'question' }>

/** A row that asks something; `conditions` are those of groups that are no section of their own. */
export type Asked = { readonly line: Line; readonly type: Type; readonly conditions: readonly Cell[] }

/** Rows that are answered as one question: the statements of a table, the options that share points. */
export type Set = {
  readonly line: Line
  readonly kind: QuestionKind
  /** Whether the row of the group itself says everything: it was written here. */
  readonly own: boolean
  readonly rows: readonly Asked[]
  readonly conditions: readonly Cell[]
}
export type Entry = Asked | Set
