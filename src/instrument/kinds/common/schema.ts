import { z } from 'zod'

import type { Key } from '../../../locale/message.ts'

/** A deeply readonly type. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** Limits: characters per text, questions, options per list, sections, languages. */
export const MOST = { characters: 5000, questions: 500, options: 2000, sections: 100, languages: 30 }

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Rejects U+FFFD (invalid UTF-8) and control characters. */
const isShowable = (words: string): boolean => !/[\uFFFD\p{Cs}]|[^\P{Cc}\n\t]/u.test(words)

/** Text in one language, or an expression. */
export const words = z
  .string()
  .max(MOST.characters)
  .refine(isShowable, 'questionnaire.definition_broken' satisfies Key)
export const code = z
  .string()
  .max(200)
  .refine(isShowable, 'questionnaire.definition_broken' satisfies Key)
export const language = z.string().refine(isLanguageTag, 'questionnaire.definition_language' satisfies Key)

/** Text by language. */
export const text = z.record(language, words)
/** An XLSForm expression: `${code} > 3`. */
export const expression = words.meta({ is: 'expression' })
export const flag = z.literal(true).exactOptional()
/** A number of options. */
export const count = z.int().min(0).max(MOST.options)
/** Unused workbook cells by heading, kept for export. */
export const kept = { kept: z.record(code, words).exactOptional() }

/**
 * An option of a choice list, or a statement; `exclusive` options of a multiple choice exclude all others.
 * `attributes` are used by choice filters, by column name; `kept` has the workbook's name if that is no valid code.
 */
export const choice = z.strictObject({
  code,
  label: text,
  exclusive: flag,
  attributes: z.record(code, words).exactOptional(),
  ...kept,
})
export const choices = z.array(choice).max(MOST.options)

/** Common properties. */
export const common = {
  /** Column name in the data, unique in the questionnaire: a letter, then letters, digits, `_`; at most 32. */
  code,
  label: text,
  hint: text.exactOptional(),
  /** Longer help, shown on demand and always printed. */
  guidance: text.exactOptional(),
  /** Required: always, or when this expression is true. */
  required: z.union([z.literal(true), expression]).exactOptional(),
  required_message: text.exactOptional(),
  /** Asked only when this expression is true. */
  relevant: expression.exactOptional(),
  /** An answer (`.`) is rejected when this is false. */
  constraint: expression.exactOptional(),
  constraint_message: text.exactOptional(),
  /**
   * Prefilled when the question is first shown: an option code, codes joined by spaces, a number, a date, text. An
   * expression when it has a reference or a function call (`isExpression`).
   */
  default: expression.exactOptional(),
  /** A possibly identifying trait; counted in the k-report. */
  marked: flag,
  ...kept,
}

/** Offers "Prefer not to say" (-97) or "I do not know" (-96). */
export const declinable = { decline: flag, dont_know: flag }

/** Name of a choice list. */
export const list = { list: code }

/** A choice from a list. */
export const listed = {
  ...list,
  /** Offers the options for which this is true; bare names are option attributes. */
  choice_filter: expression.exactOptional(),
  /**
   * Shuffles options per person, or by the seed this expression evaluates to. Exclusive options and Other stay last.
   * The order is never stored.
   */
  shuffled: z.union([z.literal(true), expression]).exactOptional(),
}

/** The distance between valid values. */
export const step = z.number().positive().exactOptional()

/** Code points of an answer. */
export const max_length = z.int().min(1).max(10_000)
