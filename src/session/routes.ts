import { Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { Problem } from '../problem.ts'
import { endRehearsal, endRehearsalsDue, forgetStrays } from '../response/rehearsal.ts'
import { sealSession } from '../response/seal.ts'
import { blank } from '../web/field.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import {
  closeSession,
  openSession,
  pauseSession,
  refusalIn,
  refuseOther,
  reopenSession,
  resumeSession,
  shareSession,
} from './acts.ts'
import type { BurstDetector } from './burst-detector.ts'
import { consolePage } from './console-page.ts'
import { readSealing, readSharing } from './forms.ts'
import { joiningOf } from './joining.ts'
import { sessionsFor } from './list.ts'
import { consoleOf, joinableSession, ownConsoleOf, ownSession, sessionPageOf } from './load.ts'
import { noteRoutes } from './note-routes.ts'
import { closingPage, sealingPage, sessionsPage } from './pages.ts'
import { staleFormRoutes } from './stale-form-routes.ts'
import { preparingRoutes } from './preparing-routes.ts'
import { mayNow } from './session.ts'
import { screenPage, sheetPage } from './sheet-page.ts'

/** Routes to view and run sessions. */
export function sessionRoutes(context: Context, bursts: BurstDetector): Router {
  const routes = Router()
  staleFormRoutes(routes, context)
  routes.use(preparingRoutes(context))
  routes.use(noteRoutes(context))
  watching(routes, context, bursts)
  acting(routes, context)
  closing(routes, context)
  sealing(routes, context)
  return routes
}

function watching(routes: Router, { stores: { db }, config, now }: Context, bursts: BurstDetector): void {
  routes.get('/sessions', async (req, res) => {
    sendPage(res, sessionsPage(frameOf(req), await sessionsFor(db, personOf(req))))
  })

  routes.get('/sessions/:id', async (req, res) => {
    const seen = await sessionPageOf(db, personOf(req), idIn(req))
    const joining = joiningOf(config.public_url, seen.viewed.session.join_code)
    sendPage(
      res,
      consolePage(
        frameOf(req),
        { ...seen, burst: bursts.largest(seen.viewed.session.join_code) },
        joining,
        now(),
      ),
    )
  })

  routes.get('/sessions/:id/totals', async (req, res) => {
    const { viewed, totals } = await consoleOf(db, personOf(req), idIn(req))
    res.json({ ...totals, state: viewed.session.state })
  })

  routes.get('/sessions/:id/code-sheet', async (req, res) => {
    const viewed = await joinableSession(db, personOf(req), idIn(req))
    sendPage(res, sheetPage(frameOf(req), viewed, joiningOf(config.public_url, viewed.session.join_code)))
  })

  routes.get('/sessions/:id/screen', async (req, res) => {
    const viewed = await joinableSession(db, personOf(req), idIn(req))
    sendPage(res, screenPage(frameOf(req), viewed, joiningOf(config.public_url, viewed.session.join_code)))
  })
}

function acting(routes: Router, { stores, now }: Context): void {
  const { db } = stores

  routes.post('/sessions/:id/opening', async (req, res) => {
    const { session, workshop } = await ownSession(db, personOf(req), idIn(req))
    refuseOther(session, first(inputOf(req.body), 'plan'))
    await forgetStrays(stores, session)
    await openSession(stores, session, workshop, personOf(req).id, now())
    if (session.kind === 'live') await endRehearsalsDue(stores, now())
    tell(req, 'session.opened_notice')
    res.redirect(303, paths.session(session.id))
  })

  routes.post('/sessions/:id/pause', async (req, res) => {
    const { session } = await ownSession(db, personOf(req), idIn(req))
    await pauseSession(db, session, personOf(req).id, now())
    tell(req, 'session.paused_notice')
    res.redirect(303, paths.session(session.id))
  })

  routes.post('/sessions/:id/resumption', async (req, res) => {
    const { session } = await ownSession(db, personOf(req), idIn(req))
    await resumeSession(db, session, personOf(req).id, now())
    tell(req, 'session.resumed_notice')
    res.redirect(303, paths.session(session.id))
  })

  routes.post('/sessions/:id/sharing', async (req, res) => {
    const { session } = await ownSession(db, personOf(req), idIn(req))
    const read = readSharing(req.body)
    if (!read.ok) throw new Problem('unreadable', 'error.unreadable_lede')
    await shareSession(db, session, read.value.channel, personOf(req).id, now())
    tell(req, read.value.channel === 'kiosk' ? 'session.now_shared' : 'session.now_own')
    res.redirect(303, paths.session(session.id))
  })

  routes.post('/sessions/:id/reopening', async (req, res) => {
    const { session, workshop } = await ownSession(db, personOf(req), idIn(req))
    await reopenSession(db, session, workshop, personOf(req).id, now())
    tell(req, 'session.opened_notice')
    res.redirect(303, paths.session(session.id))
  })
}

function closing(routes: Router, { stores, now }: Context): void {
  const { db } = stores

  routes.get('/sessions/:id/closing', async (req, res) => {
    const { viewed, totals } = await ownConsoleOf(db, personOf(req), idIn(req))
    if (!mayNow('close', viewed.session.state)) throw refusalIn(viewed.session)
    sendPage(res, closingPage(frameOf(req), viewed, totals))
  })

  routes.post('/sessions/:id/closing', async (req, res) => {
    const { session, workshop } = await ownSession(db, personOf(req), idIn(req))
    if (session.kind === 'rehearsal') {
      if (!mayNow('close', session.state)) throw refusalIn(session)
      await endRehearsal(stores, session, personOf(req).id, now())
      tell(req, 'session.rehearsal_ended')
      return res.redirect(303, paths.workshop(workshop.id))
    }
    await closeSession(db, session, personOf(req).id, now())
    tell(req, 'session.closed_notice')
    res.redirect(303, paths.session(session.id))
  })
}

function sealing(routes: Router, { stores, now }: Context): void {
  const { db } = stores

  routes.get('/sessions/:id/sealing', async (req, res) => {
    const { viewed, totals } = await ownConsoleOf(db, personOf(req), idIn(req))
    if (!mayNow('seal', viewed.session.state)) throw refusalIn(viewed.session)
    sendPage(res, sealingPage(frameOf(req), viewed, totals, blank(frameOf(req).language)))
  })

  routes.post('/sessions/:id/sealing', async (req, res) => {
    const { viewed, totals } = await ownConsoleOf(db, personOf(req), idIn(req))
    if (!mayNow('seal', viewed.session.state)) throw refusalIn(viewed.session)
    const typed = readSealing(req.body, viewed.session.code)
    if (!typed.ok) {
      const filled = { ...typed, language: frameOf(req).language }
      return sendPage(res, sealingPage(frameOf(req), viewed, totals, filled), 422)
    }
    await sealSession(stores, viewed.session, personOf(req).id, now())
    tell(req, 'session.sealed_notice')
    res.redirect(303, paths.session(viewed.session.id))
  })
}
