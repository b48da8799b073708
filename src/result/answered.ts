import { setImmediate as aTurn } from 'node:timers/promises'

import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import { pooledAnswers } from '../dataset/remembered.ts'
import type { Source } from '../dataset/source.ts'
import type { Db } from '../db/database.ts'
import { asks, type ShownQuestion } from './asked.ts'
import { isSummarised, summaryOf } from './of-pool.ts'
import type { Asking } from './subgroups.ts'
import type { Answered } from './withheld.ts'

/** The sealed sessions of a consultation. */
export type Held = Readonly<{
  consultation: Pick<Consultation, 'room_threshold'>
  groups: readonly StakeholderGroup[]
  sources: readonly Source[]
}>

/** Reads what a question's tables are made from. */
export const answeredIn = async (
  db: Db,
  { consultation, groups, sources }: Held,
  shown: ShownQuestion,
): Promise<Answered> => ({
  shown,
  asking: await answersTo(db, sources, shown),
  sources,
  groups,
  threshold: consultation.room_threshold,
})

/** Reads the sealed answers to a question by session, and lets others work between counting two of them. */
export async function answersTo(
  db: Db,
  sources: readonly Source[],
  shown: ShownQuestion,
): Promise<readonly Asking[]> {
  const asking: Asking[] = []
  for (const source of sources.filter((one) => asks(shown, one))) {
    const pools = (await pooledAnswers(db, source)).get(shown.asked_as) ?? []
    if (!isSummarised(shown.question, pools, shown.form)) {
      summaryOf(shown.question, pools, shown.form)
      await aTurn()
    }
    asking.push({ source, pools })
  }
  return asking
}
