import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import type { Db } from '../../db/database.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import { first, idIn, inputOf, readForm, type Input } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { evidenceAt, lostIn, type EvidenceOf } from '../evidence/load.ts'
import { numbersDesk, type Desk } from '../numbers/load.ts'
import { findingPaths } from '../paths.ts'
import { besideOf } from '../recommendation/load.ts'
import { staleOf } from '../stale/stale.ts'
import { beginForm, readTexts, revisionOf, stepForm } from './forms.ts'
import { historyPage } from './history-page.ts'
import { beginPage, listPage } from './list-page.ts'
import { consultationSeen, historyOf, listOf, statementOf, type Shown } from './load.ts'
import { statementPage, type Refused } from './page.ts'
import { FIELDS, KINDS, nameOf, stateIn, type Kind } from './statement.ts'
import { obstaclesNow, takeStep } from './steps.ts'
import { usingOf } from './using.ts'
import { beginStatement, keepLanguage, keepTexts } from './write.ts'

const LIST = '/consultations/:id/findings'
const AT = `${LIST}/:name`

/** Routes of findings and recommendations: their list, their texts and their steps. */
export function statementRoutes(context: Context): Router {
  const { db } = context.stores
  const router = Router()

  router.get(LIST, async (req, res) => {
    const of = { id: idIn(req), state: stateIn(first(inputOf(req.query), 'state')) }
    sendPage(res, listPage(frameOf(req), await listOf(db, personOf(req), of)))
  })

  router.get(`${LIST}/new/:kind`, async (req, res) => {
    sendPage(res, beginPage(frameOf(req), ...(await beginning(db, req, inputOf(req.query)))))
  })

  router.post(`${LIST}/new/:kind`, async (req, res) => await begin(context, req, res))

  router.get(AT, async (req, res) => {
    await printStatement(context, req, res, await statementOf(db, personOf(req), idIn(req), req.params.name))
  })

  router.get(`${AT}/history`, async (req, res) => {
    const history = await historyOf(db, personOf(req), idIn(req), req.params.name)
    const desk = await deskOf(db, req, history)
    sendPage(res, historyPage(frameOf(req), history, { ...desk, evidence: await evidenceFor(db, desk) }))
  })

  router.post(`${AT}/texts`, async (req, res) => await keep(context, req, res, req.params.name))
  router.post(`${AT}/steps`, async (req, res) => await step(context, req, res, req.params.name))

  return router
}

/** The consultation and kind of a form that begins a statement, and what is to become evidence of it. */
async function beginning(db: Db, req: Request, input: Input) {
  const consultation = await consultationSeen(db, personOf(req), idIn(req))
  const using = await usingOf(db, consultation, first(input, 'source'), frameOf(req).language)
  return [consultation, kindIn(req), { using }] as const
}

async function begin(context: Context, req: Request, res: Response): Promise<void> {
  const { db } = context.stores
  const [consultation, kind, { using }] = await beginning(db, req, inputOf(req.body))
  const form = readForm(beginForm(kind), req.body)
  if (!form.ok)
    return sendPage(res, beginPage(frameOf(req), consultation, kind, { using, posted: form }), 422)
  const texts = { [FIELDS[kind][0]]: form.value.words }
  const own = { consultation_id: consultation.id, kind, language: frameOf(req).language.code }
  const number = await beginStatement(db, own, texts, { by: personOf(req).id, now: context.now() })
  const { id } = consultation
  const key = { kind, number }
  const isUsed = using !== undefined && kind === 'finding'
  res.redirect(
    303,
    isUsed ? findingPaths.usingEvidence(id, key, using.way, using.source) : findingPaths.statement(id, key),
  )
}

function kindIn(req: Request): Kind {
  const kind = KINDS.find((one) => one === req.params['kind'])
  if (!kind) throw notFound()
  return kind
}

