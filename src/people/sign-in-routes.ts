import { Router, type Request, type RequestHandler, type Response } from 'express'

import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { languageFor } from '../web/errors.ts'
import { inputOf, readForm, type Sentence } from '../web/form.ts'
import { isInterfaceLanguage } from '../web/language.ts'
import { ownAddress } from '../web/own-address.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { clientKeys } from '../web/client-key.ts'
import { beginVisit } from '../web/visit.ts'
import { choosePassword, invited } from './choose-password.ts'
import { choosePasswordPage, signInFrame, setUpPage, signInPage } from './sign-in-pages.ts'
import { choosePasswordForm, setUpForm, signInForm } from './forms.ts'
import { frameOf, homeOf } from './auth.ts'
import { knownBrowser, setKnownBrowserCookie } from './known-browser.ts'
import type { Person } from './person.ts'
import { findPersonByEmail, isNew } from './queries.ts'
import { mustBeOpen, setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { minutes, signInThrottle } from './sign-in-throttle.ts'

/** Milliseconds after which the keys of IP addresses change. */
const ROTATION = 60 * 60_000

/** Routes before sign-in: signing in, setting up, accepting an invitation. */
export function signInRoutes(context: Context): Router {
  const router = Router()
  router.all([paths.signIn(), '/set-up/:token', '/link/:token'], withSignInFrame)
  router.get(paths.signIn(), async (req, res) => {
    const unused = await isNew(context.stores.db)
    sendPage(res, signInPage(frameOf(req), { action: ownAddress(req), unused }))
  })
  router.post(paths.signIn(), signingIn(context))
  setUpRoutes(router, context)
  linkRoutes(router, context)
  return router
}

function signingIn(context: Context): RequestHandler {
  const { db } = context.stores
  const { now } = context
  const tries = signInThrottle()
  const placeOf = clientKeys(ROTATION, now)
  return async (req, res) => {
    const form = readForm(signInForm, req.body)
    const refuse = async (faults: Faults, status = 422) => await refused(db, req, res, faults, status)
    if (!form.ok) return await refuse(form.faults)
    const { email, password } = form.value
    const found = await findPersonByEmail(db, email)
    const trier = { email, place: placeOf(req), browser: found && knownBrowser(req, found, context) }
    const wait = await tries.take(trier, now())
    if (wait > 0) {
      res.set('Retry-After', String(wait))
      return await refuse({ email: { key: 'people.many_tries', values: minutes(wait) } }, 429)
    }
    const person = await signIn(db, found, password, now())
    if (!person) return await refuse({ email: { key: 'people.wrong_sign_in' } })
    tries.right(trier)
    await enter(context, req, res, person)
  }
}

type Faults = Readonly<Record<string, Sentence>>

async function refused(db: Db, req: Request, res: Response, faults: Faults, status: number): Promise<void> {
  const { language } = frameOf(req)
  const filled = { input: inputOf(req.body), faults, language }
  const unused = await isNew(db)
  sendPage(res, signInPage(frameOf(req), { action: ownAddress(req), unused, filled }), status)
}

function setUpRoutes(router: Router, context: Context): void {
  const { db } = context.stores
  const { now } = context
  router.get('/set-up/:token', async (req, res) => {
    await mustBeOpen(db, req.params.token, now())
    sendPage(res, setUpPage(frameOf(req), { action: ownAddress(req) }))
  })
  router.post('/set-up/:token', async (req, res) => {
    const { token } = req.params
    await mustBeOpen(db, token, now())
    const form = readForm(setUpForm, req.body)
    const { language } = frameOf(req)
    if (!form.ok) {
      const filled = { ...form, language }
      return sendPage(res, setUpPage(frameOf(req), { action: ownAddress(req), filled }), 422)
    }
    await enter(context, req, res, await setUp(db, token, form.value, now()))
  })
}

function linkRoutes(router: Router, context: Context): void {
  const { db } = context.stores
  const { now } = context
  router.get('/link/:token', async (req, res) => {
    const whose = await invited(db, req.params.token, now())
    sendPage(res, choosePasswordPage(frameOf(req), { action: ownAddress(req), ...whose }))
  })
  router.post('/link/:token', async (req, res) => {
    const { token } = req.params
    const whose = await invited(db, token, now())
    const form = readForm(choosePasswordForm, req.body)
    const { language } = frameOf(req)
    if (!form.ok) {
      const filled = { ...form, language }
      return sendPage(
        res,
        choosePasswordPage(frameOf(req), { action: ownAddress(req), ...whose, filled }),
        422,
      )
    }
    await enter(context, req, res, await choosePassword(db, token, form.value.password, now()))
  })
}

const withSignInFrame: RequestHandler = (req, _res, next) => {
  req.frame = signInFrame(languageFor(req))
  req.ways = { gone: { path: paths.signIn(), label: 'people.sign_in' } }
  next()
}

/** Begins the visit, in the language of the sign-in page, and redirects to the person's work. */
async function enter(context: Context, req: Request, res: Response, person: Person): Promise<void> {
  const asked = req.query['lang']
  if (typeof asked === 'string' && isInterfaceLanguage(asked)) req.session.language = asked
  setKnownBrowserCookie(res, person, context)
  await beginVisit(req, person)
  res.redirect(303, homeOf(person))
}
