import { Router, type Request, type Response } from 'express'
import { z } from 'zod'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { conflict, notFound } from '../../problem.ts'
import { first, idIn, inputOf, readForm, words, type Sentence } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { RELATIONS } from '../evidence/evidence.ts'
import { numbersDesk } from '../numbers/load.ts'
import { findingPaths } from '../paths.ts'
import { nameOf } from '../statement/statement.ts'
import { keepTextSearch } from './keep.ts'
import { findTexts } from './load.ts'
import { searchPage } from './page.ts'

const AT = '/consultations/:id/findings/:name/evidence/new/text'

const asked = {
  variable: words('evidence.text_variable_missing'),
  query: words('evidence.text_query_missing', 500),
}
const searchForm = z.object(asked)
const keepForm = z.object({
  ...asked,
  relation: z.enum(RELATIONS, 'evidence.relation_missing'),
  note: words('evidence.text_note_missing', 2000),
})

type Faults = Readonly<Record<string, Sentence>>

/** Routes of searches for negative cases in answers in words, for researchers. */
export function textSearchRoutes(context: Context): Router {
  const router = Router()
  router.get(AT, async (req, res) => await search(context, req, res))
  router.post(AT, async (req, res) => await keep(context, req, res))
  return router
}

async function draftIn({ stores: { db } }: Context, req: Request) {
  const { name } = req.params
  const of = { id: idIn(req), name: typeof name === 'string' ? name : '' }
  const desk = await numbersDesk(db, personOf(req), of, frameOf(req).language.code)
  if (desk.statement.kind !== 'finding') throw notFound()
  if (desk.statement.state !== 'draft') throw conflict('finding.no_draft', { name: nameOf(desk.statement) })
  return desk
}

type SearchDesk = Awaited<ReturnType<typeof draftIn>>

/** What a query finds, and whether too few answered for any of it to be told. */
async function foundFor({ stores: { db } }: Context, { opened, consultation }: SearchDesk, values: Asked) {
  const found = opened && (await findTexts(db, opened.dataset, values))
  return { found, few: found !== undefined && found.looked < consultation.room_threshold }
}

type Asked = Readonly<{ variable: string; query: string }>
const NOTHING = { found: undefined, few: false }
const UNKNOWN: Faults = { variable: { key: 'evidence.text_variable_missing' } }

async function search(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await draftIn(context, req)
  const frame = { ...frameOf(req), language: desk.language }
  const input = inputOf(req.query)
  const isAsked = first(input, 'query') !== '' || first(input, 'variable') !== ''
  const form = readForm(searchForm, req.query)
  if (!form.ok) {
    const faults = isAsked ? form.faults : {}
    return sendPage(res, searchPage(frame, desk, { ...NOTHING, input, faults }), isAsked ? 422 : 200)
  }
  const result = await foundFor(context, desk, form.value)
  const faults = result.found ? {} : UNKNOWN
  sendPage(res, searchPage(frame, desk, { ...result, input, faults }), result.found ? 200 : 422)
}

async function keep(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await draftIn(context, req)
  const { consultation, statement } = desk
  const input = inputOf(req.body)
  const result = await foundFor(context, desk, {
    variable: first(input, 'variable'),
    query: first(input, 'query'),
  })
  const form = readForm(keepForm, req.body)
  const { found, few } = result
  if (!form.ok || !found || few) {
    const faults = form.ok ? (found ? {} : UNKNOWN) : form.faults
    const frame = { ...frameOf(req), language: desk.language }
    return sendPage(res, searchPage(frame, desk, { ...result, input, faults }), 422)
  }
  const { variable, query, relation, note } = form.value
  const at = { consultation_id: consultation.id, kind: statement.kind, number: statement.number }
  const kept = { variable, query, note, found: found.texts.length, looked: found.looked }
  await keepTextSearch(context.stores.db, at, kept, relation, { by: personOf(req).id, now: context.now() })
  tell(req, 'evidence.text_kept')
  res.redirect(303, findingPaths.evidence(consultation.id, statement))
}
