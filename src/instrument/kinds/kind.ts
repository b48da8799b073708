import type { z } from 'zod'

import type { Language } from '../../web/language.ts'
import type { Answer, Input, Line } from '../answer.ts'
import type { Question, Questionnaire, Text } from '../questionnaire.ts'
import type { Core } from './core.ts'
import type { AuthorFace } from './faces/author.ts'
import type { CheckFace } from './faces/check.ts'
import type { ComparisonFace } from './faces/comparison.ts'
import type { PaperFace } from './faces/paper.ts'
import type { XlsformFace } from './faces/xlsform.ts'

/** What a question prints: how it is framed, and what its own template under `kinds/` needs besides. */
export type Asked = {
  /** `group`: a fieldset with a legend. `field`: one field with a label. `note`: words only. `none`: not shown. */
  readonly frame: 'group' | 'field' | 'note' | 'none'
  /** The template that draws the fields; empty when there are none. */
  readonly template: string
  /** What to do, said under the label; may be empty. */
  readonly instruction: string
  /** Radio buttons and orders cannot be undone by hand, so they come with "Clear my answer". */
  readonly clearable: boolean
  /** A class of its own for its frame; may be empty. */
  readonly look?: string
  /** Ids of what the template itself prints about the field, such as its unit; may be empty. */
  readonly describes: string
  readonly [name: string]: unknown
}

/** A variable of the data: a column of responses.csv and its entry in variables.csv. */
export type Column = {
  /** `[A-Za-z][A-Za-z0-9_]{0,31}` */
  readonly name: string
  readonly label: Text
  readonly type: 'integer' | 'decimal' | 'string' | 'date' | 'time' | 'date_time'
  /** Every code that may occur besides the missing codes, in order; empty for numbers and words. */
  readonly values: readonly { readonly code: string; readonly label: Text }[]
  /** Words a participant wrote: never a number, guarded against formulas, with a `_miss` companion. */
  readonly words: boolean
}

/** Counts over the answers of several people, before any disclosure rule. */
export type Summary =
  /** Shares of the base: one row per question or statement. `diverging` rows lie on an agreement scale. */
  | {
      readonly shape: 'shares'
      readonly diverging: boolean
      /** More than one option may be chosen, so shares do not add up to 100. */
      readonly multiple: boolean
      readonly rows: readonly {
        readonly code: string
        readonly label: Text
        /** People who chose any of the parts. */
        readonly base: number
        /** People who declined or did not know; not in the base. */
        readonly declined: number
        readonly parts: readonly { readonly code: string; readonly label: Text; readonly count: number }[]
      }[]
    }
  /** Means: of a number, of ranks (1 = first), of points. `mean` and `median` are null when base is 0. */
  | {
      readonly shape: 'means'
      readonly of: 'value' | 'rank' | 'points'
      /** The ends of the axis. */
      readonly from: number
      readonly to: number
      /** Every value that can be answered, lowest first; empty where there are too many to tell apart. */
      readonly steps: readonly number[]
      readonly rows: readonly {
        readonly code: string
        readonly label: Text
        readonly base: number
        /** People who declined or did not know; not in the base. */
        readonly declined: number
        readonly mean: number | null
        readonly median: number | null
        /** How many people gave each of the steps. */
        readonly counts: readonly number[]
      }[]
    }
  | { readonly shape: 'words'; readonly words: readonly string[] }
  | { readonly shape: 'none' }

/**
 * One kind of question, defined in one place: what its definition holds, how it is asked, read, coded, labelled,
 * exported and summarised. Page, form reader, CSV header, data dictionary and chart fold over the same table.
 */
export interface Kind<Q extends Question = Question, A extends Answer = Answer> extends Core<Q, A> {
  /** What its definition may hold. */
  readonly schema: z.ZodType<Q>
  readonly author: AuthorFace<Q>
  readonly paper: PaperFace<Q>
  readonly xlsform: XlsformFace<Q>
  readonly comparison: ComparisonFace<Q>
  readonly check: CheckFace<Q>
  /** The names of the form fields it reads. */
  fields(question: Q, form: Questionnaire): readonly string[]
  /** Everything its template prints, ready to print; shows again whatever was posted. */
  ask(question: Q, input: Input, form: Questionnaire, language: Language): Asked
  /** The fields after a button of its own was pressed; undefined when it has no such button. */
  press?(question: Q, input: Input, form: Questionnaire, button: Button): Input | undefined
  /** The fields that read back to this answer. */
  input(question: Q, answer: A, form: Questionnaire): Input
  /** The fields of a default as a person would have filled them in; absent where it has none. */
  begin?(question: Q, value: string): Input
  /** The answer in words, one line each, for the page where answers are checked and for print. */
  shown(question: Q, answer: A, form: Questionnaire, language: Language): readonly Line[]
  /** The words `said` may ask for, by code: those of options, and of a unit by ''. */
  labels(question: Q, form: Questionnaire): readonly { readonly code: string; readonly label: Text }[]
  /** Its variables, one for every code that could occur, whether or not anyone chose it. */
  columns(question: Q, form: Questionnaire): readonly Column[]
  /** The order of its options on the page is the answer: what is not offered stands last. */
  readonly ordersOptions?: true
  /** Numbers that say what its values mean, such as the ends of a scale: with others they cannot be compared. */
  measure(question: Q): readonly number[]
  /** The question with an axis that is long enough for others of its kind too; itself where it has none. */
  widened(question: Q, others: readonly Q[]): Q
  summarise(question: Q, answers: readonly A[], form: Questionnaire): Summary
}

/** A button within a question: what it does, and the code of the item it is about, '' for the whole question. */
export type Button = { readonly verb: string; readonly item: string }
