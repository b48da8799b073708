import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { conflict, notFound } from '../../problem.ts'
import { first, idIn, inputOf, readForm, type FormResult, type Input, type Sentence } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { numbersDesk, openFigure } from '../numbers/load.ts'
import { findingPaths } from '../paths.ts'
import { figureSource, sourceAt, sourceIn, storedOf } from '../source/source.ts'
import { nameOf } from '../statement/statement.ts'
import { addDocument, addEvidence, changeEvidence, takeEvidenceAway } from './change.ts'
import type { Evidence } from './evidence.ts'
import { bearingForm, documentForm, figureForm, noteForm, searchForm } from './forms.ts'
import { evidenceAt } from './load.ts'
import type { EvidenceDesk } from './named.ts'
import { addingPage, piecePage } from './pages.ts'
import { WAYS, type Way } from './shown.ts'

const AT = '/consultations/:id/findings/:name/evidence'

type Refused = Readonly<{ input: Input; faults: Readonly<Record<string, Sentence>> }>

/** Routes of the evidence of findings, for researchers. */
export function evidenceRoutes(context: Context): Router {
  const { db } = context.stores
  const router = Router()
  router.get(`${AT}/new/:way`, async (req, res) => await showAdding(context, req, res))
  router.post(`${AT}/new/:way`, async (req, res) => await add(context, req, res))

  router.get(`${AT}/:piece`, async (req, res) => {
    const desk = await draftIn(context, req)
    sendPage(res, piecePage(frameFor(req, desk), desk, pieceIn(desk, req)))
  })

  router.post(`${AT}/:piece`, async (req, res) => {
    const desk = await draftIn(context, req)
    const piece = pieceIn(desk, req)
    const form = readForm(bearingForm, req.body)
    if (!form.ok) return sendPage(res, piecePage(frameFor(req, desk), desk, piece, form), 422)
    await changeEvidence(db, atOf(desk), piece.id, form.value, byOf(context, req))
    done(req, res, desk, 'evidence.changed')
  })

  router.post(`${AT}/:piece/away`, async (req, res) => {
    const desk = await draftIn(context, req)
    await takeEvidenceAway(db, atOf(desk), idIn(req, 'piece'), byOf(context, req))
    done(req, res, desk, 'evidence.away')
  })

  return router
}

async function draftIn({ stores: { db } }: Context, req: Request): Promise<EvidenceDesk> {
  const { name } = req.params
  const of = { id: idIn(req), name: typeof name === 'string' ? name : '' }
  const desk = await numbersDesk(db, personOf(req), of, frameOf(req).language.code)
  if (desk.statement.kind !== 'finding') throw notFound()
  if (req.method === 'GET' && desk.statement.state !== 'draft')
    throw conflict('finding.no_draft', { name: nameOf(desk.statement) })
  return { ...desk, evidence: await evidenceAt(db, desk) }
}

const frameFor = (req: Request, { language }: EvidenceDesk) => ({ ...frameOf(req), language })
const byOf = (context: Context, req: Request) => ({ by: personOf(req).id, now: context.now() })
const atOf = ({ consultation: { id }, statement: { kind, number } }: EvidenceDesk) => ({
  consultation_id: id,
  kind,
  number,
})

function pieceIn({ evidence }: EvidenceDesk, req: Request): Evidence {
  const id = idIn(req, 'piece')
  const piece = evidence.pieces.find((one) => one.id === id)
  if (!piece) throw notFound()
  return piece
}

function wayIn(req: Request): Way {
  const way = WAYS.find((one) => one === req.params['way'])
  if (!way) throw notFound()
  return way
}

function done(
  req: Request,
  res: Response,
  { consultation, statement }: EvidenceDesk,
  said: 'evidence.added' | 'evidence.changed' | 'evidence.away',
): void {
  tell(req, said)
  res.redirect(303, findingPaths.evidence(consultation.id, statement))
}

