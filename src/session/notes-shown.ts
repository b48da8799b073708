import { blank, field, type Filled } from '../web/field.ts'
import type { Language } from '../web/language.ts'
import { isolated } from '../web/markup.ts'
import { paths } from '../web/paths.ts'
import { claimsAt } from './claims.ts'
import type { SeenSession } from './load.ts'
import { takesNotes } from './note.ts'
import type { RoomNote } from './note-queries.ts'

/** Notes about the room with who reads the page, and a form that was refused. */
export type Noting = Readonly<{
  notes: readonly RoomNote[]
  reader: number
  posted?: Pick<Filled, 'input' | 'faults'>
}>

/** Returns the notes about the room for `session/notes`; null before the session closed, and after deletion. */
export function notesShown(
  language: Language,
  { session, workshop, researches, answers_deleted_on }: SeenSession,
  { notes, reader, posted }: Noting,
) {
  const { t, moment } = language
  if (!takesNotes(session) || answers_deleted_on !== null) return null
  const filled: Filled = posted ? { ...posted, language } : blank(language)
  return {
    claims: claimsAt('notes', { ...session, deleted: '' }).map(({ key }) => t(key)),
    action: paths.roomNotes(session.id),
    field: field(filled, 'note', t('session.note_words'), {
      control: 'textarea',
      hint: t('session.note_hint'),
    }),
    rows: notes.map((note) => ({
      words: note.words,
      meta: t('session.note_by', {
        name: isolated(note.by, language),
        day: moment(note.at, workshop.time_zone),
      }),
      used: note.used && (researches || note.person_id === reader) ? t('session.note_used') : '',
      away: note.person_id === reader && !note.used ? paths.roomNoteAway(session.id, note.id) : '',
    })),
  }
}
