import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { first, idIn, inputOf, numberIn, readForm, type Sentence } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { findingPaths } from '../paths.ts'
import { figureSource, sourceAt, sourceIn, storedOf } from '../source/source.ts'
import { chooseFigure, takeFigureAway } from './change-figures.ts'
import { choosingForm, passingForm, takingBackForm } from './forms.ts'
import { numbersDesk, openFigure, type Desk } from './load.ts'
import { numbersPage, type Posted } from './page.ts'
import { passFlag, takePassBack } from './pass.ts'

const AT = '/consultations/:id/findings/:name/numbers'

/** Routes of the numbers in the texts of findings and recommendations, for researchers. */
export function numberRoutes(context: Context): Router {
  const router = Router()
  router.get(AT, async (req, res) => await show(context, req, res, await deskIn(context, req)))
  router.post(`${AT}/figures`, async (req, res) => await choose(context, req, res))
  router.post(`${AT}/figures/:place/away`, async (req, res) => await takeAway(context, req, res))
  router.post(`${AT}/passing`, async (req, res) => await pass(context, req, res))
  router.post(`${AT}/passing/back`, async (req, res) => await takeBack(context, req, res))
  return router
}

async function deskIn({ stores: { db } }: Context, req: Request): Promise<Desk> {
  const { name } = req.params
  const of = { id: idIn(req), name: typeof name === 'string' ? name : '' }
  return await numbersDesk(db, personOf(req), of, frameOf(req).language.code)
}

const atOf = ({ consultation: { id }, statement: { kind, number } }: Desk) => ({
  consultation_id: id,
  kind,
  number,
})

/** Shows the page, with the figure that its address opens: a question, an address pasted, or a source. */
async function show({ stores: { db } }: Context, req: Request, res: Response, desk: Desk, posted?: Posted) {
  const given = inputOf(req.query)
  const address = first(given, 'address').trim()
  const read = address ? sourceAt(address, desk.consultation.id) : undefined
  const source = read ? storedOf(read) : first(given, 'source') || first(given, 'question')
  const open = source && !posted ? await openFigure(db, desk, source) : undefined
  const faults: Posted['faults'] = address && !read ? { address: { key: 'finding.address_unknown' } } : {}
  const shown = posted ?? { is: 'choosing', input: given, faults }
  const status = posted || Object.keys(faults).length > 0 ? 422 : 200
  sendPage(
    res,
    numbersPage({ ...frameOf(req), language: desk.language }, desk, { open, posted: shown }),
    status,
  )
}

async function choose(context: Context, req: Request, res: Response): Promise<void> {
  const { db } = context.stores
  const desk = await deskIn(context, req)
  const refuse = async (faults: Readonly<Record<string, Sentence>>) =>
    await show(context, req, res, desk, { is: 'choosing', input: inputOf(req.body), faults })
  const form = readForm(choosingForm, req.body)
  if (!form.ok) return await refuse(form.faults)
  const { source, row, option } = form.value
  const read = sourceIn(source)
  const isNarrowed = read?.kind === 'figure' && (row !== '' || option.length > 0)
  const chosen = isNarrowed
    ? figureSource({ ...read.recipe, row: row || read.recipe.row }, option.length > 0 ? option : read.options)
    : read
  const stored = chosen ? storedOf(chosen) : source
  const open = await openFigure(db, desk, stored)
  if (!chosen || stored.length > 1000 || open?.resolved.state === 'gone')
    return await refuse({ source: { key: 'finding.source_not_there' } })
  await chooseFigure(db, atOf(desk), stored, { by: personOf(req).id, now: context.now() })
  tell(req, 'finding.figure_chosen')
  res.redirect(303, findingPaths.figures(desk.consultation.id, desk.statement))
}

async function takeAway(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await deskIn(context, req)
  const place = numberIn(req, 'place')
  await takeFigureAway(context.stores.db, atOf(desk), place, { by: personOf(req).id, now: context.now() })
  tell(req, 'finding.figure_taken_away')
  res.redirect(303, findingPaths.figures(desk.consultation.id, desk.statement))
}

async function pass(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await deskIn(context, req)
  const input = inputOf(req.body)
  const refuse = async (faults: Readonly<Record<string, Sentence>>) =>
    await show(context, req, res, desk, { is: 'passing', input, faults })
  const form = readForm(passingForm, req.body)
  if (!form.ok) return await refuse(form.faults)
  const by = { by: personOf(req).id, now: context.now() }
  const passed = await passFlag(context.stores.db, atOf(desk), form.value, by)
  if (passed === 'not_of_people')
    return await refuse({ not_of_people: { key: 'finding.not_of_people_missing' } })
  tell(req, passed === 'passed' ? 'finding.flag_passed' : 'finding.flag_gone')
  res.redirect(303, findingPaths.flags(desk.consultation.id, desk.statement))
}

async function takeBack(context: Context, req: Request, res: Response): Promise<void> {
  const desk = await deskIn(context, req)
  const form = readForm(takingBackForm, req.body)
  if (form.ok) {
    const by = { by: personOf(req).id, now: context.now() }
    await takePassBack(context.stores.db, atOf(desk), form.value, by)
    tell(req, 'finding.pass_taken_back')
  }
  res.redirect(303, findingPaths.flags(desk.consultation.id, desk.statement))
}
