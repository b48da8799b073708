import type { Questionnaire } from '../instrument/questionnaire.ts'
import { mapTexts } from '../instrument/texts.ts'

/** Adds a language; no effect when present. */
export const withLanguage = (form: Questionnaire, language: string): Questionnaire =>
  form.languages.includes(language) ? form : { ...form, languages: [...form.languages, language] }

/** Removes a language with its translations; no effect on the default language. */
export function withoutLanguage(form: Questionnaire, language: string): Questionnaire {
  if (language === form.default_language) return form
  const languages = form.languages.filter((one) => one !== language)
  return mapTexts({ ...form, languages }, ({ [language]: _gone, ...others }) => others)
}

/** Sets the default language; no effect when it is none of its languages. */
export const withDefault = (form: Questionnaire, language: string): Questionnaire =>
  form.languages.includes(language) ? { ...form, default_language: language } : form
