import { randomInt } from 'node:crypto'

import { Router, type Request } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf } from '../../people/auth.ts'
import { first, idIn, inputOf } from '../../web/form.ts'
import { isInterfaceLanguage, languageOf } from '../../web/language.ts'
import { sendPage } from '../../web/page.ts'
import { evidenceCsv } from './csv.ts'
import { selfContained } from './document.ts'
import { paperOf } from './load.ts'
import { paperDocument, paperPage } from './page.ts'
import type { Paper } from './paper.ts'
import { takeTrail } from './trail-load.ts'
import { trailZip } from './trail.ts'

const LIST = '/consultations/:id/findings'

/** Routes of the working paper, the file of its evidence and the audit trail, for researchers. */
export function workingPaperRoutes(context: Context): Router {
  const router = Router()
  router.get(`${LIST}/working-paper`, async (req, res) => {
    sendPage(res, paperPage(frameOf(req), await paperIn(context, req)))
  })
  router.get(`${LIST}/working-paper.html`, async (req, res) => {
    const paper = await paperIn(context, req)
    res.type('text/html; charset=utf-8')
    res.attachment(`${paper.consultation.code}-working-paper.${paper.language.code}.html`)
    res.send(selfContained(paperDocument(paper)))
  })
  router.get(`${LIST}/evidence.csv`, async (req, res) => {
    const paper = await paperIn(context, req)
    res.attachment(`${paper.consultation.code}-evidence.csv`)
    res.send(evidenceCsv(paper))
  })
  router.post(`${LIST}/audit-trail`, async (req, res) => {
    const trail = await takeTrail(context.stores.db, personOf(req), idIn(req), context.now())
    const { code, default_language } = trail.consultation
    const language = languageOf(frameOf(req).language.code, default_language)
    res.type('application/zip').attachment(`${code}-audit-trail.zip`)
    res.send(Buffer.from(trailZip(trail, language)))
  })
  return router
}

/** Seeds are whole numbers below this. */
const SEEDS = 2 ** 32

/** Loads the paper in the language asked for, else in the reader's. */
async function paperIn({ stores: { db }, now }: Context, req: Request): Promise<Paper> {
  const asked = first(inputOf(req.query), 'lang')
  const code = isInterfaceLanguage(asked) ? asked : frameOf(req).language.code
  const at = { seed: () => randomInt(SEEDS), now: now() }
  return await paperOf(db, personOf(req), idIn(req), code, at)
}
