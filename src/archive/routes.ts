import { Router, type Request } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { Problem } from '../problem.ts'
import { blank } from '../web/field.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { KINDS, type Kind } from './archive.ts'
import { readConfirmation } from './forms.ts'
import { endingOf } from './load.ts'
import { endingPage } from './pages.ts'
import { unarchive, archive } from './set-archived.ts'
import { removeWhole } from './remove.ts'

const DONE = {
  consultation: 'archive.consultation_done',
  workshop: 'archive.done',
  questionnaire: 'archive.done',
} as const

/** Routes to archive, unarchive and delete consultations, workshops and questionnaires. */
export function archiveRoutes(context: Context): Router {
  const routes = Router()
  for (const kind of KINDS) ending(routes, context, kind)
  return routes
}

function ending(routes: Router, { stores: { db }, now }: Context, kind: Kind): void {
  const at = `/${kind}s/:id/ending`
  const endingIn = async (req: Request) => await endingOf(db, personOf(req), kind, idIn(req))

  routes.get(at, async (req, res) => {
    sendPage(res, endingPage(frameOf(req), await endingIn(req), blank(frameOf(req).language)))
  })

  routes.post(at, async (req, res) => {
    const found = await endingIn(req)
    const { subject } = found
    const { consultation, id, called } = subject
    const deed = { by: personOf(req).id, now: now() }
    const act = first(inputOf(req.body), 'do')
    if (act === 'delete') {
      const read = readConfirmation(req.body, called)
      if (!read.ok) {
        const filled = { ...read, language: frameOf(req).language }
        return sendPage(res, endingPage(frameOf(req), found, filled), 422)
      }
      await removeWhole(db, subject, first(inputOf(req.body), 'held'), deed)
      tell(req, 'archive.deleted')
      return res.redirect(
        303,
        kind === 'consultation' ? paths.consultations() : paths.consultation(consultation.id),
      )
    }
    if (act !== 'archive' && act !== 'bring_back') throw new Problem('unreadable', 'error.unreadable_lede')
    await (act === 'archive' ? archive : unarchive)(db, subject, deed)
    tell(req, act === 'archive' ? DONE[kind] : 'archive.back')
    res.redirect(303, paths[kind](id))
  })
}
