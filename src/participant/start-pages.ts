import { numbersOf } from '../instrument/numbering.ts'
import { asksForIdentity, asksForWords } from '../questionnaire/checks/publication.ts'
import { questionsOf } from '../instrument/questionnaire.ts'
import type { Circumstances } from '../session/claim.ts'
import { claimsAt } from '../session/claims.ts'
import { isShared } from '../session/session.ts'
import type { Sentence } from '../web/form.ts'
import type { Language } from '../web/language.ts'
import { participantFrame } from '../web/frame.ts'
import { textIn } from '../web/authored-text.ts'
import { page, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { PhoneRequest } from './phone-request.ts'
import { notesOf, roomFrame } from './pages.ts'
import { tabNameOf } from './revision.ts'
import type { Room } from './room.ts'

/** Join page: the form for a join code. */
export function joinPage(language: Language, code = '', fault?: Sentence): Page {
  const { t } = language
  const title = t('response.join')
  const sentence = fault ? t(fault) : ''
  const frame = participantFrame(language, {
    action: `${paths.join()}?lang=${language.code}`,
    waits: 'response.not_yet',
    held: `${paths.held()}?lang=${language.code}`,
    staff_link: paths.signIn(),
    compact: false,
  })
  return page(frame, 'participant/join', fault ? t('page.error_prefix', { title }) : title, {
    code,
    faults: fault ? [{ field: 'code', sentence }] : [],
  })
}

/** Number of sentences on protection that are not collapsed. */
const UNFOLDED = 4

/** Posted fields of the start page, with errors. */
export type Beginning = Readonly<{
  group: string
  consent: boolean
  faults: Readonly<Record<string, Sentence>>
}>

/** Start page: who asks, how answers are protected, stakeholder group, consent. */
export function startPage(
  { room, language, draft, keys }: PhoneRequest,
  { expected, public_url }: { expected: number; public_url: string },
  given: Beginning,
  said: readonly string[] = [],
): Page {
  const { t, of } = language
  const { consultation, session } = room
  const title = of(consultation.title)
  const faults = Object.entries(given.faults).map(([field, fault]) => ({
    field,
    sentence: t(fault),
  }))
  const here = circumstancesOf(room, language, expected, public_url)
  const claims = claimsAt('start', here).map(({ key, values }) => t({ key, values: values?.(here) }))
  const action = `${paths.start(session.join_code)}?lang=${language.code}`
  return page(
    roomFrame(room, language, { action, compact: false, tab: draft && keys ? tabNameOf(keys) : '' }),
    'participant/start',
    faults.length > 0 ? t('page.error_prefix', { title }) : title,
    {
      place: textIn(language, room.workshop.place),
      dates: language.days(room.workshop.starts_on, room.workshop.ends_on),
      heading: textIn(language, consultation.title),
      lede: textIn(language, consultation.purpose),
      facts: factsOf(room, language),
      contact: consultation.contact,
      held: `${paths.held()}?lang=${language.code}`,
      claims: claims.slice(0, UNFOLDED),
      more_claims: claims.slice(UNFOLDED),
      notes: [...said, ...notesOf(room, language), ...(draft ? [t('response.begun')] : [])],
      forgets: !draft,
      another: draft && isShared(session) ? paths.another(session.join_code) : '',
      groups: groupsOn(room, language, given),
      consented: given.consent,
      faults,
      group_fault: sentenceFor(given.faults['group'], language),
      consent_fault: sentenceFor(given.faults['consent'], language),
    },
  )
}

const groupsOn = ({ groups }: Room, language: Language, given: Beginning) =>
  [
    ...groups.map(({ code, label }) => ({ code, label: textIn(language, label) })),
    { code: '-97', label: language.t('response.group_decline') },
  ].map((group) => ({ ...group, chosen: given.group === group.code }))

/** Facts: duration, number of questions, what may be skipped, organiser. */
function factsOf({ consultation, form }: Room, language: Language) {
  const { t } = language
  const optional = questionsOf(form).every((question) => !question.required)
  const asked = { n: numbersOf(form).size, sections: form.sections.length }
  return [
    ...(form.minutes > 0
      ? [{ name: t('response.time'), value: t('response.time_about', { n: form.minutes }) }]
      : []),
    { name: t('response.questions'), value: t('response.questions_in', asked) },
    { name: t('response.you_can'), value: t(optional ? 'response.skip_any' : 'response.skip_most') },
    { name: t('response.asked_by'), value: textIn(language, consultation.organiser) },
  ]
}

const sentenceFor = (fault: Sentence | undefined, language: Language) => (fault ? language.t(fault) : '')

function circumstancesOf(
  { consultation, form, session }: Room,
  language: Language,
  expected: number,
  public_url: string,
): Circumstances {
  const { protocol, hostname } = new URL(public_url)
  return {
    ...session,
    asks_for_identity: asksForIdentity(form),
    asks_for_words: asksForWords(form),
    expected,
    room_threshold: consultation.room_threshold,
    public_base: consultation.public_base,
    quoting: consultation.quoting,
    encrypted: protocol === 'https:',
    local: ['localhost', '127.0.0.1', '[::1]'].includes(hostname),
    retention: language.days(consultation.retention_until, consultation.retention_until),
  }
}
