import type { Consultation } from '../consultation/consultation.ts'
import { inConsultation } from '../consultation/menu.ts'
import { sealedSaid } from '../consultation/plan-table.ts'
import { at } from '../people/gate.ts'
import type { Session } from '../session/session.ts'
import { faultList, field, type Filled } from '../web/field.ts'
import { languageOf, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { SeenWorkshop } from './load.ts'

/**
 * A workshop: where and when, who is expected, who facilitates, its sessions and the way to prepare one. `filled`: the
 * form for another facilitator, as it was posted or blank.
 */
export function workshopPage(frame: Frame, seen: SeenWorkshop, filled: Filled): Page {
  const { consultation, workshop, isOwn, facilitators, candidates } = seen
  const language = languageOf(frame.language.code, consultation.default_language)
  const { t, of, number, days } = language
  const place = of(workshop.place)
  const title = filled.faults['person_id'] ? t('page.error_prefix', { title: place }) : place
  return page(around(frame, consultation, isOwn), 'workshop/show', title, {
    place,
    code: workshop.code,
    days: days(workshop.starts_on, workshop.ends_on),
    crumb: isOwn
      ? { path: paths.consultation(consultation.id), label: of(consultation.title) }
      : { path: paths.sessions(), label: t('workshop.sessions') },
    change_path: isOwn ? paths.editWorkshop(workshop.id) : '',
    ending_path: isOwn ? paths.ending('workshop', workshop.id) : '',
    facts: factsOf(language, seen),
    sessions: seen.sessions.map((session) => sessionOn(language, consultation, session)),
    session_count: number(seen.sessions.length),
    prepare_path: seen.mayPrepare ? paths.workshopSessions(workshop.id) : '',
    expected: seen.groups.map(({ code, label }) => ({
      group: of(label),
      people: number(seen.expected[code] ?? 0),
    })),
    expected_total: number(seen.groups.reduce((total, { code }) => total + (seen.expected[code] ?? 0), 0)),
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

/** A facilitator who is no researcher of the consultation has only their sessions around the page. */
const around = (frame: Frame, consultation: Consultation, isOwn: boolean): Frame =>
  isOwn
    ? inConsultation(frame, consultation, paths.consultation(consultation.id))
    : at(frame, paths.sessions())

function factsOf(language: Language, { workshop }: SeenWorkshop) {
  const { t, list } = language
  const names = new Intl.DisplayNames([language.code], { type: 'language' })
  return [
    { name: t('workshop.time_zone'), value: workshop.time_zone },
    { name: t('workshop.languages'), value: list(workshop.languages.map((tag) => names.of(tag) ?? tag)) },
  ]
}

const sessionOn = ({ t, number }: Language, { room_threshold }: Consultation, session: Session) => ({
  code: session.code,
  kind: session.kind === 'rehearsal' ? t('session.rehearsal') : '',
  channel: t(`session.channel_${session.channel}`),
  sealed: answersOn({ t, number }, session, room_threshold),
  state: session.state,
  state_name: t(`state.${session.state}`),
  path: paths.session(session.id),
})

/** How many answers it was sealed with; '' before, and of a rehearsal. */
const answersOn = (
  { t, number }: Pick<Language, 't' | 'number'>,
  { kind, sealed_count: people }: Session,
  threshold: number,
): string =>
  kind === 'rehearsal' || people === null
    ? ''
    : t('workshop.sealed_answers', { n: sealedSaid({ t, number }, people, threshold) })
