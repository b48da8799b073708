import { tongueTexts } from '../../web/language.ts'
import { questionsOf, type Questionnaire } from '../../instrument/questionnaire.ts'
import { countToCheck, wordingsBefore } from '../../instrument/to-check.ts'
import { type RemarkPlace, type Remark, remark } from './remark.ts'
import { type Authored, textsOf } from './texts.ts'

/** Returns a warning for each question, section or title whose text changed after translation, with the languages. */
export function rewordedPlaces(form: Questionnaire): readonly Remark[] {
  const before = wordingsBefore(form)
  const found = new Map<string, { place: RemarkPlace; codes: Set<string> }>()
  for (const authored of textsOf(form)) {
    const codes = othersOf(form).filter((code) => before(authored.text, code) !== undefined)
    const place = ownerOf(form, authored)
    const key = JSON.stringify(place)
    const known = found.get(key)?.codes ?? []
    if (codes.length > 0) found.set(key, { place, codes: new Set([...known, ...codes]) })
  }
  return [...found.values()].map(({ place, codes }) =>
    remark(place, 'questionnaire.warning_to_check', {
      languages: tongueTexts([...codes]),
    }),
  )
}

/** Counts translations to be checked per language, without the default language. */
export const toCheck = (form: Questionnaire): Readonly<Record<string, number>> =>
  Object.fromEntries(othersOf(form).map((code) => [code, countToCheck(form, textsOf(form), code)]))

const othersOf = ({ languages, default_language }: Questionnaire) =>
  languages.filter((code) => code !== default_language)

/** An option belongs to the first question using its list. */
function ownerOf(form: Questionnaire, { place, values }: Authored): RemarkPlace {
  const { list } = values
  const asking = questionsOf(form).find((question) => 'list' in question && question.list === list)
  return asking ? { question: asking.code } : place
}
