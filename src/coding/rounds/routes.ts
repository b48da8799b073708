import { Router, type Request, type Response } from 'express'
import { z } from 'zod'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { idIn, readForm } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { givable } from '../queue/desk.ts'
import { beginRound } from '../round/begin.ts'
import { readBeginning } from './begin-form.ts'
import { beginPage } from './begin-page.ts'
import { beginnableOf, overviewOf, questionSeen } from './load.ts'
import { overviewPage } from './overview-page.ts'
import { APPROACHES } from './approach.ts'
import { stateApproach } from './plan.ts'
import { questionPage } from './question-page.ts'
import { codedOf } from './question-of.ts'

const AT = '/consultations/:id/coding'

const approachForm = z.object({ approach: z.enum(APPROACHES, 'round.approach_missing') })

/** Routes of the coding of a consultation for its researchers: its questions, its approach, and rounds to begin. */
export function codingRoutes(context: Context): Router {
  const { db } = context.stores
  const router = Router()

  router.get(AT, async (req, res) => {
    sendPage(res, overviewPage(frameOf(req), await overviewOf(db, personOf(req), idIn(req))))
  })

  router.post(AT, async (req, res) => {
    const form = readForm(approachForm, req.body)
    if (!form.ok) {
      const overview = await overviewOf(db, personOf(req), idIn(req))
      return sendPage(res, overviewPage(frameOf(req), overview, form.faults), 422)
    }
    const { consultation } = await codedOf(db, personOf(req), idIn(req))
    const by = { by: personOf(req).id, now: context.now() }
    await stateApproach(db, consultation.id, form.value.approach, by)
    tell(req, 'round.approach_stated')
    res.redirect(303, codingPaths.overview(consultation.id))
  })

  router.get(`${AT}/:variable`, async (req, res) => {
    const question = await questionSeen(db, personOf(req), idIn(req), req.params.variable)
    sendPage(res, questionPage(frameOf(req), question))
  })

  router.get(`${AT}/:variable/rounds/new`, async (req, res) => {
    const from = await beginnableOf(db, personOf(req), idIn(req), req.params.variable)
    sendPage(res, beginPage(frameOf(req), from))
  })

  router.post(`${AT}/:variable/rounds`, async (req, res) => {
    await begin(context, req, res, req.params.variable)
  })

  return router
}

async function begin(context: Context, req: Request, res: Response, variable: string): Promise<void> {
  const { db } = context.stores
  const person = personOf(req)
  const from = await beginnableOf(db, person, idIn(req), variable)
  const { version, consultation } = from
  if (!version || givable(version.codebook).length === 0)
    return sendPage(res, beginPage(frameOf(req), from), 422)
  const form = readBeginning(req.body, from)
  if (!form.ok) return sendPage(res, beginPage(frameOf(req), from, form), 422)
  const beginning = { ...form.value, variable, codebook_number: version.number }
  const by = { by: person.id, now: context.now() }
  const { number } = await beginRound(db, consultation, beginning, by)
  tell(req, 'round.begun')
  res.redirect(303, codingPaths.agreement(consultation.id, { variable, number }))
}
