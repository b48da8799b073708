import type { Request, Response, Router } from 'express'

import type { Context } from '../context.ts'
import { first, inputOf, readForm, type Sentence } from '../web/form.ts'
import { isInterfaceLanguage } from '../web/language.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { beginVisit, endVisit } from '../web/visit.ts'
import { accountPage } from './account-pages.ts'
import { changePassword } from './change-password.ts'
import { changePasswordForm } from './forms.ts'
import { frameOf, personOf, tell } from './gate.ts'
import { recordVisit } from './sign-in.ts'
import { triesOf } from './tries.ts'

/** Wrong tries at the current password in 15 minutes. */
const PER_ACCOUNT = 10

/** What everybody does with their own account. */
export function accountRoutes(router: Router, context: Context): void {
  const { db } = context.stores
  router.get(paths.account(), (req, res) => {
    sendPage(res, accountPage(frameOf(req), personOf(req)))
  })
  router.get(paths.password(), (_req, res) => res.redirect(303, paths.account()))
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
  passwordRoute(router, context)
}

function passwordRoute(router: Router, { stores: { db }, now }: Context): void {
  const tries = triesOf(PER_ACCOUNT)
  router.post(paths.password(), async (req, res) => {
    const person = personOf(req)
    const form = readForm(changePasswordForm, req.body)
    if (!form.ok) return refuse(req, res, form.faults)
    if (!tries.take(person.email, now()))
      return refuse(req, res, { current_password: { key: 'people.many_password_tries' } }, 429)
    const changed = await changePassword(db, person, form.value, now())
    if (!changed) return refuse(req, res, { current_password: { key: 'people.wrong_password' } })
    tries.forget(person.email)
    await beginVisit(req, changed)
    tell(req, 'people.password_changed')
    res.redirect(303, paths.account())
  })
}

function refuse(req: Request, res: Response, faults: Readonly<Record<string, Sentence>>, status = 422): void {
  const filled = { input: {}, faults, language: frameOf(req).language }
  sendPage(res, accountPage(frameOf(req), personOf(req), filled), status)
}

/** The page of ours that a form was sent from; the account when that is not known. */
function pageBefore(req: Request, public_url: string): string {
  const referrer = req.get('referer')
  if (!referrer || !URL.canParse(referrer)) return paths.account()
  const { origin, pathname, search } = new URL(referrer)
  const own = [new URL(public_url).origin, `${req.protocol}://${req.get('host') ?? ''}`]
  return own.includes(origin) && !pathname.startsWith('//') ? `${pathname}${search}` : paths.account()
}
