import type { Key } from '../../../locale/message.ts'
import { languageOf, type Language } from '../../../web/language.ts'
import type { Questionnaire, Text } from '../../questionnaire.ts'

/** A catalogue sentence as text in every language of the questionnaire. */
export const spoken = (form: Questionnaire, key: Key): Text => inEach(form, (language) => language.t(key))

/** Joins two texts, such as a question and an option. */
export const joined = (form: Questionnaire, first: Text, second: Text): Text =>
  inEach(form, (language) => `${language.of(first)} – ${language.of(second)}`)

/** An ISO date as text in every language of the questionnaire. */
export const dayIn = (form: Questionnaire, day: string): Text =>
  inEach(form, (language) => language.days(day, day))

const inEach = (form: Questionnaire, say: (language: Language) => string): Text =>
  Object.fromEntries(form.languages.map((code) => [code, say(languageOf(code, form.default_language))]))
