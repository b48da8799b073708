import type { Consultation } from '../consultation/consultation.ts'
import type { Db } from '../db/database.ts'
import { sessionsOf } from '../session/queries.ts'
import { isWaiting, type Session } from '../session/session.ts'
import type { Language } from '../web/language.ts'

/** What waits in a consultation: a sentence for each session, and why they wait; `said` is empty when nothing does. */
export type WaitingSaid = Readonly<{ said: readonly string[]; rule: string }>

/** The sealed sessions of a consultation whose responses wait until there are enough of them. */
export const waitingIn = async (db: Db, consultationId: number): Promise<readonly Session[]> =>
  (await sessionsOf(db, consultationId)).filter(isWaiting)

/** Of responses that wait nothing but their number is told. */
export const waitingSaid = (
  waiting: readonly Session[],
  { room_threshold }: Pick<Consultation, 'room_threshold'>,
  { t }: Language,
): WaitingSaid => ({
  said: waiting.map(({ code, sealed_count }) => t('result.waiting', { n: sealed_count ?? 0, session: code })),
  rule: t('result.waiting_rule', { n: room_threshold }),
})
