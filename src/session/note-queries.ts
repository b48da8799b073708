import type { Db, Tx } from '../db/database.ts'
import { sessionCode } from './session.ts'

/** What somebody noted about the room after a session; `used`: in the evidence of a finding, or once was. */
export type RoomNote = Readonly<{
  id: number
  session_id: number
  /** The session code. */
  session: string
  words: string
  at: string
  by: string
  person_id: number
  used: boolean
}>

/** Returns the notes of a consultation, oldest first; of one session where it is given. */
export async function roomNotesOf(
  db: Db,
  consultation_id: number,
  session_id?: number,
): Promise<readonly RoomNote[]> {
  const rows = await db
    .selectFrom('room_note')
    .innerJoin('person', 'person.id', 'room_note.person_id')
    .innerJoin('session', 'session.id', 'room_note.session_id')
    .innerJoin('workshop', 'workshop.id', 'session.workshop_id')
    .select([
      'room_note.id',
      'session_id',
      'workshop.code as workshop',
      'session.number',
      'words',
      'room_note.at',
      'person.name as by',
      'room_note.person_id',
    ])
    .where('room_note.consultation_id', '=', consultation_id)
    .$if(session_id !== undefined, (query) => query.where('session_id', '=', session_id ?? 0))
    .orderBy('room_note.id')
    .execute()
  const used = new Set(
    (
      await db
        .selectFrom('evidence')
        .select('source')
        .where('consultation_id', '=', consultation_id)
        .where('kind', '=', 'note')
        .execute()
    ).map(({ source }) => source),
  )
  return rows.map(({ workshop, number, ...row }) => ({
    ...row,
    session: sessionCode(workshop, number),
    used: used.has(String(row.id)),
  }))
}

/** Inserts a note. */
export async function insertRoomNote(
  trx: Tx,
  row: Readonly<{
    consultation_id: number
    session_id: number
    words: string
    at: string
    person_id: number
  }>,
): Promise<void> {
  await trx.insertInto('room_note').values(row).execute()
}

/** Deletes a note. */
export async function deleteRoomNote(trx: Tx, id: number): Promise<void> {
  await trx.deleteFrom('room_note').where('id', '=', id).execute()
}
