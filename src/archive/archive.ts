import type { Consultation } from '../consultation/consultation.ts'
import type { SessionState } from '../session/session.ts'
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
  state: SessionState
  opened_at: string | null
}>

/**
 * Why a subject is not deleted; undefined where it may be. What was opened, a rehearsal that goes on too, holds or held
 * answers; and that the answers of a consultation were deleted stays known.
 */
export function obstacleTo(
  {
    kind,
    consultation,
  }: Pick<Subject, 'kind'> & {
    readonly consultation: Pick<Consultation, 'answers_deleted_on'>
  },
  sessions: readonly HeldSession[],
): 'archive.was_opened' | 'archive.answers_deleted' | undefined {
  if (sessions.some(({ opened_at }) => opened_at !== null)) return 'archive.was_opened'
  const isKnown = kind === 'consultation' && consultation.answers_deleted_on !== null
  return isKnown ? 'archive.answers_deleted' : undefined
}

/** Whether a session goes on, or is not sealed yet. */
export const isAwake = (sessions: readonly HeldSession[]): boolean =>
  sessions.some(({ state }) => state === 'open' || state === 'paused' || state === 'closed')
