import type { Language } from '../../../web/language.ts'
import { type Question, type Questionnaire, optionsOf } from '../../questionnaire.ts'

/** Joins parts with the language's comma. */
export const inRow = (t: Language['t'], parts: readonly string[]): string =>
  parts.reduce((first, next) => (first === '' ? next : t('editor.comma', { first, next })), '')

const PREVIEWED = 4

/** A question's first options, and the number of others. */
export function optionsSaid(question: Question, form: Questionnaire, { t, of }: Language): string {
  const options = optionsOf(form, question)
  if (options.length === 0) return t('questionnaire.page_options', { n: 0 })
  const shown = options.slice(0, options.length > PREVIEWED + 1 ? PREVIEWED : options.length)
  const more = options.length - shown.length
  const labels = shown.map(({ label, code }) => of(label) || code)
  return inRow(t, [...labels, ...(more > 0 ? [t('editor.and_more', { n: more })] : [])])
}

/** A range in words, either end may be open; '' when both are. */
export function boundsSaid<Bound>(
  { t }: Language,
  low: Bound | undefined,
  high: Bound | undefined,
  say: (value: Bound) => string,
): string {
  if (low !== undefined && high !== undefined) return t('editor.from_to', { from: say(low), to: say(high) })
  if (low !== undefined) return t('editor.from_on', { from: say(low) })
  return high === undefined ? '' : t('editor.up_to', { to: say(high) })
}

/** The maximum length, in words. */
export const lengthSaid = ({ max_length }: { max_length: number }, _form: Questionnaire, { t }: Language) =>
  t('editor.at_most_characters', { n: max_length })
