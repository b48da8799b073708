import type { Consultation } from '../consultation/consultation.ts'
import type { Session, SessionState } from '../session/session.ts'
import type { Text } from '../text.ts'

export const KINDS = ['consultation', 'workshop', 'questionnaire'] as const
export type Kind = (typeof KINDS)[number]

export type Subject = Readonly<{
  kind: Kind
  id: number
  consultation: Consultation
  /** By language for authored texts. */
  name: Text | string
  /** Typed to confirm deletion: the code, or a questionnaire's name. */
  called: string
  archived_on: string | null
}>

export type By = Readonly<{ by: number; now: Date }>

export type HeldSession = Readonly<{
  id: number
  code: string
  workshop_id: number
  kind: Session['kind']
  state: SessionState
  opened_at: string | null
}>

/** What is deleted with a subject; ids of parts only for a consultation. */
export type Held = Readonly<{
  sessions: readonly HeldSession[]
  workshops: readonly number[]
  questionnaires: readonly number[]
}>

/** Serializes it, to detect changes since the page was rendered. */
export const heldLine = ({ sessions, workshops, questionnaires }: Held): string =>
  [sessions.map(({ id }) => id), workshops, questionnaires].map((ids) => ids.join(' ')).join('/')

/**
 * Returns why a subject cannot be deleted, or undefined. Opened sessions hold or held answers (rehearsals until they
 * end), and a deletion of answers must stay on record.
 */
export function obstacleToDeleting(
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

/** Returns why a subject cannot be archived (a session not sealed yet), or undefined. */
export function obstacleToArchiving(
  sessions: readonly HeldSession[],
): 'archive.awake' | 'archive.rehearsing' | undefined {
  const awake = sessions.filter(({ state }) => state === 'open' || state === 'paused' || state === 'closed')
  if (awake.length === 0) return undefined
  return awake.every(isRehearsal) ? 'archive.rehearsing' : 'archive.awake'
}

const isRehearsal = ({ kind }: HeldSession): boolean => kind === 'rehearsal'
