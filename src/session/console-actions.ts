import type { Language } from '../web/language.ts'
import { paths } from '../web/paths.ts'
import type { SeenSession, Shut } from './load.ts'
import { planOf } from './session.ts'

/** `plan`: posted plan of the session shown; '' for none. */
type Button = Readonly<{ path: string; label: string; filled: boolean; posts: boolean; plan: string }>
/** Actions now. `apart` is set apart so that it is not pressed by mistake. */
type ConsoleActions = Readonly<{
  heading: string
  notes: readonly string[]
  /** Below the buttons. */
  below?: string
  buttons: readonly Button[]
  apart: Readonly<{ button: Button; hint: string }> | null
}>

/** Returns the actions a person has now. */
export function consoleActions(language: Language, viewed: SeenSession): ConsoleActions {
  const { t } = language
  const heading = t('session.run')
  if (viewed.session.state === 'sealed')
    return {
      ...nothing,
      heading: t('session.after'),
      notes: viewed.shut ? [shutSaid(language, viewed.shut, 'archive.no_sessions')] : [],
      buttons: afterwards(language, viewed),
    }
  if (!viewed.facilitates) {
    const may = viewed.session.state === 'draft' ? beforeOpening(language, viewed, []) : nothing
    return { heading, ...may, notes: [t('session.not_yours')] }
  }
  return { heading, ...actsNow(language, viewed) }
}

type Look = Partial<Pick<Button, 'filled' | 'posts' | 'plan'>>
const button = (path: string, label: string, look: Look = {}): Button => ({
  path,
  label,
  filled: false,
  posts: true,
  plan: '',
  ...look,
})

/** A facilitator's actions; the next step is highlighted, never the one that ends the session. */
function actsNow(language: Language, viewed: SeenSession): Omit<ConsoleActions, 'heading'> {
  const { session, workshop } = viewed
  const { t, clock } = language
  const { id, state } = session
  const live = session.kind === 'live'
  const ends = t(live ? 'session.close' : 'session.end_rehearsal')
  const closing = button(paths.closing(id), ends, { posts: false })
  const hint = t(live ? 'session.close_hint' : 'session.end_rehearsal_hint')
  const until = session.seal_at ? clock(session.seal_at, workshop.time_zone) : ''
  switch (state) {
    case 'draft': {
      const open = button(paths.opening(id), t('session.open'), { filled: true, plan: planOf(session) })
      return { ...nothing, ...beforeOpening(language, viewed, viewed.unopenable ? [] : [open]) }
    }
    case 'open': {
      const show = button(paths.joinScreen(id), t('session.show_code'), { filled: true, posts: false })
      const pause = button(paths.pause(id), t('session.pause'))
      return {
        buttons: [show, pause],
        notes: [],
        below: t('session.pause_hint'),
        apart: { button: closing, hint },
      }
    }
    case 'paused': {
      const resume = button(paths.resumption(id), t('session.resume'), { filled: true })
      const show = button(paths.joinScreen(id), t('session.show_code'), { posts: false })
      return { buttons: [resume, show], notes: [], apart: { button: closing, hint } }
    }
    case 'closed': {
      const reopen = button(paths.reopening(id), t('session.reopen'))
      const seal = button(paths.sealing(id), t('session.seal'), { posts: false })
      return { ...nothing, buttons: [reopen, seal], notes: [t('session.seals_itself', { until })] }
    }
    case 'sealed':
      return nothing
    default:
      return state satisfies never
  }
}

const nothing: Omit<ConsoleActions, 'heading'> = { buttons: [], notes: [], apart: null }

/** Words why no session can be prepared or opened; `archived` is the key when that is the reason. */
export const shutSaid = (
  { t, days }: Language,
  { key, values }: Shut,
  archived: 'archive.no_sessions' | 'archive.no_opening',
): string => (key === 'deletion.none_after' ? t(key, { day: days(values.day, values.day) }) : t(archived))

/** Actions of anyone who may prepare, until it is opened; when shut, only discarding. */
const beforeOpening = ({ t }: Language, { session, shut }: SeenSession, first: readonly Button[]) => ({
  buttons: shut
    ? []
    : [...first, button(paths.changeSession(session.id), t('session.change'), { posts: false })],
  apart: {
    button: button(paths.discarding(session.id), t('session.discard'), { posts: false }),
    hint: t('session.discard_hint'),
  },
})

/** Actions after sealing. */
const afterwards = (
  { t }: Language,
  { workshop, researches, answers_deleted_on, shut }: SeenSession,
): readonly Button[] => [
  ...(researches && answers_deleted_on === null
    ? [button(paths.results(workshop.consultation_id), t('session.results'), { filled: true, posts: false })]
    : []),
  ...(shut
    ? []
    : [
        button(paths.workshopSessions(workshop.id), t('session.prepare_next'), {
          filled: !researches,
          posts: false,
        }),
      ]),
]
