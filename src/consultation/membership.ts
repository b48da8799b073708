import type { Db, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { askForAccess, dropRequest, hasSecond, tellResearchers } from '../people/access.ts'
import type { Person } from '../people/person.ts'
import { conflict, notFound } from '../problem.ts'
import type { Consultation } from './consultation.ts'
import { consultationById, consultationOf } from './queries.ts'

/** A staff member, as shown to others. */
export type Colleague = Readonly<{ id: number; name: string; email: string }>

/** The consultation if this person may manage its researchers: their own, or any for an administrator. */
export async function consultationToStaff(db: Db, person: Person, id: number): Promise<Consultation> {
  return person.administrator === 1 ? await consultationById(db, id) : await consultationOf(db, person, id)
}

/** Whether the person is a researcher of the consultation. */
export async function researches(db: Db, person: Person, consultationId: number): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .select('person_id')
    .where('consultation_id', '=', consultationId)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  return row !== undefined && person.researcher === 1
}

/** Returns the researchers by name. */
export async function researchersOf(db: Db, consultationId: number): Promise<readonly Colleague[]> {
  return await db
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email'])
    .where('membership.consultation_id', '=', consultationId)
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(500)
    .execute()
}

/** Returns active researchers who are not in this consultation, by name. */
export async function researcherCandidates(db: Db, consultationId: number): Promise<readonly Colleague[]> {
  return await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('active', '=', 1)
    .where('researcher', '=', 1)
    .where('id', 'not in', (is) =>
      is.selectFrom('membership').select('person_id').where('consultation_id', '=', consultationId),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute()
}

/** A change of membership, and who makes it. */
export type Deed = Readonly<{ consultation_id: number; person_id: number; by: number; now: Date }>

/**
 * Adds a researcher to the consultation and notifies the others; idempotent. People who add themselves need
 * confirmation when there is another administrator to give it; `asked` tells whether.
 */
export async function addResearcher(db: Db, deed: Deed): Promise<{ asked: boolean }> {
  return await db.transaction().execute(async (trx) => {
    const { consultation_id, person_id, by, now } = deed
    await advisoryLock(trx, 'administrators')
    const asked = by === person_id && (await hasSecond(trx, person_id, now))
    if (asked) await askForAccess(trx, person_id, consultation_id, now)
    else await admit(trx, deed)
    return { asked }
  })
}

/** Adds a researcher to the consultation, drops their access request and notifies the others. */
export async function admit(trx: Tx, deed: Deed): Promise<void> {
  const { consultation_id, person_id, by, now } = deed
  await dropRequest(trx, person_id, consultation_id)
  if (!(await insertMember(trx, consultation_id, person_id))) return
  await tellResearchers(trx, { kind: 'added', person_id, by, now }, consultation_id)
  await recordOf(trx, deed, 'consultation.add_researcher')
}

/** Removes a researcher. Throws not_found when they are none, conflict when no active researcher would be left. */
export async function removeResearcher(db: Db, deed: Deed): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, `researchers/${deed.consultation_id}`)
    const before = await researchersOf(trx, deed.consultation_id)
    if (!before.some(({ id }) => id === deed.person_id)) throw notFound()
    const left = await deleteUnlessLast(trx, deed)
    if (!left) throw conflict('consultation.last_researcher')
    await tellOfRemoval(trx, deed, left.news_seen)
    await recordOf(trx, deed, 'consultation.remove_researcher')
  })
}

/**
 * Inserts a membership; false when it exists. Earlier news count as read, but a removed member continues after the last
 * they had read.
 */
export async function insertMember(trx: Tx, consultation_id: number, person_id: number): Promise<boolean> {
  const news_seen = await seenBefore(trx, consultation_id, person_id)
  const stored = await trx
    .insertInto('membership')
    .values({ consultation_id, person_id, news_seen })
    .onConflict((known) => known.columns(['consultation_id', 'person_id']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return stored !== undefined
}

async function seenBefore(trx: Tx, consultation_id: number, person_id: number): Promise<number> {
  const news = trx.selectFrom('access_news').where('consultation_id', '=', consultation_id)
  const { last } = await news
    .select((of) => of.fn.coalesce(of.fn.max('id'), of.lit(0)).as('last'))
    .executeTakeFirstOrThrow()
  const left = await news
    .select('seen')
    .where('person_id', '=', person_id)
    .where('kind', '=', 'removed')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return left?.seen ?? last
}

async function deleteUnlessLast(
  trx: Tx,
  { consultation_id, person_id }: Deed,
): Promise<{ news_seen: number } | undefined> {
  return await trx
    .deleteFrom('membership')
    .where('consultation_id', '=', consultation_id)
    .where('person_id', '=', person_id)
    .where((is) =>
      is.exists(
        is
          .selectFrom('membership as other')
          .innerJoin('person', 'person.id', 'other.person_id')
          .select('other.person_id')
          .where('other.consultation_id', '=', consultation_id)
          .where('other.person_id', '!=', person_id)
          .where('person.active', '=', 1)
          .where('person.researcher', '=', 1),
      ),
    )
    .returning('news_seen')
    .executeTakeFirst()
}

async function tellOfRemoval(trx: Tx, { consultation_id, person_id, by, now }: Deed, seen: number) {
  await trx
    .insertInto('access_news')
    .values({ consultation_id, person_id, by_id: by, kind: 'removed', at: now.toISOString(), seen })
    .execute()
}

const recordOf = async (trx: Tx, { consultation_id, person_id, by, now }: Deed, action: string) =>
  await record(trx, {
    at: now,
    by,
    action,
    subject: `consultation/${consultation_id}`,
    detail: { person: person_id },
  })