/** Shows a form, with the figure that its address opens: a question, a code, an address pasted, or a source. */
async function showAdding(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await draftIn(context, req)
  const given = inputOf(req.query)
  const address = first(given, 'address').trim()
  const read = address ? sourceAt(address, desk.consultation.id) : undefined
  const chosen = first(given, 'source') || first(given, 'question') || first(given, 'code')
  const faults: Refused['faults'] = address && !read ? { address: { key: 'finding.address_unknown' } } : {}
  const source = address ? (read ? storedOf(read) : '') : chosen
  const open = source ? await openFigure(context.stores.db, desk, source) : undefined
  const posted = { input: given, faults }
  const status = Object.keys(faults).length > 0 ? 422 : 200
  sendPage(res, addingPage(frameFor(req, desk), desk, wayIn(req), { posted, open }), status)
}

async function add(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await draftIn(context, req)
  const way = wayIn(req)
  if (way === 'figure') return await addFigure(context, req, res, desk)
  const { db } = context.stores
  const refused = (form: Refused) =>
    sendPage(res, addingPage(frameFor(req, desk), desk, way, { posted: form }), 422)
  if (way === 'document') {
    const form = readForm(documentForm, req.body)
    if (!form.ok) return refused(form)
    const { from, title, dated, words, ...bearing } = form.value
    await addDocument(db, atOf(desk), { title, source: from, dated, words }, bearing, byOf(context, req))
  } else if (way === 'note') {
    const form = readForm(noteForm, req.body)
    if (!form.ok) return refused(form)
    const { note: source, ...one } = form.value
    if (!desk.evidence.notes.some(({ id }) => String(id) === source))
      return refused({ input: inputOf(req.body), faults: { note: { key: 'evidence.note_missing' } } })
    await addEvidence(db, atOf(desk), { ...one, kind: 'note', source }, byOf(context, req))
  } else {
    const form = knownSearch(desk, readForm(searchForm, req.body), inputOf(req.body))
    if (!form.ok) return refused(form)
    const { search: source, ...bearing } = form.value
    await addEvidence(db, atOf(desk), { ...bearing, kind: 'search', source }, byOf(context, req))
  }
  done(req, res, desk, 'evidence.added')
}

/** Refuses a search that is not kept. */
function knownSearch<Value extends Readonly<{ search: string }>>(
  { evidence: { dissent, texts } }: EvidenceDesk,
  form: FormResult<Value>,
  input: Input,
): FormResult<Value> {
  if (!form.ok) return form
  const known = [...dissent.map(({ id }) => `dissent/${id}`), ...texts.map(({ id }) => `text/${id}`)]
  if (known.includes(form.value.search)) return form
  return { ok: false, input, faults: { search: { key: 'evidence.search_missing' } } }
}

async function addFigure(context: Context, req: Request, res: Response, desk: EvidenceDesk): Promise<void> {
  const { db } = context.stores
  const input = inputOf(req.body)
  const form = readForm(figureForm, req.body)
  const read = sourceIn(first(input, 'source'))
  const [row, option] = [first(input, 'row'), (input['option'] ?? []).slice(0, 50)]
  const isNarrowed = read?.kind === 'figure' && (row !== '' || option.length > 0)
  const chosen = isNarrowed
    ? figureSource({ ...read.recipe, row: row || read.recipe.row }, option.length > 0 ? option : read.options)
    : read
  const stored = chosen ? storedOf(chosen) : ''
  const open = stored ? await openFigure(db, desk, stored) : undefined
  const isThere = chosen && stored.length <= 1000 && open?.resolved.state !== 'gone'
  if (!form.ok || !isThere) {
    const faults = form.ok ? { question: { key: 'finding.source_not_there' } as const } : form.faults
    const posted = { input, faults }
    return sendPage(res, addingPage(frameFor(req, desk), desk, 'figure', { posted, open }), 422)
  }
  const { relation, reason } = form.value
  const piece = { relation, reason, kind: chosen.kind, source: stored }
  await addEvidence(db, atOf(desk), piece, byOf(context, req))
  done(req, res, desk, 'evidence.added')
}
