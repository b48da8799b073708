import type { Key } from '../locale/message.ts'
import type { Session } from './session.ts'

/** What every sentence about a session depends on. */
export type Standing = Pick<Session, 'state' | 'kind' | 'forgetting' | 'traces'>

/** What the sentences before the first question depend on. */
export type Circumstances = Standing &
  Readonly<{
    /** Some question asks for a name, an e-mail address or a telephone number. */
    asks_for_identity: boolean
    /** Some question is answered in the person's own words. */
    asks_for_words: boolean
    /** People expected in the workshop; 0 when nobody has said. */
    expected: number
    room_threshold: number
    /** The pages travel encrypted. */
    encrypted: boolean
    /** The server is this very machine, so that nothing travels. */
    local: boolean
    /** When all answers are deleted, as written in the language of the page. */
    retention: string
  }>

/** Where sentences are told, and what they depend on there. */
export type Needs = {
  start: Circumstances
  check: Standing & Pick<Circumstances, 'asks_for_identity'>
  sent: Standing & Pick<Circumstances, 'asks_for_identity'>
  closed: Standing &
    Readonly<{
      /** The day on which all answers were deleted, as written in the language of the page; '' while they are there. */
      deleted: string
    }>
  console: Standing
  held: Pick<Standing, 'forgetting'>
}
export type Where = keyof Needs

/** A sentence that promises something: told where it holds, and proved by the test of this file and title. */
export type Claim<Here> = Readonly<{
  key: Key
  holds: (here: Here) => boolean
  proof: readonly [file: string, title: string]
  values?: (here: Here) => Readonly<Record<string, string | number>>
}>

/** In a group smaller than this, someone who knows it might guess who wrote an answer. */
export const SMALL = 15

/** Conditions of sentences. */
export const always = () => true
export const isRehearsal = ({ kind }: Standing) => kind === 'rehearsal'
export const isLive = ({ kind }: Standing) => kind === 'live'
/** The order of arrival, and what a phone's cookie leads to, go with the session. */
export const forgets = ({ forgetting }: Pick<Standing, 'forgetting'>) => forgetting !== 'not'
export const remembers = ({ forgetting }: Pick<Standing, 'forgetting'>) => forgetting === 'not'
/** They have gone by now. */
export const isErased = ({ state, forgetting, traces }: Standing) =>
  state === 'sealed' && (forgetting === 'at_once' || (forgetting === 'when_quiet' && traces !== 'order'))
