import type { Lasted, Look } from './queries.ts'
import { changesBetween, type Seen } from './seen.ts'
import { subjectNames } from './subjects.ts'

/** How many pieces of evidence were added, taken away and changed since a judgement. */
export type Judged = Readonly<{ since: string; added: number; taken: number; changed: number }>

/** All looks, what each subject rests on now, and what ever was evidence. */
type Known = Readonly<{
  looks: readonly Look[]
  seen: ReadonlyMap<string, Seen>
  ever: readonly Lasted[]
}>

/**
 * Returns what happened to the evidence of a finding after a moment; undefined for nothing. A piece of which only the
 * reason was written anew counts as the same.
 */
export function changedSince({ looks, seen, ever }: Known, finding: number, at: string): Judged | undefined {
  const own = ever.filter((one) => one.finding === finding)
  const then = new Set(
    own.filter((one) => one.at <= at && (one.ended_at === null || one.ended_at > at)).map(({ name }) => name),
  )
  const now = own.filter(({ ended_at }) => ended_at === null)
  const names = new Set(now.map(({ name }) => name))
  const changed = now.filter(({ id, name }) => {
    const subject = subjectNames.evidence(id)
    const is = seen.get(subject)
    const by = looks.findLast((look) => look.subject === subject && look.at <= at)
    return then.has(name) && is && by && changesBetween(by.seen, is).length > 0
  })
  const judged = {
    since: at,
    added: [...names].filter((name) => !then.has(name)).length,
    taken: [...then].filter((name) => !names.has(name)).length,
    changed: changed.length,
  }
  return judged.added + judged.taken + judged.changed > 0 ? judged : undefined
}
