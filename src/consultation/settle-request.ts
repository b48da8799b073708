import type { Db } from '../db/database.ts'
import { record } from '../event.ts'
import { tellResearchers } from '../people/access.ts'
import type { Person } from '../people/person.ts'
import { personWith } from '../people/queries.ts'
import { conflict } from '../problem.ts'
import { admit } from './membership.ts'

/**
 * Confirms an administrator's access request. Throws conflict when it is settled, one's own, or by a closed account.
 */
export async function confirmAccess(db: Db, by: Person, id: number, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await trx
      .deleteFrom('access_request')
      .where('id', '=', id)
      .returning(['person_id', 'consultation_id'])
      .executeTakeFirst()
    if (!request) throw conflict('people.request_settled')
    const { person_id, consultation_id } = request
    if (person_id === by.id) throw conflict('people.own_request')
    if ((await personWith(trx, person_id)).active === 0) throw conflict('people.inactive_request')
    const subject = `person/${person_id}`
    await record(trx, { at: now, by: by.id, action: 'access.confirm', subject, detail: { consultation_id } })
    if (consultation_id !== null) return await admit(trx, { consultation_id, person_id, by: by.id, now })
    await trx.updateTable('person').set({ researcher: 1 }).where('id', '=', person_id).execute()
    await tellResearchers(trx, { kind: 'added', person_id, by: by.id, now })
  })
}

/** Refuses another's request. Throws conflict when it is settled. */
export const refuseAccess = async (db: Db, by: Person, id: number, now: Date): Promise<void> =>
  await dropAsked(db, by, { id, whose: '<>' }, now)

/** Withdraws one's own request. Throws conflict when it is settled. */
export const withdrawAccess = async (db: Db, by: Person, id: number, now: Date): Promise<void> =>
  await dropAsked(db, by, { id, whose: '=' }, now)

async function dropAsked(
  db: Db,
  by: Person,
  { id, whose }: { id: number; whose: '=' | '<>' },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await trx
      .deleteFrom('access_request')
      .where('id', '=', id)
      .where('person_id', whose, by.id)
      .returning('person_id')
      .executeTakeFirst()
    if (!request) throw conflict('people.request_settled')
    await record(trx, { at: now, by: by.id, action: 'access.refuse', subject: `person/${request.person_id}` })
  })
}
