import type { Key } from '../../../locale/message.ts'
import type { Choice, Kept, Question, Text } from '../../questionnaire.ts'
import type { common } from '../common/schema.ts'
import type { AskingRow, ExpressionReader, GroupReader, RowCells, RowReader } from './workbook-row.ts'

/** Cells of an exported row, by heading; '' and undefined write nothing. */
export type Cells = Readonly<Record<string, string | undefined>>

/** Helpers for export. */
export type Writer = {
  /** A text in its language columns. */
  readonly words: (heading: string, text: Text | undefined) => Cells
  /** The options of a list; empty when a draft lacks it. */
  readonly options: (list: string) => readonly Choice[]
  /** Whether `or_other` says the same. */
  readonly addsOther: (question: Question) => boolean
}

/** A kind's own properties. */
export type Own<Q extends Question> = Q extends Question ? Omit<Q, keyof typeof common> : never

/**
 * Import and export of a kind: as a row of an XLSForm type, or one naming the kind; or as a group that names the kind,
 * with a row per part.
 */
export type XlsformFace<Q extends Question = Question> = RowFace<Q> | GroupFace<Q>

/** A kind that is one row. */
export interface RowFace<Q extends Question = Question> extends AnyFace<Q> {
  readonly stands: 'row'
  /** Whether a row may be of this kind; a row without `colloquy::kind` fits exactly one. */
  takes(row: AskingRow): boolean
  /** Parses a row; undefined when it was refused. */
  read(row: RowReader): Own<Q> | undefined
  /** The rest of partly parsed cells, by column: kept for export. */
  left(row: AskingRow): Kept
  type(question: Q, writer: Writer): string
  /** Cells beside the common ones. Without an XLSForm type it needs `colloquy::kind`. */
  cells(question: Q, writer: Writer): Cells
}

/** A kind that is a group of rows; its `colloquy::kind` is written. */
export interface GroupFace<Q extends Question = Question> extends AnyFace<Q> {
  readonly stands: 'group'
  /** Whether a group without `colloquy::kind` is a question of this kind. */
  takes(group: RowCells): boolean
  /** Whether an ungrouped row starts one, and whether another continues it. */
  heads(row: AskingRow): boolean
  follows(row: AskingRow, head: AskingRow): boolean
  /** Whether rows from other tools can form one question. */
  fits(rows: readonly AskingRow[]): boolean
  read(group: GroupReader): Own<Q> | undefined
  left(group: RowCells): Kept
  /** Cells of the group's first row, with the whole definition. */
  cells(question: Q, writer: Writer): Cells
  /** The rows in the group, for other tools. */
  rows(question: Q, writer: Writer): readonly Cells[]
}

interface AnyFace<Q extends Question> {
  /** Its columns, without prefix; `spoken` ones hold text by language. */
  readonly columns: { readonly plain: readonly string[]; readonly spoken: readonly string[] }
  /** Its limits as constraint parts, for other tools. */
  limits(question: Q): readonly string[]
  /** Converts a literal default; a kind without defaults ignores or refuses it. */
  readonly default: ((written: string) => string) | 'ignored' | { readonly refused: Key }
  /** Parses a question's own expressions. */
  worked(question: Q, row: ExpressionReader): Q
}

export const NO_COLUMNS = { columns: { plain: [], spoken: [] } } as const
export const NO_LIMITS = { limits: () => [] } as const
export const NOTHING_LEFT = { left: () => ({}) } as const
export const NO_EXPRESSIONS = { worked: <Q>(question: Q): Q => question } as const
/** The default as written. */
export const AS_WRITTEN = { default: (written: string) => written } as const

/** A group recognized only by `colloquy::kind`. */
export const ONLY_NAMED = {
  takes: () => false,
  heads: () => false,
  follows: () => false,
  fits: () => false,
} as const
