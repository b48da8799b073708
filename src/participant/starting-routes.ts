import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { tooMany } from '../problem.ts'
import type { BurstDetector } from '../session/burst-detector.ts'
import { isShared } from '../session/session.ts'
import { first, inputOf } from '../web/form.ts'
import { languageOf } from '../web/language.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { PhoneRequest } from './phone-request.ts'
import { begin } from './begin.ts'
import { isOthers } from './begun.ts'
import { expiredPage, notSharedPage } from './end-pages.ts'
import type { Limits } from './rate-limits.ts'
import { startOf } from './load.ts'
import { setSecretCookie } from './phone.ts'
import { redirectTo } from './reply.ts'
import { resolveRequest, stopped } from './resolve-request.ts'
import { newSecret, secretFrom } from './secret.ts'
import { startPage, type Beginning } from './start-pages.ts'

/** Routes of the start page, of Start, and of handing the phone to another person. */
export function startingRoutes(context: Context, limits: Limits, bursts: BurstDetector): Router {
  const routes = Router()

  routes.get('/s/:code', async (req, res) => {
    const request = await resolveRequest(context, limits, req, res)
    if (!request) return
    pass(limits.look(req, request))
    if (request.sent) return res.redirect(303, paths.sent(request.room.session.join_code))
    if (stopped(request, res)) return
    sendPage(res, startPage(request, await surroundings(context, request), beginning(request)))
  })

  routes.post('/s/:code', async (req, res) => {
    const request = await resolveRequest(context, limits, req, res)
    if (!request) return
    if (request.sent) return redirectTo(res, paths.sent(request.room.session.join_code))
    if (!stopped(request, res)) await starting(context, request, { req, res, limits, bursts })
  })

  routes.post('/s/:code/another', async (req, res) => {
    const request = await resolveRequest(context, limits, req, res)
    if (!request) return
    if (stopped(request, res)) return
    if (!isShared(request.room.session)) return sendPage(res, notSharedPage(request), 409)
    pass(limits.join(req, request))
    setSecretCookie(res, newSecret(), context.config)
    redirectTo(res, paths.start(request.room.session.join_code))
  })

  return routes
}

/** Throws too_many for a positive wait. */
function pass(wait: number): void {
  if (wait > 0) throw tooMany(wait)
}

async function starting(
  context: Context,
  request: PhoneRequest,
  { req, res, limits, bursts }: Asked,
): Promise<void> {
  const { session, form, languages } = request.room
  const input = inputOf(req.body)
  if (isOthers(request, input)) return sendPage(res, expiredPage(request), 410)
  const given = chosen(request, { group: first(input, 'group'), consent: first(input, 'consent') === 'yes' })
  const switched = first(input, 'lang')
  const wait = limits.join(req, request)
  if (wait > 0) {
    const said = [request.language.t('response.wait', { n: wait })]
    const blank = { ...given, faults: {} }
    res.set('Retry-After', String(wait))
    return sendPage(res, startPage(request, await surroundings(context, request), blank, said), 429)
  }
  if (switched && languages.includes(switched)) {
    const spoken = { ...request, language: languageOf(switched, form.default_language) }
    const blank = { ...given, faults: {} }
    return sendPage(res, startPage(spoken, await surroundings(context, request), blank))
  }
  if (Object.keys(given.faults).length > 0)
    return sendPage(res, startPage(request, await surroundings(context, request), given), 422)
  const own = request.secret ?? secretFrom(first(input, 'once')) ?? newSecret()
  const begun = await begin(context.stores, { ...request, secret: own }, given.group, context.now())
  if (begun.isNew) bursts.began(session.join_code, limits.place(req), context.now())
  setSecretCookie(res, begun.secret, context.config)
  redirectTo(res, `${paths.section(session.join_code, begun.index + 1)}?begun=1`)
}

type Asked = Readonly<{ req: Request; res: Response; limits: Limits; bursts: BurstDetector }>

async function surroundings({ stores, config }: Context, request: PhoneRequest) {
  return { ...(await startOf(stores.db, request)), public_url: config.public_url }
}

/** Initial fields: on a shared phone, the group of the previous person is not shown. */
const beginning = ({ draft, room }: PhoneRequest): Beginning => ({
  group: isShared(room.session) ? '' : (draft?.group ?? ''),
  consent: false,
  faults: {},
})

function chosen({ room }: PhoneRequest, { group, consent }: { group: string; consent: boolean }): Beginning {
  const known = group === '-97' || room.groups.some(({ code }) => code === group)
  const faults = {
    ...(known ? {} : { group: { key: 'response.group_missing' } as const }),
    ...(consent ? {} : { consent: { key: 'response.consent_missing' } as const }),
  }
  return { group: known ? group : '', consent, faults }
}
