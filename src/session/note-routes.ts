import { Router } from 'express'
import { z } from 'zod'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { idIn, readForm, words } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { consolePage } from './console-page.ts'
import { joiningOf } from './joining.ts'
import { seenSession, sessionPageOf } from './load.ts'
import { addRoomNote, removeRoomNote } from './note.ts'

const noteForm = z.object({ note: words('session.note_missing', 4000) })

/** Routes of notes about the room, for facilitators of the workshop and researchers of the consultation. */
export function noteRoutes({ stores: { db }, config, now }: Context): Router {
  const router = Router()
  router.post('/sessions/:id/notes', async (req, res) => {
    const person = personOf(req)
    const seen = await sessionPageOf(db, person, idIn(req))
    const { session, workshop } = seen.viewed
    const form = readForm(noteForm, req.body)
    if (!form.ok) {
      const joining = joiningOf(config.public_url, session.join_code)
      const shown = { ...seen, burst: 0, posted: form }
      return sendPage(res, consolePage(frameOf(req), shown, joining, now()), 422)
    }
    const at = { session, consultation_id: workshop.consultation_id }
    await addRoomNote(db, at, form.value.note, { by: person.id, now: now() })
    tell(req, 'session.note_kept')
    res.redirect(303, paths.roomNotesShown(session.id))
  })
  router.post('/sessions/:id/notes/:note/away', async (req, res) => {
    const person = personOf(req)
    const { session, workshop } = await seenSession(db, person, idIn(req))
    const at = { session, consultation_id: workshop.consultation_id }
    await removeRoomNote(db, at, idIn(req, 'note'), { by: person.id, now: now() })
    tell(req, 'session.note_gone')
    res.redirect(303, paths.roomNotesShown(session.id))
  })
  return router
}
