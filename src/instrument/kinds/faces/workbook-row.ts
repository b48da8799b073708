import type { Key } from '../../../locale/message.ts'
import type { Choice, Text } from '../../questionnaire.ts'

/** What a row of a survey asks, as XLSForm calls it; its aliases are read as one of these. */
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

/** The cells of a row, whatever its columns are called in the workbook. */
export type RowCells = {
  /** What a column says; '' when nothing. */
  readonly text: (column: string) => string
  /** Whether a column says yes. */
  readonly says: (column: string) => boolean
  /** Whether a word is among those of its appearance. */
  readonly appears: (word: string) => boolean
  readonly parameters: ReadonlyMap<string, string>
  /** What a column of our own says, named without its prefix; undefined when nothing. */
  readonly own: (name: string) => string | undefined
  readonly flag: (name: string) => true | undefined
  readonly count: (name: string) => number | undefined
}

/** A row that asks something. */
export type AskingRow = RowCells & {
  /** `calculate` where it is worked out, whatever is written. */
  readonly type: AskedType
  readonly written: AskedType
  /** The list it is answered from; '' where there is none. */
  readonly list: string
  /** Whether XLSForm's own way of adding Other is written. */
  readonly other: boolean
  /** Whether it is asked only where groups around it are. */
  readonly conditional: boolean
}

/** Tells of a cell, which is quoted, or other words in its place. A refusal stops the import. */
export type Telling = {
  readonly warn: (column: string, key: Key) => void
  readonly refuse: (column: string, key: Key, quoted?: string) => void
}

/** A row as its kind reads it. */
export type RowReader = AskingRow &
  Telling & {
    /** The words of a column of our own; undefined when there are none. */
    readonly words: (name: string) => Text | undefined
    /** Adds a list of codes that the workbook itself does not have, and gives its name. */
    readonly added: (list: string, codes: readonly string[]) => string
  }

/** A group that is answered as one question, with its rows. */
export type GroupReader = RowCells &
  Telling & {
    readonly words: (name: string) => Text | undefined
    readonly rows: readonly AskingRow[]
    /** The list its rows are answered from; undefined, and told, where the workbook lacks it. */
    readonly list: () => string | undefined
    /** Its rows as statements. */
    readonly statements: () => readonly Choice[]
  }

/** A row whose names are known, so that its expressions can be read. */
export type ExpressionReader = RowCells &
  Telling & {
    /** The expression of a column; of other words, where only a part of the cell is one. */
    readonly expression: (column: string, how?: ExpressionOf) => string
    /** Whether an expression comes to a number, whatever is answered. */
    readonly isNumber: (source: string) => boolean
  }

/** `attributes`: a bare name in it is an attribute of an option. */
export type ExpressionOf = { readonly words?: string; readonly attributes?: true }
