import { Router } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf } from '../../people/auth.ts'
import { idIn } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { chainOf } from './load.ts'
import { chainPage } from './page.ts'

/** Routes of what a statement rests on, down to the answers, for researchers. */
export function chainRoutes({ stores: { reader } }: Context): Router {
  const router = Router()
  router.get('/consultations/:id/findings/:name/chain', async (req, res) => {
    const of = { id: idIn(req), name: req.params.name }
    const chain = await chainOf(reader, personOf(req), of, frameOf(req).language.code)
    sendPage(res, chainPage({ ...frameOf(req), language: chain.language }, chain))
  })
  return router
}
