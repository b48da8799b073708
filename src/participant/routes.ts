import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { surveyOf } from '../instrument/answers.ts'
import { changeDraft } from '../response/keep.ts'
import { readJoinCode } from '../session/join-code.ts'
import { formBody } from '../web/body.ts'
import { languageFor } from '../web/errors.ts'
import { first, inputOf } from '../web/form.ts'
import { isInterfaceLanguage, languageOf } from '../web/language.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { neverStored, noReferrer, ownPagesOnly } from '../web/security.ts'
import { answeringRoutes } from './answering-routes.ts'
import type { Arrival } from './arrival.ts'
import { begin } from './begin.ts'
import { alreadyPage, checkPage, expiredPage, sentPage } from './end-pages.ts'
import { perMinute } from './limits.ts'
import { isSomewhere, sentOf, startOf } from './load.ts'
import { giveSecret } from './phone.ts'
import { arrive, stop, stopped } from './reception.ts'
import { newSecret } from './secret.ts'
import { joinPage, startPage, type Beginning } from './start-pages.ts'
import { submit } from './submit.ts'

/** Everything a participant can do. No visit, no cookie before Start, no log. */
export function responseRoutes(context: Context): Router {
  const { stores, config } = context
  const encrypted = config.public_url.startsWith('https:')
  const guards = [
    neverStored,
    noReferrer,
    ownPagesOnly(config.public_url, { strict: false }),
    ...formBody('4mb'),
  ]
  const joins = perMinute(config.joins_per_minute)
  const sends = perMinute(config.sends_per_minute)
  const routes = Router()

  routes.get('/', neverStored, noReferrer, (req, res) =>
    sendPage(res, joinPage(languageFor(req), typedCode(req))),
  )
  routes.post(
    '/',
    guards,
    perMinute(config.wrong_codes_per_minute, { only: 'not_found' }),
    async (req: Request, res: Response) => {
      await join(context, req, res)
    },
  )

  routes.use('/s', guards)
  routes.use('/s/:code', perMinute(config.wrong_codes_per_minute, { only: 'not_found' }))

  routes.get('/s/:code', joins, async (req, res) => {
    const arrival = await arrive(context, req, res)
    if (!arrival) return
    if (arrival.sent) return res.redirect(303, paths.sent(arrival.room.session.join_code))
    if (stopped(arrival, res)) return
    sendPage(res, startPage(arrival, await surroundings(context, arrival), beginning(arrival)))
  })

  routes.post('/s/:code', joins, async (req, res) => {
    const arrival = await arrive(context, req, res)
    if (!arrival) return
    const { join_code } = arrival.room.session
    if (arrival.sent) return res.redirect(303, paths.sent(join_code))
    if (stopped(arrival, res)) return
    const input = inputOf(req.body)
    const given = begun(arrival, { group: first(input, 'group'), consent: first(input, 'consent') === 'yes' })
    const switched = first(input, 'lang')
    if (switched && arrival.room.languages.includes(switched)) {
      const language = languageOf(switched, arrival.room.form.default_language)
      return sendPage(
        res,
        startPage({ ...arrival, language }, await surroundings(context, arrival), { ...given, faults: {} }),
      )
    }
    if (Object.keys(given.faults).length > 0) {
      return sendPage(res, startPage(arrival, await surroundings(context, arrival), given), 422)
    }
    const { secret, index } = await begin(stores, arrival, given.group)
    giveSecret(res, secret, encrypted)
    res.redirect(303, `${paths.section(join_code, index + 1)}?begun=1`)
  })
  routes.use(answeringRoutes(context))

  routes.get('/s/:code/check', async (req, res) => {
    const arrival = await arrive(context, req, res)
    if (!arrival) return
    const { join_code } = arrival.room.session
    if (arrival.sent) return res.redirect(303, paths.sent(join_code))
    if (!arrival.doors.save) return stop(arrival, res)
    if (!arrival.draft) return res.redirect(303, paths.start(join_code))
    sendPage(res, checkPage(arrival, arrival.draft, surveyOf(arrival.room.form, arrival.draft.input)))
  })

  routes.get('/s/:code/response', (req, res) => res.redirect(303, paths.check(req.params.code)))
  routes.post('/s/:code/response', sends, async (req, res) => {
    const arrival = await arrive(context, req, res)
    if (arrival) await sending(context, arrival, req, res)
  })

  routes.get('/s/:code/sent', async (req, res) => {
    const arrival = await arrive(context, req, res)
    if (!arrival) return
    if (!arrival.sent) return res.redirect(303, paths.start(arrival.room.session.join_code))
    sendPage(res, sentPage(arrival, await sentOf(stores.db, arrival)))
  })

  routes.post('/s/:code/another', joins, async (req, res) => {
    const arrival = await arrive(context, req, res)
    if (!arrival) return
    giveSecret(res, newSecret(), encrypted)
    res.redirect(303, paths.start(arrival.room.session.join_code))
  })

  return routes
}

async function join({ stores }: Context, req: Request, res: Response): Promise<void> {
  const input = inputOf(req.body)
  const typed = first(input, 'code').trim().slice(0, 40)
  const switched = first(input, 'lang')
  const language = switched
    ? languageOf(isInterfaceLanguage(switched) ? switched : 'en', 'en')
    : languageFor(req)
  if (switched) return sendPage(res, joinPage(language, typed))
  if (typed === '') return sendPage(res, joinPage(language, '', { key: 'response.join_missing' }), 422)
  const code = readJoinCode(typed)
  if (!code) return sendPage(res, joinPage(language, typed, { key: 'response.join_misread' }), 422)
  if (!(await isSomewhere(stores.db, code)))
    return sendPage(
      res,
      joinPage(language, typed, { key: 'response.join_unknown', values: { code: typed } }),
      404,
    )
  res.redirect(303, `${paths.start(code)}?lang=${language.code}`)
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
    await changeDraft(context.stores.drafts, keys, draft, (now) => ({ ...now, language: lang }))
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

const typedCode = (req: Request) =>
  typeof req.query['code'] === 'string' ? req.query['code'].slice(0, 20) : ''

async function surroundings({ stores, config }: Context, arrival: Arrival) {
  return { ...(await startOf(stores.db, arrival)), public_url: config.public_url }
}

const beginning = ({ draft }: Arrival): Beginning => ({
  group: draft?.group ?? '',
  consent: false,
  faults: {},
})

function begun({ room }: Arrival, { group, consent }: { group: string; consent: boolean }): Beginning {
  const known = group === '-97' || room.groups.some(({ code }) => code === group)
  const faults = {
    ...(known ? {} : { group: { key: 'response.group_missing' } as const }),
    ...(consent ? {} : { consent: { key: 'response.consent_missing' } as const }),
  }
  return { group: known ? group : '', consent, faults }
}
