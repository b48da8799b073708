import { Problem } from '../problem.ts'
import type { Consultation } from './consultation.ts'

/** Days before the deletion at which staff are warned. */
const WARNED = [60, 14, 3] as const
const DAY = 86_400_000

type Dated = Pick<Consultation, 'retention_until' | 'answers_deleted_on'>

/**
 * A notice about deletion: done, or due in so many whole `days`, with the warning (60, 14 or 3 days before) in effect.
 * Null when further away.
 */
export type Retention = Readonly<
  | { is: 'deleted'; on: string }
  | { is: 'near'; until: string; days: number; warning: (typeof WARNED)[number] }
>

/** UTC date of a time. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Whether the last retention day has passed: it ends at midnight UTC. */
export const isOver = ({ retention_until }: Pick<Dated, 'retention_until'>, now: Date): boolean =>
  retention_until < dayOf(now)

/** Returns the notice about deletion now; null when none. */
export function retentionOf(
  { retention_until: until, answers_deleted_on: on }: Dated,
  now: Date,
): Retention | null {
  if (on !== null) return { is: 'deleted', on }
  const days = Math.max(0, Math.round((Date.parse(until) - Date.parse(dayOf(now))) / DAY))
  const warning = WARNED.findLast((before) => days <= before)
  return warning === undefined ? null : { is: 'near', until, days, warning }
}

/** Throws `gone`, with the date, when the consultation's answers were deleted. */
export function refuseDeleted({ answers_deleted_on: day }: Pick<Dated, 'answers_deleted_on'>): void {
  if (day !== null) throw new Problem('gone', 'deletion.gone', { day })
}
