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

/** Template data of a question: its frame, and what its kind's template needs. */
export type Asked = {
  /** `group`: a fieldset with a legend. `field`: one field with a label. `note`: text only. `none`: not shown. */
  readonly frame: 'group' | 'field' | 'note' | 'none'
  /** The template of the fields, or empty. */
  readonly template: string
  /** Instruction under the label; may be empty. */
  readonly instruction: string
  /** Adds "Clear my answer": radio buttons and orders cannot be cleared otherwise. */
  readonly clearable: boolean
  /** CSS class of its frame; may be empty. */
  readonly look?: string
  /** `aria-describedby` ids of the template's own text, such as a unit; may be empty. */
  readonly describes: string
  readonly [name: string]: unknown
}

/** A variable of the data: a column of responses.csv, described in variables.csv. */
export type Column = {
  /** `[A-Za-z][A-Za-z0-9_]{0,31}` */
  readonly name: string
  readonly label: Text
  readonly type: 'integer' | 'decimal' | 'string' | 'date' | 'time' | 'date_time'
  /** Every possible code except missing codes, in order; empty for numbers and text. */
  readonly values: readonly { readonly code: string; readonly label: Text }[]
  /** A participant's text: never a number, escaped against CSV formulas, with a `_miss` companion. */
  readonly words: boolean
}

/** Aggregates of several answers, before disclosure control. */
export type Summary =
  /** Shares of the base, by question or statement. `diverging`: an agreement scale. */
  | {
      readonly shape: 'shares'
      readonly diverging: boolean
      /** Multiple choice, so shares do not add up to 100. */
      readonly multiple: boolean
      readonly rows: readonly {
        readonly code: string
        readonly label: Text
        /** People who chose any of the parts. */
        readonly base: number
        /** People who preferred not to say, and who did not know; not in the base. */
        readonly declined: number
        readonly dont_know: number
        readonly parts: readonly { readonly code: string; readonly label: Text; readonly count: number }[]
      }[]
    }
  /** Means of values, ranks (1 = first) or points. `mean`, `median` and `quartiles` are null when base is 0. */
  | {
      readonly shape: 'means'
      readonly of: 'value' | 'rank' | 'points'
      /** The ends of the axis, and those that the question sets. */
      readonly from: number
      readonly to: number
      readonly bounds: Readonly<{ min?: number | undefined; max?: number | undefined }>
      /** Every possible value, ascending; empty where there are too many. */
      readonly steps: readonly number[]
      readonly rows: readonly {
        readonly code: string
        readonly label: Text
        readonly base: number
        /** People who preferred not to say, and who did not know; not in the base. */
        readonly declined: number
        readonly dont_know: number
        /** People per value. */
        readonly tally: ReadonlyMap<number, number>
        readonly mean: number | null
        readonly median: number | null
        readonly quartiles: readonly [number | null, number | null]
        /** People per step. */
        readonly counts: readonly number[]
      }[]
    }
  /** Points in time: days or minutes since 1970, or minutes of the day (clock), ascending. */
  | {
      readonly shape: 'moments'
      readonly of: 'days' | 'minutes' | 'clock'
      readonly code: string
      readonly label: Text
      readonly moments: readonly number[]
    }
  | { readonly shape: 'words'; readonly words: readonly string[] }
  | { readonly shape: 'none' }

/**
 * One kind of question in one definition: schema, rendering, parsing, coding, labels, export and summary. Page, form
 * parser, CSV header, data dictionary and charts all use it.
 */
export interface Kind<Q extends Question = Question, A extends Answer = Answer> extends Core<Q, A> {
  /** Validates its definition. */
  readonly schema: z.ZodType<Q>
  readonly author: AuthorFace<Q>
  readonly paper: PaperFace<Q>
  readonly xlsform: XlsformFace<Q>
  readonly comparison: ComparisonFace<Q>
  readonly check: CheckFace<Q>
  /** The names of its form fields. */
  fields(question: Q, form: Questionnaire): readonly string[]
  /** The template data of the question; redisplays what was posted. */
  ask(question: Q, input: Input, form: Questionnaire, language: Language): Asked
  /** The input after one of its buttons was pressed; undefined for an unknown button. */
  press?(question: Q, input: Input, form: Questionnaire, button: Button): Input | undefined
  /** Fields for an answer, inverse of `read`. */
  input(question: Q, answer: A, form: Questionnaire): Input
  /** The fields of a default value; absent where it has none. */
  begin?(question: Q, value: string): Input
  /** The answer as lines of text, for the review page and print. */
  shown(question: Q, answer: A, form: Questionnaire, language: Language): readonly Line[]
  /** Labels `said` needs, by code: of options, and of a unit by ''. */
  labels(question: Q, form: Questionnaire): readonly { readonly code: string; readonly label: Text }[]
  /** Its variables, one per possible code, even if never chosen. */
  columns(question: Q, form: Questionnaire): readonly Column[]
  /** Answered by ordering the displayed options: filtered-out ones are last. */
  readonly ordersOptions?: true
  /** Numbers that define its values, such as scale ends: answers are comparable only if they match. */
  measure(question: Q): readonly number[]
  /** The question with an axis covering the others too; unchanged where it has none. */
  widened(question: Q, others: readonly Q[]): Q
  summarise(question: Q, answers: readonly A[], form: Questionnaire): Summary
}

/** A question's button: its action, and the item's code ('' for the whole question). */
export type Button = { readonly verb: string; readonly item: string }
