import { idOf, type UnitId } from '../../coding/text/unit.ts'
import type { Db, Tx } from '../../db/database.ts'
import type { Kind } from '../statement/statement.ts'
import type { Seen } from './seen.ts'

/** What somebody saw of a subject when they looked at it. */
export type Look = Readonly<{ subject: string; seen: Seen; at: string; by: string; note: string }>

/** Returns every look of a consultation, oldest first: the last of a subject counts. */
export async function looksOf(db: Db, consultation_id: number): Promise<readonly Look[]> {
  const rows = await db
    .selectFrom('dependency_look')
    .innerJoin('person', 'person.id', 'dependency_look.person_id')
    .select(['subject', 'seen', 'at', 'note', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .orderBy('dependency_look.id')
    .execute()
  return rows.map(({ seen, ...row }) => ({ ...row, seen: JSON.parse(seen) as Seen }))
}

/** Keeps what somebody saw. */
export async function insertLook(
  trx: Tx,
  {
    seen,
    ...row
  }: Readonly<{
    consultation_id: number
    subject: string
    seen: Seen
    note: string
    at: string
    person_id: number
  }>,
): Promise<void> {
  await trx
    .insertInto('dependency_look')
    .values({ ...row, seen: JSON.stringify(seen) })
    .execute()
}

/** Lets a subject that replaces another have its looks. */
export async function copyLooks(trx: Tx, consultation_id: number, from: string, to: string): Promise<void> {
  const rows = await trx
    .selectFrom('dependency_look')
    .select(['seen', 'note', 'at', 'person_id'])
    .where('consultation_id', '=', consultation_id)
    .where('subject', '=', from)
    .orderBy('id')
    .execute()
  if (rows.length === 0) return
  await trx
    .insertInto('dependency_look')
    .values(rows.map((row) => ({ ...row, consultation_id, subject: to })))
    .execute()
}

/** Returns the statements that are not withdrawn. */
export async function standingNow(
  db: Db,
  consultation_id: number,
): Promise<readonly Readonly<{ kind: Kind; number: number }>[]> {
  return await db
    .selectFrom('statement')
    .select(['kind', 'number'])
    .where('consultation_id', '=', consultation_id)
    .where('state', '<>', 'withdrawn')
    .execute()
}

/** Returns when the last judgement of each finding was made. */
export async function judgedAt(db: Db, consultation_id: number): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('confidence_judgement')
    .select(['finding', 'at'])
    .where('consultation_id', '=', consultation_id)
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ finding, at }) => [finding, at]))
}

/** A quote with what its review made of the answer; '' where nobody reviewed it. */
export type QuoteRow = Readonly<{ id: number; unit: UnitId; state: string; withdrawn: boolean }>

/** Returns the quotes of a consultation. */
export async function quotesNow(db: Db, consultation_id: number): Promise<readonly QuoteRow[]> {
  const rows = await db
    .selectFrom('quote')
    .leftJoin('text_review', 'text_review.unit_id', 'quote.unit_id')
    .select(['quote.id', 'quote.unit_id', 'state', 'withdrawn'])
    .where('quote.consultation_id', '=', consultation_id)
    .execute()
  return rows.map(({ id, unit_id, state, withdrawn }) => ({
    id,
    unit: idOf(unit_id),
    state: state ?? '',
    withdrawn: withdrawn !== null,
  }))
}

/** Returns what reviews hid, by answer; an answer of which nothing is hidden is left out. */
export async function hiddenNow(db: Db, consultation_id: number): Promise<ReadonlyMap<UnitId, string>> {
  const removed = await db
    .selectFrom('text_review')
    .select('unit_id')
    .where('consultation_id', '=', consultation_id)
    .where('state', '=', 'removed')
    .execute()
  const redactions = await db
    .selectFrom('redaction')
    .select(['unit_id', 'start_cp', 'end_cp', 'placeholder'])
    .where('consultation_id', '=', consultation_id)
    .orderBy('unit_id')
    .orderBy('start_cp')
    .execute()
  const found = new Map(removed.map(({ unit_id }) => [idOf(unit_id), 'removed']))
  for (const { unit_id, start_cp, end_cp, placeholder } of redactions) {
    const id = idOf(unit_id)
    found.set(id, `${found.get(id) ?? ''}/${start_cp}-${end_cp} ${placeholder}`)
  }
  return found
}
