import { Router, type Request, type Response } from 'express'

import type { Consultation } from '../../consultation/consultation.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/database.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { first, idIn, inputOf, readForm } from '../../web/form.ts'
import { languageOf } from '../../web/language.ts'
import { sendPage } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { hiddenIn } from '../review/quoted.ts'
import { cellPage } from './cell-page.ts'
import { frameworkCsv } from './csv.ts'
import { summaryForm } from './forms.ts'
import { keepSummary } from './keep.ts'
import { cellAt, frameworkOf, type Framework } from './load.ts'
import { frameworkPage } from './pages.ts'

const AT = '/consultations/:id/coding/:variable/framework'

/** Routes of the framework matrix of a question, for researchers. */
export function frameworkRoutes(context: Context): Router {
  const { reader } = context.stores
  const router = Router()

  router.get(AT, async (req, res) => {
    const framework = await matrixIn(reader, req)
    sendPage(res, frameworkPage(spoken(req, framework.decided.looked.consultation), framework))
  })

  router.get(`${AT}.csv`, async (req, res) => {
    const framework = await matrixIn(reader, req)
    const { consultation, variable } = framework.decided.looked
    res.attachment(`${consultation.code}-${variable.name}-framework-by-${framework.by}.csv`)
    const hidden = await hiddenIn(reader, framework.decided.looked.dataset)
    res.send(frameworkCsv(framework, spoken(req, consultation).language, hidden))
  })

  router.get(`${AT}/cell`, async (req, res) => {
    const framework = await matrixIn(reader, req)
    const open = await cellAt(reader, framework, addressIn(req))
    if (!open) return res.redirect(303, pathOf(framework))
    sendPage(res, cellPage(spoken(req, framework.decided.looked.consultation), framework, open))
  })

  router.post(`${AT}/cell`, async (req, res) => await keep(context, req, res))

  return router
}

async function keep(
  { stores, now }: Context,
  req: Request<{ variable: string }>,
  res: Response,
): Promise<void> {
  const { db } = stores
  const person = personOf(req)
  const framework = await matrixIn(db, req)
  const { consultation } = framework.decided.looked
  const open = await cellAt(db, framework, addressIn(req))
  const frame = spoken(req, consultation)
  if (!open) return sendPage(res, frameworkPage(frame, framework, first(inputOf(req.body), 'words')), 409)
  const form = readForm(summaryForm, req.body)
  if (!form.ok) return sendPage(res, cellPage(frame, framework, open, { filled: form }), 422)
  const { row, cell } = open
  const own = new Set(cell.units.map(({ id }) => id))
  const written = { ...form.value, units: form.value.unit.filter((id) => own.has(id)) }
  const key = { place: row.place.code, group: row.group.code, code: cell.code.guid }
  const of = { consultation_id: consultation.id, variable: framework.decided.looked.variable.name }
  const meanwhile = await keepSummary(db, of, key, written, { by: person.id, now: now() })
  if (meanwhile) {
    const filled = { input: inputOf(req.body), faults: {} }
    return sendPage(res, cellPage(frame, framework, open, { filled, meanwhile }), 409)
  }
  tell(req, 'looking.summary_kept')
  res.redirect(303, pathOf(framework))
}

/** Loads the matrix of an address; `?by=` says what its rows are. */
const matrixIn = async (db: Db, req: Request<{ variable: string }>): Promise<Framework> =>
  await frameworkOf(db, personOf(req), {
    id: idIn(req),
    variable: req.params.variable,
    rows: req.query['by'],
  })

const pathOf = ({ decided: { looked }, by }: Framework) =>
  codingPaths.framework(looked.consultation.id, looked.variable.name, by)

const addressIn = ({ query }: Request) => ({
  place: query['place'],
  group: query['group'],
  code: query['code'],
})

/** Frame whose authored texts fall back to the consultation's default language. */
const spoken = (req: Request, { default_language }: Consultation) => {
  const frame = frameOf(req)
  return { ...frame, language: languageOf(frame.language.code, default_language) }
}
