import type { Look } from './queries.ts'
import { changesBetween, type Seen } from './seen.ts'
import { subjectNames } from './subjects.ts'

/** How many pieces of evidence changed since a judgement, and when that was made. */
export type Judged = Readonly<{ since: string; changed: number }>

/** All looks, and what each subject rests on now. */
type Known = Readonly<{ looks: readonly Look[]; seen: ReadonlyMap<string, Seen> }>

/**
 * Returns how many of these pieces of evidence changed after a moment; undefined for none. A piece that changed at an
 * unknown time counts where nobody had looked at its change by then; one that was added later does not.
 */
export function changedSince(
  { looks, seen }: Known,
  pieces: readonly number[],
  at: string,
): Judged | undefined {
  const changed = pieces.filter((id) => {
    const subject = subjectNames.evidence(id)
    const is = seen.get(subject)
    const by = looks.findLast((look) => look.subject === subject && look.at <= at)
    return is && by && changesBetween(by.seen, is).length > 0
  }).length
  return changed > 0 ? { since: at, changed } : undefined
}
