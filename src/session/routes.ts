import { Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/gate.ts'
import { endRehearsal, endRehearsalsDue, forgetStrays } from '../response/rehearsal.ts'
import { sealSession } from '../response/seal.ts'
import { blank } from '../web/field.ts'
import { idIn } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { closeSession, openSession, pauseSession, refusalIn, reopenSession, resumeSession } from './acts.ts'
import type { Bursts } from './bursts.ts'
import { consolePage } from './console-page.ts'
import { readPlan, readSealing } from './forms.ts'
import { joiningOf } from './joining.ts'
import { consoleOf, deskOf, ownConsoleOf, ownDeskOf, preparationOf, sessionsFor } from './load.ts'
import { closingPage, preparePage, sealingPage, sessionsPage } from './pages.ts'
import { prepareSession } from './prepare.ts'
import { mayNow } from './session.ts'
import { sheetPage } from './sheet-page.ts'

/** Preparing, watching and running sessions. */
export function sessionRoutes(context: Context, bursts: Bursts): Router {
  const routes = Router()
  preparing(routes, context)
  watching(routes, context, bursts)
  acting(routes, context)
  closing(routes, context)
  sealing(routes, context)
  return routes
}

function preparing(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/workshops/:id/sessions', async (req, res) => {
    const { place, versions } = await preparationOf(db, personOf(req), idIn(req))
    sendPage(res, preparePage(frameOf(req), place, versions, blank(frameOf(req).language)))
  })

  routes.post('/workshops/:id/sessions', async (req, res) => {
    const { place, versions } = await preparationOf(db, personOf(req), idIn(req))
    const plan = readPlan(req.body, versions)
    if (!plan.ok) {
      const filled = { ...plan, language: frameOf(req).language }
      return sendPage(res, preparePage(frameOf(req), place, versions, filled), 422)
    }
    const id = await prepareSession(db, place.workshop.id, plan.value, personOf(req).id, now())
    res.redirect(303, paths.session(id))
  })
}

function watching(routes: Router, { stores: { db }, config, now }: Context, bursts: Bursts): void {
  routes.get('/sessions', async (req, res) => {
    sendPage(res, sessionsPage(frameOf(req), await sessionsFor(db, personOf(req))))
  })

  routes.get('/sessions/:id', async (req, res) => {
    const seen = await consoleOf(db, personOf(req), idIn(req))
    const joining = joiningOf(config.public_url, seen.desk.session.join_code)
    sendPage(
      res,
      consolePage(
        frameOf(req),
        { ...seen, burst: bursts.largest(seen.desk.session.join_code) },
        joining,
        now(),
      ),
    )
  })

  routes.get('/sessions/:id/totals', async (req, res) => {
    const { desk, totals } = await consoleOf(db, personOf(req), idIn(req))
    res.json({ ...totals, state: desk.session.state })
  })

  routes.get('/sessions/:id/code-sheet', async (req, res) => {
    const desk = await deskOf(db, personOf(req), idIn(req))
    sendPage(res, sheetPage(frameOf(req), desk, joiningOf(config.public_url, desk.session.join_code)))
  })
}

function acting(routes: Router, { stores, now }: Context): void {
  const { db } = stores

  routes.post('/sessions/:id/opening', async (req, res) => {
    const { session, workshop } = await ownDeskOf(db, personOf(req), idIn(req))
    await forgetStrays(stores, session)
    await openSession(stores, session, workshop, personOf(req).id, now())
    if (session.kind === 'live') await endRehearsalsDue(stores, now())
    res.redirect(303, paths.session(session.id))
  })

  routes.post('/sessions/:id/pause', async (req, res) => {
    const { session } = await ownDeskOf(db, personOf(req), idIn(req))
    await pauseSession(db, session, personOf(req).id, now())
    res.redirect(303, paths.session(session.id))
  })

  routes.post('/sessions/:id/resumption', async (req, res) => {
    const { session } = await ownDeskOf(db, personOf(req), idIn(req))
    await resumeSession(db, session, personOf(req).id, now())
    res.redirect(303, paths.session(session.id))
  })

  routes.post('/sessions/:id/reopening', async (req, res) => {
    const { session, workshop } = await ownDeskOf(db, personOf(req), idIn(req))
    await reopenSession(db, session, workshop, personOf(req).id, now())
    res.redirect(303, paths.session(session.id))
  })
}

function closing(routes: Router, { stores, now }: Context): void {
  const { db } = stores

  routes.get('/sessions/:id/closing', async (req, res) => {
    const { desk, totals } = await ownConsoleOf(db, personOf(req), idIn(req))
    if (!mayNow('close', desk.session.state)) throw refusalIn(desk.session)
    sendPage(res, closingPage(frameOf(req), desk, totals))
  })

  routes.post('/sessions/:id/closing', async (req, res) => {
    const { session, workshop } = await ownDeskOf(db, personOf(req), idIn(req))
    if (session.kind === 'rehearsal') {
      if (!mayNow('close', session.state)) throw refusalIn(session)
      await endRehearsal(stores, session, personOf(req).id, now())
      tell(req, 'session.rehearsal_ended')
      return res.redirect(303, paths.workshop(workshop.id))
    }
    await closeSession(db, session, personOf(req).id, now())
    res.redirect(303, paths.session(session.id))
  })
}

function sealing(routes: Router, { stores, now }: Context): void {
  const { db } = stores

  routes.get('/sessions/:id/sealing', async (req, res) => {
    const { desk, totals } = await ownConsoleOf(db, personOf(req), idIn(req))
    if (!mayNow('seal', desk.session.state)) throw refusalIn(desk.session)
    sendPage(res, sealingPage(frameOf(req), desk, totals, blank(frameOf(req).language)))
  })

  routes.post('/sessions/:id/sealing', async (req, res) => {
    const { desk, totals } = await ownConsoleOf(db, personOf(req), idIn(req))
    if (!mayNow('seal', desk.session.state)) throw refusalIn(desk.session)
    const typed = readSealing(req.body, desk.session.code)
    if (!typed.ok) {
      const filled = { ...typed, language: frameOf(req).language }
      return sendPage(res, sealingPage(frameOf(req), desk, totals, filled), 422)
    }
    await sealSession(stores, desk.session, personOf(req).id, now())
    tell(req, 'session.sealed_notice')
    res.redirect(303, paths.session(desk.session.id))
  })
}
