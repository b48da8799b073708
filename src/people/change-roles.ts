import type { Db } from '../db/database.ts'
import { alone } from '../db/locks.ts'
import { record } from '../event.ts'
import type { Key } from '../web/catalogue/en.ts'
import { flagsOf, type Person, type Role } from './person.ts'
import { isAnotherAdministrator, personWith } from './queries.ts'

/** Gives a person exactly these roles; returns why not, undefined when it is done. Throws not_found. */
export async function changeRoles(
  db: Db,
  by: Person,
  id: number,
  roles: readonly Role[],
  now: Date,
): Promise<Key | undefined> {
  const flags = flagsOf(roles)
  return await db.transaction().execute(async (trx) => {
    await alone(trx, 'administrators')
    await personWith(trx, id)
    const { numUpdatedRows } = await trx
      .updateTable('person')
      .set(flags)
      .where('id', '=', id)
      .$if(flags.administrator === 0, (query) =>
        query.where((eb) => eb.or([eb('administrator', '=', 0), isAnotherAdministrator(eb, id)])),
      )
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'people.last_administrator'
    const subject = `person/${id}`
    await record(trx, { at: now, by: by.id, action: 'person.change_roles', subject, detail: { roles } })
    return undefined
  })
}
