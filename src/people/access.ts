import type { Db, Tx } from '../db/database.ts'
import { record } from '../event.ts'
import { textFrom, type Text } from '../text.ts'
import { stateOf, type Person } from './person.ts'

/** A requested access: null for the researcher role, else the id of a consultation. */
export type Access = number | null

/** An administrator's request for access of their own; `title` is null for the role. */
export type AccessRequest = Readonly<{
  id: number
  person_id: number
  name: string
  at: string
  title: Text | null
  /** Fallback language of the title; null for the role. */
  default_language: string | null
}>

/** Returns the pending requests of active people, oldest first; of one person when `id` is given. */
export async function accessRequests(db: Db, id?: number): Promise<readonly AccessRequest[]> {
  const rows = await db
    .selectFrom('access_request')
    .innerJoin('person', 'person.id', 'access_request.person_id')
    .leftJoin('consultation', 'consultation.id', 'access_request.consultation_id')
    .select(['access_request.id', 'access_request.person_id', 'access_request.at', 'person.name'])
    .select(['consultation.title', 'consultation.default_language'])
    .where('person.active', '=', 1)
    .$if(id !== undefined, (query) => query.where('person.id', '=', id ?? 0))
    .orderBy('access_request.id')
    .limit(500)
    .execute()
  return rows.map((row) => ({ ...row, title: row.title === null ? null : textFrom(row.title) }))
}

/** Days for which a former administrator still counts, so that nobody makes themselves the only one. */
const COUNTS_FOR_DAYS = 7

/**
 * Returns whether a change somebody makes for themselves needs another administrator's confirmation: one can sign in,
 * or could within the last 7 days.
 */
export async function hasSecond(db: Db, id: number, now: Date): Promise<boolean> {
  const other = await db
    .selectFrom('person')
    .select('id')
    .where('id', '<>', id)
    .where('administrator', '=', 1)
    .where('active', '=', 1)
    .where('password_hash', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined || (await lostSecond(db, id, now))
}

async function lostSecond(db: Db, id: number, now: Date): Promise<boolean> {
  const lost = await db
    .selectFrom('event')
    .select('id')
    .where('action', '=', 'person.end_administrator')
    .where('at', '>', new Date(now.getTime() - COUNTS_FOR_DAYS * 86_400_000).toISOString())
    .where('subject', '<>', `person/${id}`)
    .limit(1)
    .executeTakeFirst()
  return lost !== undefined
}

/** Records that an administrator who could sign in, as in `before`, no longer can; does nothing for others. */
export async function noteEndOf(trx: Tx, before: Person, by: Person, now: Date): Promise<void> {
  if (before.administrator === 0 || stateOf(before) !== 'active') return
  const subject = `person/${before.id}`
  await record(trx, { at: now, by: by.id, action: 'person.end_administrator', subject })
}

/** Requests access for oneself; replaces an earlier request for the same. */
export async function askForAccess(trx: Tx, id: number, access: Access, now: Date): Promise<void> {
  await dropRequest(trx, id, access)
  await trx
    .insertInto('access_request')
    .values({ person_id: id, consultation_id: access, at: now.toISOString() })
    .execute()
  const detail = access === null ? { role: 'researcher' } : { consultation: access }
  await record(trx, { at: now, by: id, action: 'access.ask', subject: `person/${id}`, detail })
}

/** Deletes a request that was granted. */
export async function dropRequest(trx: Tx, id: number, access: Access): Promise<void> {
  await trx
    .deleteFrom('access_request')
    .where('person_id', '=', id)
    .where('consultation_id', access === null ? 'is' : '=', access)
    .execute()
}

type News = Readonly<{ kind: 'added' | 'password'; person_id: number; by: number | null; now: Date }>

/** Adds news for the researchers of one consultation, or of all this person researches. */
export async function tellResearchers(trx: Tx, news: News, consultation_id?: number): Promise<void> {
  const { kind, person_id, by, now } = news
  const memberships = await trx
    .selectFrom('membership')
    .select('consultation_id')
    .where('person_id', '=', person_id)
    .$if(consultation_id !== undefined, (query) => query.where('consultation_id', '=', consultation_id ?? 0))
    .execute()
  for (const { consultation_id: told } of memberships)
    await trx
      .insertInto('access_news')
      .values({ consultation_id: told, person_id, by_id: by, kind, at: now.toISOString() })
      .execute()
}
