import type { Request, Response } from 'express'

import type { Context } from '../context.ts'
import { first, inputOf, type Input } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import type { PhoneRequest, BegunRequest } from './phone-request.ts'
import { alreadyPage, expiredPage } from './end-pages.ts'
import type { Limits } from './rate-limits.ts'
import { resolveRequest, stop } from './resolve-request.ts'
import { TAB, tabNameOf } from './revision.ts'

/**
 * Returns the draft that a posted section belongs to. Undefined, with a response sent, when it is gone, sent, sealed or
 * another person's.
 */
export async function begunIn(
  context: Context,
  limits: Limits,
  req: Request,
  res: Response,
): Promise<BegunRequest | undefined> {
  const request = await resolveRequest(context, limits, req, res)
  if (!request) return undefined
  const input = inputOf(req.body)
  const { draft, keys, sent, allowed } = request
  if (isOthers(request, input)) sendPage(res, expiredPage(request, input), 410)
  else if (sent) sendPage(res, alreadyPage(request, input), 409)
  else if (!allowed.save) stop(request, res, input)
  else if (!draft || !keys) sendPage(res, expiredPage(request, input), 410)
  else return { ...request, draft, keys }
  return undefined
}

/** Returns whether a form was made for another draft than the phone's: handed on in another tab meanwhile. */
export function isOthers({ keys }: PhoneRequest, input: Input): boolean {
  const tab = first(input, TAB)
  return tab !== '' && keys !== undefined && tab !== tabNameOf(keys)
}
