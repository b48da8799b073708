import type { Selectable } from 'kysely'

import type { SessionTable } from '../db/schema.ts'

/** A session with the code it has in the data: workshop GVA, number 1 is GVA-1. */
export type Session = Selectable<SessionTable> & { readonly code: string }
export type SessionState = Session['state']

/**
 * Whether each person answers on a phone of their own, or one may be handed from person to person: a device shared in the
 * room. Sessions of earlier versions may say `paper`.
 */
export type Sharing = Extract<Session['channel'], 'phone' | 'kiosk'>

/** What a session runs and how: what a facilitator was shown who opens it. */
export const planOf = ({
  version_id,
  kind,
  channel,
}: Pick<Session, 'version_id' | 'kind' | 'channel'>): string => `${version_id}-${kind}-${channel}`

/** How many have sent, how many have begun and not sent, and how many began and left: no touch for half an hour. */
export type Totals = Readonly<{ sent: number; begun: number; left: number }>

/** Minutes after closing in which what was begun may still be sent; then the session is sealed. */
export const GRACE_MINUTES = 10
/** Hours after sealing until receipts go. */
export const RECEIPT_HOURS = 24
/** Hours after opening until a rehearsal is deleted. */
export const REHEARSAL_HOURS = 24

/** Whether its responses are sealed and wait until there are enough to enter results and exports. */
export const isWaiting = ({
  state,
  kind,
  entered_at,
}: Pick<Session, 'state' | 'kind' | 'entered_at'>): boolean =>
  state === 'sealed' && kind === 'live' && entered_at === null

export const sessionCode = (workshopCode: string, number: number): string => `${workshopCode}-${number}`

/** What a participant may do now. `start` begins, `save` continues, `send` sends. */
export type Doors = Readonly<{ start: boolean; save: boolean; send: boolean }>

const DOORS: Readonly<Record<SessionState, Doors>> = {
  draft: { start: false, save: false, send: false },
  open: { start: true, save: true, send: true },
  paused: { start: true, save: true, send: false },
  closed: { start: false, save: true, send: true },
  sealed: { start: false, save: false, send: false },
}

/** Open: all. Paused: begin and save, not send. Closed: save and send until it is sealed. */
export const doorsOf = ({ state }: Session): Doors => DOORS[state]

/** Whether participants have been let in, rehearsals apart: its code and its consultation's promises hold from then on. */
export const wasOpened = ({ kind, opened_at }: Pick<Session, 'kind' | 'opened_at'>): boolean =>
  kind === 'live' && opened_at !== null

/** Whether one phone may be handed from person to person: a device shared in the room. */
export const isShared = ({ channel }: Pick<Session, 'channel'>): boolean => channel === 'kiosk'

/** Whether phones get in, now or as soon as it is opened, so that it is worth showing how. */
export const isJoinable = ({ state }: Pick<Session, 'state'>): boolean =>
  state === 'draft' || DOORS[state].start

/** Acts of a facilitator and the states each is possible in. */
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

/** Whether the act is possible in this state. */
export const mayNow = (act: Act, state: SessionState): boolean =>
  (ACTS[act] as readonly SessionState[]).includes(state)
