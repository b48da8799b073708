import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { withoutSearches } from '../instrument/kinds/common/searching.ts'
import { notFound, Problem, tooMany } from '../problem.ts'
import type { Draft } from '../response/draft.ts'
import { inputOf } from '../web/form.ts'
import type { BegunRequest } from './phone-request.ts'
import { begunIn } from './begun.ts'
import { keepSection } from './keep-section.ts'
import { bytesOf, isMore, mergeFields } from './section-fields.ts'
import type { Limits } from './rate-limits.ts'
import { acknowledgeSave } from './reply.ts'
import { touchedIn } from './touched-fields.ts'
import type { DraftQuota } from './draft-quota.ts'

/**
 * Autosave of a section: stores touched fields without validation until the page is left. Every save that is stored
 * gets the same response.
 */
export function savingRoutes(context: Context, limits: Limits, volume: DraftQuota): Router {
  const routes = Router()
  routes.post('/s/:code/sections/:number/draft', async (req, res) => {
    const begun = await begunIn(context, limits, req, res)
    if (begun) await save(context, begun, { req, res, limits, volume })
  })
  return routes
}

type Asked = Readonly<{ req: Request; res: Response; limits: Limits; volume: DraftQuota }>

async function save(
  context: Context,
  request: BegunRequest,
  { req, res, limits, volume }: Asked,
): Promise<void> {
  const { room, draft } = request
  // Words are kept once they are searched for.
  const body = withoutSearches(inputOf(req.body))
  const section = room.form.sections[Number(req.params['number']) - 1]
  if (!section) throw notFound()
  if (!touchedIn(body)) throw new Problem('unreadable', 'error.unreadable_lede')
  const input = mergeFields(draft, room.form, section, body)
  const bytes = bytesOf(input)
  const wait = limits.step(request) || (isMore(input) ? 0 : limits.save(request, bytes))
  if (wait > 0) throw tooMany(wait)
  if (isMore(input)) throw new Problem('too_large', 'response.too_long_to_keep')
  if (!(await volume(room.session.id, bytes, bytesOf(draft.input))))
    throw new Problem('too_large', 'response.no_room')
  const into = (kept: Draft) => mergeFields(kept, room.form, section, body)
  if (await keepSection(context, request, { section, into }, body)) return acknowledgeSave(res)
  await begunIn(context, limits, req, res)
}
