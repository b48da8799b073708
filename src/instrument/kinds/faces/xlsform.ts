import type { Key } from '../../../locale/message.ts'
import type { Choice, Kept, Question, Text } from '../../questionnaire.ts'
import type { common } from '../common/schema.ts'
import type { AskingRow, ExpressionReader, GroupReader, RowCells, RowReader } from './workbook-row.ts'

/** Cells of a row that is written, by heading; '' and undefined write nothing. */
export type Cells = Readonly<Record<string, string | undefined>>

/** What a kind is written with. */
export type Writer = {
  /** Words in the columns of their languages. */
  readonly words: (heading: string, text: Text | undefined) => Cells
  /** The options of a list; none where a draft lacks it. */
  readonly options: (list: string) => readonly Choice[]
  /** Whether XLSForm's own way of adding Other says the same. */
  readonly addsOther: (question: Question) => boolean
}

/** What a question has beside what every question has. */
export type Own<Q extends Question> = Q extends Question ? Omit<Q, keyof typeof common> : never

/**
 * How a kind is written in a workbook, and read from one: as a row of a type XLSForm has, or one that names the kind;
 * or as a group that names the kind, with a row for each of its parts.
 */
export type XlsformFace<Q extends Question = Question> = RowFace<Q> | GroupFace<Q>

/** A kind that is one row. */
export interface RowFace<Q extends Question = Question> extends AnyFace<Q> {
  readonly stands: 'row'
  /** Whether a row may be one of its kind: every row that names no kind is one of exactly one kind. */
  takes(row: AskingRow): boolean
  /** What a row asks; undefined where that cannot be told, and was refused. */
  read(row: RowReader): Own<Q> | undefined
  /** What is left of cells of which it understands a part, by column: kept for the way back. */
  left(row: AskingRow): Kept
  type(question: Q, writer: Writer): string
  /** Its cells beside those of every question. One that XLSForm has no type for names itself: `colloquy::kind`. */
  cells(question: Q, writer: Writer): Cells
}

/** A kind that is a group of rows; `colloquy::kind` is written for it. */
export interface GroupFace<Q extends Question = Question> extends AnyFace<Q> {
  readonly stands: 'group'
  /** Whether a group that names no kind is meant as one question of this kind. */
  takes(group: RowCells): boolean
  /** Whether a row without a group begins one, and whether another goes on with it. */
  heads(row: AskingRow): boolean
  follows(row: AskingRow, head: AskingRow): boolean
  /** Whether rows that were not written here can be answered as one question. */
  fits(rows: readonly AskingRow[]): boolean
  read(group: GroupReader): Own<Q> | undefined
  left(group: RowCells): Kept
  /** Cells of the row that begins the group, which says everything. */
  cells(question: Q, writer: Writer): Cells
  /** The rows in the group, for other tools. */
  rows(question: Q, writer: Writer): readonly Cells[]
}

interface AnyFace<Q extends Question> {
  /** Columns of its own, named without their prefix; the cells of those that are `spoken` are words in a language. */
  readonly columns: { readonly plain: readonly string[]; readonly spoken: readonly string[] }
  /** Its limits as parts of a constraint, for tools that know no other way. */
  limits(question: Q): readonly string[]
  /** What a default that is no expression is here; a kind that begins with none ignores one, or says so. */
  readonly default: ((written: string) => string) | 'ignored' | { readonly refused: Key }
  /** A question with what else of it is an expression, beside what every question has. */
  worked(question: Q, row: ExpressionReader): Q
}

export const NO_COLUMNS = { columns: { plain: [], spoken: [] } } as const
export const NO_LIMITS = { limits: () => [] } as const
export const NOTHING_LEFT = { left: () => ({}) } as const
export const NO_EXPRESSIONS = { worked: <Q>(question: Q): Q => question } as const
/** A default is what is written. */
export const AS_WRITTEN = { default: (written: string) => written } as const

/** A group that is of its kind only where it says so. */
export const ONLY_NAMED = {
  takes: () => false,
  heads: () => false,
  follows: () => false,
  fits: () => false,
} as const
