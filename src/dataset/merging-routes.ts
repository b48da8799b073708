import { Router, type Request, type Response } from 'express'
import { z } from 'zod'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { first, idIn, inputOf, readForm, words } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { decide } from './decide.ts'
import { mergingOf } from './load.ts'
import { mergingPage, type Posted } from './merging-page.ts'

const AT = '/consultations/:id/merging'

const decisionForm = z.object({
  question: words('merging.changed'),
  clash: z.string().regex(/^[0-9a-f]{32}$/, 'merging.changed'),
  decision: z.enum(['merge', 'apart'], 'merging.no_decision'),
  reason: words('merging.no_reason', 1000),
})

/** Routes to view and decide clashes between questions of one code. */
export function mergingRoutes({ stores, now }: Context): Router {
  const routes = Router()
  const show = async (req: Request, res: Response, posted?: Posted) => {
    const merging = await mergingOf(stores.db, personOf(req), idIn(req))
    sendPage(res, mergingPage(frameOf(req), { ...merging, posted }), posted ? 422 : 200)
  }

  routes.get(AT, async (req, res) => await show(req, res))

  routes.post(AT, async (req, res) => {
    const person = personOf(req)
    const { id } = (await mergingOf(stores.db, person, idIn(req))).consultation
    const read = readForm(decisionForm, req.body)
    if (!read.ok)
      return await show(req, res, {
        clash: first(inputOf(req.body), 'clash'),
        input: read.input,
        faults: read.faults,
      })
    await decide(stores.db, id, read.value, { by: person.id, now: now() })
    tell(req, 'merging.recorded')
    res.redirect(303, paths.merging(id))
  })
  return routes
}
