import { tongueText } from '../../web/language.ts'
import { addressObstacles } from './addresses.ts'
import { nameObstacles } from './codes.ts'
import { defaultObstacles } from './defaults.ts'
import { expressionObstacles } from './expressions.ts'
import { asksWho } from './identity.ts'
import { limitObstacles } from './limits.ts'
import { listObstacles } from './lists.ts'
import { reachWarnings } from './reach.ts'
import { type Remark, remark } from './remark.ts'
import { stepObstacles } from './steps.ts'
import { rewordedPlaces } from './reworded.ts'
import { textsOf } from './texts.ts'
import { isWritten } from '../../instrument/texts.ts'
import { namesIn } from '../../instrument/expression/names.ts'
import { isNumbered } from '../../instrument/numbering.ts'
import { type Questionnaire, questionsOf } from '../../instrument/questionnaire.ts'

export type { Remark } from './remark.ts'

/** Returns the problems that block publication; empty when there are none. */
export const obstaclesToPublish = (form: Questionnaire): readonly Remark[] => [
  ...(questionsOf(form).length === 0 ? [remark({}, 'questionnaire.obstacle_no_question')] : []),
  ...languageObstacles(form),
  ...nameObstacles(form),
  ...listObstacles(form),
  ...limitObstacles(form),
  ...expressionObstacles(form),
  ...stepObstacles(form),
  ...addressObstacles(form),
  ...defaultObstacles(form),
]

/** Returns warnings before publication, which do not block it. */
export const warningsBeforePublishing = (form: Questionnaire): readonly Remark[] => [
  ...Object.entries(untranslated(form))
    .filter(([, n]) => n > 0)
    .map(([code, n]) => remark({}, 'questionnaire.warning_untranslated', { n, language: tongueText(code) })),
  ...rewordedPlaces(form),
  ...questionsOf(form)
    .filter(asksWho)
    .map(({ code }) => remark({ question: code }, 'questionnaire.warning_identity')),
  ...reachWarnings(form),
]

/**
 * Whether a question seems to ask for identity. Only if none does, a page may say "We do not ask for your name, email
 * or account."
 */
export const asksForIdentity = (form: Questionnaire): boolean => questionsOf(form).some(asksWho)

/** Whether any question has free-text answers; calculations only repeat them. */
export const asksForWords = (form: Questionnaire): boolean =>
  [...namesIn(form).owners.values()].some(({ question, words }) => words && isNumbered(question))

/** Returns how many texts of the default language are missing in each other language. */
export function untranslated(form: Questionnaire): Readonly<Record<string, number>> {
  const others = form.languages.filter((language) => language !== form.default_language)
  const texts = textsOf(form).filter(({ text }) => isWritten(text, form.default_language))
  return Object.fromEntries(
    others.map((language) => [language, texts.filter(({ text }) => !isWritten(text, language)).length]),
  )
}

function languageObstacles(form: Questionnaire): readonly Remark[] {
  const language = form.default_language
  if (!form.languages.includes(language)) {
    return [remark({}, 'questionnaire.obstacle_language', { language: tongueText(language) })]
  }
  return textsOf(form)
    .filter(({ text }) => !isWritten(text, language))
    .map(({ place, key, values }) => remark(place, key, { ...values, language: tongueText(language) }))
}
