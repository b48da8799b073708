import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { conflict, notFound } from '../../problem.ts'
import { first, inputOf, idIn, readForm } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { numbersDesk, type Desk } from '../numbers/load.ts'
import { findingPaths } from '../paths.ts'
import { nameOf } from '../statement/statement.ts'
import { answerPage, type Answer } from './answer-page.ts'
import { addQuote } from './change.ts'
import { quotingForm } from './forms.ts'
import { quotedIn } from './listed.ts'
import { quotesRead } from './read.ts'
import { pickPage } from './pick-page.ts'
import { pickedFor, type Filter } from './pick.ts'
import { digestOf, quotedWords, stretchOf } from './quote.ts'

const AT = '/consultations/:id/findings/:name/evidence/new/quote'

/** Routes that quote answers as evidence of a finding, for researchers. */
export function quotingRoutes(context: Context): Router {
  const router = Router()
  router.get(AT, async (req, res) => await showAnswers(context, req, res))
  router.get(`${AT}/:unit`, async (req, res) => {
    const desk = await draftIn(context, req)
    sendPage(res, answerPage(frameFor(req, desk), desk, await answerIn(context, req, desk)))
  })
  router.post(`${AT}/:unit`, async (req, res) => await add(context, req, res))
  return router
}

const frameFor = (req: Request, { language }: Desk) => ({ ...frameOf(req), language })

/** Loads a draft to quote in. Throws not_found, and conflict where it is none or the consultation does not quote. */
async function draftIn({ stores: { db } }: Context, req: Request): Promise<Desk> {
  const { name } = req.params
  const of = { id: idIn(req), name: typeof name === 'string' ? name : '' }
  const desk = await numbersDesk(db, personOf(req), of, frameOf(req).language.code)
  if (desk.statement.kind !== 'finding') throw notFound()
  if (desk.statement.state !== 'draft') throw conflict('finding.no_draft', { name: nameOf(desk.statement) })
  if (desk.consultation.quoting === 'none') throw conflict('quote.not_here')
  return desk
}

function filterIn(req: Request): Filter {
  const given = inputOf(req.query)
  const [question, code, subgroup] = ['question', 'code', 'subgroup'].map((name) => first(given, name))
  return { question: question ?? '', code: code ?? '', subgroup: subgroup ?? '' }
}

async function showAnswers(context: Context, req: Request, res: Response): Promise<void> {
  const { stores } = context
  const desk = await draftIn(context, req)
  const filter = filterIn(req)
  const picked = filter.question ? await pickedFor(stores.db, desk, filter) : undefined
  const from = Number(/^\d{1,6}$/.exec(first(inputOf(req.query), 'from'))?.[0] ?? 0)
  const quoted = await quotedIn(stores.db, desk)
  sendPage(res, pickPage(frameFor(req, desk), desk, { filter, picked, quoted, from }))
}

/** Loads an answer that its filter lists. Throws not_found for others, and conflict where its quote was withdrawn. */
async function answerIn({ stores: { db } }: Context, req: Request, desk: Desk): Promise<Answer> {
  const filter = filterIn(req)
  const picked = await pickedFor(db, desk, filter)
  const offered = picked?.offered?.find(({ read }) => read.id === req.params['unit'])
  if (!picked || !offered) throw notFound()
  if (offered.quote && offered.quote.withdrawn !== null) throw conflict('quote.is_withdrawn')
  const used = offered.quote && offered.quote.findings.length > 0 ? offered.quote.id : undefined
  const quote = used === undefined ? undefined : (await quotesRead(db, desk, new Set([used]))).get(used)
  return { filter, picked, offered, quote }
}

async function add(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await draftIn(context, req)
  const answer = await answerIn(context, req, desk)
  const { consultation, statement, language } = desk
  const { read, named } = answer.offered
  const form = readForm(quotingForm, req.body)
  const refuse = (faults: Parameters<typeof answerPage>[3]) =>
    sendPage(res, answerPage(frameFor(req, desk), desk, answer, faults), 422)
  if (!form.ok) return refuse(form)
  const { words, translation, relation, reason } = form.value
  const input = inputOf(req.body)
  const naming = form.value.named || 'participant'
  if (naming !== 'participant' && (!named || naming !== answer.picked.naming))
    return refuse({ input, faults: { named: { key: 'quote.named_not' } } })
  const stretch = stretchOf(read, words)
  if (!stretch) return refuse({ input, faults: { words: { key: 'quote.words_not_there' } } })
  const digest = digestOf(quotedWords(stretch, read))
  await addQuote(
    context.stores.db,
    { consultation_id: consultation.id, kind: 'finding', number: statement.number },
    {
      unit: read.id,
      language: read.language,
      ...stretch,
      named: naming,
      translation: translation ? { language: language.code, words: translation, digest } : undefined,
    },
    { relation, reason },
    { by: personOf(req).id, now: context.now() },
  )
  tell(req, 'evidence.added')
  res.redirect(303, findingPaths.evidence(consultation.id, statement))
}
