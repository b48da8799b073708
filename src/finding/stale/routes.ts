import { Router } from 'express'

import type { Context } from '../../context.ts'
import { personOf, tell } from '../../people/auth.ts'
import { conflict } from '../../problem.ts'
import { idIn, readForm } from '../../web/form.ts'
import { findingPaths } from '../paths.ts'
import { statementOf } from '../statement/load.ts'
import { nameOf } from '../statement/statement.ts'
import { lookForm } from './forms.ts'
import { lookAt } from './look.ts'

/** Route by which researchers say that they looked at what changed behind a finding or recommendation. */
export function lookRoutes(context: Context): Router {
  const { db } = context.stores
  const router = Router()
  router.post('/consultations/:id/findings/:name/looks', async (req, res) => {
    const { consultation, statement } = await statementOf(db, personOf(req), idIn(req), req.params.name)
    const form = readForm(lookForm, req.body)
    const by = { by: personOf(req).id, now: context.now() }
    if (!form.ok || !(await lookAt(db, consultation, statement, form.value, by)))
      throw conflict('stale.again', { name: nameOf(statement) })
    tell(req, 'stale.looked')
    res.redirect(303, findingPaths.changed(consultation.id, statement))
  })
  return router
}
