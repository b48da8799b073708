import path from 'node:path'

import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'

import { archiveRoutes } from './archive/routes.ts'
import { backupRoutes } from './backup/routes.ts'
import { comparisonRoutes } from './comparison/routes.ts'
import { consultationRoutes } from './consultation/routes.ts'
import type { Context } from './context.ts'
import { mergingRoutes } from './dataset/merging-routes.ts'
import { deletionRoutes } from './deletion/routes.ts'
import { editorRoutes } from './editor/routes.ts'
import { heldRoutes } from './held/routes.ts'
import { paperRoutes } from './paper/routes.ts'
import { participantRoutes } from './participant/routes.ts'
import { signInRoutes } from './people/sign-in-routes.ts'
import { framed, framedThough, signedIn } from './people/auth.ts'
import { peopleRoutes } from './people/routes.ts'
import { notFound } from './problem.ts'
import { questionnaireRoutes } from './questionnaire/routes.ts'
import { releaseRoutes } from './release/routes.ts'
import { mapRoutes } from './result/agreement/routes.ts'
import { acrossRoutes } from './result/across/routes.ts'
import { codedQuestions } from './coding/across/coded-questions.ts'
import { frameworkRoutes } from './coding/framework/routes.ts'
import { lookingRoutes } from './coding/looking/routes.ts'
import { CODEBOOK_PATH } from './coding/book/file-routes.ts'
import { bookRoutes } from './coding/book/routes.ts'
import { queueRoutes } from './coding/queue/routes.ts'
import { roundRoutes } from './coding/rounds/round-routes.ts'
import { codingRoutes } from './coding/rounds/routes.ts'
import { reviewRoutes } from './coding/review/routes.ts'
import { answerRoutes } from './finding/answer/routes.ts'
import { auditRoutes } from './finding/audit/routes.ts'
import { chainRoutes } from './finding/chain/routes.ts'
import { confidenceRoutes } from './finding/confidence/routes.ts'
import { coverageRoutes } from './finding/coverage/routes.ts'
import { evidenceRoutes } from './finding/evidence/routes.ts'
import { numberRoutes } from './finding/numbers/routes.ts'
import { quoteListRoutes } from './finding/quote/list-routes.ts'
import { quotingRoutes } from './finding/quote/routes.ts'
import { textSearchRoutes } from './finding/search/routes.ts'
import { adviceRoutes } from './finding/recommendation/routes.ts'
import { lookRoutes } from './finding/stale/routes.ts'
import { statementRoutes } from './finding/statement/routes.ts'
import { workingPaperRoutes } from './finding/working-paper/routes.ts'
import { dissentRoutes } from './result/dissent/routes.ts'
import { rankingRoutes } from './result/ranking/routes.ts'
import { resultRoutes } from './result/routes.ts'
import { sinceRoutes } from './result/since/routes.ts'
import { root } from './root.ts'
import { burstDetector } from './session/burst-detector.ts'
import { sessionRoutes } from './session/routes.ts'
import { TEXTS_PATH } from './translation/csv-routes.ts'
import { languageRoutes } from './translation/routes.ts'
import { assets } from './web/assets.ts'
import { formBody } from './web/body.ts'
import { csrf } from './web/csrf.ts'
import { errorHandler } from './web/errors.ts'
import { ledByScripts, repeatedForms } from './web/repeated-form.ts'
import { neverStored, noNul, ownPagesOnly, securityHeaders } from './web/security.ts'
import { upload } from './web/upload.ts'
import { visits } from './web/visit.ts'
import { workshopRoutes } from './workshop/routes.ts'
import { WORKBOOK_PATHS, workbookRoutes } from './xlsform/routes.ts'

/** Middleware and routers in the order of execution. */
export function createApp(context: Context): Express {
  const { config, log } = context
  const bursts = burstDetector()
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.proxies)
  app.use(securityHeaders(config.public_url), noNul)
  app.use('/static', compression({ threshold: 600 }))
  app.use(assets)
  signs(app, context)
  app.use(neverStored)
  app.use(participantRoutes(context, bursts))
  app.use(compression({ threshold: 600 }))
  app.use(heldRoutes(context))
  app.use(ownPagesOnly(config.public_url, { strict: true }))
  app.use(ledByScripts, ...formBody('512kb'))
  app.use(visits(context))
  app.use(signInRoutes(context))
  app.use(signedIn(context))
  app.post([...WORKBOOK_PATHS, TEXTS_PATH, CODEBOOK_PATH], upload)
  app.use(csrf, framedThough, framed, repeatedForms(context))
  app.use(peopleRoutes(context))
  app.use(consultationRoutes(context))
  app.use(questionnaireRoutes(context))
  app.use(languageRoutes(context))
  app.use(editorRoutes(context))
  app.use(paperRoutes(context))
  app.use(comparisonRoutes(context))
  app.use(workbookRoutes(context))
  app.use(workshopRoutes(context))
  app.use(sessionRoutes(context, bursts))
  app.use(mergingRoutes(context))
  app.use(sinceRoutes(context))
  app.use(...resultRooms(context), ...codingRooms(context), ...findingRooms(context), releaseRoutes(context))
  app.use(backupRoutes(context))
  app.use(deletionRoutes(context))
  app.use(archiveRoutes(context))
  app.use(() => {
    throw notFound()
  })
  app.use(errorHandler(log))
  return app
}

/** Results by question, and what compares them. */
const resultRooms = (context: Context): readonly RequestHandler[] => [
  resultRoutes(context, codedQuestions),
  mapRoutes(context),
  acrossRoutes(context, codedQuestions),
  dissentRoutes(context),
  rankingRoutes(context),
]

/** Everything of coding, for researchers and coders. */
const codingRooms = (context: Context): readonly RequestHandler[] => [
  bookRoutes(context),
  queueRoutes(context),
  codingRoutes(context),
  roundRoutes(context),
  lookingRoutes(context),
  frameworkRoutes(context),
  reviewRoutes(context),
]

/** Everything of findings and recommendations, for researchers. */
const findingRooms = (context: Context): readonly RequestHandler[] => [
  answerRoutes(context),
  auditRoutes(context),
  quoteListRoutes(context),
  coverageRoutes(context),
  workingPaperRoutes(context),
  statementRoutes(context),
  numberRoutes(context),
  chainRoutes(context),
  quotingRoutes(context),
  textSearchRoutes(context),
  evidenceRoutes(context),
  confidenceRoutes(context),
  adviceRoutes(context),
  lookRoutes(context),
]

/** Favicon and health check. */
function signs(app: Express, { stores }: Context): void {
  app.get('/favicon.svg', (_req, res) => {
    res.sendFile(path.join(root, 'static/mark.svg'), { maxAge: '1d' })
  })
  app.get('/healthz', async (_req, res) => {
    await stores.db.selectFrom('event').select('id').limit(1).execute()
    res.set('Cache-Control', 'no-store').json({ ok: true })
  })
}
