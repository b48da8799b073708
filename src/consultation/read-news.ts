import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { markRead } from './news-queries.ts'
import { consultationOf } from './queries.ts'

/** Notes what a researcher has read, up to the news with the id `last`. Throws not_found for a stranger. */
export async function readNews(db: Db, person: Person, id: number, last: number): Promise<void> {
  const consultation = await consultationOf(db, person, id)
  await markRead(db, person, consultation.id, last)
}
