import type { Text } from '../text.ts'

export type { Text }

/** One option of a choice list; `exclusive` options of a multiple choice rule out all others. */
export type Choice = { readonly code: string; readonly label: Text; readonly exclusive?: true }

/** What every question has. Expressions are XLSForm's: `${code} > 3`. */
type Common = {
  /** Column name in the data, unique in the questionnaire: a letter, then letters, digits, `_`; at most 32. */
  readonly code: string
  readonly label: Text
  readonly hint?: Text
  /** Longer help, shown on demand and always printed. */
  readonly guidance?: Text
  readonly required?: true
  readonly required_message?: Text
  /** Asked only when this expression is true. */
  readonly relevant?: string
  /** An answer, `.` in the expression, is refused when this is false. */
  readonly constraint?: string
  readonly constraint_message?: Text
  /** A trait that may tell people apart; counted in the k-report. */
  readonly marked?: true
}

/** Adds "Prefer not to say" (-97) or "I do not know" (-96) to what may be answered. */
type Declinable = { readonly decline?: true; readonly dont_know?: true }

export type SingleChoice = Common & Declinable & { kind: 'single_choice'; list: string; other?: true }
/** `at_least` and `at_most` count ticked options; null limits are absent. */
export type MultipleChoice = Common &
  Declinable & { kind: 'multiple_choice'; list: string; other?: true; at_least?: number; at_most?: number }
/** Statements (`items`) answered one by one on the same scale (`list`). */
export type LikertSet = Common & Declinable & { kind: 'likert_set'; list: string; items: readonly Choice[] }
export type Scale = Common &
  Declinable & { kind: 'scale'; min: number; max: number; min_label?: Text; max_label?: Text }
export type NumberQuestion = Common & {
  kind: 'number'
  integer?: true
  min?: number
  max?: number
  unit?: Text
}
/** `partial` lets a person rank only some of the items. */
export type Ranking = Common & { kind: 'ranking'; list: string; partial?: true }
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
