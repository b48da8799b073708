import type { Db } from '../../db/database.ts'
import { advisoryLock } from '../../db/locks.ts'
import { statementAt } from '../statement/queries.ts'
import { draftLocked, recordDeed, type By } from '../statement/write.ts'
import { deleteLink, keepLink, linksOf, type Link, type Relation } from './queries.ts'

type Between = Readonly<{ consultation_id: number; finding: number; other: number }>

/** Why a link is refused; `chain`: the findings from the other back to this one, of which each refines the next. */
export type Refusal = Readonly<{ why: 'itself' }> | Readonly<{ why: 'circle'; chain: readonly number[] }>

/** Returns the shortest way of refinements from one finding to another; undefined where there is none. */
export function wayOf(
  links: readonly Pick<Link, 'finding' | 'other' | 'relation'>[],
  from: number,
  to: number,
): readonly number[] | undefined {
  const ways: (readonly number[])[] = [[from]]
  const seen = new Set([from])
  for (const way of ways) {
    const last = way.at(-1)
    if (last === to) return way
    for (const { finding, other, relation } of links)
      if (finding === last && relation === 'refines' && !seen.has(other)) {
        seen.add(other)
        ways.push([...way, other])
      }
  }
  return undefined
}

/**
 * Links a draft of a finding with another; returns why not where it would refine itself. Throws not_found for an unknown
 * finding, and conflict where it is no draft.
 */
export async function linkFindings(
  db: Db,
  { consultation_id, finding, other }: Between,
  { relation, reason }: Readonly<{ relation: Relation; reason: string }>,
  { by, now }: By,
): Promise<Refusal | undefined> {
  const own = { consultation_id, kind: 'finding', number: finding } as const
  return await db.transaction().execute(async (trx) => {
    // Two links written at once would close a circle that neither sees.
    await advisoryLock(trx, `finding-links/${consultation_id}`)
    await draftLocked(trx, own)
    if (finding === other) return { why: 'itself' }
    await statementAt(trx, { ...own, number: other })
    const chain =
      relation === 'refines' ? wayOf(await linksOf(trx, consultation_id), other, finding) : undefined
    if (chain) return { why: 'circle', chain }
    const deed = { at: now.toISOString(), person_id: by }
    await keepLink(trx, { consultation_id, finding, other, relation, reason, ...deed })
    await recordDeed(trx, own, 'link', { by, now })
    return undefined
  })
}

/** Takes the link of a draft away. Throws conflict where it is no draft. */
export async function unlinkFindings(db: Db, between: Between, { by, now }: By): Promise<void> {
  const { consultation_id, finding } = between
  const own = { consultation_id, kind: 'finding', number: finding } as const
  await db.transaction().execute(async (trx) => {
    await draftLocked(trx, own)
    if (await deleteLink(trx, between)) await recordDeed(trx, own, 'unlink', { by, now })
  })
}
