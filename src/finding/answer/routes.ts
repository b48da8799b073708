import { Router } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf } from '../../people/auth.ts'
import { idIn } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { usedAnswer } from './load.ts'
import { usedAnswerPage } from './page.ts'

/** Routes of the findings that use an answer, for researchers. */
export function answerRoutes({ stores: { reader } }: Context): Router {
  const router = Router()
  router.get('/consultations/:id/findings/answers/:variable/:unit', async (req, res) => {
    const of = { id: idIn(req), variable: req.params.variable, unit: req.params.unit }
    const answer = await usedAnswer(reader, personOf(req), of, frameOf(req).language.code)
    sendPage(res, usedAnswerPage({ ...frameOf(req), language: answer.language }, answer))
  })
  return router
}
