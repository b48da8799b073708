import type { Request, Response } from 'express'

import type { Context } from '../context.ts'
import { first, inputOf, type Input } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import type { Arrival, Begun } from './arrival.ts'
import { alreadyPage, expiredPage } from './end-pages.ts'
import type { Limits } from './rate-limits.ts'
import { arrive, stop } from './reception.ts'
import { TAB, tabNameOf } from './revision.ts'

/**
 * The draft that a section which is posted belongs to; undefined when it has gone, is sent, is sealed or is another
 * person's by now, and that has been said.
 */
export async function begunIn(
  context: Context,
  limits: Limits,
  req: Request,
  res: Response,
): Promise<Begun | undefined> {
  const arrival = await arrive(context, limits, req, res)
  if (!arrival) return undefined
  const input = inputOf(req.body)
  const { draft, keys, sent, doors } = arrival
  if (isOthers(arrival, input)) sendPage(res, expiredPage(arrival, input), 410)
  else if (sent) sendPage(res, alreadyPage(arrival, input), 409)
  else if (!doors.save) stop(arrival, res, input)
  else if (!draft || !keys) sendPage(res, expiredPage(arrival, input), 410)
  else return { ...arrival, draft, keys }
  return undefined
}

/** Whether a form was made for another draft than this phone has now: it was handed on in another tab meanwhile. */
export function isOthers({ keys }: Arrival, input: Input): boolean {
  const tab = first(input, TAB)
  return tab !== '' && keys !== undefined && tab !== tabNameOf(keys)
}
