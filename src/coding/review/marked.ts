import { pointsOf } from '../../text.ts'
import type { Flagged } from './review.ts'
import type { FlagKind } from './rules.ts'

/** A run of an answer as written: plain, flagged as a kind, or replaced by a placeholder. */
export type Run = Readonly<{ text: string; flag: FlagKind | ''; placeholder: string }>

/** Cuts an answer as written at its flags and redactions, which do not overlap. */
export function runsIn({ unit, flags }: Flagged): readonly Run[] {
  const points = pointsOf(unit.written)
  const stretches = [
    ...flags.map(({ start, end, kind }) => ({ start, end, flag: kind, placeholder: '' })),
    ...unit.redactions.map(({ start, end, placeholder }) => ({ start, end, flag: '' as const, placeholder })),
  ].toSorted((one, other) => one.start - other.start)
  const runs: Run[] = []
  let from = 0
  for (const { start, end, flag, placeholder } of stretches) {
    if (start > from) runs.push({ text: points.slice(from, start).join(''), flag: '', placeholder: '' })
    runs.push({ text: points.slice(start, end).join(''), flag, placeholder })
    from = end
  }
  if (from < points.length) runs.push({ text: points.slice(from).join(''), flag: '', placeholder: '' })
  return runs
}
