import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import { blank, type Filled } from '../../web/field.ts'
import { first, idIn, inputOf, readForm } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { keepTranslation } from '../text/keep-translation.ts'
import type { UnitId } from '../text/unit.ts'
import { memoForm, organisationsForm, startForm, replacingForm, translatingForm, unitsForm } from './forms.ts'
import { listingOf, readingOf, reviewDesk } from './load.ts'
import { listPage } from './list-page.ts'
import { keepOrganisations } from './organisations.ts'
import { readingPage } from './reading-page.ts'
import { replaceIn, replaceSame } from './replace.ts'
import type { Desk } from './review.ts'
import { viewIn } from './view.ts'
import { forgetMemo, putBack, removeText, sayClean, takeBack, type Reviewed } from './write.ts'

const AT = '/consultations/:id/coding/:variable/review'

/** Routes of the review of answers in words, for the researchers of a consultation. */
export function reviewRoutes(context: Context): Router {
  const { db } = context.stores
  const routes = Router()
  const deskIn = async (req: Request) => {
    const { variable } = req.params
    return await reviewDesk(db, personOf(req), idIn(req), typeof variable === 'string' ? variable : '')
  }

  routes.get(AT, async (req, res) => {
    const view = viewIn(req.query)
    const desk = await deskIn(req)
    const { organisations } = desk
    const filled = blank(frameOf(req).language, { organisations })
    sendPage(res, listPage(frameOf(req), await listingOf(db, desk, view), view, filled))
  })

  routes.get(`${AT}/:unit`, async (req, res) => {
    await show(context, req, res, { desk: await deskIn(req), unit: req.params.unit })
  })

  routes.post(`${AT}/clean`, async (req, res) => await clean(context, req, res, await deskIn(req)))
  routes.post(`${AT}/replacing`, async (req, res) => await replace(context, req, res, await deskIn(req)))
  routes.post(`${AT}/same`, async (req, res) => await repeat(context, req, res, await deskIn(req)))
  routes.post(`${AT}/removing`, async (req, res) => await remove(context, req, res, await deskIn(req)))
  routes.post(`${AT}/undoing`, async (req, res) => await undo(context, req, res, await deskIn(req)))
  routes.post(`${AT}/forgetting`, async (req, res) => await forget(context, req, res, await deskIn(req)))
  routes.post(`${AT}/translating`, async (req, res) => await translate(context, req, res, await deskIn(req)))
  routes.post(`${AT}/organisations`, async (req, res) => await list(context, req, res, await deskIn(req)))
  return routes
}

type Shown = Readonly<{
  desk: Desk
  unit: UnitId
  posted?: Pick<Filled, 'input' | 'faults'> | undefined
}>

async function show({ stores: { db } }: Context, req: Request, res: Response, { desk, unit, posted }: Shown) {
  const { language } = frameOf(req)
  const start = req.query['same']
  const same = typeof start === 'string' && /^\d{1,6}$/.test(start) ? Number(start) : undefined
  const reading = await readingOf(db, desk, unit, same)
  const filled = posted ? { ...posted, language } : blank(language)
  sendPage(res, readingPage(frameOf(req), reading, filled), posted ? 422 : 200)
}

const writing = (context: Context, req: Request, desk: Desk): Omit<Reviewed, 'units'> => ({
  consultation_id: desk.consultation.id,
  variable: desk.variable.name,
  person_id: personOf(req).id,
  now: context.now(),
})

async function clean(context: Context, req: Request, res: Response, desk: Desk): Promise<void> {
  const form = readForm(unitsForm, req.body)
  if (!form.ok) throw notFound()
  const { unit: units, back } = form.value
  await sayClean(context.stores.db, { ...writing(context, req, desk), units })
  tell(req, 'review.said_clean')
  await onward(context, res, desk, back === 'list' ? undefined : units[0])
}

