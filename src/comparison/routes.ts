import { Router, type Request } from 'express'

import type { Context } from '../context.ts'
import { BOM } from '../csv.ts'
import { frameOf, personOf } from '../people/auth.ts'
import { idIn } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { compareVersions } from './compare.ts'
import { comparedOf } from './load.ts'
import { comparisonPage } from './pages.ts'
import { comparisonCsv } from './describe.ts'

const AT = '/questionnaires/:id/comparison'

/** Compares two versions of a questionnaire. */
export function comparisonRoutes({ stores: { db } }: Context): Router {
  const routes = Router()
  const compared = async (req: Request) =>
    await comparedOf(db, personOf(req), idIn(req), { from: req.query['from'], to: req.query['to'] })

  routes.get(AT, async (req, res) => {
    sendPage(res, comparisonPage(frameOf(req), await compared(req)))
  })

  routes.get(`${AT}.csv`, async (req, res) => {
    const { questionnaire, latest, pair } = await compared(req)
    const [from, to] = pair ?? [latest, latest]
    res.type('text/csv').attachment(`comparison-${questionnaire.id}-${from.number}-${to.number}.csv`)
    res.send(BOM + comparisonCsv(compareVersions(from.form, to.form)))
  })
  return routes
}
