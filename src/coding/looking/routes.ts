import { Router, type Request } from 'express'

import type { Consultation } from '../../consultation/consultation.ts'
import type { Context } from '../../context.ts'
import type { Stores } from '../../db/database.ts'
import { frameOf, personOf } from '../../people/auth.ts'
import { questionSvg } from '../../result/svg-file.ts'
import { idIn } from '../../web/form.ts'
import { languageOf } from '../../web/language.ts'
import { sendPage } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { codedCsv, saturationCsv, togetherCsv, wordsCsv } from './csv.ts'
import { BY, type By, type Decided } from './decided.ts'
import { answersAt, decidedAt, lookAt } from './load.ts'
import { codesFigure } from './picture.ts'
import { answersPage, lookingPage } from './pages.ts'

const AT = '/consultations/:id/coding/:variable/looking'

/** Routes of what was coded of a question, for researchers. */
export function lookingRoutes(context: Context): Router {
  const { reader } = context.stores
  const router = Router()
  const decided = decidedIn(reader)

  router.get(AT, async (req, res) => {
    const look = await lookAt(reader, personOf(req), idIn(req), req.params.variable)
    sendPage(res, lookingPage(spoken(req, look.decided.looked.consultation), look, byIn(req)))
  })

  router.get(`${AT}/answers`, async (req, res) => {
    const found = await decided(req)
    const address = { code: req.query['code'], by: byIn(req), subgroup: req.query['in'] }
    const listed = await answersAt(reader, found, address)
    if (!listed) return res.redirect(303, pathOf(found))
    sendPage(res, answersPage(spoken(req, found.looked.consultation), found, listed))
  })

  fileRoutes(router, context)
  return router
}

function fileRoutes(router: Router, { stores: { reader } }: Context): void {
  const decided = decidedIn(reader)

  router.get(`${AT}.svg`, async (req, res) => {
    const found = await decided(req)
    const { consultation } = found.looked
    const { language } = spoken(req, consultation)
    const figure = codesFigure(found, byIn(req), language)
    if (!figure) return res.redirect(303, pathOf(found))
    res.attachment(`${fileName(found, 'codes')}-by-${byIn(req)}.svg`)
    res.send(questionSvg(consultation, found.answered.shown, figure, language))
  })

  router.get(`${AT}/words.csv`, async (req, res) => {
    const { decided: found, words } = await lookAt(reader, personOf(req), idIn(req), req.params.variable)
    res.attachment(`${fileName(found, 'words')}.csv`)
    res.send(wordsCsv(found, words))
  })

  for (const [name, csv] of [
    ['codes', codedCsv],
    ['together', togetherCsv],
    ['saturation', saturationCsv],
  ] as const) {
    router.get(`${AT}/${name}.csv`, async (req, res) => {
      const found = await decided(req)
      res.attachment(`${fileName(found, name)}.csv`)
      res.send(csv(found, spoken(req, found.looked.consultation).language))
    })
  }
}

const decidedIn = (reader: Stores['reader']) => async (req: Request<{ variable: string }>) =>
  await decidedAt(reader, personOf(req), idIn(req), req.params.variable)

const pathOf = ({ looked: { consultation, variable } }: Decided) =>
  codingPaths.looking(consultation.id, variable.name)

const fileName = ({ looked: { consultation, variable } }: Decided, name: string) =>
  `${consultation.code}-${variable.name}-${name}`

/** Reads what codes are counted by from `?by=`; by place where it says nothing known. */
const byIn = ({ query }: Request): By => BY.find((one) => one === query['by']) ?? 'workshop'

/** Frame whose authored texts fall back to the consultation's default language. */
const spoken = (req: Request, { default_language }: Consultation) => {
  const frame = frameOf(req)
  return { ...frame, language: languageOf(frame.language.code, default_language) }
}
