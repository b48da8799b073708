import type { Db } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import type { Key } from '../locale/message.ts'
import { askForAccess, dropRequest, hasSecond, noteEndOf, tellResearchers } from './access.ts'
import { flagsOf, ROLES, type Person, type Role } from './person.ts'
import { isAnotherAdministrator, personWith } from './queries.ts'

/**
 * Sets a person's roles. For oneself the researcher role is only requested where another administrator can confirm.
 * Returns whether a role was requested and whether one changed, which alone is recorded as a change, or the reason for
 * a refusal. Throws not_found.
 */
export async function changeRoles(
  db: Db,
  by: Person,
  id: number,
  roles: readonly Role[],
  now: Date,
): Promise<Readonly<{ asked: boolean; changed: boolean } | { why: Key }>> {
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'administrators')
    const before = await personWith(trx, id)
    const gains = before.researcher === 0 && roles.includes('researcher')
    const asked = gains && by.id === id && (await hasSecond(trx, id, now))
    const given = roles.filter((role) => !asked || role !== 'researcher')
    const flags = flagsOf(given)
    const { numUpdatedRows } = await trx
      .updateTable('person')
      .set(flags)
      .where('id', '=', id)
      .$if(flags.administrator === 0, (query) =>
        query.where((eb) => eb.or([eb('administrator', '=', 0), isAnotherAdministrator(eb, id)])),
      )
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return { why: 'people.last_administrator' }
    const changed = ROLES.some((role) => before[role] !== flags[role])
    const subject = `person/${id}`
    const detail = { roles: given }
    if (changed) await record(trx, { at: now, by: by.id, action: 'person.change_roles', subject, detail })
    if (flags.administrator === 0) await noteEndOf(trx, before, by, now)
    if (gains) await dropRequest(trx, id, null)
    if (asked) await askForAccess(trx, id, null, now)
    else if (gains) await tellResearchers(trx, { kind: 'added', person_id: id, by: by.id, now })
    return { asked, changed }
  })
}
