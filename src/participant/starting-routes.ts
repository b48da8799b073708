import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { tooMany } from '../problem.ts'
import type { Bursts } from '../session/bursts.ts'
import { isShared } from '../session/session.ts'
import { first, inputOf } from '../web/form.ts'
import { languageOf } from '../web/language.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Arrival } from './arrival.ts'
import { begin } from './begin.ts'
import { isOthers } from './begun.ts'
import { expiredPage, notSharedPage } from './end-pages.ts'
import type { Limits } from './rate-limits.ts'
import { startOf } from './load.ts'
import { giveSecret } from './phone.ts'
import { leadOn } from './reply.ts'
import { arrive, stopped } from './reception.ts'
import { newSecret, secretFrom } from './secret.ts'
import { startPage, type Beginning } from './start-pages.ts'

/** The page before the first question, Start, and giving the phone to somebody else. */
export function startingRoutes(context: Context, limits: Limits, bursts: Bursts): Router {
  const routes = Router()

  routes.get('/s/:code', async (req, res) => {
    const arrival = await arrive(context, limits, req, res)
    if (!arrival) return
    pass(limits.look(req, arrival))
    if (arrival.sent) return res.redirect(303, paths.sent(arrival.room.session.join_code))
    if (stopped(arrival, res)) return
    sendPage(res, startPage(arrival, await surroundings(context, arrival), beginning(arrival)))
  })

  routes.post('/s/:code', async (req, res) => {
    const arrival = await arrive(context, limits, req, res)
    if (!arrival) return
    if (arrival.sent) return leadOn(res, paths.sent(arrival.room.session.join_code))
    if (!stopped(arrival, res)) await starting(context, arrival, { req, res, limits, bursts })
  })

  routes.post('/s/:code/another', async (req, res) => {
    const arrival = await arrive(context, limits, req, res)
    if (!arrival) return
    if (stopped(arrival, res)) return
    if (!isShared(arrival.room.session)) return sendPage(res, notSharedPage(arrival), 409)
    pass(limits.join(req, arrival))
    giveSecret(res, newSecret(), context.config)
    leadOn(res, paths.start(arrival.room.session.join_code))
  })

  return routes
}

/** Lets through, or throws too_many. */
function pass(wait: number): void {
  if (wait > 0) throw tooMany(wait)
}

async function starting(
  context: Context,
  arrival: Arrival,
  { req, res, limits, bursts }: Asked,
): Promise<void> {
  const { session, form, languages } = arrival.room
  const input = inputOf(req.body)
  if (isOthers(arrival, input)) return sendPage(res, expiredPage(arrival), 410)
  const given = chosen(arrival, { group: first(input, 'group'), consent: first(input, 'consent') === 'yes' })
  const switched = first(input, 'lang')
  const wait = limits.join(req, arrival)
  if (wait > 0) {
    const said = [arrival.language.t('response.wait', { n: wait })]
    const blank = { ...given, faults: {} }
    res.set('Retry-After', String(wait))
    return sendPage(res, startPage(arrival, await surroundings(context, arrival), blank, said), 429)
  }
  if (switched && languages.includes(switched)) {
    const spoken = { ...arrival, language: languageOf(switched, form.default_language) }
    const blank = { ...given, faults: {} }
    return sendPage(res, startPage(spoken, await surroundings(context, arrival), blank))
  }
  if (Object.keys(given.faults).length > 0)
    return sendPage(res, startPage(arrival, await surroundings(context, arrival), given), 422)
  const own = arrival.secret ?? secretFrom(first(input, 'once')) ?? newSecret()
  const begun = await begin(context.stores, { ...arrival, secret: own }, given.group, context.now())
  if (begun.isNew) bursts.began(session.join_code, limits.place(req), context.now())
  giveSecret(res, begun.secret, context.config)
  leadOn(res, `${paths.section(session.join_code, begun.index + 1)}?begun=1`)
}

type Asked = Readonly<{ req: Request; res: Response; limits: Limits; bursts: Bursts }>

async function surroundings({ stores, config }: Context, arrival: Arrival) {
  return { ...(await startOf(stores.db, arrival)), public_url: config.public_url }
}

/** On a phone that is handed on, the group of whoever began before is not shown. */
const beginning = ({ draft, room }: Arrival): Beginning => ({
  group: isShared(room.session) ? '' : (draft?.group ?? ''),
  consent: false,
  faults: {},
})

function chosen({ room }: Arrival, { group, consent }: { group: string; consent: boolean }): Beginning {
  const known = group === '-97' || room.groups.some(({ code }) => code === group)
  const faults = {
    ...(known ? {} : { group: { key: 'response.group_missing' } as const }),
    ...(consent ? {} : { consent: { key: 'response.consent_missing' } as const }),
  }
  return { group: known ? group : '', consent, faults }
}
