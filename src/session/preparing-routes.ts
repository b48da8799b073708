import { Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { blank } from '../web/field.ts'
import { idIn } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { refusalIn } from './acts.ts'
import { readPlan } from './forms.ts'
import { seenSession, preparationOf } from './load.ts'
import { discardingPage } from './pages.ts'
import { preparePage } from './prepare-pages.ts'
import { changePlan, discardSession, prepareSession } from './prepare.ts'
import { mayNow } from './session.ts'

/** Routes to prepare, change and discard unopened sessions. */
export function preparingRoutes(context: Context): Router {
  const routes = Router()
  preparing(routes, context)
  changing(routes, context)
  discarding(routes, context)
  return routes
}

function preparing(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/workshops/:id/sessions', async (req, res) => {
    const preparation = await preparationOf(db, personOf(req), idIn(req))
    sendPage(res, preparePage(frameOf(req), preparation, blank(frameOf(req).language)))
  })

  routes.post('/workshops/:id/sessions', async (req, res) => {
    const preparation = await preparationOf(db, personOf(req), idIn(req))
    const plan = readPlan(req.body, preparation.versions)
    if (!plan.ok) {
      const filled = { ...plan, language: frameOf(req).language }
      return sendPage(res, preparePage(frameOf(req), preparation, filled), 422)
    }
    const { workshop } = preparation.place
    const id = await prepareSession(db, workshop.id, plan.value, personOf(req).id, now())
    tell(req, 'session.prepared_notice')
    res.redirect(303, paths.session(id))
  })
}

function changing(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/sessions/:id/edit', async (req, res) => {
    const { session, workshop } = await seenSession(db, personOf(req), idIn(req))
    if (!mayNow('change', session.state)) throw refusalIn(session)
    const { version_id, kind, channel } = session
    const filled = blank(frameOf(req).language, { version_id: String(version_id), kind, channel })
    const preparation = await preparationOf(db, personOf(req), workshop.id)
    sendPage(res, preparePage(frameOf(req), preparation, filled, session))
  })

  routes.post('/sessions/:id/edit', async (req, res) => {
    const { session, workshop } = await seenSession(db, personOf(req), idIn(req))
    if (!mayNow('change', session.state)) throw refusalIn(session)
    const preparation = await preparationOf(db, personOf(req), workshop.id)
    const plan = readPlan(req.body, preparation.versions)
    if (!plan.ok) {
      const filled = { ...plan, language: frameOf(req).language }
      return sendPage(res, preparePage(frameOf(req), preparation, filled, session), 422)
    }
    await changePlan(db, session, plan.value, personOf(req).id, now())
    tell(req, 'session.changed')
    res.redirect(303, paths.session(session.id))
  })
}

function discarding(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/sessions/:id/discarding', async (req, res) => {
    const viewed = await seenSession(db, personOf(req), idIn(req))
    if (!mayNow('discard', viewed.session.state)) throw refusalIn(viewed.session)
    sendPage(res, discardingPage(frameOf(req), viewed))
  })

  routes.post('/sessions/:id/discarding', async (req, res) => {
    const { session, workshop } = await seenSession(db, personOf(req), idIn(req))
    await discardSession(db, session, personOf(req).id, now())
    tell(req, 'session.discarded')
    res.redirect(303, paths.workshop(workshop.id))
  })
}
