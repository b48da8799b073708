import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { isUnseen, type Text } from '../text.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** The questionnaire's languages that the workshop speaks; all of them where it speaks none. */
export function languagesFor(
  { languages: spoken }: Pick<Workshop, 'languages'>,
  { languages }: Pick<Questionnaire, 'languages'>,
): readonly string[] {
  const both = spoken.filter((language) => languages.includes(language))
  return both.length > 0 ? both : languages
}

/** What participants read besides the questionnaire. */
export type Surroundings = Readonly<{
  consultation: Consultation
  workshop: Workshop
  groups: readonly StakeholderGroup[]
}>

/** What may be missing in a language: `version` is the questionnaire itself, which is not offered in it then. */
export type Want = 'version' | 'title' | 'purpose' | 'organiser' | 'place' | 'groups'

/** A language and what is not written in it. */
export type Wanting = Readonly<{ language: string; wants: readonly Want[] }>

/** What is not written in a language that the workshop speaks or that one of these questionnaires is offered in there. */
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
