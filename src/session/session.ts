import type { Selectable } from 'kysely'

import type { SessionTable } from '../db/schema.ts'
import { onDay } from '../instrument/opening-day.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { askedIn } from '../instrument/sameness.ts'

/** A session with its session code: workshop GVA, number 1 is GVA-1. */
export type Session = Selectable<SessionTable> & { readonly code: string }
export type SessionState = Session['state']

/**
 * `phone`: everyone uses their own; `kiosk`: a phone may be shared in the room. Sessions of earlier versions may also
 * have `paper`.
 */
export type Sharing = Extract<Session['channel'], 'phone' | 'kiosk'>

/** Serializes the plan, to detect that it changed since it was shown. */
export const planOf = ({
  version_id,
  kind,
  channel,
}: Pick<Session, 'version_id' | 'kind' | 'channel'>): string => `${version_id}-${kind}-${channel}`

/** Counts of sent, of unsent drafts, and of drafts abandoned (untouched for 30 minutes). */
export type Totals = Readonly<{ sent: number; begun: number; gone: number }>

/** Minutes after closing in which drafts may still be sent; then the session is sealed. */
export const GRACE_MINUTES = 10
/** Hours receipts are kept after sealing. */
export const RECEIPT_HOURS = 24
/** Hours after opening until a rehearsal is deleted. */
export const REHEARSAL_HOURS = 24

/** Returns whether a session is sealed but its responses wait for the threshold. */
export const isWaiting = ({
  state,
  kind,
  entered_at,
}: Pick<Session, 'state' | 'kind' | 'entered_at'>): boolean =>
  state === 'sealed' && kind === 'live' && entered_at === null

export const sessionCode = (workshopCode: string, number: number): string => `${workshopCode}-${number}`

/** What participants may do: `start` a draft, `save` it, `send` it. */
export type ParticipantActions = Readonly<{ start: boolean; save: boolean; send: boolean }>

const PARTICIPANT_ACTIONS: Readonly<Record<SessionState, ParticipantActions>> = {
  draft: { start: false, save: false, send: false },
  open: { start: true, save: true, send: true },
  paused: { start: true, save: true, send: false },
  closed: { start: false, save: true, send: true },
  sealed: { start: false, save: false, send: false },
}

/** Returns what participants may do in the session's state. */
export const participantActionsIn = ({ state }: Session): ParticipantActions => PARTICIPANT_ACTIONS[state]

/** Returns whether a live session was ever opened, which fixes its code and the consultation's promises. */
export const wasOpened = ({ kind, opened_at }: Pick<Session, 'kind' | 'opened_at'>): boolean =>
  kind === 'live' && opened_at !== null

/** Returns the questionnaire as it is put in the session, on the day it was opened. */
export const formIn = ({ opened_on }: Pick<Session, 'opened_on'>, form: Questionnaire): Questionnaire =>
  opened_on === null ? form : onDay(form, opened_on)

/**
 * Returns what a session asked, equal where nothing in its answers can tell it from another: its questions, and its day
 * where an expression asks for that.
 */
export function askedInSession(
  session: Pick<Session, 'opened_on'>,
  form: Questionnaire,
): ReadonlySet<string> {
  const isDated = formIn(session, form) !== form
  return isDated ? new Set([...askedIn(form), `on ${session.opened_on}`]) : askedIn(form)
}

/** Returns whether a phone may be shared in the room. */
export const isShared = ({ channel }: Pick<Session, 'channel'>): boolean => channel === 'kiosk'

/** Returns whether participants can join now or once it is opened. */
export const isJoinable = ({ state }: Pick<Session, 'state'>): boolean =>
  state === 'draft' || PARTICIPANT_ACTIONS[state].start

/** Actions, each with the states that allow it. */
export const ACTS = {
  open: ['draft'],
  pause: ['open'],
  resume: ['paused'],
  close: ['open', 'paused'],
  reopen: ['closed'],
  seal: ['closed'],
  share: ['open', 'paused'],
  change: ['draft'],
  discard: ['draft'],
} as const satisfies Record<string, readonly SessionState[]>
export type Act = keyof typeof ACTS

/** Returns whether a state allows the action. */
export const mayNow = (act: Act, state: SessionState): boolean =>
  (ACTS[act] as readonly SessionState[]).includes(state)
