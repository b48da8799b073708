import { Router, type Request, type Response } from 'express'
import { z } from 'zod'

import type { Context } from '../../context.ts'
import { personOf, tell } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import type { Filled } from '../../web/field.ts'
import { idIn, inputOf, readForm, words } from '../../web/form.ts'
import type { Language } from '../../web/language.ts'
import { sendPage } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { pngOf } from '../../web/png.ts'
import { findResult, resultsOf, type Results } from '../load.ts'
import { spoken } from '../routes.ts'
import { dissentCsv } from './csv.ts'
import { foundOn, itemsOf, subjectIn, type Choosable, type Found, type Tables } from './found.ts'
import { keepSearch, recordOpening } from './keep.ts'
import { keptSearches } from './load.ts'
import { choicePage, dissentPage, dissentPicture } from './pages.ts'
import { searchesPage } from './searches-page.ts'
import { seenIn } from './shown.ts'

const AT = '/consultations/:id/results/:question/dissent'

const keepForm = z.object({ note: words('result.dissent_note_missing', 2000), seen: z.string() })

type Opened = Readonly<{ results: Results; choosable: Choosable; found: Found }>

/** Routes of the dissent finder, which records every opening, and of kept searches; for researchers. */
export function dissentRoutes(context: Context): Router {
  const { reader } = context.stores
  const router = Router()

  for (const format of ['csv', 'svg', 'png'] as const) {
    router.get(`${AT}.${format}`, async (req, res) => {
      const { results, found } = await opened(context, req, req.params.question)
      const { consultation } = results
      const { language } = spoken(req, consultation)
      res.attachment(`${consultation.code}-${found.listed.shown.code}-${found.item.code}-dissent.${format}`)
      res.send(await FILES[format](results, found, language))
    })
  }

  router.get(AT, async (req, res) => {
    const { question } = req.params
    if (req.query['item'] !== undefined) return show(context, req, res, await opened(context, req, question))
    const results = await loaded(context, req)
    const result = await findResult(reader, results, question)
    if (result?.is === 'apart') return res.redirect(303, paths.result(results.consultation.id, question))
    sendPage(res, choicePage(spoken(req, results.consultation), results, itemsOf(results, question)))
  })

  router.post(AT, async (req, res) => await keep(context, req, res, req.params.question))

  router.get('/consultations/:id/searches', async (req, res) => {
    const results = await loaded(context, req)
    const searches = await keptSearches(reader, results.consultation.id)
    sendPage(res, searchesPage(spoken(req, results.consultation), results, searches))
  })

  return router
}

/** Contents of a downloaded file. */
const FILES = {
  csv: (results: Results, found: Found, language: Language) => dissentCsv(found, results, language),
  svg: dissentPicture,
  png: async (...picture: Parameters<typeof dissentPicture>) => await pngOf(dissentPicture(...picture)),
}

const loaded = async ({ stores }: Context, req: Request) =>
  await resultsOf(stores.reader, personOf(req), idIn(req))

/** Loads the people on a side once it is recorded who opens them. */
async function opened(context: Context, req: Request, question: string): Promise<Opened> {
  const { stores, now } = context
  const results = await loaded(context, req)
  const choosable = itemsOf(results, question)
  const subject = subjectIn(choosable, req.query['item'], req.query['side'])
  const address = { question, item: subject.item.code, side: subject.side }
  await recordOpening(stores.db, results.consultation.id, address, { by: personOf(req).id, now: now() })
  const tables = await tablesOf(context, results, question)
  return { results, choosable, found: await foundOn(stores.reader, results, subject, tables) }
}

async function tablesOf(
  { stores: { reader } }: Context,
  results: Results,
  question: string,
): Promise<Tables> {
  const byPlace = await findResult(reader, results, question)
  if (byPlace?.is !== 'question' || !byPlace.table) throw notFound()
  const byGroup = byPlace.splits.includes('group')
    ? await findResult(reader, results, question, 'group')
    : undefined
  return { places: byPlace.table, groups: byGroup?.is === 'question' ? byGroup.table : undefined }
}

/** Keeps the search if it found what the page showed; else shows the page again with the text. */
async function keep(context: Context, req: Request, res: Response, question: string): Promise<void> {
  const page = await opened(context, req, question)
  const { results, found } = page
  const read = readForm(keepForm, req.body)
  if (!read.ok) return show(context, req, res, page, read)
  const { note, seen } = read.value
  if (seen !== seenIn(found) || !found.dissent) {
    const faults = { note: { key: 'result.dissent_changed' } } as const
    return show(context, req, res, page, { input: inputOf(req.body), faults })
  }
  const { item, side, findings } = found
  const by = { by: personOf(req).id, now: context.now() }
  const search = { question, item: item.code, side, found: findings, note }
  await keepSearch(context.stores.db, results.consultation.id, search, by)
  tell(req, 'result.dissent_kept')
  res.redirect(303, paths.searches(results.consultation.id))
}

function show(
  { now }: Context,
  req: Request,
  res: Response,
  page: Opened,
  posted?: Pick<Filled, 'input' | 'faults'>,
): void {
  const today = now().toISOString().slice(0, 10)
  const seen = { ...page, posted, by: personOf(req).name, today }
  sendPage(res, dissentPage(spoken(req, page.results.consultation), seen), posted ? 422 : 200)
}
