import type { Request, Response } from 'express'

import type { Context } from '../context.ts'
import { Problem, tooMany } from '../problem.ts'
import { readJoinCode } from '../session/join-code.ts'
import { languageFor } from '../web/errors.ts'
import { first, inputOf, type Input, type Sentence } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { PhoneRequest } from './phone-request.ts'
import { closedPage, notOpenPage } from './end-pages.ts'
import { formInWords } from './in-words.ts'
import type { Limits } from './rate-limits.ts'
import { arrivalOf, type Caller } from './load.ts'
import { roomFrame } from './pages.ts'
import { secretOf } from './phone.ts'
import { joinPage } from './start-pages.ts'
import { discardDraft } from './submit.ts'

/** Resolves the session and the phone's draft; undefined when the response was sent, as for an unknown code. */
export async function resolveRequest(
  context: Context,
  limits: Limits,
  req: Request,
  res: Response,
): Promise<PhoneRequest | undefined> {
  const typed = String(req.params['code'])
  const code = readJoinCode(typed)
  if (code && code !== typed && req.method === 'GET') {
    res.redirect(303, paths.start(code))
    return undefined
  }
  try {
    const request = await arrivalOf(context.stores, callerIn(context, req))
    const { room, language, keys, discarded } = request
    if (keys && discarded) await discardDraft(context, keys)
    req.frame = roomFrame(room, language)
    req.kept = (input) => ({ template: 'participant/kept', locals: { words: formInWords(request, input) } })
    return request
  } catch (error) {
    if (!(error instanceof Problem && error.kind === 'not_found')) throw error
    await unknown(limits, req, res, error)
    return undefined
  }
}

/** Counts an unknown code and responds. Throws too_many for a post over the limit, so that its input is kept. */
async function unknown(limits: Limits, req: Request, res: Response, why: Problem): Promise<void> {
  const typed = String(req.params['code']).slice(0, 20)
  const wait = await limits.wrongCode(req)
  if (wait > 0 && req.method === 'POST') throw tooMany(wait)
  sendUnknown(req, res, { typed, wait, why })
}

/** Sends the join page for an unknown code: 404, or 429 with Retry-After. */
export function sendUnknown(
  req: Request,
  res: Response,
  { typed, wait, why }: { typed: string; wait: number; why: Sentence },
): void {
  if (wait === 0) return sendPage(res, joinPage(languageFor(req), typed, why), 404)
  const many = { key: 'response.join_wait', values: { code: typed, n: wait } } as const
  res.set('Retry-After', String(wait))
  sendPage(res, joinPage(languageFor(req), typed, many), 429)
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

/** Sends the page that says why nothing can be answered now; `input` is what was posted. */
export function stop(request: PhoneRequest, res: Response, input: Input = {}): void {
  if (request.room.session.state === 'draft') return sendPage(res, notOpenPage(request), 409)
  sendPage(res, closedPage(request, input), 410)
}

/** Returns whether no draft can be started now; then the response was sent. */
export function stopped(request: PhoneRequest, res: Response): boolean {
  if (request.allowed.start) return false
  stop(request, res)
  return true
}
