import { retentionLocked } from '../consultation/queries.ts'
import { refuseDeleted } from '../consultation/retention.ts'
import type { Db, Tx } from '../db/database.ts'
import { record } from '../event.ts'
import { conflict, notFound } from '../problem.ts'
import { deleteRoomNote, insertRoomNote, roomNotesOf } from './note-queries.ts'
import type { Session } from './session.ts'

/** Most notes of a session. */
export const MOST_NOTES = 200

/** Whose note of which session. */
type At = Readonly<{ session: Session; consultation_id: number }>
type By = Readonly<{ by: number; now: Date }>

/** Whether notes about the room are taken of a session: once it is closed, and of no rehearsal. */
export const takesNotes = ({ state, kind }: Pick<Session, 'state' | 'kind'>): boolean =>
  (state === 'closed' || state === 'sealed') && kind === 'live'

/** Keeps a note about the room. Throws conflict before the session closed, and gone after deletion. */
export async function addRoomNote(
  db: Db,
  { session, consultation_id }: At,
  words: string,
  { by, now }: By,
): Promise<void> {
  if (!takesNotes(session)) throw conflict('session.notes_not_yet')
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    if ((await roomNotesOf(trx, consultation_id, session.id)).length >= MOST_NOTES)
      throw conflict('session.notes_many', { max: MOST_NOTES })
    const row = { consultation_id, session_id: session.id, words, at: now.toISOString(), person_id: by }
    await insertRoomNote(trx, row)
    await recordNote(trx, 'note', session, { by, now })
  })
}

/** Takes somebody's own note away. Throws not_found, and conflict where it is another's or in the evidence of a finding. */
export async function removeRoomNote(
  db: Db,
  { session, consultation_id }: At,
  id: number,
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    const note = (await roomNotesOf(trx, consultation_id, session.id)).find((one) => one.id === id)
    if (!note) throw notFound()
    if (note.person_id !== by) throw conflict('session.note_of_another')
    if (note.used) throw conflict('session.note_in_use')
    await deleteRoomNote(trx, id)
    await recordNote(trx, 'remove_note', session, { by, now })
  })
}

/** Records that there was a note, and no word of it. */
async function recordNote(
  trx: Tx,
  deed: 'note' | 'remove_note',
  { id }: Session,
  { by, now }: By,
): Promise<void> {
  await record(trx, { at: now, by, action: `session.${deed}`, subject: `session/${id}` })
}
