import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'

/** Unread news about another researcher's access; `by` is null without a signed-in user. */
export type News = Readonly<{
  id: number
  kind: 'added' | 'password' | 'removed'
  name: string
  by: string | null
  /** ISO time in UTC. */
  at: string
}>

/** Returns unread news of a researcher in a consultation, oldest first; empty for others. */
export async function unreadNews(db: Db, person: Person, consultationId: number): Promise<readonly News[]> {
  if (person.researcher !== 1) return []
  return await db
    .selectFrom('access_news')
    .innerJoin('membership', 'membership.consultation_id', 'access_news.consultation_id')
    .innerJoin('person', 'person.id', 'access_news.person_id')
    .leftJoin('person as doer', 'doer.id', 'access_news.by_id')
    .select(['access_news.id', 'access_news.kind', 'access_news.at', 'person.name', 'doer.name as by'])
    .where('access_news.consultation_id', '=', consultationId)
    .where('membership.person_id', '=', person.id)
    .where((of) =>
      of.or([
        of('access_news.person_id', '<>', person.id),
        of.and([of('access_news.kind', '=', 'removed'), of('access_news.by_id', '<>', person.id)]),
      ]),
    )
    .whereRef('access_news.id', '>', 'membership.news_seen')
    .orderBy('access_news.id')
    .limit(50)
    .execute()
}

/** Marks news as read up to this id. */
export async function markRead(db: Db, person: Person, consultation_id: number, last: number): Promise<void> {
  await db
    .updateTable('membership')
    .set({ news_seen: last })
    .where('consultation_id', '=', consultation_id)
    .where('person_id', '=', person.id)
    .where('news_seen', '<', last)
    .execute()
}
