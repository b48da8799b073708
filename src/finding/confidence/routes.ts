import { Router, type Request, type Response } from 'express'
import { z } from 'zod'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import type { Input } from '../../instrument/answer.ts'
import { notFound } from '../../problem.ts'
import { first, idIn, inputOf, optionalWords, readForm, words, type Sentence } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { evidenceAt } from '../evidence/load.ts'
import { numbersDesk } from '../numbers/load.ts'
import { findingPaths } from '../paths.ts'
import { CONCERNS, LEVELS, QUESTIONS, type Concerns, type Question } from './confidence.ts'
import { dataFor } from './data.ts'
import { confirmJudgement, holdJudgement, judge } from './judge.ts'
import { confidencePage } from './page.ts'

const AT = '/consultations/:id/findings/:name/confidence'

const concern = z.enum(CONCERNS, 'evidence.concern_missing')
const why = optionalWords(2000)
const form = z.object({
  collection: concern,
  why_collection: why,
  fit: concern,
  why_fit: why,
  amount: concern,
  why_amount: why,
  bearing: concern,
  why_bearing: why,
  level: z.enum(LEVELS, 'evidence.level_missing'),
  reason: words('evidence.reason_missing', 2000),
})

/** Routes of the judgement of confidence in a finding, for researchers. */
export function confidenceRoutes(context: Context): Router {
  const { db } = context.stores
  const router = Router()
  router.get(AT, async (req, res) => await show(context, req, res))
  router.post(AT, async (req, res) => await post(context, req, res))
  router.post(`${AT}/:judgement/reading`, async (req, res) => {
    const { consultation, statement } = await deskIn(context, req)
    const at = { consultation_id: consultation.id, kind: statement.kind, number: statement.number }
    const by = { by: personOf(req).id, now: context.now() }
    await confirmJudgement(db, at, idIn(req, 'judgement'), by)
    tell(req, 'evidence.confidence_read')
    res.redirect(303, findingPaths.statement(consultation.id, statement))
  })
  router.post(`${AT}/:judgement/holding`, async (req, res) => {
    const { consultation, statement } = await deskIn(context, req)
    const at = { consultation_id: consultation.id, kind: statement.kind, number: statement.number }
    const by = { by: personOf(req).id, now: context.now() }
    const id = idIn(req, 'judgement')
    await holdJudgement(db, at, { id, seen: first(inputOf(req.body), 'seen') }, by)
    tell(req, 'evidence.judged')
    res.redirect(303, findingPaths.statement(consultation.id, statement))
  })
  return router
}

async function deskIn({ stores: { db } }: Context, req: Request) {
  const { name } = req.params
  const of = { id: idIn(req), name: typeof name === 'string' ? name : '' }
  const desk = await numbersDesk(db, personOf(req), of, frameOf(req).language.code)
  if (desk.statement.kind !== 'finding') throw notFound()
  const evidence = await evidenceAt(db, desk)
  const data = await dataFor(db, personOf(req), { ...desk, evidence })
  return { ...desk, evidence, data, reader: personOf(req).id }
}

async function show(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await deskIn(context, req)
  sendPage(res, confidencePage({ ...frameOf(req), language: desk.language }, desk, desk))
}

async function post(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await deskIn(context, req)
  const { consultation, statement, language } = desk
  const read = readForm(form, req.body)
  const unexplained = unexplainedIn(inputOf(req.body))
  if (!read.ok || Object.keys(unexplained).length > 0) {
    const faults = { ...unexplained, ...(!read.ok && read.faults) }
    const input = inputOf(req.body)
    const frame = { ...frameOf(req), language }
    return sendPage(res, confidencePage(frame, desk, desk, { input, faults }), 422)
  }
  const { level, reason } = read.value
  const concerns = Object.fromEntries(
    QUESTIONS.map((one) => [one, { concern: read.value[one], why: read.value[`why_${one}`] }]),
  ) as Concerns
  const at = { consultation_id: consultation.id, kind: statement.kind, number: statement.number }
  const by = { by: personOf(req).id, now: context.now() }
  const seen = first(inputOf(req.body), 'seen')
  if (!(await judge(context.stores.db, at, { concerns, level, reason, seen }, by))) {
    const refused = {
      input: inputOf(req.body),
      faults: { level: { key: 'evidence.changed_meanwhile' } },
    } as const
    const frame = { ...frameOf(req), language }
    return sendPage(res, confidencePage(frame, desk, desk, refused), 409)
  }
  tell(req, 'evidence.judged')
  res.redirect(303, findingPaths.statement(consultation.id, statement))
}

/** Concerns without a reason. */
function unexplainedIn(input: Input): Readonly<Record<string, Sentence>> {
  const isUnexplained = (question: Question) =>
    !['', 'none'].includes(first(input, question)) && first(input, `why_${question}`).trim() === ''
  return Object.fromEntries(
    QUESTIONS.filter(isUnexplained).map((question) => [
      `why_${question}`,
      { key: 'evidence.reason_missing' } as const,
    ]),
  )
}
