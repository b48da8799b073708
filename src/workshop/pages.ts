import { isListed, type Consultation } from '../consultation/consultation.ts'
import { inConsultation } from '../consultation/menu.ts'
import { at } from '../people/auth.ts'
import type { Session } from '../session/session.ts'
import { faultList, field, type Filled } from '../web/field.ts'
import { languageOf, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { SeenWorkshop } from './load.ts'

/**
 * Renders a workshop: facts, expected people, facilitators, sessions. `filled`: the form that adds a facilitator, as
 * posted or blank.
 */
export function workshopPage(frame: Frame, seen: SeenWorkshop, filled: Filled): Page {
  const { consultation, workshop, isOwn, facilitators, candidates } = seen
  const language = languageOf(frame.language.code, consultation.default_language)
  const { t, of, number, days } = language
  const { answers_deleted_on: deleted } = consultation
  const place = of(workshop.place)
  const title = filled.faults['person_id'] ? t('page.error_prefix', { title: place }) : place
  return page(around(frame, consultation, isOwn), 'workshop/show', title, {
    place,
    code: workshop.code,
    days: days(workshop.starts_on, workshop.ends_on),
    crumb: isOwn
      ? { path: paths.consultation(consultation.id), label: of(consultation.title) }
      : { path: paths.sessions(), label: t('workshop.sessions') },
    change_path: isOwn && seen.mayChange ? paths.editWorkshop(workshop.id) : '',
    ending_path: isOwn ? paths.ending('workshop', workshop.id) : '',
    facts: factsOf(language, seen),
    sessions: seen.sessions.map((session) => sessionOn(language, session)),
    session_count: number(seen.sessions.length),
    prepare_path: seen.mayChange && deleted === null ? paths.workshopSessions(workshop.id) : '',
    shut: shutSaid(language, seen),
    ...expectedOn(language, seen),
    facilitators: facilitators.map(({ id, name, email }) => ({
      name,
      email,
      removal: isOwn ? paths.removeFacilitator(workshop.id, id) : '',
    })),
    facilitator_count: number(facilitators.length),
    facilitator_action: isOwn && candidates.length > 0 ? paths.facilitators(workshop.id) : '',
    person: field(filled, 'person_id', t('workshop.person'), {
      control: 'select',
      options: [
        { value: '', label: t('workshop.choose') },
        ...candidates.map(({ id, name, email }) => ({ value: String(id), label: `${name} (${email})` })),
      ],
    }),
    faults: faultList(filled),
  })
}

/** Returns why no session can be prepared, and where a researcher can unarchive. */
function shutSaid({ t, days }: Language, { consultation, workshop, mayChange, isOwn }: SeenWorkshop) {
  const { answers_deleted_on: day, id } = consultation
  if (mayChange)
    return { sentence: day ? t('deletion.none_after', { day: days(day, day) }) : '', ending_path: '' }
  const [kind, which] = isListed(consultation)
    ? (['workshop', workshop.id] as const)
    : (['consultation', id] as const)
  return { sentence: t('archive.no_sessions'), ending_path: isOwn ? paths.ending(kind, which) : '' }
}

const expectedOn = (language: Language, seen: SeenWorkshop) => ({
  expected: seen.groups.map(({ code, label }) => ({
    group: language.of(label),
    people: peopleSaid(language, seen.expected[code]),
  })),
  expected_total: totalSaid(language, seen),
})

const peopleSaid = ({ t, number }: Language, people: number | undefined): string =>
  people === undefined ? t('workshop.not_given') : number(people)

/** Prints the total expected, and that it is one of the numbers given where some are not. */
function totalSaid(language: Language, { groups, expected }: SeenWorkshop): string {
  const given = groups.flatMap(({ code }) => expected[code] ?? [])
  const total = given.reduce((sum, people) => sum + people, 0)
  if (given.length === 0 || given.length === groups.length)
    return peopleSaid(language, given.length > 0 ? total : undefined)
  return language.t('workshop.total_given', { n: language.number(total) })
}

/** A facilitator who is no researcher of the consultation sees only the sessions menu. */
const around = (frame: Frame, consultation: Consultation, isOwn: boolean): Frame =>
  isOwn
    ? inConsultation(frame, consultation, paths.consultation(consultation.id))
    : at(frame, paths.sessions())

function factsOf(language: Language, { workshop }: SeenWorkshop) {
  const { t, list, tongue } = language
  return [
    { name: t('workshop.time_zone'), value: workshop.time_zone },
    { name: t('workshop.languages'), value: list(workshop.languages.map(tongue)) },
  ]
}

const sessionOn = ({ t, number }: Language, session: Session) => ({
  code: session.code,
  kind: session.kind === 'rehearsal' ? t('session.rehearsal') : '',
  channel: t(`session.channel_${session.channel}`),
  sealed: answersOn({ t, number }, session),
  state: session.state,
  state_name: t(`state.${session.state}`),
  path: paths.session(session.id),
})

/** The number of sealed responses; '' before and for rehearsals. */
const answersOn = (
  { t, number }: Pick<Language, 't' | 'number'>,
  { kind, sealed_count: people }: Session,
): string =>
  kind === 'rehearsal' || people === null ? '' : t('workshop.sealed_answers', { n: number(people) })
