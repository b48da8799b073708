import type { Db, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { notFound } from '../problem.ts'
import type { Person } from './person.ts'
import { dropLinks, findPersonByEmail, personWith } from './queries.ts'

export type Particulars = Readonly<Pick<Person, 'name' | 'email'>>

/**
 * Corrects a person's name and e-mail. Revokes links issued for the previous e-mail, which may be in the wrong hands.
 * Returns how many; undefined when the e-mail is taken. Throws not_found.
 */
export async function correctPerson(
  db: Db,
  by: Person,
  id: number,
  particulars: Particulars,
  now: Date,
): Promise<{ links: number } | undefined> {
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'emails')
    const before = await personWith(trx, id)
    const namesake = await findPersonByEmail(trx, particulars.email)
    if (namesake && namesake.id !== id) return undefined
    await store(trx, before, particulars, { by, now })
    return { links: before.email === particulars.email ? 0 : await dropLinks(trx, id) }
  })
}

/** Changes a person's own name. Throws not_found. */
export async function changeOwnName(db: Db, person: Person, name: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'emails')
    const before = await personWith(trx, person.id)
    await store(trx, before, { name, email: before.email }, { by: person, now })
  })
}

/** Updates the person and records the previous values; does nothing without a change. */
async function store(
  trx: Tx,
  before: Person,
  { name, email }: Particulars,
  { by, now }: { by: Person; now: Date },
): Promise<void> {
  const was = {
    ...(before.name !== name && { name: before.name }),
    ...(before.email !== email && { email: before.email }),
  }
  if (Object.keys(was).length === 0) return
  const { numUpdatedRows } = await trx
    .updateTable('person')
    .set({ name, email })
    .where('id', '=', before.id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound()
  const subject = `person/${before.id}`
  await record(trx, { at: now, by: by.id, action: 'person.correct', subject, detail: { was } })
}
