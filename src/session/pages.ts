import { inConsultation } from '../consultation/menu.ts'
import { at } from '../people/auth.ts'
import { faultList, field, titled, type Filled } from '../web/field.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Workshop } from '../workshop/workshop.ts'
import type { Listed, SeenSessions } from './list.ts'
import type { SeenSession, SeenWorkshop } from './load.ts'
import { spaced } from './join-code.ts'
import { GRACE_MINUTES, isJoinable, isWaiting, type Totals } from './session.ts'

/** Renders the sessions a person may see, or the administrators to ask. */
export function sessionsPage(frame: Frame, { listed, archived, administrators }: SeenSessions) {
  const { t, of, names } = frame.language
  return page(at(frame, paths.sessions()), 'session/list', t('session.sessions'), {
    workshops: listed.map(({ workshop, consultation, mayPrepare, sessions }) => ({
      ...calledIn(frame.language, workshop),
      consultation: of(consultation),
      count: t('session.count', { n: sessions.length }),
      prepare_path: mayPrepare ? paths.workshopSessions(workshop.id) : '',
      rows: sessions.map((one) => rowOf(frame.language, one)),
    })),
    none: t(archived ? 'session.none_left' : 'session.none'),
    none_lede: t(archived ? 'session.none_left_lede' : 'session.none_lede'),
    ask: administrators.length > 0 ? t('session.none_ask', { names: names(administrators) }) : '',
    consultations_path: paths.consultations(),
  })
}

/** Renders the confirmation to close or end, with the number of unsent drafts. */
export function closingPage(frame: Frame, viewed: SeenSession, totals: Totals) {
  const { t } = frame.language
  const { code, kind } = viewed.session
  const live = kind === 'live'
  const heading = t(live ? 'session.closing' : 'session.ending', { code })
  return confirmingPage(frame, viewed, {
    heading,
    lede: begunSaid(frame.language, totals),
    few: fewSaid(frame.language, viewed, totals),
    after: live ? t('session.closing_lede', { minutes: GRACE_MINUTES }) : t('session.ending_lede'),
    label: t(live ? 'session.close' : 'session.end_rehearsal'),
    action: paths.closing(viewed.session.id),
  })
}

/** Renders the confirmation to discard a session. */
export function discardingPage(frame: Frame, viewed: SeenSession) {
  const { t } = frame.language
  const { id, code } = viewed.session
  const heading = t('session.discarding', { code })
  return confirmingPage(frame, viewed, {
    heading,
    lede: t('session.discarding_lede', { code }),
    few: '',
    after: t('session.discarding_code'),
    label: t('session.discard'),
    action: paths.discarding(id),
  })
}

type Confirming = Readonly<Record<'heading' | 'lede' | 'few' | 'after' | 'label' | 'action', string>>
const confirmingPage = (frame: Frame, viewed: SeenSession, asked: Confirming) =>
  page(framed(frame, viewed), 'session/confirming', asked.heading, {
    ...asked,
    join_code: viewed.session.join_code,
    back: paths.session(viewed.session.id),
  })

/** Renders early sealing, confirmed by session code. */
export function sealingPage(frame: Frame, viewed: SeenSession, totals: Totals, filled: Filled) {
  const { session, workshop } = viewed
  const { t, clock } = frame.language
  const heading = t('session.sealing', { code: session.code })
  return page(framed(frame, viewed), 'session/sealing', titled(filled, heading), {
    heading,
    faults: faultList(filled),
    begun: `${begunSaid(frame.language, totals)} ${t('session.sealing_begun')}`,
    few: fewSaid(frame.language, viewed, totals),
    lede: t('session.sealing_lede', {
      until: session.seal_at ? clock(session.seal_at, workshop.time_zone) : '',
    }),
    code: field(filled, 'code', t('session.seal_code'), {
      hint: t('session.seal_code_hint', { code: session.code }),
      dir: 'ltr',
    }),
    action: paths.sealing(session.id),
    join_code: session.join_code,
    back: paths.session(session.id),
  })
}

/**
 * Warning that the answers may never be counted, by the same totals the facilitator sees so that it discloses no more;
 * '' at the threshold or more, and for a rehearsal.
 */
export function fewSaid({ t }: Language, { session, threshold }: SeenSession, { sent }: Totals): string {
  if (session.kind === 'rehearsal') return ''
  if (session.state === 'sealed') return isWaiting(session) ? t('session.waits') : ''
  return sent < threshold ? t('session.few', { n: threshold }) : ''
}

/** Unsent drafts at the last count, and how many were abandoned. */
const begunSaid = ({ t }: Language, { sent, begun, gone }: Totals): string =>
  [
    sent + begun + gone === 0 ? t('session.closing_none') : t('session.closing_begun', { n: begun + gone }),
    ...(gone > 0 ? [t('session.closing_left', { n: gone })] : []),
  ].join(' ')

/** Link and labels of a workshop. */
export const calledIn = ({ t, of, days }: Language, { id, place, starts_on, ends_on }: Workshop) => ({
  path: paths.workshop(id),
  place: of(place),
  days: days(starts_on, ends_on),
  name: t('session.workshop', { place: of(place), days: days(starts_on, ends_on) }),
})

/** Frame with the consultation's menu for its researchers, else the person's own. */
export const framed = (frame: Frame, { workshop, researches, answers_deleted_on }: SeenWorkshop): Frame =>
  researches
    ? inConsultation(frame, { id: workshop.consultation_id, answers_deleted_on }, paths.sessions())
    : at(frame, paths.sessions())

/** The join code of a draft is useful only while it can be opened. */
const rowOf = ({ t, of }: Language, { session, version, mayOpen }: Listed['sessions'][number]) => ({
  path: paths.session(session.id),
  code: session.code,
  rehearsal: session.kind === 'rehearsal' ? t('session.rehearsal') : '',
  questionnaire: t('session.version', { title: of(version.form.title), n: version.number }),
  state: session.state,
  state_name: t(`state.${session.state}`),
  join_code: isJoinable(session) && (mayOpen || session.state !== 'draft') ? spaced(session.join_code) : '',
  channel: t(`session.channel_${session.channel}`),
})
