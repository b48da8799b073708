import { pipeline } from 'node:stream/promises'

import { Router, type Request, type Response } from 'express'
import type { Logger } from 'pino'

import type { Context } from '../context.ts'
import { frameOf, personOf } from '../people/auth.ts'
import { blank } from '../web/field.ts'
import { idIn, inputOf, type Sentence } from '../web/form.ts'
import { described } from '../web/log.ts'
import { sendPage } from '../web/page.ts'
import { needsReason, released, type Release } from './export.ts'
import { exportableOf } from './load.ts'
import { readyOf, type Prepared } from './prepare.ts'
import { firstChoices, firstOptions, optionsIn, readChoices } from './forms.ts'
import { zipName, zipOf } from './pack.ts'
import { clashPage, exportPage, nothingPage } from './pages.ts'

const PATH = '/consultations/:id/export'

export function releaseRoutes(context: Context): Router {
  const routes = Router()
  const { stores, now, log } = context

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
    const person = personOf(req)
    const asked = await exportableOf(stores.reader, person, idIn(req), (one) => optionsIn(req.body, one))
    const { consultation, found } = asked
    const ready = readyOf(found)
    const read = readChoices(req.body, consultation)
    if (!read.ok) return refuse(req, res, asked, ready, read.faults)
    const { reason } = read.value
    if (needsReason(ready) && reason === '') {
      const values = { n: ready.rare.length, k: consultation.pack_k }
      return refuse(req, res, asked, ready, { reason: { key: 'release.reason_needed', values } })
    }
    const at = now()
    const release = await released(stores, ready, { reason, by: person.id, at })
    res.type('application/zip').attachment(zipName(consultation, at))
    await download(release, res, log)
  })

  return routes
}

function refuse(
  req: Request,
  res: Response,
  asked: Awaited<ReturnType<typeof exportableOf>>,
  ready: Prepared,
  faults: Readonly<Record<string, Sentence>>,
): void {
  const frame = frameOf(req)
  const filled = { faults, input: inputOf(req.body), language: frame.language }
  sendPage(res, exportPage(frame, asked, ready, filled), 422)
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
