import { Router, type Request } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf } from '../../people/auth.ts'
import { idIn } from '../../web/form.ts'
import { languageOf } from '../../web/language.ts'
import { sendPage } from '../../web/page.ts'
import { coverageCsv } from './csv.ts'
import { coverageAt } from './load.ts'
import { columnsIn, coveragePage } from './page.ts'

const AT = '/consultations/:id/findings/coverage/:variable'

/** Routes of whom each finding reaches, for researchers. */
export function coverageRoutes({ stores: { db } }: Context): Router {
  const router = Router()
  const seen = async (req: Request) => {
    const { variable } = req.params
    const of = { id: idIn(req), variable: typeof variable === 'string' ? variable : '' }
    const coverage = await coverageAt(db, personOf(req), of)
    const { consultation } = coverage.decided.looked
    return { coverage, language: languageOf(frameOf(req).language.code, consultation.default_language) }
  }
  router.get(`${AT}.csv`, async (req, res) => {
    const { coverage, language } = await seen(req)
    const { consultation, variable } = coverage.decided.looked
    res.attachment(`${consultation.code}-${variable.name}-coverage.csv`)
    res.send(coverageCsv(coverage, language))
  })
  router.get(AT, async (req, res) => {
    const { coverage, language } = await seen(req)
    const by = columnsIn(coverage, req.query['by'])
    sendPage(res, coveragePage({ ...frameOf(req), language }, coverage, by))
  })
  return router
}
