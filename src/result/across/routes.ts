import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import type { Db } from '../../db/database.ts'
import { personOf } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import { idIn } from '../../web/form.ts'
import type { Language } from '../../web/language.ts'
import { sendPage } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { pngOf } from '../../web/png.ts'
import { resultsOf, type Results } from '../load.ts'
import { variantsOf } from '../question-list.ts'
import { spoken } from '../routes.ts'
import type { Across } from './across.ts'
import { acrossCsv } from './csv.ts'
import { crossedOf } from './load.ts'
import { findNamed, type MadeQuestions, type Named } from './named.ts'
import { acrossPage, acrossSvg, filteredPage, pagePath } from './pages.ts'

/** Routes of a question crossed with another one, for researchers. */
export function acrossRoutes({ stores: { reader } }: Context, made: MadeQuestions): Router {
  const router = Router()
  const found = async (results: Results, key: string) =>
    findNamed(results, key) ?? (await made.find(reader, results, key))

  /** The form: leads to the crossing it names. */
  router.get('/consultations/:id/results/:question/across', async (req, res) => {
    const results = await resultsOf(reader, personOf(req), idIn(req))
    const { id } = results.consultation
    const { with: other, item } = req.query
    const own = await found(results, typeof item === 'string' ? item : req.params.question)
    const isChosen = own && typeof other === 'string' && (await found(results, other))
    const page = own ? pagePath(id, own) : paths.result(id, req.params.question)
    const path = isChosen ? paths.across(id, own.crossable.key, other) : page
    res.redirect(303, path)
  })

  for (const ending of ['.csv', '.svg', '.png'] as const) {
    router.get(
      `/consultations/:id/results/:question/across/:other${ending}`,
      async (req, res) => await sendFile(reader, found, ending, req, res),
    )
  }

  router.get('/consultations/:id/results/:question/across/:other', async (req, res) => {
    const loaded = await resultsOf(reader, personOf(req), idIn(req))
    const results = { ...loaded, made: await made.listed(reader, loaded.consultation) }
    const named = await namedIn(results, found, req.params.question, req.params.other)
    if ('shared' in named) return res.redirect(303, paths.result(results.consultation.id, named.shared))
    const frame = spoken(req, results.consultation)
    const [one, other] = named.pair
    if (isFiltered(req)) return sendPage(res, filteredPage(frame, results, one, other), 422)
    const crossed = await crossedOf(reader, results, one, other)
    const isWrong = crossed.is === 'nothing' && crossed.why === 'same'
    sendPage(res, acrossPage(frame, results, crossed), isWrong ? 422 : 200)
  })

  return router
}

/** Finds a question by its name in addresses. */
type Finding = (results: Results, key: string) => Promise<Named | undefined>

type Crossing = Request<{ id: string; question: string; other: string }>

/** Sends a crossing as a file; where it has none, leads to its page. */
async function sendFile(
  reader: Db,
  found: Finding,
  ending: keyof typeof FILES,
  req: Crossing,
  res: Response,
): Promise<void> {
  const results = await resultsOf(reader, personOf(req), idIn(req))
  const { id, code } = results.consultation
  const { question, other } = req.params
  const named = await namedIn(results, found, question, other)
  if ('shared' in named) return res.redirect(303, paths.result(id, named.shared))
  const frame = spoken(req, results.consultation)
  const [one, another] = named.pair
  if (isFiltered(req)) return sendPage(res, filteredPage(frame, results, one, another), 422)
  const crossed = await crossedOf(reader, results, one, another)
  if (crossed.is === 'nothing') return res.redirect(303, paths.across(id, question, other))
  res.attachment(`${code}-${question}-across-${other}${ending}`)
  res.send(await FILES[ending](results, crossed.across, frame.language))
}

/** Contents of a downloaded file. */
const FILES = {
  '.csv': (_results: Results, across: Across, language: Language) => acrossCsv(across, language),
  '.svg': acrossSvg,
  '.png': async (...figure: Parameters<typeof acrossSvg>) => await pngOf(acrossSvg(...figure)),
}

/**
 * Returns both questions, or the code that several share. Throws not_found for one that no session asked, or
 * whose answers are no options.
 */
async function namedIn(
  results: Results,
  found: Finding,
  question: string,
  other: string,
): Promise<Readonly<{ shared: string } | { pair: readonly [Named, Named] }>> {
  const pair: Named[] = []
  for (const key of [question, other]) {
    const named = await found(results, key)
    const [code = ''] = key.split('~')
    if (named) pair.push(named)
    else if (variantsOf(results.sections, code).length > 0) return { shared: code }
    else if (isListed(results, key)) throw notFound('result.across_no_options')
    else throw notFound('result.across_not_asked')
  }
  const [one, another] = pair
  if (!one || !another) throw notFound()
  return { pair: [one, another] }
}

const isListed = ({ sections }: Results, code: string): boolean =>
  sections.some(({ questions }) => questions.some(({ shown }) => shown.code === code))

/** A crossing is of everybody: nothing narrows it. */
const isFiltered = ({ query }: Request): boolean => Object.keys(query).length > 0
