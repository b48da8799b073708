import { Router } from 'express'

import { consultationById } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { frameOf, personOf, tell } from '../people/gate.ts'
import type { Person } from '../people/person.ts'
import { versionById } from '../questionnaire/queries.ts'
import { totalsOf } from '../response/queries.ts'
import { sealSession } from '../response/seal.ts'
import { blank } from '../web/field.ts'
import { idIn } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { closeSession, openSession, pauseSession, refusalIn, reopenSession, resumeSession } from './acts.ts'
import { consolePage } from './console-page.ts'
import { deskOf, ownDeskOf, placeOf, publishedVersions, workshopsSeenBy } from './desk.ts'
import { readPlan, readSealing } from './forms.ts'
import { joiningOf } from './joining.ts'
import { closingPage, preparePage, sealingPage, sessionsPage, type Listed } from './pages.ts'
import { prepareSession } from './prepare.ts'
import { sessionsIn } from './queries.ts'
import { mayNow } from './session.ts'
import { sheetPage } from './sheet-page.ts'

/** Preparing, watching and running sessions. */
export function sessionRoutes(context: Context): Router {
  const routes = Router()
  preparing(routes, context)
  watching(routes, context)
  acting(routes, context)
  closing(routes, context)
  sealing(routes, context)
  return routes
}

function preparing(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/workshops/:id/sessions', async (req, res) => {
    const place = await placeOf(db, personOf(req), idIn(req))
    const versions = await publishedVersions(db, place.workshop.consultation_id)
    sendPage(res, preparePage(frameOf(req), place, versions, blank(frameOf(req).language)))
  })

  routes.post('/workshops/:id/sessions', async (req, res) => {
    const place = await placeOf(db, personOf(req), idIn(req))
    const versions = await publishedVersions(db, place.workshop.consultation_id)
    const plan = readPlan(req.body, versions)
    if (!plan.ok) {
      const filled = { ...plan, language: frameOf(req).language }
      return sendPage(res, preparePage(frameOf(req), place, versions, filled), 422)
    }
    const id = await prepareSession(db, place.workshop.id, plan.value, personOf(req).id, now())
    res.redirect(303, paths.session(id))
  })
}

function watching(routes: Router, { stores, config, now }: Context): void {
  const { db } = stores

  routes.get('/sessions', async (req, res) => {
    sendPage(res, sessionsPage(frameOf(req), await listedFor(db, personOf(req))))
  })

  routes.get('/sessions/:id', async (req, res) => {
    const desk = await deskOf(db, personOf(req), idIn(req))
    const joining = joiningOf(config.public_url, desk.session.join_code)
    const totals = await totalsOf(stores, desk.session.id)
    sendPage(res, consolePage(frameOf(req), desk, joining, totals, now()))
  })

  routes.get('/sessions/:id/totals', async (req, res) => {
    const { session } = await deskOf(db, personOf(req), idIn(req))
    const { sent, begun } = await totalsOf(stores, session.id)
    res.json({ sent: session.sealed_count ?? sent, begun, state: session.state })
  })

  routes.get('/sessions/:id/code-sheet', async (req, res) => {
    const desk = await deskOf(db, personOf(req), idIn(req))
    sendPage(res, sheetPage(frameOf(req), desk, joiningOf(config.public_url, desk.session.join_code)))
  })
}

function acting(routes: Router, { stores: { db }, now }: Context): void {
  routes.post('/sessions/:id/opening', async (req, res) => {
    const { session, workshop } = await ownDeskOf(db, personOf(req), idIn(req))
    await openSession(db, session, workshop, personOf(req).id, now())
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
    const desk = await ownDeskOf(db, personOf(req), idIn(req))
    if (!mayNow('close', desk.session.state)) throw refusalIn(desk.session)
    const { begun } = await totalsOf(stores, desk.session.id)
    sendPage(res, closingPage(frameOf(req), desk, begun))
  })

  routes.post('/sessions/:id/closing', async (req, res) => {
    const { session } = await ownDeskOf(db, personOf(req), idIn(req))
    await closeSession(db, session, personOf(req).id, now())
    res.redirect(303, paths.session(session.id))
  })
}

function sealing(routes: Router, { stores, now }: Context): void {
  const { db } = stores

  routes.get('/sessions/:id/sealing', async (req, res) => {
    const desk = await ownDeskOf(db, personOf(req), idIn(req))
    if (!mayNow('seal', desk.session.state)) throw refusalIn(desk.session)
    const { begun } = await totalsOf(stores, desk.session.id)
    sendPage(res, sealingPage(frameOf(req), desk, begun, blank(frameOf(req).language)))
  })

  routes.post('/sessions/:id/sealing', async (req, res) => {
    const desk = await ownDeskOf(db, personOf(req), idIn(req))
    if (!mayNow('seal', desk.session.state)) throw refusalIn(desk.session)
    const typed = readSealing(req.body, desk.session.code)
    if (!typed.ok) {
      const { begun } = await totalsOf(stores, desk.session.id)
      const filled = { ...typed, language: frameOf(req).language }
      return sendPage(res, sealingPage(frameOf(req), desk, begun, filled), 422)
    }
    await sealSession(stores, desk.session, personOf(req).id, now())
    tell(req, 'session.sealed_notice')
    res.redirect(303, paths.session(desk.session.id))
  })
}

/** The workshops a person sees, each with its sessions; what several share is read once. */
async function listedFor(db: Db, person: Person): Promise<readonly Listed[]> {
  const workshops = await workshopsSeenBy(db, person)
  const sessions = await sessionsIn(db, ids(workshops, 'id'))
  const versions = await Promise.all(ids(sessions, 'version_id').map((id) => versionById(db, id)))
  const consultations = await Promise.all(
    ids(workshops, 'consultation_id').map((id) => consultationById(db, id)),
  )
  return workshops.map((workshop) => ({
    workshop,
    consultation: consultations.find(({ id }) => id === workshop.consultation_id)?.title ?? {},
    sessions: sessions
      .filter(({ workshop_id }) => workshop_id === workshop.id)
      .flatMap((session) => {
        const version = versions.find(({ id }) => id === session.version_id)
        return version ? [{ session, version }] : []
      }),
  }))
}

const ids = <Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name): number[] => [
  ...new Set(rows.map((row) => row[name])),
]
