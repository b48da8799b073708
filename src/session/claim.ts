import type { Key } from '../locale/message.ts'
import type { Session } from './session.ts'

/** Properties of a session that its sentences depend on. */
export type Standing = Pick<Session, 'state' | 'kind' | 'forgetting' | 'traces'>

/** Circumstances that the sentences of the start page depend on. */
export type Circumstances = Standing &
  Readonly<{
    /** Some question asks for a name, an e-mail address or a telephone number. */
    asks_for_identity: boolean
    /** Some question is answered in the person's own words. */
    asks_for_words: boolean
    /** People expected in the workshop; 0 when not given. */
    expected: number
    room_threshold: number
    public_base: number
    /** Whether answers may be quoted, and what may be named beside them. */
    quoting: 'none' | 'participant' | 'group' | 'place'
    /** Pages are served over HTTPS. */
    encrypted: boolean
    /** The server is only reachable from its own machine. */
    local: boolean
    /** Retention date, formatted in the page's language. */
    retention: string
  }>

/** Places where sentences are shown, with their circumstances. */
export type Needs = {
  start: Circumstances
  check: Standing & Pick<Circumstances, 'asks_for_identity'>
  sent: Standing & Pick<Circumstances, 'asks_for_identity'>
  closed: Standing &
    Readonly<{
      /** Date on which the answers were deleted, formatted in the page's language; '' before. */
      deleted: string
    }>
  console: Standing
  notes: Standing & Readonly<{ deleted: string }>
  held: Pick<Standing, 'forgetting'>
}
export type Where = keyof Needs

/** A sentence that promises something: its condition, and the test (file, title) that proves it. */
export type Claim<Here> = Readonly<{
  key: Key
  holds: (here: Here) => boolean
  proof: readonly [file: string, title: string]
  values?: (here: Here) => Readonly<Record<string, string | number>>
}>

/** Number of people below which an author may be guessed by those who know the group. */
export const SMALL = 15

/** Conditions of sentences. */
export const always = () => true
export const isRehearsal = ({ kind }: Standing) => kind === 'rehearsal'
export const isLive = ({ kind }: Standing) => kind === 'live'
/** The engine erases the order of arrival, receipts and drafts with the session. */
export const forgets = ({ forgetting }: Pick<Standing, 'forgetting'>) => forgetting !== 'not'
export const remembers = ({ forgetting }: Pick<Standing, 'forgetting'>) => forgetting === 'not'
/** They have been erased. */
export const isErased = ({ state, forgetting, traces }: Standing) =>
  state === 'sealed' && (forgetting === 'at_once' || (forgetting === 'when_quiet' && traces !== 'order'))
