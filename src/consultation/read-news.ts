import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { markRead } from './news-queries.ts'
import { consultationOf } from './queries.ts'

/** Marks news as read up to the id `last`. Throws not_found for non-researchers. */
export async function readNews(db: Db, person: Person, id: number, last: number): Promise<void> {
  const consultation = await consultationOf(db, person, id)
  await markRead(db, person, consultation.id, last)
}
