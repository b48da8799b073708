import { Router, type Request, type RequestHandler, type Response } from 'express'

import type { Context } from '../context.ts'
import { readJoinCode } from '../session/join-code.ts'
import { languageFor } from '../web/errors.ts'
import { first, inputOf } from '../web/form.ts'
import { isInterfaceLanguage, languageOf } from '../web/language.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { neverStored, noReferrer } from '../web/security.ts'
import type { Limits } from './rate-limits.ts'
import { isSomewhere } from './load.ts'
import { redirectTo, receipts } from './reply.ts'
import { sendUnknown } from './resolve-request.ts'
import { joinPage } from './start-pages.ts'

/** Routes of the join page, the form for a join code. */
export function joiningRoutes(context: Context, limits: Limits, guards: readonly RequestHandler[]): Router {
  const routes = Router()
  routes.get('/', neverStored, noReferrer, (req, res) =>
    sendPage(res, joinPage(languageFor(req), typedCode(req))),
  )
  routes.post('/', [receipts, ...guards], async (req: Request, res: Response) => {
    await join(context, limits, req, res)
  })
  return routes
}

async function join({ stores }: Context, limits: Limits, req: Request, res: Response): Promise<void> {
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
  if (!(await isSomewhere(stores.db, code))) {
    const why = { key: 'response.join_unknown', values: { code: typed } } as const
    return sendUnknown(req, res, { typed, wait: await limits.wrongCode(req), why })
  }
  redirectTo(res, `${paths.start(code)}?lang=${language.code}`)
}

const typedCode = (req: Request) =>
  typeof req.query['code'] === 'string' ? req.query['code'].slice(0, 20) : ''
