import { z } from 'zod'

import type { Key } from '../../../locale/message.ts'

/** The same type with nothing in it that can be changed. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** Most characters of a text, questions of a questionnaire, options of a list, sections and languages. */
export const MOST = { characters: 5000, questions: 500, options: 200, sections: 100, languages: 30 }

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** U+FFFD stands where bytes were not UTF-8; a control character cannot be shown. */
const isShowable = (words: string): boolean => !/[\uFFFD\p{Cs}]|[^\P{Cc}\n\t]/u.test(words)

/** Words in one language, or an expression. */
export const words = z
  .string()
  .max(MOST.characters)
  .refine(isShowable, 'questionnaire.definition_broken' satisfies Key)
export const code = z
  .string()
  .max(200)
  .refine(isShowable, 'questionnaire.definition_broken' satisfies Key)
export const language = z.string().refine(isLanguageTag, 'questionnaire.definition_language' satisfies Key)

/** Words by language. */
export const text = z.record(language, words)
/** XLSForm's expressions: `${code} > 3`. */
export const expression = words.meta({ is: 'expression' })
export const flag = z.literal(true).exactOptional()
/** A number of options. */
export const count = z.int().min(0).max(MOST.options)
/** Cells of a workbook that mean nothing here, by heading: kept for the way back. */
export const kept = { kept: z.record(code, words).exactOptional() }

/**
 * One option of a choice list, or a statement; `exclusive` options of a multiple choice rule out all others.
 * `attributes` are what choice filters ask for, by column name; `kept` has the name a workbook gave it, where that is
 * no code.
 */
export const choice = z.strictObject({
  code,
  label: text,
  exclusive: flag,
  attributes: z.record(code, words).exactOptional(),
  ...kept,
})
export const choices = z.array(choice).max(MOST.options)

/** What every question has. */
export const common = {
  /** Column name in the data, unique in the questionnaire: a letter, then letters, digits, `_`; at most 32. */
  code,
  label: text,
  hint: text.exactOptional(),
  /** Longer help, shown on demand and always printed. */
  guidance: text.exactOptional(),
  /** An answer is needed: always, or where this expression is true. */
  required: z.union([z.literal(true), expression]).exactOptional(),
  required_message: text.exactOptional(),
  /** Asked only when this expression is true. */
  relevant: expression.exactOptional(),
  /** An answer, `.` in the expression, is refused when this is false. */
  constraint: expression.exactOptional(),
  constraint_message: text.exactOptional(),
  /**
   * Filled in when the question is first shown, as a person would have: the code of an option, codes joined by spaces,
   * a number, a date, words. An expression when it refers to an answer or calls a function (`isExpression`).
   */
  default: expression.exactOptional(),
  /** A trait that may tell people apart; counted in the k-report. */
  marked: flag,
  ...kept,
}

/** Adds "Prefer not to say" (-97) or "I do not know" (-96) to what may be answered. */
export const declinable = { decline: flag, dont_know: flag }

/** Names a choice list of the questionnaire. */
export const list = { list: code }

/** A choice from a list. */
export const listed = {
  ...list,
  /** Offers the options this is true for; a bare name in it is an attribute of the option. */
  choice_filter: expression.exactOptional(),
  /**
   * Offers the options in an order of each person's own, or of the seed this expression comes to. Exclusive options
   * and Other stay last. The order is never stored.
   */
  shuffled: z.union([z.literal(true), expression]).exactOptional(),
}

/** The distance between two values that may be answered. */
export const step = z.number().positive().exactOptional()

/** Code points of an answer. */
export const max_length = z.int().min(1).max(10_000)
