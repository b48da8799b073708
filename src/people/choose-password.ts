import type { Db } from '../db/database.ts'
import { record } from '../event.ts'
import { Problem } from '../problem.ts'
import { tellResearchers } from './access.ts'
import { hashOfPassword } from './password.ts'
import type { Person } from './person.ts'
import { dropLinks, findActivePerson, findLink, setPassword, useLink } from './queries.ts'

/** Returns whose password a link sets, and whether it is the first. Throws gone when the link is invalid. */
export async function invited(db: Db, token: string, now: Date): Promise<{ person: Person; first: boolean }> {
  const link = await findLink(db, token, now)
  const person = link?.person_id ? await findActivePerson(db, link.person_id) : undefined
  if (!link || !person) throw gone()
  return { person, first: link.purpose === 'invitation' }
}

/** Sets the password, uses up the link and ends the person's visits. Throws gone when the link is invalid. */
export async function choosePassword(db: Db, token: string, password: string, now: Date): Promise<Person> {
  const password_hash = await hashOfPassword(password)
  return await db.transaction().execute(async (trx) => {
    const link = await useLink(trx, token, now)
    if (!link?.person_id) throw gone()
    const person = await setPassword(trx, link.person_id, password_hash)
    await dropLinks(trx, person.id)
    const action = link.purpose === 'invitation' ? 'person.accept' : 'person.reset_password'
    await record(trx, { at: now, by: person.id, action, subject: `person/${person.id}` })
    await tellResearchers(trx, { kind: 'password', person_id: person.id, by: null, now })
    return person
  })
}

const gone = () => new Problem('gone', 'people.link_gone')