async function remove(context: Context, req: Request, res: Response, desk: Desk): Promise<void> {
  const form = readForm(unitsForm, req.body)
  if (!form.ok) throw notFound()
  await removeText(context.stores.db, { ...writing(context, req, desk), units: form.value.unit })
  tell(req, 'review.said_removed')
  res.redirect(303, cardOf(desk, form.value.unit[0] ?? ''))
}

async function replace(context: Context, req: Request, res: Response, desk: Desk): Promise<void> {
  const form = readForm(replacingForm, req.body)
  const unit = first(inputOf(req.body), 'unit')
  if (!form.ok) throw notFound()
  const start = await replaceIn(context.stores.db, desk, form.value, writing(context, req, desk))
  if (start === undefined) {
    const posted = { input: inputOf(req.body), faults: { words: { key: 'review.words_missing' as const } } }
    return await show(context, req, res, { desk, unit, posted })
  }
  tell(req, 'review.said_replaced')
  res.redirect(303, codingPaths.reviewing(desk.consultation.id, desk.variable.name, unit, start))
}

async function repeat(context: Context, req: Request, res: Response, desk: Desk): Promise<void> {
  const form = readForm(startForm, req.body)
  if (!form.ok) throw notFound()
  await replaceSame(context.stores.db, desk, form.value, writing(context, req, desk))
  tell(req, 'review.said_replaced')
  res.redirect(303, cardOf(desk, form.value.unit))
}

async function undo(context: Context, req: Request, res: Response, desk: Desk): Promise<void> {
  const form = readForm(startForm, req.body)
  if (!form.ok) throw notFound()
  const { unit, start } = form.value
  const of = { ...writing(context, req, desk), units: [unit] }
  await (start === undefined ? takeBack(context.stores.db, of) : putBack(context.stores.db, of, start))
  tell(req, 'review.said_back')
  res.redirect(303, cardOf(desk, unit))
}

async function translate(context: Context, req: Request, res: Response, desk: Desk): Promise<void> {
  const { db } = context.stores
  const form = readForm(translatingForm, req.body)
  const unit = first(inputOf(req.body), 'unit')
  await readingOf(db, desk, unit, undefined)
  if (!form.ok) return await show(context, req, res, { desk, unit, posted: form })
  const { language, translation: words } = form.value
  await keepTranslation(db, unit, { language, words }, writing(context, req, desk))
  tell(req, 'review.translation_kept')
  res.redirect(303, cardOf(desk, unit))
}

async function list({ stores: { db }, now }: Context, req: Request, res: Response, desk: Desk) {
  const form = readForm(organisationsForm, req.body)
  if (!form.ok) {
    const view = viewIn({})
    const filled = { ...form, language: frameOf(req).language }
    return sendPage(res, listPage(frameOf(req), await listingOf(db, desk, view), view, filled), 422)
  }
  const by = { by: personOf(req).id, now: now() }
  await keepOrganisations(db, desk.consultation.id, form.value.organisations, by)
  tell(req, 'review.said_organisations')
  res.redirect(303, codingPaths.review(desk.consultation.id, desk.variable.name))
}

async function forget(context: Context, req: Request, res: Response, desk: Desk): Promise<void> {
  const form = readForm(memoForm, req.body)
  if (!form.ok) throw notFound()
  await forgetMemo(context.stores.db, writing(context, req, desk), form.value.memo)
  tell(req, 'review.memo_deleted')
  res.redirect(303, codingPaths.review(desk.consultation.id, desk.variable.name))
}

const cardOf = ({ consultation, variable }: Desk, unit: UnitId) =>
  codingPaths.reviewing(consultation.id, variable.name, unit)

/** To the next answer to review, or to the list. */
async function onward({ stores: { db } }: Context, res: Response, desk: Desk, unit: UnitId | undefined) {
  const { consultation, variable } = desk
  const next = unit && (await readingOf(db, desk, unit, undefined)).next
  res.redirect(303, next ? cardOf(desk, next) : codingPaths.review(consultation.id, variable.name))
}
