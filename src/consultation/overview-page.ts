import type { WrittenQuestionnaire } from './load.ts'
import type { Session } from '../session/session.ts'
import { languageOf, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { isListed, takesSessions, type Consultation } from './consultation.ts'
import type { SeenConsultation } from './load.ts'
import { inConsultation } from './menu.ts'
import { planTable, sealedByWorkshop } from './plan-table.ts'
import { retentionNote } from './retention-note.ts'

/** Renders a consultation: workshops, suppressed breakdowns, questionnaires, people. */
export function consultationPage(frame: Frame, seen: SeenConsultation): Page {
  const { consultation, workshops, sessions, questionnaires, researchers } = seen
  const { id, answers_deleted_on: deleted } = consultation
  const language = languageOf(frame.language.code, consultation.default_language)
  const title = language.of(consultation.title)
  const writable = isListed(consultation)
  return page(inConsultation(frame, consultation, paths.consultation(id)), 'consultation/show', title, {
    title,
    code: consultation.code,
    purpose: language.of(consultation.purpose),
    facts: factsOf(language, consultation),
    links: {
      all: paths.consultations(),
      results: deleted === null && sessions.some(isSealed) ? paths.results(id) : '',
      new_workshop: takesSessions(consultation) ? paths.newWorkshop(id) : '',
      change: writable ? paths.editConsultation(id) : '',
      groups: writable ? paths.groups(id) : '',
      members: paths.members(id),
      workbook: writable ? paths.bringWorkbook(id) : '',
      new_questionnaire: writable ? paths.newQuestionnaire(id) : '',
      ending: paths.ending('consultation', id),
    },
    readable: deleted === null,
    workshop_count: language.number(workshops.length),
    rows: workshops.flatMap((workshop) => workshopRows(language, consultation, workshop, sessions)),
    plan: planTable(language, seen),
    sealed: sealedByWorkshop(language, workshops, sessions),
    questionnaires: questionnaires.map((each) => questionnaireOn(language, each)),
    researchers: researchers.map(({ name, email }) => ({ name, email })),
    retention: retentionNote(language, consultation, seen.retention, seen.mayDelete),
    archived: writable ? '' : language.t('archive.read_only'),
    put_away: [
      ...seen.archived.workshops.map(({ id: one, place }) => ({
        path: paths.workshop(one),
        name: language.of(place),
      })),
      ...seen.archived.questionnaires.map(({ id: one, name }) => ({ path: paths.questionnaire(one), name })),
    ],
    researcher_count: language.number(researchers.length),
  })
}

function factsOf(language: Language, consultation: Consultation) {
  const { t, of, list, days, number, tongue } = language
  const { retention_until: until, answers_deleted_on: deleted } = consultation
  return [
    { name: t('consultation.organiser'), value: of(consultation.organiser) },
    { name: t('consultation.contact'), value: consultation.contact },
    {
      name: t('consultation.languages'),
      value: list(consultation.languages.map(tongue)),
    },
    ...(deleted === null ? [{ name: t('consultation.retention'), value: days(until, until) }] : []),
    { name: t('consultation.quoting'), value: t(`consultation.quoting_${consultation.quoting}`) },
    {
      name: t('consultation.thresholds'),
      value: t('consultation.thresholds_said', {
        room: number(consultation.room_threshold),
        base: number(consultation.public_base),
        cell: number(consultation.public_cell),
        k: number(consultation.pack_k),
      }),
    },
  ]
}

const isSealed = (session: Session) => session.kind === 'live' && session.state === 'sealed'

/** Returns a row per live session of a workshop, or one without a session. */
function workshopRows(
  language: Language,
  consultation: Consultation,
  workshop: Workshop,
  sessions: readonly Session[],
) {
  const place = {
    place: language.of(workshop.place),
    days: language.days(workshop.starts_on, workshop.ends_on),
    path: paths.workshop(workshop.id),
  }
  const own = sessions.filter(({ kind, workshop_id }) => kind === 'live' && workshop_id === workshop.id)
  const lines = own.length > 0 ? own.map((session) => sessionOn(language, consultation, session)) : [null]
  const may_prepare = takesSessions(consultation)
  return lines.map((session) => ({ ...place, session, may_prepare }))
}

function sessionOn({ t, number }: Language, consultation: Consultation, session: Session) {
  const sealed = isSealed(session)
  return {
    code: session.code,
    state: session.state,
    state_name: t(`state.${session.state}`),
    waiting: !sealed && consultation.answers_deleted_on === null,
    count: sealed ? number(session.sealed_count ?? 0) : '',
    link:
      sealed && consultation.answers_deleted_on === null
        ? { path: paths.results(consultation.id), label: t('consultation.to_results') }
        : { path: paths.session(session.id), label: t('consultation.to_console') },
  }
}

function questionnaireOn(language: Language, { id, name, versions, topics }: WrittenQuestionnaire) {
  return {
    name,
    path: paths.questionnaire(id),
    versions: versions.map((version) => versionSaid(language, version)),
    topics: topics.map(({ title, questions }, index) => ({
      n: language.number(index + 1),
      title: language.of(title),
      questions: language.t('consultation.questions', { n: questions }),
    })),
  }
}

const versionSaid = (
  { t, days }: Language,
  { number, published_on }: WrittenQuestionnaire['versions'][number],
) =>
  published_on === null
    ? t('consultation.version_draft', { number })
    : t('consultation.version_published', { number, day: days(published_on, published_on) })
