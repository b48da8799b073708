import type { Consultation } from '../consultation/consultation.ts'
import type { Session, SessionState } from '../session/session.ts'
import type { Text } from '../text.ts'

export const KINDS = ['consultation', 'workshop', 'questionnaire'] as const
export type Kind = (typeof KINDS)[number]

/** What is archived or deleted. */
export type Subject = Readonly<{
  kind: Kind
  id: number
  consultation: Consultation
  /** By language where the authors wrote it so. */
  name: Text | string
  /** What is typed to confirm that it is deleted: its code, or the name of a questionnaire. */
  called: string
  archived_on: string | null
}>

/** Who archives or deletes it, and when. */
export type By = Readonly<{ by: number; now: Date }>

/** A session that a subject holds. */
export type HeldSession = Readonly<{
  id: number
  code: string
  workshop_id: number
  kind: Session['kind']
  state: SessionState
  opened_at: string | null
}>

/** What goes with a subject when it is deleted; the parts, by id, with a consultation alone. */
export type Held = Readonly<{
  sessions: readonly HeldSession[]
  workshops: readonly number[]
  questionnaires: readonly number[]
}>

/** The same in one line, which tells whether what was shown is what is there. */
export const heldLine = ({ sessions, workshops, questionnaires }: Held): string =>
  [sessions.map(({ id }) => id), workshops, questionnaires].map((ids) => ids.join(' ')).join('/')

/**
 * Why a subject is not deleted; undefined where it may be. What was opened holds or held answers, a rehearsal until it
 * ends; and that the answers of a consultation were deleted stays known.
 */
export function obstacleTo(
  {
    kind,
    consultation,
  }: Pick<Subject, 'kind'> & {
    readonly consultation: Pick<Consultation, 'answers_deleted_on'>
  },
  sessions: readonly HeldSession[],
): 'archive.was_opened' | 'archive.rehearsing' | 'archive.answers_deleted' | undefined {
  const opened = sessions.filter(({ opened_at }) => opened_at !== null)
  if (opened.length > 0) return opened.every(isRehearsal) ? 'archive.rehearsing' : 'archive.was_opened'
  const isKnown = kind === 'consultation' && consultation.answers_deleted_on !== null
  return isKnown ? 'archive.answers_deleted' : undefined
}

/** Why a subject is not archived: a session goes on, or is not sealed yet; undefined where it may be. */
export function awakeIn(
  sessions: readonly HeldSession[],
): 'archive.awake' | 'archive.rehearsing' | undefined {
  const awake = sessions.filter(({ state }) => state === 'open' || state === 'paused' || state === 'closed')
  if (awake.length === 0) return undefined
  return awake.every(isRehearsal) ? 'archive.rehearsing' : 'archive.awake'
}

const isRehearsal = ({ kind }: HeldSession): boolean => kind === 'rehearsal'
