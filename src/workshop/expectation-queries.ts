import { compiledQuery } from '../db/compiled-query.ts'
import type { Db } from '../db/database.ts'

/** Returns expected people by workshop and stakeholder group; a missing pair has no number given. */
export async function expectationsOf(
  db: Db,
  consultationId: number,
): Promise<readonly { workshop_id: number; group_code: string; expected: number }[]> {
  return await db
    .selectFrom('workshop_expectation')
    .innerJoin('workshop', 'workshop.id', 'workshop_expectation.workshop_id')
    .select(['workshop_id', 'group_code', 'expected'])
    .where('workshop.consultation_id', '=', consultationId)
    .orderBy('workshop_id')
    .limit(10_000)
    .execute()
}

/** Returns the total expected; 0 when a stakeholder group of the consultation lacks its number. */
export async function expectedIn(db: Db, workshopId: number): Promise<number> {
  const rows = await expectations(db, { workshopId })
  if (rows.some(({ expected }) => expected === null)) return 0
  return rows.reduce((sum, { expected }) => sum + (expected ?? 0), 0)
}

const expectations = compiledQuery((db: Db, { workshopId }: { workshopId: number }) =>
  db
    .selectFrom('workshop')
    .innerJoin('stakeholder_group', 'stakeholder_group.consultation_id', 'workshop.consultation_id')
    .leftJoin('workshop_expectation', (join) =>
      join
        .onRef('workshop_expectation.workshop_id', '=', 'workshop.id')
        .onRef('workshop_expectation.group_code', '=', 'stakeholder_group.code'),
    )
    .select('workshop_expectation.expected')
    .where('workshop.id', '=', workshopId)
    .limit(1000),
)
