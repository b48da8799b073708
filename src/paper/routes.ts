import { Router } from 'express'

import { groupsOf } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import { notFound } from '../problem.ts'
import { idIn } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { framesOwnPages } from '../web/security.ts'
import { isShown } from '../instrument/asking/ask.ts'
import { lacksList } from '../instrument/expression/names.ts'
import { previewSteps } from '../questionnaire/preview.ts'
import { questionsOf } from '../instrument/questionnaire.ts'
import { seenVersion } from '../questionnaire/seen-version.ts'
import { paperPage, phonePage, screenPage, versionSaid } from './pages.ts'
import { plainText } from './plain-text.ts'

/** Views of a version: phone frame, paper, projection, plain text. */
export function paperRoutes({ stores: { db } }: Context): Router {
  const routes = Router()
  routes.get('/versions/:id/phone', async (req, res) => {
    framesOwnPages(res)
    const seen = await seenVersion(db, req)
    sendPage(res, phonePage(seen, previewSteps(seen.version.form)))
  })

  routes.get('/versions/:id/paper', async (req, res) => {
    const seen = await seenVersion(db, req)
    const groups = await groupsOf(db, seen.version.consultation_id)
    sendPage(res, paperPage(seen, { groups, withCodes: req.query['codes'] === 'yes' }))
  })

  routes.get('/versions/:id/text', async (req, res) => {
    const { version, language } = await seenVersion(db, req)
    res.type('text/plain; charset=utf-8').attachment(`questionnaire-${version.id}-${language.code}.txt`)
    res.send(plainText(version.form, language, versionSaid(version, language)))
  })

  routes.get('/versions/:id/screen/:number', async (req, res) => {
    const seen = await seenVersion(db, req)
    const { form } = seen.version
    const questions = questionsOf(form).filter((question) => isShown(question) && !lacksList(question, form))
    const n = idIn(req, 'number')
    const question = questions[n - 1]
    if (!question) throw notFound()
    sendPage(res, screenPage(seen, question, { n, of: questions.length }))
  })
  return routes
}
