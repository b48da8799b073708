import { Router, type Request } from 'express'

import type { Context } from '../../context.ts'
import type { Db } from '../../db/database.ts'
import { personOf } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import { idIn } from '../../web/form.ts'
import type { Language } from '../../web/language.ts'
import { sendPage } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { pngOf } from '../../web/png.ts'
import { answersTo } from '../answered.ts'
import { findResult, resultsOf } from '../load.ts'
import { spoken } from '../routes.ts'
import { crossingOf } from './crossing.ts'
import { mapCsv } from './csv.ts'
import { planOf } from './load.ts'
import { agreementMap } from './map.ts'
import { ORDERS, ordered } from './order.ts'
import { mapPage, mapPicture, namesOf, type Drawn } from './pages.ts'
import type { View } from './rows.ts'

/** Routes of the agreement map of a question: places and groups side by side, for researchers. */
export function mapRoutes({ stores: { reader } }: Context): Router {
  const router = Router()

  for (const format of ['csv', 'svg', 'png'] as const) {
    router.get(`/consultations/:id/results/:question/map.${format}`, async (req, res) => {
      const { results, found } = await mapIn(reader, req)
      if (!found) return res.redirect(303, paths.result(results.consultation.id, req.params.question))
      const { language } = spoken(req, results.consultation)
      res.attachment(`${results.consultation.code}-${found.shown.code}-map.${format}`)
      res.send(await FILES[format]({ results, found, view: viewIn(req) }, language))
    })
  }

  router.get('/consultations/:id/results/:question/map', async (req, res) => {
    const { results, found } = await mapIn(reader, req)
    if (!found) return res.redirect(303, paths.result(results.consultation.id, req.params.question))
    const plan = await planOf(reader, results)
    sendPage(res, mapPage(spoken(req, results.consultation), { results, found, plan, view: viewIn(req) }))
  })

  return router
}

/** Contents of a downloaded file. */
const FILES = {
  csv: ({ results, found }: Drawn, language: Language) =>
    mapCsv(found.shown.question, found.map, namesOf(found, results, language), language),
  svg: mapPicture,
  png: async (...map: Parameters<typeof mapPicture>) => await pngOf(mapPicture(...map)),
}

/** `found` is undefined for a code that several questions share. Throws not_found for one without an agreement scale. */
async function mapIn(reader: Db, req: Request<{ id: string; question: string }>) {
  const { question } = req.params
  const results = await resultsOf(reader, personOf(req), idIn(req))
  const byPlace = await findResult(reader, results, question)
  if (byPlace?.is === 'apart') return { results, found: undefined }
  if (byPlace?.table?.drawing !== 'diverging') throw notFound()
  const { shown, splits, narrowed, table: places } = byPlace
  const byGroup = splits.includes('group') ? await findResult(reader, results, question, 'group') : undefined
  const groups = byGroup?.is === 'question' ? byGroup.table : undefined
  const { sources } = results
  const crossing = crossingOf(shown, await answersTo(reader, sources, shown), sources, results.groups)
  const map = agreementMap(places, groups, crossing)
  const items = ordered(map.items, viewIn(req).order)
  return { results, found: { shown, narrowed, places, groups, map: { ...map, items } } }
}

/** Reads `?order=` and `?beside=`; unknown ones throw not_found. */
function viewIn({ query }: Request): View {
  const { order = ORDERS[0], beside = '' } = query
  const known = ORDERS.find((one) => one === order)
  if (!known || (beside !== '' && beside !== 'agreement')) throw notFound()
  return { order: known, beside }
}
