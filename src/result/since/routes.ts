import { Router, type Request } from 'express'

import type { Context } from '../../context.ts'
import { personOf } from '../../people/auth.ts'
import { idIn } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { resultsOf, type Results } from '../load.ts'
import { overviewOf } from '../overview/load.ts'
import { spoken } from '../routes.ts'
import { sinceCsv, sincePage } from './pages.ts'
import { isTaken, sinceOf } from './since.ts'

/** Routes of what the newest place changed, for researchers; before those of questions, whose codes they must not hide. */
export function sinceRoutes({ stores: { reader } }: Context): Router {
  const router = Router()
  const loaded = async (req: Request) => await resultsOf(reader, personOf(req), idIn(req))
  const since = async (results: Results) => sinceOf(results, await overviewOf(reader, results))

  router.get('/consultations/:id/results/since.csv', async (req, res, next) => {
    const results = await loaded(req)
    if (isTaken(results)) return next()
    const { consultation } = results
    res.attachment(`${consultation.code}-since.csv`)
    res.send(sinceCsv(results, await since(results), spoken(req, consultation).language))
  })

  router.get('/consultations/:id/results/since', async (req, res, next) => {
    const results = await loaded(req)
    if (isTaken(results)) return next()
    sendPage(res, sincePage(spoken(req, results.consultation), results, await since(results)))
  })

  return router
}
