import type { Consultation } from '../consultation/consultation.ts'
import { inConsultation } from '../consultation/menu.ts'
import { at } from '../people/gate.ts'
import type { Session } from '../session/session.ts'
import { blank, faultList, field, type Filled } from '../web/field.ts'
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
    sessions: seen.sessions.map((session) => sessionOn(language, session)),
    session_count: number(seen.sessions.length),
    session_form: sessionForm(language, seen),
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

const sessionOn = ({ t }: Language, session: Session) => ({
  code: session.code,
  kind: session.kind === 'rehearsal' ? t('workshop.kind_rehearsal') : '',
  channel: t(`workshop.channel_${session.channel}`),
  state: session.state,
  state_name: t(`state.${session.state}`),
  path: paths.session(session.id),
})

/** How a session is prepared; without a published version, or once archived, none can be. */
function sessionForm(language: Language, { workshop, versions, mayPrepare }: SeenWorkshop) {
  const { t } = language
  const filled = blank(language, {
    version_id: String(versions[0]?.id ?? ''),
    kind: 'live',
    channel: 'phone',
  })
  return {
    action: mayPrepare && versions.length > 0 ? paths.workshopSessions(workshop.id) : '',
    missing: t(mayPrepare ? 'workshop.no_version' : 'archive.no_sessions'),
    fields: [
      field(filled, 'version_id', t('workshop.version'), {
        control: 'select',
        options: versions.map(({ id, name, number }) => ({
          value: String(id),
          label: t('workshop.version_of', { name, number }),
        })),
      }),
      field(filled, 'channel', t('workshop.channel'), {
        control: 'select',
        options: choice(['phone', 'kiosk', 'paper'], (channel) => t(`workshop.channel_${channel}`)),
      }),
      field(filled, 'kind', t('workshop.kind'), {
        control: 'select',
        hint: t('workshop.kind_hint'),
        options: choice(['live', 'rehearsal'], (kind) => t(`workshop.kind_${kind}`)),
      }),
    ],
  }
}

const choice = <const K extends string>(values: readonly K[], label: (value: K) => string) =>
  values.map((value) => ({ value, label: label(value) }))
