import type { Answers } from '../../../src/instrument/answer.ts'
import { questionsOf, type Questionnaire } from '../../../src/instrument/questionnaire.ts'
import type { Installation } from '../../support/app.ts'
import { everyKind } from '../../support/every-kind.ts'
import { aConsultation, aVersion, aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, aWorkshopIn } from '../sealed.ts'

/** A choice, an agreement scale, a scale and words in one section, words and several choices in another. */
export const form: Questionnaire = {
  ...everyKind,
  sections: [
    { code: 's1', title: { en: 'One' }, questions: picked(['q1', 'q3', 'q4', 'q11']) },
    { code: 's2', title: { en: 'Two' }, questions: picked(['q2', 'q10']) },
  ],
}

function picked(codes: readonly string[]) {
  return questionsOf(everyKind).filter(({ code }) => codes.includes(code))
}

export const PLACES = ['Lima', 'Oslo', 'Rome'] as const
/** What eight farmers of each place write to the section of the statement: two of them something. */
export const WORDS = [0, 1, 2].flatMap((place) => [`Against it, ${place}`, `نحن ضد ذلك ${place}`])

/** Ten farmers and ten of the towns in a place: eight farmers disagree with `a`, everybody else agrees. */
export const peopleOf = (place: number): readonly Answers[] => [
  ...Array.from({ length: 8 }, (_, n) => ({
    _group: 'farm',
    q1: { choice: '2' },
    q3: { a: n % 2 === 0 ? '1' : '2', b: '4' },
    q4: 5,
    q10: 'A farm',
    ...(n < 2 ? { q11: WORDS[2 * place + n] ?? '' } : {}),
  })),
  ...Array.from({ length: 12 }, (_, n) => ({
    _group: n < 2 ? 'farm' : 'town',
    q1: { choice: '1' },
    q3: { a: '5', b: '4' },
    q4: 5,
    q11: `For it, ${place} ${n}`,
  })),
]

/** Creates a consultation whose places answered so; `onlyPlaces`: in one language, without groups. */
export async function seeded(
  there: Installation,
  people: readonly (readonly Answers[])[] = PLACES.map((_, place) => peopleOf(place)),
  { onlyPlaces = false } = {},
) {
  const { db } = there.stores
  const world = await aWorld(there, { form })
  const consultation = onlyPlaces ? await aConsultation(db, [world.researcher]) : world.consultation
  const { id } = consultation
  if (onlyPlaces) await db.deleteFrom('stakeholder_group').where('consultation_id', '=', id).execute()
  const version = onlyPlaces ? await aVersion(db, id, { ...form, languages: ['en'] }) : world.version
  for (const [place, answers] of people.entries()) {
    const workshop = await aWorkshopIn(there.stores, id, `P${place}`, { en: PLACES[place] ?? '' })
    await aHeldSession(there.stores, { workshop_id: workshop.id, version_id: version.id }, answers)
  }
  return { ...world, consultation, id, rosa: await signedInAs(there, world.researcher) }
}
