import type { Request, Response } from 'express'

import type { Context } from '../context.ts'
import { Problem } from '../problem.ts'
import { readJoinCode } from '../session/join-code.ts'
import { languageFor } from '../web/errors.ts'
import { first, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Arrival } from './arrival.ts'
import { closedPage, notOpenPage } from './end-pages.ts'
import { arrivalOf, type Caller } from './load.ts'
import { roomFrame } from './pages.ts'
import { secretOf } from './phone.ts'
import { joinPage } from './start-pages.ts'
import { discardDraft } from './submit.ts'

/** Finds out who comes where, or says that the code is nobody's; undefined when that has been said. */
export async function arrive(context: Context, req: Request, res: Response): Promise<Arrival | undefined> {
  const typed = String(req.params['code'])
  const code = readJoinCode(typed)
  if (code && code !== typed && req.method === 'GET') {
    res.redirect(303, paths.start(code))
    return undefined
  }
  try {
    const arrival = await arrivalOf(context.stores, callerIn(context, req))
    const { room, language, keys, discarded } = arrival
    if (keys && discarded) await discardDraft(context, keys)
    req.frame = roomFrame(room, language)
    return arrival
  } catch (error) {
    if (!(error instanceof Problem && error.kind === 'not_found')) throw error
    sendPage(res, joinPage(languageFor(req), typed.slice(0, 20), error), 404)
    return undefined
  }
}

function callerIn({ config }: Context, req: Request): Caller {
  const asked = req.query['lang']
  return {
    code: String(req.params['code']),
    secret: secretOf(req, config),
    asked: typeof asked === 'string' ? asked : '',
    spoken: first(inputOf(req.body), 'spoken'),
    preferred: (languages) => req.acceptsLanguages([...languages]),
  }
}

/** Says why nothing can be answered here now. */
export function stop(arrival: Arrival, res: Response): void {
  if (arrival.room.session.state === 'draft') return sendPage(res, notOpenPage(arrival), 409)
  sendPage(res, closedPage(arrival), 410)
}

/** Whether nobody can begin here now; then it has been said. */
export function stopped(arrival: Arrival, res: Response): boolean {
  if (arrival.doors.start) return false
  stop(arrival, res)
  return true
}
