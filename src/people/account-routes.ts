import type { Request, Response, Router } from 'express'

import type { Context } from '../context.ts'
import { rateLimiter } from '../web/rate-limiter.ts'
import { first, inputOf, readForm, type Sentence } from '../web/form.ts'
import { isInterfaceLanguage } from '../web/language.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { dropOtherVisits, dropVisit, hashOf, visitsOf } from '../web/visit-queries.ts'
import { beginVisit, endVisit } from '../web/visit.ts'
import { accessRequests } from './access.ts'
import { accountPage } from './account-pages.ts'
import { changePassword } from './change-password.ts'
import { changeOwnName } from './correct.ts'
import { changePasswordForm, nameForm } from './forms.ts'
import { frameOf, personOf, tell } from './auth.ts'
import { setKnownBrowserCookie } from './known-browser.ts'
import { recordVisit } from './sign-in.ts'
import { FEW, minutes, WINDOW } from './sign-in-throttle.ts'

/** Routes of a person's own account. */
export function accountRoutes(router: Router, context: Context): void {
  const { db } = context.stores
  router.get(paths.account(), async (req, res) => {
    sendPage(res, accountPage(frameOf(req), personOf(req), await ownOf(context, req)))
  })
  router.get([paths.password(), paths.ownName()], (_req, res) => res.redirect(303, paths.account()))
  router.post(paths.signOut(), async (req, res) => {
    await recordVisit(db, personOf(req).id, 'visit.end', context.now())
    await endVisit(req)
    res.redirect(303, paths.signIn())
  })
  router.post(paths.staffLanguage(), (req, res) => {
    const lang = first(inputOf(req.body), 'lang')
    if (isInterfaceLanguage(lang)) req.session.language = lang
    res.redirect(303, pageBefore(req, context.config.public_url))
  })
  nameRoute(router, context)
  passwordRoute(router, context)
  visitRoutes(router, context)
}

function nameRoute(router: Router, context: Context): void {
  router.post(paths.ownName(), async (req, res) => {
    const person = personOf(req)
    const form = readForm(nameForm, req.body)
    if (!form.ok) {
      const filled = { input: form.input, faults: form.faults, language: frameOf(req).language }
      return sendPage(res, accountPage(frameOf(req), person, await ownOf(context, req), filled), 422)
    }
    await changeOwnName(context.stores.db, person, form.value.name, context.now())
    tell(req, 'people.name_changed')
    res.redirect(303, paths.account())
  })
}

function passwordRoute(router: Router, context: Context): void {
  const { db } = context.stores
  const { now } = context
  const tries = rateLimiter(FEW, WINDOW)
  router.post(paths.password(), async (req, res) => {
    const person = personOf(req)
    const refuse = async (faults: Readonly<Record<string, Sentence>>, status = 422) => {
      const filled = { input: {}, faults, language: frameOf(req).language }
      sendPage(res, accountPage(frameOf(req), person, await ownOf(context, req), filled), status)
    }
    const form = readForm(changePasswordForm, req.body)
    if (!form.ok) return await refuse(form.faults)
    const wait = tries.take(req.sessionID, now())
    const many = { key: 'people.many_password_tries', values: minutes(wait) } as const
    if (wait > 0) return await refuse({ current_password: many }, 429)
    const changed = await changePassword(db, person, form.value, now())
    if (!changed) return await refuse({ current_password: { key: 'people.wrong_password' } })
    setKnownBrowserCookie(res, changed, context)
    await beginVisit(req, changed)
    tell(req, 'people.password_changed')
    res.redirect(303, paths.account())
  })
}

function visitRoutes(router: Router, { stores, now }: Context): void {
  const ended = async (req: Request, res: Response, some: boolean) => {
    if (some) await recordVisit(stores.db, personOf(req).id, 'visit.end', now())
    tell(req, 'people.visit_ended')
    res.redirect(303, paths.account())
  }
  router.post(paths.otherVisits(), async (req, res) => {
    const others = await dropOtherVisits(stores.visits, personOf(req).id, hashOf(req.sessionID))
    await ended(req, res, others)
  })
  router.post('/account/visits/:visit/ending', async (req, res) => {
    await ended(req, res, await dropVisit(stores.visits, personOf(req).id, req.params.visit))
  })
}

const ownOf = async ({ stores, now }: Context, req: Request) => ({
  requests: await accessRequests(stores.db, personOf(req).id),
  visits: await visitsOf(stores.visits, personOf(req), now()),
  here: hashOf(req.sessionID),
})

/** Returns the own page in the Referer header, else the account page (no open redirect). */
function pageBefore(req: Request, public_url: string): string {
  const referrer = req.get('referer')
  if (!referrer || !URL.canParse(referrer)) return paths.account()
  const { origin, pathname, search } = new URL(referrer)
  const own = [new URL(public_url).origin, `${req.protocol}://${req.get('host') ?? ''}`]
  return own.includes(origin) && !pathname.startsWith('//') ? `${pathname}${search}` : paths.account()
}
