import { Router } from 'express'

import { refuseDeleted } from '../consultation/retention.ts'
import type { Context } from '../context.ts'
import { frameOf, only, personOf, tell } from '../people/auth.ts'
import { blank } from '../web/field.ts'
import { idIn } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { deleteAnswers } from './delete.ts'
import { deleteWhatIsDue } from './due.ts'
import { readConfirmation } from './forms.ts'
import { deletableOf } from './load.ts'
import { deletionPage } from './pages.ts'

const AT = '/consultations/:id/deletion'

/** Routes to delete a consultation's answers early, for administrators. */
export function deletionRoutes(context: Context): Router {
  const routes = Router()
  routes.all(AT, only('administrator'))

  routes.get(AT, async (req, res) => {
    const deletable = await deletableOf(context, idIn(req))
    sendPage(res, deletionPage(frameOf(req), deletable, blank(frameOf(req).language)))
  })

  routes.post(AT, async (req, res) => {
    const deletable = await deletableOf(context, idIn(req))
    const { consultation } = deletable
    refuseDeleted(consultation)
    const read = readConfirmation(req.body, consultation.code)
    if (!read.ok) {
      const filled = { ...read, language: frameOf(req).language }
      return sendPage(res, deletionPage(frameOf(req), deletable, filled), 422)
    }
    await deleteAnswers(context.stores, consultation, { by: personOf(req).id, now: context.now() })
    // A timer erases what this could not, and replaces backups.
    await deleteWhatIsDue(context)
    tell(req, 'deletion.done')
    res.redirect(303, paths.deletion(consultation.id))
  })
  return routes
}
