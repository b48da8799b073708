import { Router } from 'express'

import type { Context } from '../../context.ts'
import { personOf } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import { idIn } from '../../web/form.ts'
import { paths } from '../../web/paths.ts'
import { pngOf } from '../../web/png.ts'
import { findResult, resultsOf } from '../load.ts'
import { isPlain, recipeOf } from '../recipe.ts'
import { spoken } from '../routes.ts'
import { questionSvg } from '../svg-file.ts'
import { wordingOf } from '../wording.ts'
import { rankingCsv } from './csv.ts'
import { findRanking } from './load.ts'
import { figureIn } from './picture.ts'

/** Routes of the order of a question's items as files, for researchers. */
export function rankingRoutes({ stores: { reader } }: Context): Router {
  const router = Router()

  for (const format of ['csv', 'svg', 'png'] as const) {
    router.get(`/consultations/:id/results/:question/ranking.${format}`, async (req, res) => {
      const { question } = req.params
      const recipe = recipeOf(question, req.query)
      // An order is of everybody: a page with filters has none.
      if (!isPlain(recipe)) throw notFound()
      const results = await resultsOf(reader, personOf(req), idIn(req))
      const { consultation } = results
      const result = await findResult(reader, results, question, recipe.by)
      if (result?.is === 'apart') return res.redirect(303, paths.result(consultation.id, question))
      const ranking = result && (await findRanking(reader, results, result))
      if (!ranking || typeof ranking === 'string') throw notFound()
      const side = ranking.sides.find((one) => one.split === result.split) ?? ranking.sides[0]
      if (!side) throw notFound()
      const { language } = spoken(req, consultation)
      const { shown } = result
      const threshold = consultation.room_threshold
      res.attachment(
        `${consultation.code}-${shown.code}-ranking${result.split === 'workshop' ? '' : `-by-${result.split}`}.${format}`,
      )
      if (format === 'csv') return res.send(rankingCsv(shown.question, ranking, threshold, language))
      const figure = figureIn(ranking, side, wordingOf(side.table, language, threshold))
      const svg = questionSvg(consultation, shown, figure, language)
      res.send(format === 'svg' ? svg : await pngOf(svg))
    })
  }

  return router
}
