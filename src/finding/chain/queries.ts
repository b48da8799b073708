import type { Db } from '../../db/database.ts'

/** A finding that motivates or limits a recommendation. */
export type Basis = Readonly<{ finding: number; relation: 'motivates' | 'limits'; reason: string }>

/** Returns the findings that a recommendation rests on: those that motivate it first. */
export async function basisOf(db: Db, consultation_id: number, number: number): Promise<readonly Basis[]> {
  return await db
    .selectFrom('recommendation_basis')
    .select(['finding', 'relation', 'reason'])
    .where('consultation_id', '=', consultation_id)
    .where('recommendation', '=', number)
    .orderBy('relation', 'desc')
    .orderBy('finding')
    .execute()
}

/** Returns the recommendations that findings motivate or limit, by finding. */
export async function restingOn(
  db: Db,
  consultation_id: number,
  finding: number,
): Promise<readonly (Omit<Basis, 'finding'> & Readonly<{ recommendation: number }>)[]> {
  return await db
    .selectFrom('recommendation_basis')
    .select(['recommendation', 'relation', 'reason'])
    .where('consultation_id', '=', consultation_id)
    .where('finding', '=', finding)
    .orderBy('recommendation')
    .execute()
}

/** A note, document or search by the name that evidence has for it, with its words. */
export type NamedThing = Readonly<{
  name: string
  words: string
  found: number | null
  looked: number | null
}>

/** Returns the notes of facilitators. */
export async function notesOf(db: Db, consultation_id: number): Promise<readonly NamedThing[]> {
  const rows = await db
    .selectFrom('room_note')
    .select(['id', 'words'])
    .where('consultation_id', '=', consultation_id)
    .execute()
  return rows.map(({ id, words }) => ({ ...thing(String(id)), words }))
}

/** Returns the outside documents, each by title, source and date. */
export async function documentsOf(db: Db, consultation_id: number): Promise<readonly NamedThing[]> {
  const rows = await db
    .selectFrom('outside_document')
    .select(['id', 'title', 'source', 'dated'])
    .where('consultation_id', '=', consultation_id)
    .execute()
  return rows.map(({ id, title, source, dated }) => ({
    ...thing(String(id)),
    words: [title, source, dated].filter(Boolean).join(', '),
  }))
}

/** Returns the searches in texts. */
export async function searchesIn(db: Db, consultation_id: number): Promise<readonly NamedThing[]> {
  const rows = await db
    .selectFrom('text_search')
    .select(['id', 'query', 'note', 'found', 'looked'])
    .where('consultation_id', '=', consultation_id)
    .execute()
  return rows.map(({ id, query, note, found, looked }) => ({
    name: `text/${id}`,
    words: `${query}: ${note}`,
    found,
    looked,
  }))
}

const thing = (name: string) => ({ name, found: null, looked: null })
