import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import { pooledAnswers } from '../dataset/remembered.ts'
import type { Source } from '../dataset/source.ts'
import type { Db } from '../db/database.ts'
import { asks, type ShownQuestion } from './asked.ts'
import { splitsOf, type Asking, type Split } from './subgroups.ts'
import { isOfferedAlike, type Answered } from './withheld.ts'

/** The sealed sessions of a consultation. */
export type Held = Readonly<{
  consultation: Pick<Consultation, 'room_threshold'>
  groups: readonly StakeholderGroup[]
  sources: readonly Source[]
}>

/** A question's answers and what they may be split by; `narrowed` to workshops where not everyone was offered the same. */
export type Divisible = Answered & Readonly<{ splits: readonly Split[]; narrowed: boolean }>

/** Reads the answers to a question. */
export async function answeredIn(
  db: Db,
  { consultation, groups, sources }: Held,
  shown: ShownQuestion,
): Promise<Divisible> {
  const asking: Asking[] = []
  for (const source of sources.filter((one) => asks(shown, one)))
    asking.push({ source, pools: (await pooledAnswers(db, source)).get(shown.asked_as) ?? [] })
  const possible = splitsOf(sources, groups)
  const splits = isOfferedAlike(shown, asking) ? possible : (['workshop'] as const)
  const threshold = consultation.room_threshold
  const narrowed = splits.length < possible.length
  return { shown, asking, sources, groups, threshold, splits, narrowed }
}
