import type { Evidence, Taken } from '../evidence/evidence.ts'
import { markOf, type Statement, type Texts } from '../statement/statement.ts'

/** What a judgement was made for: the evidence by id, and the marks of the claim and its scope. */
export type Basis = Readonly<{ evidence: readonly number[]; claim: string; scope: string }>

/** Returns what a finding says and rests on now. */
export const basisOf = (
  { texts }: Pick<Statement, 'texts'>,
  evidence: readonly Pick<Evidence, 'id'>[],
): Basis => ({
  evidence: evidence.map(({ id }) => id).sort((one, other) => one - other),
  claim: markOf(texts.claim?.words ?? ''),
  scope: markOf(texts.scope?.words ?? ''),
})

/** Returns the mark of a basis, by which a form tells what its writer looked at. */
export const seenOf = (basis: Basis): string => markOf(JSON.stringify(basis))

/** Whether a judgement that was made for one basis holds for another. */
export const holdsFor = (made: Basis, now: Basis): boolean => seenOf(made) === seenOf(now)

/** What became of the basis of a judgement since, and when it last did. */
export type Since = Readonly<{ change: 'added' | 'taken' | 'claim' | 'scope'; at: string }>

/** Returns how a finding differs from what was judged; nothing where the judgement holds. */
export function changedSince(
  made: Basis,
  { texts, pieces, taken }: Readonly<{ texts: Texts; pieces: readonly Evidence[]; taken: readonly Taken[] }>,
): readonly Since[] {
  const now = basisOf({ texts }, pieces)
  const known = new Set(made.evidence)
  const found = [
    ['added', pieces.filter(({ id }) => !known.has(id)).map(({ at }) => at)] as const,
    ['taken', taken.filter(({ id }) => known.has(id)).map(({ ended_at }) => ended_at)] as const,
    ['claim', now.claim === made.claim ? [] : [texts.claim?.at ?? '']] as const,
    ['scope', now.scope === made.scope ? [] : [texts.scope?.at ?? '']] as const,
  ]
  return found.flatMap(([change, times]) => {
    const at = times.toSorted().at(-1)
    return at === undefined ? [] : [{ change, at }]
  })
}
