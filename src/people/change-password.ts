import type { Db } from '../db/database.ts'
import { record } from '../event.ts'
import { hashOfPassword, isPassword } from './password.ts'
import type { Person } from './person.ts'
import { dropLinks, setPassword } from './queries.ts'

/** Changes one's own password and ends all visits; undefined when the current one is wrong. */
export async function changePassword(
  db: Db,
  person: Person,
  { current_password, password }: { current_password: string; password: string },
  now: Date,
): Promise<Person | undefined> {
  if (!(await isPassword(person.password_hash, current_password))) return undefined
  const password_hash = await hashOfPassword(password)
  return await db.transaction().execute(async (trx) => {
    const changed = await setPassword(trx, person.id, password_hash)
    await dropLinks(trx, person.id)
    const subject = `person/${person.id}`
    await record(trx, { at: now, by: person.id, action: 'person.change_password', subject })
    return changed
  })
}
