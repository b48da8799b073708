import type { Plan } from '../../consultation/plan-table.ts'
import { isOpened } from '../../consultation/queries.ts'
import type { Db } from '../../db/database.ts'
import { expectationsOf } from '../../workshop/expectation-queries.ts'
import { workshopsOf } from '../../workshop/queries.ts'

/** Loads the expected people, from which follows what no crossing of places with groups could show. */
export async function planOf(
  db: Db,
  { consultation, groups }: Pick<Plan, 'consultation' | 'groups'>,
): Promise<Plan> {
  const { id } = consultation
  return {
    consultation,
    groups,
    workshops: await workshopsOf(db, id),
    expectations: await expectationsOf(db, id),
    opened: await isOpened(db, id),
  }
}
