import { randomBytes } from 'node:crypto'
import { pipeline } from 'node:stream/promises'

import { Router, type Request, type Response } from 'express'
import type { Logger } from 'pino'

import type { Consultation } from '../consultation/consultation.ts'
import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { blank } from '../web/field.ts'
import { idIn, inputOf, type Sentence } from '../web/form.ts'
import { described } from '../web/log.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { isByScript } from '../web/repeated-form.ts'
import { needsReason, released, type Release } from './export.ts'
import { consultationFor, exportableOf } from './load.ts'
import { endOf, openOffer, takeOffer, type Offer } from './offer.ts'
import { readyOf, type Prepared } from './prepare.ts'
import { chosenIn, firstChoices, firstOptions, optionsIn, readChoices } from './forms.ts'
import { zipName, zipOf } from './pack.ts'
import { clashPage, exportPage, nothingPage, offerPage } from './pages.ts'

const PATH = '/consultations/:id/export'
const OFFER = `${PATH}/:code`

declare module 'express-session' {
  interface SessionData {
    /** The last export asked for without scripts. */
    offer?: Offer
  }
}

export function releaseRoutes(context: Context): Router {
  const routes = Router()
  exporting(routes, context)
  offering(routes, context)
  return routes
}

/** The form; its answer to a script is the file, else it leads to an offer: a download would leave the page on screen. */
function exporting(routes: Router, context: Context): void {
  const { stores, now } = context

  routes.get(PATH, async (req, res) => {
    const frame = frameOf(req)
    const asked = await exportableOf(stores.reader, personOf(req), idIn(req), firstOptions)
    const { consultation, found } = asked
    if (found.is === 'nothing') return sendPage(res, nothingPage(frame, asked))
    if (found.is === 'refused') return sendPage(res, clashPage(frame, consultation, found), 409)
    const filled = blank(frame.language, firstChoices(consultation))
    sendPage(res, exportPage(frame, asked, found.ready, filled))
  })

  routes.post(PATH, async (req, res) => {
    const checked = await checkedExport(context, req, res, req.body)
    if (!checked) return
    if (isByScript(req)) return await give(context, req, res, checked)
    const { id } = checked.consultation
    const code = randomBytes(16).toString('base64url')
    req.session.offer = { code, consultation_id: id, form: chosenIn(req.body), until: endOf(now()) }
    res.redirect(303, paths.exportOffer(id, code))
  })
}

/** The page that offers the file of one export, and the file. */
function offering(routes: Router, context: Context): void {
  const { stores, now } = context
  const offerTo = async (req: Request) => {
    const consultation = await consultationFor(stores.reader, personOf(req), idIn(req))
    const asked = { code: String(req.params['code']), consultation_id: consultation.id, now: now() }
    return { consultation, offer: await openOffer(stores.visits, req.session.offer, asked) }
  }
  const over = (req: Request, res: Response) => {
    tell(req, 'release.offer_over')
    res.redirect(303, paths.exporting(idIn(req)))
  }

  routes.get(OFFER, async (req, res) => {
    const { consultation, offer } = await offerTo(req)
    if (!offer) return over(req, res)
    sendPage(res, offerPage(frameOf(req), consultation, offer))
  })

  routes.post(OFFER, async (req, res) => {
    const { offer } = await offerTo(req)
    if (!offer) return over(req, res)
    const checked = await checkedExport(context, req, res, offer.form)
    if (!checked) return
    if (!(await takeOffer(stores.visits, offer, req.sessionID, now()))) return over(req, res)
    await give(context, req, res, checked)
  })
}

type Checked = Readonly<{ consultation: Consultation; ready: Prepared; reason: string }>

/** Returns what a form asks for, or refuses it. */
async function checkedExport(
  { stores }: Context,
  req: Request,
  res: Response,
  form: unknown,
): Promise<Checked | undefined> {
  const asked = await exportableOf(stores.reader, personOf(req), idIn(req), (one) => optionsIn(form, one))
  const { consultation, found } = asked
  const ready = readyOf(found)
  const read = readChoices(form, consultation)
  const refuse = (faults: Readonly<Record<string, Sentence>>) => {
    const frame = frameOf(req)
    const filled = { faults, input: inputOf(form), language: frame.language }
    sendPage(res, exportPage(frame, asked, ready, filled), 422)
    return undefined
  }
  if (!read.ok) return refuse(read.faults)
  const { reason } = read.value
  if (!needsReason(ready) || reason !== '') return { consultation, ready, reason }
  const values = { n: ready.rare.length, k: consultation.pack_k }
  return refuse({ reason: { key: 'release.reason_needed', values } })
}

/** Records the export and sends its file. */
async function give(
  { stores, now, log }: Context,
  req: Request,
  res: Response,
  { consultation, ready, reason }: Checked,
): Promise<void> {
  const at = now()
  const release = await released(stores, ready, { reason, by: personOf(req).id, at })
  res.type('application/zip').attachment(zipName(consultation, at))
  await download(release, res, log)
}

/**
 * After the first bytes no error page is possible: destroy the connection so that a partial file is not taken for
 * complete.
 */
async function download(release: Release, res: Response, log: Logger): Promise<void> {
  try {
    await pipeline(zipOf(release), res)
  } catch (error) {
    if (hasLeft(error)) return
    log.error({ route: `POST ${PATH}`, err: described(error) }, 'fault')
  }
}

/** The browser closed the connection early. */
const hasLeft = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
