import type { Consultation } from '../consultation/consultation.ts'
import type { Db } from '../db/database.ts'
import { sessionsOf } from '../session/queries.ts'
import { isWaiting, type Session } from '../session/session.ts'
import type { Language } from '../web/language.ts'

/** Sentences about waiting sessions, and the rule; `said` is empty when none wait. */
export type WaitingSaid = Readonly<{ said: readonly string[]; rule: string }>

/** Returns the sealed sessions whose responses wait for the threshold. */
export const waitingIn = async (db: Db, consultationId: number): Promise<readonly Session[]> =>
  (await sessionsOf(db, consultationId)).filter(isWaiting)

/** Discloses only the count of waiting responses. */
export const waitingSaid = (
  waiting: readonly Session[],
  { room_threshold }: Pick<Consultation, 'room_threshold'>,
  { t }: Language,
): WaitingSaid => ({
  said: waiting.map(({ code, sealed_count }) => t('result.waiting', { n: sealed_count ?? 0, session: code })),
  rule: t('result.waiting_rule', { n: room_threshold }),
})
