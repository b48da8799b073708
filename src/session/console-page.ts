import { isNumbered } from '../instrument/asking/ask.ts'
import { inPlainWords } from '../instrument/piping.ts'
import { faultList, titled, type Filled } from '../web/field.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { claimsAt } from './claims.ts'
import { languagesFor } from './languages.ts'
import type { SeenSession } from './load.ts'
import type { Joining } from './joining.ts'
import { dayAt } from './local-day.ts'
import { notesShown, type Noting } from './notes-shown.ts'
import { calledIn, fewSaid, framed } from './pages.ts'
import { wantingSaid } from './prepare-pages.ts'
import { consoleActions, shutSaid } from './console-actions.ts'
import { isJoinable, isShared, mayNow, type Session, type Totals } from './session.ts'

/** Renders the session page for facilitators; others who may see it get it without actions. */
export function consolePage(
  frame: Frame,
  { viewed, totals, burst, ...noting }: { viewed: SeenSession; totals: Totals; burst: number } & Noting,
  joining: Joining,
  now: Date,
) {
  const { session, version } = viewed
  const { t, of } = frame.language
  const filled: Filled = { input: {}, faults: {}, ...noting.posted, language: frame.language }
  const title = of(version.form.title)
  const heading = t('session.heading', { code: session.code, title })
  return page(framed(frame, viewed), 'session/console', titled(filled, heading), {
    heading,
    faults: faultList(filled),
    workshop: calledIn(frame.language, viewed.workshop),
    version: t('session.version', { title, n: version.number }),
    facts: factsOf(frame.language, viewed),
    wanting: wantingSaid(frame.language, viewed.wanting),
    preview_path: paths.preview(version.id, 1),
    sheet_path: paths.codeSheet(session.id),
    state: session.state,
    ...standing(frame.language, viewed, now),
    claims: claimsAt('console', session).map(({ key }) => t(key)),
    rehearsal: session.kind === 'rehearsal',
    few:
      session.state === 'closed' || session.state === 'sealed' ? fewSaid(frame.language, viewed, totals) : '',
    burst: burst > 0 && isAwake(session) ? t('session.burst', { n: burst }) : '',
    totals: totalsOf(frame.language, session, totals),
    totals_path: isAwake(session) ? paths.sessionTotals(session.id) : '',
    digest: viewed.answers_deleted_on === null ? (session.digest ?? '') : '',
    run: consoleActions(frame.language, viewed),
    sections: inPlainWords(version.form).sections.map((section, index) => ({
      n: index + 1,
      title: of(section.title),
      questions: t('session.questions', { n: section.questions.filter(isNumbered).length }),
    })),
    joining,
    qr_label: t('session.qr_label', { address: joining.address, code: joining.code }),
    joinable: isJoinable(session) && !(viewed.unopenable && session.state === 'draft'),
    sharing: sharingOf(frame.language, viewed),
    notes: notesShown(frame.language, viewed, noting),
    join_code: session.join_code,
  })
}

function factsOf({ t, names, tongue }: Language, { session, workshop, version }: SeenSession) {
  const languages = languagesFor(workshop, version.form).map(tongue)
  return [
    { name: t('session.kind'), value: t(`session.kind_${session.kind}`) },
    { name: t('session.version_name'), value: String(version.number) },
    { name: t('session.languages'), value: names(languages) },
    { name: t('session.channel'), value: t(`session.channel_${session.channel}`) },
  ]
}

/** Button to allow or forbid sharing phones while people join; null otherwise. */
function sharingOf({ t }: Language, { session, facilitates }: SeenSession) {
  if (!facilitates || !mayNow('share', session.state)) return null
  const shared = isShared(session)
  return {
    path: paths.sharing(session.id),
    channel: shared ? 'phone' : 'kiosk',
    label: t(shared ? 'session.share_no_more' : 'session.share'),
    hint: t('session.channel_hint'),
  }
}

const isAwake = ({ state }: Session): boolean => state === 'open' || state === 'paused' || state === 'closed'

/** The state and when it began, in the workshop's time zone. */
function standing(language: Language, viewed: SeenSession, now: Date) {
  const { session, workshop, answers_deleted_on: day } = viewed
  const { t } = language
  const since = (at: string | null) => ({
    ...momentOf(language, at ?? '', workshop.time_zone, now),
    place: language.of(workshop.place),
  })
  const named = t(`state.${session.state}`)
  const until = session.seal_at ? language.clock(session.seal_at, workshop.time_zone) : ''
  switch (session.state) {
    case 'draft':
      return {
        stands: named,
        lede: viewed.unopenable
          ? shutSaid(language, viewed.unopenable, 'archive.no_opening')
          : t(viewed.facilitates ? 'session.draft_lede' : 'session.draft_seen'),
      }
    case 'open':
      return { stands: t('session.open_since', since(session.opened_at)), lede: t('session.open_lede') }
    case 'paused':
      return { stands: named, lede: t('session.paused_lede', since(session.opened_at)) }
    case 'closed':
      return { stands: named, lede: t('session.closed_lede', { ...since(session.closed_at), until }) }
    case 'sealed':
      return {
        stands: named,
        lede:
          day === null
            ? t('session.sealed_lede', since(session.sealed_at))
            : t('deletion.console', { day: language.days(day, day) }),
      }
    default:
      return session.state satisfies never
  }
}

/** Formats a time: today only the hour, else the date too. */
function momentOf({ clock, moment }: Language, at: string, timeZone: string, now: Date) {
  const today = dayAt(new Date(at), timeZone) === dayAt(now, timeZone)
  return today ? { day: 'today', time: clock(at, timeZone) } : { day: 'another', time: moment(at, timeZone) }
}

function totalsOf({ t }: Language, session: Session, { sent, begun, gone }: Totals) {
  if (isAwake(session))
    return [
      { name: 'sent', label: t('session.sent'), value: sent },
      { name: 'begun', label: t('session.begun'), value: begun },
      { name: 'gone', label: t('session.left'), value: gone },
    ]
  return session.sealed_count === null
    ? []
    : [{ name: 'sealed', label: t('session.sealed_count'), value: session.sealed_count }]
}
