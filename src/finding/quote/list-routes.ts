import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { conflict, notFound } from '../../problem.ts'
import { idIn, inputOf, readForm } from '../../web/form.ts'
import { languageOf } from '../../web/language.ts'
import { sendPage } from '../../web/page.ts'
import { consultationSeen } from '../statement/load.ts'
import { findingPaths } from '../paths.ts'
import { keepTranslation, restoreQuote, withdrawQuote } from './change.ts'
import { translatingForm, withdrawingForm } from './forms.ts'
import { quotesFor } from './listed.ts'
import { quotesPage, type Refused } from './list-page.ts'
import { digestOf } from './quote.ts'

const LIST = '/consultations/:id/findings/quotes'

/** Routes of all quotes of a consultation, for its researchers. */
export function quoteListRoutes(context: Context): Router {
  const router = Router()
  router.get(LIST, async (req, res) => await show(context, req, res))
  router.post(`${LIST}/:quote/withdraw`, async (req, res) => await withdraw(context, req, res))
  router.post(`${LIST}/:quote/back`, async (req, res) => {
    const which = await quoteIn(context, req)
    await restoreQuote(context.stores.db, which, byOf(context, req))
    tell(req, 'quote.restored')
    res.redirect(303, findingPaths.quotes(which.consultation_id))
  })
  router.post(`${LIST}/:quote/translation`, async (req, res) => await translate(context, req, res))
  return router
}

const byOf = (context: Context, req: Request) => ({ by: personOf(req).id, now: context.now() })

/** Reads which quote a form is about, for the researchers of its consultation. Throws not_found. */
async function quoteIn({ stores: { db } }: Context, req: Request) {
  const consultation = await consultationSeen(db, personOf(req), idIn(req))
  return { consultation_id: consultation.id, id: idIn(req, 'quote') }
}

/** Loads the list in the reader's language. */
async function listIn({ stores: { db } }: Context, req: Request) {
  const consultation = await consultationSeen(db, personOf(req), idIn(req))
  const language = languageOf(frameOf(req).language.code, consultation.default_language)
  const listed = await quotesFor(db, personOf(req), consultation.id, language)
  return { listed, language }
}

async function show(context: Context, req: Request, res: Response, refused?: Refused): Promise<void> {
  const { listed, language } = await listIn(context, req)
  sendPage(res, quotesPage({ ...frameOf(req), language }, listed, refused), refused ? 422 : 200)
}

async function withdraw(context: Context, req: Request, res: Response): Promise<void> {
  const which = await quoteIn(context, req)
  const form = readForm(withdrawingForm, req.body)
  if (!form.ok) {
    const input = { ...inputOf(req.body), act: ['withdraw'] }
    return await show(context, req, res, { faults: form.faults, input, quote: which.id })
  }
  await withdrawQuote(context.stores.db, which, form.value.reason, byOf(context, req))
  tell(req, 'quote.withdrawn')
  res.redirect(303, findingPaths.quotes(which.consultation_id))
}

async function translate(context: Context, req: Request, res: Response): Promise<void> {
  const which = await quoteIn(context, req)
  const form = readForm(translatingForm, req.body)
  if (!form.ok) return await show(context, req, res, { ...form, quote: which.id })
  const { listed, language } = await listIn(context, req)
  const quote = listed.quotes.find(({ id }) => id === which.id)
  if (!quote) throw notFound()
  if (quote.state !== 'shown') throw conflict(`quote.state_${quote.state}`)
  const { translation: words } = form.value
  const translation = { language: language.code, words, digest: digestOf(quote.original || quote.words) }
  await keepTranslation(context.stores.db, which, translation, byOf(context, req))
  tell(req, 'quote.translation_kept')
  res.redirect(303, findingPaths.quotes(which.consultation_id))
}
