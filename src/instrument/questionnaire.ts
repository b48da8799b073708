import type { Text } from '../text.ts'

export type { Text }

/** Cells of a workbook that mean nothing here, by heading: kept for the way back. */
export type Kept = Readonly<Record<string, string>>

/**
 * One option of a choice list; `exclusive` options of a multiple choice rule out all others. `attributes` are what
 * choice filters ask for, by column name; `kept` has the name a workbook gave it, where that is no code.
 */
export type Choice = {
  readonly code: string
  readonly label: Text
  readonly exclusive?: true
  readonly attributes?: Readonly<Record<string, string>>
  readonly kept?: Kept
}

/** What every question has. Expressions are XLSForm's: `${code} > 3`. */
type Common = {
  /** Column name in the data, unique in the questionnaire: a letter, then letters, digits, `_`; at most 32. */
  readonly code: string
  readonly label: Text
  readonly hint?: Text
  /** Longer help, shown on demand and always printed. */
  readonly guidance?: Text
  /** An answer is needed: always, or where this expression is true. */
  readonly required?: true | string
  readonly required_message?: Text
  /** Asked only when this expression is true. */
  readonly relevant?: string
  /** An answer, `.` in the expression, is refused when this is false. */
  readonly constraint?: string
  readonly constraint_message?: Text
  /**
   * Filled in when the question is first shown, as a person would have: the code of an option, codes joined by spaces,
   * a number, a date, words. An expression when it refers to an answer or calls a function (`isExpression`).
   */
  readonly default?: string
  /** A trait that may tell people apart; counted in the k-report. */
  readonly marked?: true
  readonly kept?: Kept
}

/** A choice from a list. */
type Listed = {
  readonly list: string
  /** Offers the options this is true for; a bare name in it is an attribute of the option. */
  readonly choice_filter?: string
  /**
   * Offers the options in an order of each person's own, or of the seed this expression comes to. Exclusive options
   * and Other stay last. The order is never stored.
   */
  readonly shuffled?: true | string
}

/** Adds "Prefer not to say" (-97) or "I do not know" (-96) to what may be answered. */
type Declinable = { readonly decline?: true; readonly dont_know?: true }

export type SingleChoice = Common & Declinable & Listed & { kind: 'single_choice'; other?: true }
/** `at_least` and `at_most` count ticked options; null limits are absent. */
export type MultipleChoice = Common &
  Declinable &
  Listed & { kind: 'multiple_choice'; other?: true; at_least?: number; at_most?: number }
/** Statements (`items`) answered one by one on the same scale (`list`). */
export type LikertSet = Common & Declinable & { kind: 'likert_set'; list: string; items: readonly Choice[] }
/** From `min` to `max` in steps of `step`, 1 when absent. */
export type Scale = Common &
  Declinable & {
    kind: 'scale'
    min: number
    max: number
    step?: number
    min_label?: Text
    max_label?: Text
  }
/** `step` allows `min` (0 when absent) and whole steps from it. */
export type NumberQuestion = Common & {
  kind: 'number'
  integer?: true
  min?: number
  max?: number
  step?: number
  unit?: Text
}
/** `partial` lets a person rank only some of the items. */
export type Ranking = Common & Listed & { kind: 'ranking'; partial?: true }
export type Points = Common & { kind: 'points'; list: string; total: number }
/** `max_length` counts code points. */
export type ShortText = Common & { kind: 'short_text'; max_length: number }
export type LongText = Common & { kind: 'long_text'; max_length: number }
/** Bounds are ISO dates, inclusive. */
export type DateQuestion = Common & { kind: 'date'; earliest?: string; latest?: string }
export type TimeQuestion = Common & { kind: 'time' }
export type DateTimeQuestion = Common & { kind: 'date_time' }
/** Worked out from other answers when the answers are sent; never shown as a question. */
export type Calculated = Common & { kind: 'calculated'; calculation: string; result: 'number' | 'text' }
export type Note = Common & { kind: 'note' }

export type Question =
  | SingleChoice
  | MultipleChoice
  | LikertSet
  | Scale
  | NumberQuestion
  | Ranking
  | Points
  | ShortText
  | LongText
  | DateQuestion
  | TimeQuestion
  | DateTimeQuestion
  | Calculated
  | Note

export type QuestionKind = Question['kind']

export type Section = {
  readonly code: string
  readonly title: Text
  readonly description?: Text
  readonly relevant?: string
  /** Questions in an order of each person's own; notes stay where they are. */
  readonly shuffled?: true
  readonly kept?: Kept
  readonly questions: readonly Question[]
}

/** What a version freezes: the whole questionnaire as data. */
export type Questionnaire = {
  readonly title: Text
  readonly languages: readonly string[]
  readonly default_language: string
  /** How long it takes to answer, as announced to participants. */
  readonly minutes: number
  readonly choice_lists: Readonly<Record<string, readonly Choice[]>>
  readonly sections: readonly Section[]
  readonly kept?: Kept
}

/** The options of one list; a questionnaire that names a list it lacks is a bug. */
export function choicesIn(questionnaire: Questionnaire, list: string): readonly Choice[] {
  const choices = questionnaire.choice_lists[list]
  if (!choices) throw new TypeError(`no choice list ${list}`)
  return choices
}

/** Every question in the order it is asked. */
export const questionsOf = (questionnaire: Questionnaire): readonly Question[] =>
  questionnaire.sections.flatMap((section) => section.questions)

/** Whether a default or a seed is worked out: it refers to an answer or calls a function. */
export const isExpression = (source: string): boolean => /\$\{|[A-Za-z][\w:-]*\s*\(/.test(source)
