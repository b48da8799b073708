import { first, type Input } from '../web/form.ts'
import { ownName, type Language } from '../web/language.ts'
import { numbersOf } from '../instrument/numbering.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import { partOf } from './names.ts'
import type { PlacedText } from './places.ts'
import { fieldOf, rightOf, type Translating } from './translating.ts'

/** Returns the view data of a text, with the previous source when its translation is to be checked. */
export function rowOf(
  language: Language,
  { draft, language: target, input, faults, isConflict }: Translating,
  place: PlacedText,
  before: string | undefined,
) {
  const { form } = draft
  const { default_language: source } = form
  const { t } = language
  const name = fieldOf(place)
  const stored = place.text[target] ?? ''
  const posted = input?.[name] === undefined ? undefined : first(input, name)
  const value = posted ?? stored
  const fault = faults?.[name]
  const words = place.text[source] ?? ''
  const names = referencesLost(words, value)
  return {
    name,
    where: whereOf(language, form, place),
    code: place.question,
    part: partOf(language, place),
    source: { words, ...ownName(source) },
    target: ownName(target),
    value,
    lines: Math.min(8, Math.max(1, Math.ceil(words.length / 44))),
    is_missing: stored === '',
    check: before === undefined ? null : checkOf(language, place, { input, before }),
    theirs: isConflict && posted !== undefined && stored !== posted.trim() ? stored : '',
    theirs_label: t('translation.theirs'),
    fault: fault ? t(fault) : '',
    lost:
      value !== '' && names.length > 0
        ? t('translation.not_in_translation', { names: language.list(names) })
        : '',
  }
}

/** The checkbox that confirms a translation, with the source it was made from; '' when unknown. */
function checkOf(
  language: Language,
  place: PlacedText,
  { input, before }: { input: Input | undefined; before: string },
) {
  const name = rightOf(place)
  return {
    name,
    ticked: input !== undefined && first(input, name) === 'yes',
    before,
    changed: language.t('translation.to_check'),
  }
}

/** Piped answers missing in the translation. */
function referencesLost(source: string, translation: string): readonly string[] {
  const names = [...new Set(source.match(/\$\{\w+\}/g))]
  return names.filter((name) => !translation.includes(name))
}

function whereOf(
  { t, number }: Language,
  form: PlacedVersion['form'],
  { question, section }: PlacedText,
): string {
  const n = numbersOf(form).get(question)
  if (n !== undefined) return t('translation.where_question', { n: number(n) })
  return section === -1
    ? t('translation.where_questionnaire')
    : t('translation.where_section', { n: number(section + 1) })
}
