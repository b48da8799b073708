import type { Db, Tx } from '../../db/database.ts'

export const RELATIONS = ['refines', 'conflicts'] as const
export type Relation = (typeof RELATIONS)[number]

/** A finding that refines another, or conflicts with it. */
export type Link = Readonly<{
  finding: number
  other: number
  relation: Relation
  reason: string
  at: string
  by: string
}>

/** Returns the links between findings of a consultation. */
export async function linksOf(db: Db, consultation_id: number): Promise<readonly Link[]> {
  return await db
    .selectFrom('finding_link')
    .innerJoin('person', 'person.id', 'finding_link.person_id')
    .select(['finding', 'other', 'relation', 'reason', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .orderBy('finding')
    .orderBy('other')
    .execute()
}

/** Keeps a link; what was said of the same two before is replaced. */
export async function keepLink(
  trx: Tx,
  row: Omit<Link, 'by'> & Readonly<{ consultation_id: number; person_id: number }>,
): Promise<void> {
  const { relation, reason, at, person_id } = row
  await trx
    .insertInto('finding_link')
    .values(row)
    .onConflict((known) =>
      known.columns(['consultation_id', 'finding', 'other']).doUpdateSet({ relation, reason, at, person_id }),
    )
    .execute()
}

/** Takes a link away; returns whether it was there. */
export async function deleteLink(
  trx: Tx,
  { consultation_id, finding, other }: Readonly<{ consultation_id: number; finding: number; other: number }>,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('finding_link')
    .where('consultation_id', '=', consultation_id)
    .where('finding', '=', finding)
    .where('other', '=', other)
    .returning('other')
    .execute()
  return gone.length === 1
}
