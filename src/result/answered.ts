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

/** Reads the answers to a question, and finds what they may be split by. */
export async function answeredIn(
  db: Db,
  { consultation, groups, sources }: Held,
  shown: ShownQuestion,
): Promise<Divisible> {
  const asking = await answersTo(db, sources, shown)
  const possible = splitsOf(sources, groups)
  const splits = isOfferedAlike(shown, asking) ? possible : (['workshop'] as const)
  const threshold = consultation.room_threshold
  const narrowed = splits.length < possible.length
  return { shown, asking, sources, groups, threshold, splits, narrowed }
}

/** Reads the sealed answers to a question, by session. */
export async function answersTo(
  db: Db,
  sources: readonly Source[],
  shown: ShownQuestion,
): Promise<readonly Asking[]> {
  const asking: Asking[] = []
  for (const source of sources.filter((one) => asks(shown, one)))
    asking.push({ source, pools: (await pooledAnswers(db, source)).get(shown.asked_as) ?? [] })
  return asking
}
