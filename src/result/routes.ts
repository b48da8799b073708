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
import type { MadeQuestions } from './across/named.ts'
import type { ShownQuestion } from './asked.ts'
import { resultCsv } from './csv.ts'
import { planOf } from './agreement/load.ts'
import { findFigure, findHold, resultsOf } from './load.ts'
import { overviewCsv } from './overview/csv.ts'
import { overviewOf } from './overview/load.ts'
import { ORDERS, type Order } from './overview/order.ts'
import { overviewPage, overviewPicture } from './overview/pages.ts'
import { apartPage, resultPage } from './pages.ts'
import { findRanking } from './ranking/load.ts'
import { rankingOrderIn } from './ranking/order.ts'
import { rankingSection } from './ranking/pages.ts'
import { citedNumbers } from './population/cited.ts'
import { countedIn } from './population/trail.ts'
import { addedIn, queryOf, viewOf, withFilter } from './population/view.ts'
import { addressOf, isPlain, recipeOf, traitsOf, type Recipe } from './recipe.ts'
import { resultSvg } from './svg-file.ts'
import { addressOf as splitAddress } from './subgroups.ts'
import type { ResultTable } from './table.ts'
import { wordingOf } from './wording.ts'

/** Routes of the results of sealed sessions, for researchers. */
export function resultRoutes({ stores }: Context, made: MadeQuestions): Router {
  const router = Router()
  overviewRoutes(router, stores)
  questionRoutes(router, stores, made)
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
      return res.redirect(
        303,
        paths.result(consultation.id, asked, splitAddress(recipeOf(asked, req.query).by)),
      )
    }
    const order = orderIn(req)
    const rows = await overviewOf(stores.reader, results)
    sendPage(res, overviewPage(spoken(req, consultation), results, rows, order))
  })

  for (const format of ['csv', 'svg', 'png'] as const) {
    router.get(`/consultations/:id/results.${format}`, async (req, res) => {
      const results = await loaded(stores, req)
      const order = orderIn(req)
      const rows = await overviewOf(stores.reader, results)
      const { consultation } = results
      const { language } = spoken(req, consultation)
      res.attachment(`${consultation.code}-results.${format}`)
      const picture = () => overviewPicture(results, rows, order, language)
      const files = {
        csv: () => overviewCsv(rows, language, consultation.room_threshold),
        svg: picture,
        png: async () => await pngOf(picture()),
      }
      res.send(await files[format]())
    })
  }
}

function questionRoutes(router: Router, stores: Stores, made: MadeQuestions): void {
  const found = async (req: Request, question: string) => {
    const results = await loaded(stores, req)
    return { results, found: await findFigure(stores.reader, results, recipeOf(question, req.query)) }
  }

  for (const format of ['csv', 'svg', 'png'] as const) {
    router.get(`/consultations/:id/results/:question.${format}`, async (req, res) => {
      const { results, found: figure } = await found(req, req.params.question)
      const { consultation } = results
      if (figure?.is === 'apart') return res.redirect(303, paths.result(consultation.id, req.params.question))
      if (!figure?.table) throw notFound()
      const { shown, table, recipe, asked } = figure
      if (figure.refused)
        return res.redirect(303, paths.figure(consultation.id, asked.question, addressOf(asked)))
      res.attachment(`${fileName(consultation, shown, table, recipe)}.${format}`)
      const { language } = spoken(req, consultation)
      const counted = countedIn({ results, figure, language })
      res.send(await FILES[format]({ consultation, shown, table, recipe, counted, language }))
    })
  }

  router.get('/consultations/:id/results/:question', async (req, res) => {
    const { question } = req.params
    const recipe = recipeOf(question, req.query)
    const sealed = await loaded(stores, req)
    const results = { ...sealed, made: await made.listed(stores.reader, sealed.consultation) }
    const view = viewOf(req.query, results)
    const added = addedIn(req.query, results)
    if (added) {
      const query = queryOf(withFilter(recipe, added), view)
      return res.redirect(303, paths.figure(results.consultation.id, question, query))
    }
    const figure = await findFigure(stores.reader, results, recipe)
    if (!figure) throw notFound()
    const frame = spoken(req, results.consultation)
    if (figure.is === 'apart') return sendPage(res, apartPage(frame, results, question, figure.variants))
    const hold = isPlain(figure.asked) ? await findHold(stores.reader, results, figure) : undefined
    const plan = isPlanned(figure.recipe) ? await planOf(stores.reader, results) : undefined
    const order = isPlain(figure.asked) ? await findRanking(stores.reader, results, figure) : undefined
    const ranking =
      order && rankingSection(order, rankingOrderIn(req, order), results, figure, frame.language)
    sendPage(res, resultPage(frame, results, { figure, view, hold, ranking, plan }))
  })
}

/** Whether a figure crosses workshops with groups, of which the plan rules some out. */
const isPlanned = (recipe: Recipe) =>
  recipe.second !== undefined && traitsOf(recipe).every((one) => one === 'workshop' || one === 'group')

type Filed = Readonly<{
  consultation: Consultation
  shown: ShownQuestion
  table: ResultTable
  recipe: Recipe
  counted: string
  language: Language
}>

/** Contents of a downloaded file. */
const FILES = {
  csv: ({ consultation, shown: { question }, table, recipe, language }: Filed) => {
    const { nameOf } = wordingOf(table, language, consultation.room_threshold)
    const about = isPlain(recipe) ? undefined : { address: addressOf(recipe), nameOf: language.of }
    const cited = citedNumbers(table, recipe)
    return resultCsv(question, cited, ({ subgroup }) => nameOf(subgroup), language, about)
  },
  svg: ({ consultation, shown, table, counted, language }: Filed) =>
    resultSvg(consultation, shown, table, language, counted),
  png: async (figure: Filed): Promise<Buffer> => await pngOf(FILES.svg(figure)),
}

/** Name of a downloaded file, without its ending. */
const fileName = (
  { code }: Consultation,
  shown: ShownQuestion,
  { split, within }: ResultTable,
  { only }: Recipe,
) =>
  [
    `${code}-${shown.code}`,
    ...(within ? [`-by-${within}-and-${split}`] : split === 'workshop' ? [] : [`-by-${split}`]),
    ...(Object.keys(only).length > 0 ? ['-filtered'] : []),
  ].join('')

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