/** Prints the page of a statement; refused forms with their status. */
export async function printStatement(
  { stores: { db } }: Context,
  req: Request,
  res: Response,
  shown: Shown,
  { refused, status }: Readonly<{ refused: Refused; status: number }> = { refused: {}, status: 200 },
): Promise<void> {
  const frame = frameOf(req)
  const desk = await deskOf(db, req, shown)
  const beside = await besideOf(db, desk)
  const evidence = await evidenceFor(db, desk)
  const missing = await missingOf(db, desk, evidence)
  const stale = await staleOf(db, shown.consultation, desk.opened)
  const own = { ...frame, language: desk.language }
  const around = { desk, beside, evidence, stale, reader: personOf(req).id, missing }
  sendPage(res, statementPage(own, { ...shown, ...around }, refused), status)
}

const deskOf = async (db: Db, req: Request, { consultation: { id }, statement }: Shown) =>
  await numbersDesk(db, personOf(req), { id, name: nameOf(statement) }, frameOf(req).language.code)

/** What is missing before it can be agreed, while somebody can add it. */
const missingOf = async (db: Db, desk: Desk, evidence: EvidenceOf | undefined) =>
  desk.consultation.answers_deleted_on === null && ['draft', 'in_review'].includes(desk.statement.state)
    ? await obstaclesNow(
        db,
        { consultation_id: desk.consultation.id, ...desk.statement },
        desk.statement,
        workedOut(desk, evidence),
      )
    : []

const workedOut = ({ numbers }: Desk, evidence: EvidenceOf | undefined) => ({
  flags: numbers.open,
  ...(evidence && { lost: lostIn(evidence) }),
})

const evidenceFor = async (db: Db, desk: Desk) =>
  desk.statement.kind === 'finding' ? await evidenceAt(db, desk) : undefined

async function workedFor(db: Db, req: Request, shown: Shown) {
  const desk = await deskOf(db, req, shown)
  return workedOut(desk, await evidenceFor(db, desk))
}

/** Whether a script autosaves, expecting JSON; a form expects HTML. */
const wantsJson = (req: Request) => req.accepts(['html', 'json']) === 'json'

async function keep(context: Context, req: Request, res: Response, name: string): Promise<void> {
  const { db } = context.stores
  const person = personOf(req)
  const shown = await statementOf(db, person, idIn(req), name)
  const { consultation, statement } = shown
  const input = inputOf(req.body)
  const { posted, written, faults } = readTexts(statement.kind, input)
  const refuse = async (status: number, now: Shown, refused: Refused): Promise<void> => {
    if (wantsJson(req)) return void res.status(status).json({ refused: true })
    await printStatement(context, req, res, now, {
      refused: { filled: { input, faults }, ...refused },
      status,
    })
  }
  if (Object.keys(faults).length > 0) return await refuse(422, shown, {})
  const at = { consultation_id: consultation.id, ...statement }
  const texts = await keepTexts(db, at, posted, { by: person.id, now: context.now() })
  const language = await keepLanguage(db, at, written)
  const saved = await statementOf(db, person, consultation.id, name)
  if (language || Object.keys(texts).length > 0)
    return await refuse(409, saved, { meanwhile: { texts, language } })
  const to = findingPaths.statement(consultation.id, statement)
  if (!wantsJson(req)) tell(req, 'finding.saved')
  if (wantsJson(req)) return void res.json({ revision: revisionOf(saved.statement), to })
  res.redirect(303, to)
}

async function step(context: Context, req: Request, res: Response, name: string): Promise<void> {
  const { db } = context.stores
  const person = personOf(req)
  const shown = await statementOf(db, person, idIn(req), name)
  const { consultation, statement } = shown
  const refuse = async (refused: Refused) =>
    await printStatement(context, req, res, shown, { refused, status: 422 })
  const form = readForm(stepForm, req.body)
  if (!form.ok) return await refuse({ posted: form })
  const at = { consultation_id: consultation.id, ...statement }
  const worked = form.value.step === 'agree' ? await workedFor(db, req, shown) : { flags: 0 }
  const by = { by: person.id, now: context.now() }
  const obstacles = await takeStep(db, at, { ...form.value, ...worked }, by)
  if (obstacles.length > 0) return await refuse({ obstacles })
  tell(req, `finding.taken_${form.value.step}`)
  res.redirect(303, findingPaths.statement(consultation.id, statement))
}
