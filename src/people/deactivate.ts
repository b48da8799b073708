import type { Db } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import type { Key } from '../locale/message.ts'
import { noteEndOf } from './access.ts'
import type { Person } from './person.ts'
import { dropLinks, isAnotherAdministrator, personWith } from './queries.ts'

/**
 * Deactivates an account: ends its visits and revokes its links. Returns the reason for a refusal; undefined when it is
 * deactivated. Throws not_found.
 */
export async function deactivate(db: Db, by: Person, id: number, now: Date): Promise<Key | undefined> {
  if (by.id === id) return 'people.not_yourself'
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'administrators')
    const person = await personWith(trx, id)
    if (person.active === 0) return undefined
    const { numUpdatedRows } = await trx
      .updateTable('person')
      .set((eb) => ({ active: 0, visit_generation: eb('visit_generation', '+', 1) }))
      .where('id', '=', id)
      .where((eb) => eb.or([eb('administrator', '=', 0), isAnotherAdministrator(eb, id)]))
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'people.last_administrator'
    await dropLinks(trx, id)
    await noteEndOf(trx, person, by, now)
    await record(trx, { at: now, by: by.id, action: 'person.deactivate', subject: `person/${id}` })
    return undefined
  })
}

/** Reactivates an account, with its password and roles. Throws not_found. */
export async function activate(db: Db, by: Person, id: number, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await personWith(trx, id)
    const { numUpdatedRows } = await trx
      .updateTable('person')
      .set({ active: 1 })
      .where('id', '=', id)
      .where('active', '=', 0)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await record(trx, { at: now, by: by.id, action: 'person.activate', subject: `person/${id}` })
  })
}
