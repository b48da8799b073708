import { isNumbered } from '../instrument/asking/ask.ts'
import { inPlainWords } from '../instrument/piping.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { claimsAt } from './claims.ts'
import type { Desk } from './load.ts'
import type { Joining } from './joining.ts'
import { dayAt } from './local-day.ts'
import { calledIn, fewSaid, framed } from './pages.ts'
import type { Session, SessionState, Totals } from './session.ts'

/** Everything a facilitator does with a session; others who may see it read the same page without the acts. */
export function consolePage(
  frame: Frame,
  { desk, totals, burst }: { desk: Desk; totals: Totals; burst: number },
  joining: Joining,
  now: Date,
) {
  const { session, version } = desk
  const { t, of } = frame.language
  const title = of(version.form.title)
  const heading = t('session.heading', { code: session.code, title })
  return page(framed(frame, desk), 'session/console', heading, {
    heading,
    workshop: calledIn(frame.language, desk.workshop),
    version: t('session.version', { title, n: version.number }),
    preview_path: paths.preview(version.id, 1),
    sheet_path: paths.codeSheet(session.id),
    state: session.state,
    ...standing(frame.language, desk, now),
    claims: claimsAt('console', session).map(({ key }) => t(key)),
    rehearsal: session.kind === 'rehearsal',
    few:
      session.state === 'closed' || session.state === 'sealed' ? fewSaid(frame.language, desk, totals) : '',
    burst: burst > 0 && isAwake(session) ? t('session.burst', { n: burst }) : '',
    totals: totalsOf(frame.language, session, totals),
    totals_path: isAwake(session) ? paths.sessionTotals(session.id) : '',
    digest: desk.answers_deleted_on === null ? (session.digest ?? '') : '',
    run: runOf(frame.language, desk),
    sections: inPlainWords(version.form).sections.map((section, index) => ({
      n: index + 1,
      title: of(section.title),
      questions: t('session.questions', { n: section.questions.filter(isNumbered).length }),
    })),
    joining,
    qr_label: t('session.qr_label', { address: joining.address, code: joining.code }),
    joinable: session.state !== 'sealed',
  })
}

const isAwake = ({ state }: Session): boolean => state === 'open' || state === 'paused' || state === 'closed'

/** The state in words, with the moment it began on the workshop's clock. */
function standing(language: Language, { session, workshop, answers_deleted_on: day }: Desk, now: Date) {
  const { t } = language
  const since = (at: string | null) => ({
    ...momentOf(language, at ?? '', workshop.time_zone, now),
    place: language.of(workshop.place),
  })
  const named = t(`state.${session.state}`)
  const until = session.seal_at ? language.clock(session.seal_at, workshop.time_zone) : ''
  switch (session.state) {
    case 'draft':
      return { stands: named, lede: t('session.draft_lede') }
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

/** A moment of today by its hour, any other with its date. */
function momentOf({ clock, moment }: Language, at: string, timeZone: string, now: Date) {
  const today = dayAt(new Date(at), timeZone) === dayAt(now, timeZone)
  return today ? { day: 'today', time: clock(at, timeZone) } : { day: 'another', time: moment(at, timeZone) }
}

function totalsOf({ t }: Language, session: Session, { sent, begun }: Totals) {
  if (isAwake(session))
    return [
      { name: 'sent', label: t('session.sent'), value: sent },
      { name: 'begun', label: t('session.begun'), value: begun },
    ]
  return session.sealed_count === null
    ? []
    : [{ name: 'sealed', label: t('session.sealed_count'), value: session.sealed_count }]
}

type Button = Readonly<{ path: string; label: string; filled: boolean; posts: boolean }>
/** What can be done now. `apart` is the act that must not be mistaken for its neighbours. */
type Run = Readonly<{ heading: string; buttons: readonly Button[]; apart: Button | null; hint: string }>

function runOf(language: Language, desk: Desk): Run {
  const { t } = language
  const heading = t('session.run')
  if (desk.session.state === 'sealed')
    return { heading: t('session.after'), buttons: afterwards(language, desk), apart: null, hint: '' }
  if (!desk.facilitates) return { heading, buttons: [], apart: null, hint: t('session.not_yours') }
  return { heading, ...actsNow(language, desk) }
}

type Look = Partial<Pick<Button, 'filled' | 'posts'>>
const button = (path: string, label: string, look: Look = {}): Button => ({
  path,
  label,
  filled: false,
  posts: true,
  ...look,
})

/** The acts of a facilitator; the next step is the filled one. */
function actsNow({ t, clock }: Language, { session, workshop }: Desk): Omit<Run, 'heading'> {
  const { id } = session
  const ends = t(session.kind === 'live' ? 'session.close' : 'session.end_rehearsal')
  const closing = (filled: boolean) => button(paths.closing(id), ends, { posts: false, filled })
  const open = button(paths.opening(id), t('session.open'), { filled: true })
  const pause = button(paths.pause(id), t('session.pause'))
  const resume = button(paths.resumption(id), t('session.resume'), { filled: true })
  const reopen = button(paths.reopening(id), t('session.reopen'))
  const seal = button(paths.sealing(id), t('session.seal'), { posts: false })
  const until = session.seal_at ? clock(session.seal_at, workshop.time_zone) : ''
  const acts: Readonly<Record<SessionState, Omit<Run, 'heading'>>> = {
    draft: { buttons: [open], apart: null, hint: '' },
    open: { buttons: [pause], apart: closing(true), hint: '' },
    paused: { buttons: [resume], apart: closing(false), hint: '' },
    closed: { buttons: [reopen, seal], apart: null, hint: t('session.seals_itself', { until }) },
    sealed: { buttons: [], apart: null, hint: '' },
  }
  return acts[session.state]
}

/** What follows a sealed session. */
const afterwards = (
  { t }: Language,
  { workshop, researches, answers_deleted_on }: Desk,
): readonly Button[] => [
  ...(researches && answers_deleted_on === null
    ? [button(paths.results(workshop.consultation_id), t('session.results'), { filled: true, posts: false })]
    : []),
  button(paths.workshopSessions(workshop.id), t('session.prepare_next'), {
    filled: !researches,
    posts: false,
  }),
]
