import { Router, type Request } from 'express'

import type { Consultation } from '../consultation/consultation.ts'
import type { Context } from '../context.ts'
import type { Stores } from '../db/database.ts'
import { frameOf, personOf } from '../people/auth.ts'
import { notFound } from '../problem.ts'
import { idIn } from '../web/form.ts'
import { languageOf, type Language } from '../web/language.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { pngOf } from '../web/png.ts'
import type { ShownQuestion } from './asked.ts'
import { resultCsv } from './csv.ts'
import { findHold, findResult, resultsOf } from './load.ts'
import { overviewCsv } from './overview/csv.ts'
import { overviewOf } from './overview/load.ts'
import { ORDERS, type Order } from './overview/order.ts'
import { overviewPage } from './overview/pages.ts'
import { apartPage, resultPage } from './pages.ts'
import { findRanking } from './ranking/load.ts'
import { rankingOrderIn } from './ranking/order.ts'
import { rankingSection } from './ranking/pages.ts'
import { resultSvg } from './svg-file.ts'
import { addressOf, SPLITS, type Split } from './subgroups.ts'
import type { ResultTable } from './table.ts'
import { wordingOf } from './wording.ts'

/** Routes of the results of sealed sessions, for researchers. */
export function resultRoutes({ stores }: Context): Router {
  const router = Router()
  overviewRoutes(router, stores)
  questionRoutes(router, stores)
  return router
}

const loaded = async ({ reader }: Stores, req: Request) => await resultsOf(reader, personOf(req), idIn(req))

function overviewRoutes(router: Router, stores: Stores): void {
  router.get('/consultations/:id/results', async (req, res) => {
    const results = await loaded(stores, req)
    const { consultation, sections } = results
    const asked = req.query['question']
    const codes = sections.flatMap(({ questions }) =>
      questions.flatMap(({ shown }) => [shown.code, shown.asked_as]),
    )
    if (typeof asked === 'string' && codes.includes(asked)) {
      return res.redirect(303, paths.result(consultation.id, asked, addressOf(splitIn(req))))
    }
    const order = orderIn(req)
    const rows = await overviewOf(stores.reader, results)
    sendPage(res, overviewPage(spoken(req, consultation), results, rows, order))
  })

  router.get('/consultations/:id/results.csv', async (req, res) => {
    const results = await loaded(stores, req)
    const { consultation } = results
    const rows = await overviewOf(stores.reader, results)
    const { language } = spoken(req, consultation)
    res.attachment(`${consultation.code}-results.csv`)
    res.send(overviewCsv(rows, language, consultation.room_threshold))
  })
}

function questionRoutes(router: Router, stores: Stores): void {
  for (const format of ['csv', 'svg', 'png'] as const) {
    router.get(`/consultations/:id/results/:question.${format}`, async (req, res) => {
      const results = await loaded(stores, req)
      const { consultation } = results
      const result = await findResult(stores.reader, results, req.params.question, splitIn(req))
      if (result?.is === 'apart') return res.redirect(303, paths.result(consultation.id, req.params.question))
      if (!result?.table) throw notFound()
      const { shown, table } = result
      res.attachment(`${fileName(consultation, shown, table)}.${format}`)
      res.send(await FILES[format](consultation, shown, table, spoken(req, consultation).language))
    })
  }

  router.get('/consultations/:id/results/:question', async (req, res) => {
    const results = await loaded(stores, req)
    const result = await findResult(stores.reader, results, req.params.question, splitIn(req))
    if (!result) throw notFound()
    const frame = spoken(req, results.consultation)
    if (result.is === 'question') {
      const hold = await findHold(stores.reader, results, result)
      const ranking = await findRanking(stores.reader, results, result)
      const section =
        ranking && rankingSection(ranking, rankingOrderIn(req, ranking), results, result, frame.language)
      return sendPage(res, resultPage(frame, results, result, hold, section))
    }
    sendPage(res, apartPage(frame, results, req.params.question, result.variants))
  })
}

/** Contents of a downloaded file. */
const FILES = {
  csv: (
    { room_threshold }: Consultation,
    { question }: ShownQuestion,
    table: ResultTable,
    language: Language,
  ) => {
    const { nameOf } = wordingOf(table, language, room_threshold)
    return resultCsv(question, table, ({ subgroup }) => nameOf(subgroup), language)
  },
  svg: resultSvg,
  png: async (...figure: Parameters<typeof resultSvg>) => await pngOf(resultSvg(...figure)),
}

/** Name of a downloaded file, without its ending. */
const fileName = ({ code }: Consultation, shown: ShownQuestion, { split }: ResultTable) =>
  `${code}-${shown.code}${split === 'workshop' ? '' : `-by-${split}`}`

/** Reads the split from `?by=`; an unknown one throws not_found. */
export function splitIn({ query }: Request): Split {
  const { by } = query
  if (by === undefined || by === '') return 'workshop'
  const split = SPLITS.find((one) => one === by)
  if (!split) throw notFound()
  return split
}

/** Reads the order from `?order=`; an unknown one throws not_found. */
function orderIn({ query: { order } }: Request): Order {
  if (order === undefined || order === '') return ORDERS[0]
  const known = ORDERS.find((one) => one === order)
  if (!known) throw notFound()
  return known
}

/** Frame whose authored texts fall back to the consultation's default language. */
export const spoken = (req: Request, { default_language }: Consultation) => {
  const frame = frameOf(req)
  return { ...frame, language: languageOf(frame.language.code, default_language) }
}
