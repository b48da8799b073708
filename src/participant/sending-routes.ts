import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { surveyOf } from '../instrument/answers.ts'
import type { Draft } from '../response/draft.ts'
import { changeDraft } from '../response/change-draft.ts'
import { tooMany } from '../problem.ts'
import { first, inputOf } from '../web/form.ts'
import { sendPage, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { PhoneRequest, BegunRequest } from './phone-request.ts'
import { isOthers } from './begun.ts'
import { alreadyPage, checkPage, expiredPage, sentPage } from './end-pages.ts'
import type { Limits } from './rate-limits.ts'
import { sentOf } from './load.ts'
import { redirectTo } from './reply.ts'
import { resolveRequest, stop } from './resolve-request.ts'
import { revisionOf } from './revision.ts'
import { submit } from './submit.ts'

/** Routes of the check page, of sending, and of the page after it. */
export function sendingRoutes(context: Context, limits: Limits): Router {
  const { stores } = context
  const routes = Router()

  routes.get('/s/:code/check', async (req, res) => {
    const request = await resolveRequest(context, limits, req, res)
    if (!request) return
    const { join_code } = request.room.session
    if (request.sent) return res.redirect(303, paths.sent(join_code))
    if (!request.allowed.save) return stop(request, res)
    const { draft, keys } = request
    if (!draft || !keys) return res.redirect(303, paths.start(join_code))
    sendPage(res, checked({ ...request, draft, keys }, req.query['refused']))
  })

  routes.get('/s/:code/response', (req, res) => res.redirect(303, paths.check(req.params.code)))
  routes.post('/s/:code/response', async (req, res) => {
    const request = await resolveRequest(context, limits, req, res)
    if (!request) return
    const wait = limits.send(req, request)
    if (wait > 0) return waiting(request, wait, res)
    await sending(context, request, req, res)
  })

  routes.get('/s/:code/sent', async (req, res) => {
    const request = await resolveRequest(context, limits, req, res)
    if (!request) return
    if (!request.sent) return res.redirect(303, paths.start(request.room.session.join_code))
    sendPage(res, sentPage(request, await sentOf(stores.db, request)))
  })

  return routes
}

/** Returns the check page, with the reason of a refused send. */
function checked(request: BegunRequest, refused: unknown): Page {
  const { t } = request.language
  const survey = surveyOf(request.room.form, request.draft.input)
  if (refused === 'changed') return checkPage(request, survey, [t('response.changed')])
  if (refused === 'paused')
    return checkPage(request, survey, [
      t(request.allowed.send ? 'response.resumed_lede' : 'response.paused_lede'),
    ])
  return checkPage(request, survey, [], refused === 'faults' && survey.faults.size > 0)
}

/** Rate limit reached: shows the answers, to be sent later. */
function waiting(request: PhoneRequest, wait: number, res: Response): void {
  const { room, draft, keys, language } = request
  if (!draft || !keys) throw tooMany(wait)
  const said = [language.t('response.wait', { n: wait })]
  res.set('Retry-After', String(wait))
  sendPage(res, checkPage({ ...request, draft, keys }, surveyOf(room.form, draft.input), said), 429)
}

async function sending(context: Context, request: PhoneRequest, req: Request, res: Response): Promise<void> {
  const { room, keys, draft, sent } = request
  const { join_code } = room.session
  const input = inputOf(req.body)
  if (isOthers(request, input)) return sendPage(res, expiredPage(request), 410)
  if (sent) {
    if (isOther(request, first(input, 'revision'))) return sendPage(res, alreadyPage(request), 409)
    return redirectTo(res, `${paths.sent(join_code)}?lang=${request.language.code}`)
  }
  if (!request.allowed.save) return stop(request, res)
  if (!keys || !draft) return sendPage(res, expiredPage(request), 410)
  const lang = first(input, 'lang')
  if (room.languages.includes(lang)) {
    const spoken = (kept: Draft): Draft => ({ ...kept, language: lang })
    await changeDraft(context.stores.drafts, keys, draft, spoken, context.now())
    return redirectTo(res, paths.check(join_code))
  }
  await sendChecked(context, { ...request, keys, draft }, first(input, 'revision'), res)
}

/** Returns whether a draft beside a receipt has other answers than those now sent again. */
function isOther({ room, keys, discarded }: PhoneRequest, revision: string): boolean {
  if (!keys || !discarded) return false
  return revisionOf(keys, discarded, surveyOf(room.form, discarded.input).answers) !== revision
}

/** Sends the answers shown, or redirects to the check page with the reason. */
async function sendChecked(
  context: Context,
  request: BegunRequest,
  revision: string,
  res: Response,
): Promise<void> {
  const { room, keys, draft, allowed, language } = request
  const { join_code } = room.session
  const back = (why: 'changed' | 'paused' | 'faults') =>
    redirectTo(res, `${paths.check(join_code)}?refused=${why}`)
  const survey = surveyOf(room.form, draft.input)
  if (revisionOf(keys, draft, survey.answers) !== revision) return back('changed')
  if (!allowed.send) return back('paused')
  if (survey.faults.size > 0) return back('faults')
  const outcome = await submit(context, request, survey.answers)
  if (outcome === 'unknown')
    return sendPage(res, checkPage(request, survey, [language.t('response.not_stored')]), 503)
  if (outcome === 'shut') return back('paused')
  redirectTo(res, `${paths.sent(join_code)}?lang=${language.code}`)
}
