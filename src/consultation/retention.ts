import { Problem } from '../problem.ts'
import type { Consultation } from './consultation.ts'

/** Days before the deletion at which staff are told, each time more plainly. */
const WARNED = [60, 14, 3] as const
const DAY = 86_400_000

type Dated = Pick<Consultation, 'retention_until' | 'answers_deleted_on'>

/**
 * What staff are told of the deletion: that it has been, or that it comes in so many whole `days` and which warning
 * (60, 14 or 3 days before) holds. Null while it is further away.
 */
export type Retention = Readonly<
  | { is: 'deleted'; on: string }
  | { is: 'near'; until: string; days: number; warning: (typeof WARNED)[number] }
>

/** The day (UTC) of a moment. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Whether the last day on which answers are kept has passed: it ends at midnight UTC. */
export const isOver = ({ retention_until }: Pick<Dated, 'retention_until'>, now: Date): boolean =>
  retention_until < dayOf(now)

/** What staff are to be told of the deletion now; null when nothing. */
export function retentionOf(
  { retention_until: until, answers_deleted_on: on }: Dated,
  now: Date,
): Retention | null {
  if (on !== null) return { is: 'deleted', on }
  const days = Math.max(0, Math.round((Date.parse(until) - Date.parse(dayOf(now))) / DAY))
  const warning = WARNED.findLast((before) => days <= before)
  return warning === undefined ? null : { is: 'near', until, days, warning }
}

/** Throws `gone`, with the day, when the answers of the consultation were deleted. */
export function refuseDeleted({ answers_deleted_on: day }: Pick<Dated, 'answers_deleted_on'>): void {
  if (day !== null) throw new Problem('gone', 'deletion.gone', { day })
}
