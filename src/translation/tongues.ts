import type { Questionnaire } from '../instrument/questionnaire.ts'
import { mapTexts } from '../instrument/texts.ts'

/** The questionnaire with a language more; the same when it has it. */
export const withLanguage = (form: Questionnaire, language: string): Questionnaire =>
  form.languages.includes(language) ? form : { ...form, languages: [...form.languages, language] }

/** The questionnaire without a language and what is written in it; the default language stays. */
export function withoutLanguage(form: Questionnaire, language: string): Questionnaire {
  if (language === form.default_language) return form
  const languages = form.languages.filter((one) => one !== language)
  return mapTexts({ ...form, languages }, ({ [language]: _gone, ...others }) => others)
}

/** The questionnaire with another default language; the same when it is none of its languages. */
export const withDefault = (form: Questionnaire, language: string): Questionnaire =>
  form.languages.includes(language) ? { ...form, default_language: language } : form
