import type { Key } from '../../web/catalogue/en.ts'
import type { Language } from '../../web/language.ts'
import type { Question, Questionnaire, Text } from '../questionnaire.ts'

/** What a form posted: field name to the values given for it, in order. A field left out is absent. */
export type Input = Readonly<Record<string, readonly string[]>>

/** One answer as stored, in JSON. */
export type Answer = string | number | readonly string[] | { readonly [key: string]: Answer }
/** The answers of one person by question code; a question not answered is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** A sentence of the catalogue with what to put in it; an authored text is put in the reader's language. */
export type Sentence = {
  readonly key: Key
  readonly values?: Readonly<Record<string, string | number | Text>>
}

/** What a question's fields came to: an answer (undefined: not answered), or why not and at which field. */
export type Reading<A = Answer> =
  | { readonly ok: true; readonly answer: A | undefined }
  | { readonly ok: false; readonly fault: Sentence; readonly field: string }

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
  /** Ids of what the template itself prints about the field, such as its unit; may be empty. */
  readonly describes: string
  readonly [name: string]: unknown
}

/** One line of an answer in words; `own` are the participant's own words, in any language. */
export type Line = { readonly label?: string; readonly text: string; readonly own: boolean }

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

/**
 * The value of one column. In `integer` and `decimal` columns a number: a value, a code, or a missing code
 * (-99 to -90, which no value may be). In every other column a string is the value and a number is a missing
 * code: for `words` columns the release leaves the cell empty and puts that number in the `_miss` companion.
 */
export type Cell = string | number

/** Why a cell holds no answer: coded-data's reserved block. */
export const MISSING = {
  not_answered: -99,
  not_asked: -98,
  declined: -97,
  dont_know: -96,
  not_in_version: -95,
  withheld: -94,
  redacted: -93,
  not_reached: -92,
} as const
export type Missing = (typeof MISSING)[keyof typeof MISSING]

/** Code of "Other", of "Prefer not to say" and of "I do not know" among the options of a question. */
export const OTHER = '97'
export const DECLINED = '-97'
export const DONT_KNOW = '-96'

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
 * One kind of question, defined in one place: how it is asked, read, validated, coded, labelled, exported
 * and summarised. Page, form reader, CSV header, data dictionary and chart fold over the same table.
 */
export interface Kind<Q extends Question = Question, A extends Answer = Answer> {
  /** The names of the form fields it reads. */
  fields(question: Q, form: Questionnaire): readonly string[]
  /** Everything its template prints, ready to print; shows again whatever was posted. */
  ask(question: Q, input: Input, form: Questionnaire, language: Language): Asked
  /** Reads its fields and never throws; required, constraint and relevance are the caller's. */
  read(question: Q, input: Input, form: Questionnaire): Reading<A>
  /** The fields that read back to this answer. */
  input(question: Q, answer: A, form: Questionnaire): Input
  /** The answer in words, one line each, for the page where answers are checked and for print. */
  shown(question: Q, answer: A, form: Questionnaire, language: Language): readonly Line[]
  /** Its variables, one for every code that could occur, whether or not anyone chose it. */
  columns(question: Q, form: Questionnaire): readonly Column[]
  /**
   * Its values beside `columns`. Without an answer every cell is `missing`; within an answer what was left out
   * is -99, and the words of an Other that was not chosen are -98.
   */
  cells(question: Q, answer: A | undefined, missing: Missing, form: Questionnaire): readonly Cell[]
  summarise(question: Q, answers: readonly A[], form: Questionnaire): Summary
}
