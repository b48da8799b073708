import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { surveyOf } from '../instrument/answers.ts'
import type { Draft } from '../response/draft.ts'
import { changeDraft } from '../response/change-draft.ts'
import { tooMany } from '../problem.ts'
import { first, inputOf } from '../web/form.ts'
import { sendPage, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Arrival, Begun } from './arrival.ts'
import { isOthers } from './begun.ts'
import { alreadyPage, checkPage, expiredPage, sentPage } from './end-pages.ts'
import type { Limits } from './rate-limits.ts'
import { sentOf } from './load.ts'
import { leadOn } from './reply.ts'
import { arrive, stop } from './reception.ts'
import { revisionOf } from './revision.ts'
import { submit } from './submit.ts'

/** The end: everything to be read once more, sending it, and that it is sent. */
export function sendingRoutes(context: Context, limits: Limits): Router {
  const { stores } = context
  const routes = Router()

  routes.get('/s/:code/check', async (req, res) => {
    const arrival = await arrive(context, limits, req, res)
    if (!arrival) return
    const { join_code } = arrival.room.session
    if (arrival.sent) return res.redirect(303, paths.sent(join_code))
    if (!arrival.doors.save) return stop(arrival, res)
    const { draft, keys } = arrival
    if (!draft || !keys) return res.redirect(303, paths.start(join_code))
    sendPage(res, checked({ ...arrival, draft, keys }, req.query['refused']))
  })

  routes.get('/s/:code/response', (req, res) => res.redirect(303, paths.check(req.params.code)))
  routes.post('/s/:code/response', async (req, res) => {
    const arrival = await arrive(context, limits, req, res)
    if (!arrival) return
    const wait = limits.send(req, arrival)
    if (wait > 0) return waiting(arrival, wait, res)
    await sending(context, arrival, req, res)
  })

  routes.get('/s/:code/sent', async (req, res) => {
    const arrival = await arrive(context, limits, req, res)
    if (!arrival) return
    if (!arrival.sent) return res.redirect(303, paths.start(arrival.room.session.join_code))
    sendPage(res, sentPage(arrival, await sentOf(stores.db, arrival)))
  })

  return routes
}

/** The page to check the answers on, with why they were not sent. */
function checked(arrival: Begun, refused: unknown): Page {
  const { t } = arrival.language
  const survey = surveyOf(arrival.room.form, arrival.draft.input)
  if (refused === 'changed') return checkPage(arrival, survey, [t('response.changed')])
  if (refused === 'paused')
    return checkPage(arrival, survey, [
      t(arrival.doors.send ? 'response.resumed_lede' : 'response.paused_lede'),
    ])
  return checkPage(arrival, survey, [], refused === 'faults' && survey.faults.size > 0)
}

/** Too many at once: what would be sent is shown, to be sent a little later. */
function waiting(arrival: Arrival, wait: number, res: Response): void {
  const { room, draft, keys, language } = arrival
  if (!draft || !keys) throw tooMany(wait)
  const said = [language.t('response.wait', { n: wait })]
  res.set('Retry-After', String(wait))
  sendPage(res, checkPage({ ...arrival, draft, keys }, surveyOf(room.form, draft.input), said), 429)
}

async function sending(context: Context, arrival: Arrival, req: Request, res: Response): Promise<void> {
  const { room, keys, draft, sent } = arrival
  const { join_code } = room.session
  const input = inputOf(req.body)
  if (isOthers(arrival, input)) return sendPage(res, expiredPage(arrival), 410)
  if (sent) {
    if (isOther(arrival, first(input, 'revision'))) return sendPage(res, alreadyPage(arrival), 409)
    return leadOn(res, `${paths.sent(join_code)}?lang=${arrival.language.code}`)
  }
  if (!arrival.doors.save) return stop(arrival, res)
  if (!keys || !draft) return sendPage(res, expiredPage(arrival), 410)
  const lang = first(input, 'lang')
  if (room.languages.includes(lang)) {
    const spoken = (kept: Draft): Draft => ({ ...kept, language: lang })
    await changeDraft(context.stores.drafts, keys, draft, spoken, context.now())
    return leadOn(res, paths.check(join_code))
  }
  await sendChecked(context, { ...arrival, keys, draft }, first(input, 'revision'), res)
}

/** Whether a draft that was found beside a receipt has other answers than those now sent once more. */
function isOther({ room, keys, discarded }: Arrival, revision: string): boolean {
  if (!keys || !discarded) return false
  return revisionOf(keys, discarded, surveyOf(room.form, discarded.input).answers) !== revision
}

/** Sends what was shown, or leads back to the page that shows it and says why not. */
async function sendChecked(context: Context, arrival: Begun, revision: string, res: Response): Promise<void> {
  const { room, keys, draft, doors, language } = arrival
  const { join_code } = room.session
  const back = (why: 'changed' | 'paused' | 'faults') =>
    leadOn(res, `${paths.check(join_code)}?refused=${why}`)
  const survey = surveyOf(room.form, draft.input)
  if (revisionOf(keys, draft, survey.answers) !== revision) return back('changed')
  if (!doors.send) return back('paused')
  if (survey.faults.size > 0) return back('faults')
  const outcome = await submit(context, arrival, survey.answers)
  if (outcome === 'unknown')
    return sendPage(res, checkPage(arrival, survey, [language.t('response.not_stored')]), 503)
  if (outcome === 'shut') return back('paused')
  leadOn(res, `${paths.sent(join_code)}?lang=${language.code}`)
}
