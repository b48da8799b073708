import type { Key } from '../../../locale/message.ts'
import type { Choice, Text } from '../../questionnaire.ts'

/** The XLSForm type of a survey row, with aliases resolved. */
export type AskedType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'percentage'
  | 'note'
  | 'select_one'
  | 'select_multiple'
  | 'rank'
  | 'range'
  | 'date'
  | 'time'
  | 'datetime'
  | 'acknowledge'
  | 'calculate'
  | 'hidden'

/** The cells of a row, independent of the workbook's headings. */
export type RowCells = {
  /** A column's text, or ''. */
  readonly text: (column: string) => string
  /** Whether a column is yes. */
  readonly says: (column: string) => boolean
  /** Whether its appearance contains a word. */
  readonly appears: (word: string) => boolean
  readonly parameters: ReadonlyMap<string, string>
  /** A `colloquy::` column, named without prefix; undefined when empty. */
  readonly own: (name: string) => string | undefined
  readonly flag: (name: string) => true | undefined
  readonly count: (name: string) => number | undefined
}

/** A row of a question. */
export type AskingRow = RowCells & {
  /** `calculate` for a calculation, whatever type is written. */
  readonly type: AskedType
  readonly written: AskedType
  /** Its choice list, or ''. */
  readonly list: string
  /** Whether it has `or_other`. */
  readonly other: boolean
  /** Whether groups around it have conditions. */
  readonly conditional: boolean
}

/** Reports a cell, quoting it or other words. A refusal aborts the import. */
export type NoticeReporter = {
  readonly warn: (column: string, key: Key) => void
  readonly refuse: (column: string, key: Key, quoted?: string) => void
}

/** A row parsed by its kind. */
export type RowReader = AskingRow &
  NoticeReporter & {
    /** Text of a `colloquy::` column by language; undefined when empty. */
    readonly words: (name: string) => Text | undefined
    /** Adds a list of codes missing in the workbook and returns its name. */
    readonly added: (list: string, codes: readonly string[]) => string
  }

/** A group that is one question, with its rows. */
export type GroupReader = RowCells &
  NoticeReporter & {
    readonly words: (name: string) => Text | undefined
    readonly rows: readonly AskingRow[]
    /** Its rows' choice list; undefined, and reported, when the workbook lacks it. */
    readonly list: () => string | undefined
    /** Its rows as statements. */
    readonly statements: () => readonly Choice[]
  }

/** A row whose expressions can be parsed, as all names are known. */
export type ExpressionReader = RowCells &
  NoticeReporter & {
    /** Parses a column's expression, or `words`, if only part of the cell is one. */
    readonly expression: (column: string, how?: ExpressionOf) => string
    /** Whether an expression always evaluates to a number. */
    readonly isNumber: (source: string) => boolean
  }

/** `attributes`: bare names are option attributes. */
export type ExpressionOf = { readonly words?: string; readonly attributes?: true }
