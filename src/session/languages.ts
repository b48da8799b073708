import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { isUnseen, type Text } from '../text.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** Returns the questionnaire's languages spoken in the workshop; all of them if none is. */
export function languagesFor(
  { languages: spoken }: Pick<Workshop, 'languages'>,
  { languages }: Pick<Questionnaire, 'languages'>,
): readonly string[] {
  const both = spoken.filter((language) => languages.includes(language))
  return both.length > 0 ? both : languages
}

/** Other texts participants read. */
export type Surroundings = Readonly<{
  consultation: Consultation
  workshop: Workshop
  groups: readonly StakeholderGroup[]
}>

/** A text missing in a language; `version`: the questionnaire, which is then not offered in it. */
export type Want = 'version' | 'title' | 'purpose' | 'organiser' | 'place' | 'groups'

/** A language and its missing texts. */
export type Wanting = Readonly<{ language: string; wants: readonly Want[] }>

/** Returns missing texts per language of the workshop or of the questionnaires as offered there. */
export function wantingIn(
  { consultation, workshop, groups }: Surroundings,
  forms: readonly Pick<Questionnaire, 'languages'>[],
): readonly Wanting[] {
  const offered = new Set(forms.flatMap((form) => languagesFor(workshop, form)))
  const lacks = (text: Text, language: string) => isUnseen(text[language] ?? '')
  return [...new Set([...workshop.languages, ...offered])]
    .map((language) => {
      const texts: readonly (readonly [Want, boolean])[] = [
        ['title', lacks(consultation.title, language)],
        ['purpose', lacks(consultation.purpose, language)],
        ['organiser', lacks(consultation.organiser, language)],
        ['place', lacks(workshop.place, language)],
        ['groups', groups.some(({ label }) => lacks(label, language))],
      ]
      const wants = texts.filter(([, isLacking]) => isLacking).map(([want]) => want)
      return { language, wants: offered.has(language) ? wants : (['version'] as const) }
    })
    .filter(({ wants }) => wants.length > 0)
}
