import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { idIn, inputOf, readForm, type Sentence } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { accessRequests } from './access.ts'
import { accountRoutes } from './account-routes.ts'
import { changeRoles } from './change-roles.ts'
import { correctPerson } from './correct.ts'
import { activate, deactivate } from './deactivate.ts'
import { eventsPage } from './event-pages.ts'
import { filterIn } from './event-filter.ts'
import { entriesBefore } from './events.ts'
import { deactivationForm, emailForm, inviteForm, particularsForm, rolesForm } from './forms.ts'
import { frameOf, only, personOf, tell } from './auth.ts'
import { invite, issueLink, type Passed } from './invite.ts'
import { linkPage, peoplePage, personPage } from './pages.ts'
import type { Person } from './person.ts'
import { everyone, findPersonByEmail, personWith } from './queries.ts'

type Faults = Readonly<Record<string, Sentence>>

const TAKEN: Sentence = { key: 'people.email_taken' }

/** Routes of accounts: one's own, and all of them for administrators. */
export function peopleRoutes(context: Context): Router {
  const router = Router()
  accountRoutes(router, context)
  router.all([paths.people(), '/people/{*rest}', paths.events()], only('administrator'))
  listRoutes(router, context)
  personRoutes(router, context)
  accessRoutes(router, context)
  eventRoutes(router, context)
  backRoutes(router)
  return router
}

function listRoutes(router: Router, { stores: { db }, config, now }: Context): void {
  router.get(paths.people(), async (req, res) => {
    sendPage(res, peoplePage(frameOf(req), await everyone(db), await accessRequests(db), personOf(req)))
  })
  router.post(paths.people(), async (req, res) => {
    const form = readForm(inviteForm, req.body)
    if (!form.ok) return await refuseInvitation(db, req, res, await withTaken(db, req.body, form.faults))
    const passed = await invite(db, personOf(req), form.value, now())
    if (!passed) return await refuseInvitation(db, req, res, { email: TAKEN })
    passOn(req, res, passed, config.public_url)
  })
}

function personRoutes(router: Router, { stores: { db }, config, now }: Context): void {
  router.get('/people/:id', async (req, res) => {
    sendPage(res, personPage(frameOf(req), await personWith(db, idIn(req)), personOf(req)))
  })
  router.post('/people/:id/particulars', async (req, res) => {
    const person = await personWith(db, idIn(req))
    const form = readForm(particularsForm, req.body)
    if (!form.ok) return refuse(req, res, person, await withTaken(db, req.body, form.faults, person.id))
    const done = await correctPerson(db, personOf(req), person.id, form.value, now())
    if (!done) return refuse(req, res, person, { email: TAKEN })
    tell(req, done.links > 0 ? 'people.corrected_links_ended' : 'people.corrected')
    res.redirect(303, paths.person(person.id))
  })
  router.post('/people/:id/roles', async (req, res) => {
    const person = await personWith(db, idIn(req))
    const form = readForm(rolesForm, req.body)
    if (!form.ok) return refuse(req, res, person, form.faults)
    const done = await changeRoles(db, personOf(req), person.id, form.value.roles, now())
    if ('why' in done) return refuse(req, res, person, { roles: { key: done.why } }, 409)
    tell(req, `people.${done.asked ? 'access_asked' : done.changed ? 'roles_changed' : 'roles_same'}`)
    // Who dropped their own administrator role may not see the previous page.
    res.redirect(303, person.id === personOf(req).id ? paths.account() : paths.person(person.id))
  })
  router.post('/people/:id/password-reset', async (req, res) => {
    passOn(req, res, await issueLink(db, personOf(req), idIn(req), now()), config.public_url)
  })
}

/** A GET of a form's URL, as after a change of language, redirects to the page of the form. */
function backRoutes(router: Router): void {
  const forms = [
    '/people/:id/particulars',
    '/people/:id/roles',
    '/people/:id/password-reset',
    '/people/:id/deactivation',
  ]
  router.get(forms, (req, res) => res.redirect(303, paths.person(idIn(req))))
}

function accessRoutes(router: Router, { stores: { db }, now }: Context): void {
  router.post('/people/:id/deactivation', async (req, res) => {
    const person = await personWith(db, idIn(req))
    const { email } = person
    const form = readForm(deactivationForm, req.body)
    if (!form.ok || form.value.typed_email !== email)
      return refuse(req, res, person, { typed_email: { key: 'people.email_differs', values: { email } } })
    const why = await deactivate(db, personOf(req), person.id, now())
    if (why) return refuse(req, res, person, { typed_email: { key: why } }, 409)
    tell(req, 'people.deactivated')
    res.redirect(303, paths.person(person.id))
  })
  router.post('/people/:id/activation', async (req, res) => {
    const id = idIn(req)
    await activate(db, personOf(req), id, now())
    tell(req, 'people.activated')
    res.redirect(303, paths.person(id))
  })
}

function eventRoutes(router: Router, { stores: { db } }: Context): void {
  router.get(paths.events(), async (req, res) => {
    const asked = filterIn(req.query)
    const entries = await entriesBefore(db, personOf(req), asked)
    sendPage(res, eventsPage(frameOf(req), entries, asked, await everyone(db)))
  })
}

function passOn(req: Request, res: Response, passed: Passed, public_url: string): void {
  sendPage(res, linkPage(frameOf(req), passed, `${public_url}${paths.link(passed.token)}`))
}

/** Adds to what is wrong with a form that another account has its email, so that all is named at once. */
async function withTaken(db: Db, body: unknown, { name, ...others }: Faults, own?: number): Promise<Faults> {
  const read = readForm(emailForm, body)
  const namesake = read.ok ? await findPersonByEmail(db, read.value.email) : undefined
  const isTaken = namesake !== undefined && namesake.id !== own
  return { ...(name && { name }), ...(isTaken && { email: TAKEN }), ...others }
}

async function refuseInvitation(db: Db, req: Request, res: Response, faults: Faults): Promise<void> {
  const filled = { input: inputOf(req.body), faults, language: frameOf(req).language }
  const requests = await accessRequests(db)
  sendPage(res, peoplePage(frameOf(req), await everyone(db), requests, personOf(req), filled), 422)
}

function refuse(req: Request, res: Response, person: Person, faults: Faults, status = 422): void {
  const filled = { input: inputOf(req.body), faults, language: frameOf(req).language }
  sendPage(res, personPage(frameOf(req), person, personOf(req), filled), status)
}
