import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { surveyOf } from '../instrument/answers.ts'
import { changeDraft } from '../response/keep.ts'
import { tooMany } from '../problem.ts'
import { first, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Arrival } from './arrival.ts'
import { alreadyPage, checkPage, expiredPage, sentPage } from './end-pages.ts'
import type { Limits } from './limits.ts'
import { sentOf } from './load.ts'
import { arrive, stop } from './reception.ts'
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
    if (!arrival.draft) return res.redirect(303, paths.start(join_code))
    sendPage(res, checkPage(arrival, arrival.draft, surveyOf(arrival.room.form, arrival.draft.input)))
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

/** Too many at once: what would be sent is shown, to be sent a little later. */
function waiting(arrival: Arrival, wait: number, res: Response): void {
  const { room, draft, language } = arrival
  if (!draft) throw tooMany(wait)
  const said = [language.t('response.wait', { n: wait })]
  res.set('Retry-After', String(wait))
  sendPage(res, checkPage(arrival, draft, surveyOf(room.form, draft.input), said), 429)
}

async function sending(context: Context, arrival: Arrival, req: Request, res: Response): Promise<void> {
  const { room, keys, draft, sent, discarded } = arrival
  const { join_code } = room.session
  const input = inputOf(req.body)
  const revision = first(input, 'revision')
  if (sent) {
    if (discarded && discarded.revision !== revision) return sendPage(res, alreadyPage(arrival), 409)
    return res.redirect(303, `${paths.sent(join_code)}?lang=${arrival.language.code}`)
  }
  if (!arrival.doors.save) return stop(arrival, res)
  if (!keys || !draft) return sendPage(res, expiredPage(arrival, {}), 410)
  const lang = first(input, 'lang')
  if (room.languages.includes(lang)) {
    await changeDraft(
      context.stores.drafts,
      keys,
      draft,
      (kept) => ({ ...kept, language: lang }),
      context.now(),
    )
    return res.redirect(303, paths.check(join_code))
  }
  const { t } = arrival.language
  const survey = surveyOf(room.form, draft.input)
  const check = (status: number, said: readonly string[], refused = false) =>
    sendPage(res, checkPage(arrival, draft, survey, said, refused), status)
  if (draft.revision !== revision) return check(409, [t('response.changed')])
  if (!arrival.doors.send) return check(409, [t('response.paused_lede')])
  if (survey.faults.size > 0) return check(422, [], true)
  const outcome = await submit(context, { ...arrival, keys, draft }, survey.answers)
  if (outcome === 'unknown') return check(503, [t('response.not_stored')])
  if (outcome === 'shut') return check(409, [t('response.paused_lede')])
  res.redirect(303, `${paths.sent(join_code)}?lang=${arrival.language.code}`)
}
