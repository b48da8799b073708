import { Router, type Request } from 'express'

import type { Context } from '../context.ts'
import { frameOf, only, personOf, tell } from '../people/auth.ts'
import { blank, type Filled } from '../web/field.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { loadExampleOnce } from '../workshop/example.ts'
import { changeConsultation } from './change.ts'
import { createConsultation, isTaken } from './create.ts'
import { consultationFormPage } from './form-pages.ts'
import { consultationValues, readConsultation, SMALLEST, thresholdValues } from './forms.ts'
import { groupRoutes } from './group-routes.ts'
import { changeableOf, consultationsFor, seenConsultationOf } from './load.ts'
import { newsRoutes } from './news-routes.ts'
import { memberRoutes } from './member-routes.ts'
import { consultationPage } from './overview-page.ts'
import { listPage } from './pages.ts'
import { dayOf } from './retention.ts'

export function consultationRoutes(context: Context): Router {
  const routes = Router()
  newsRoutes(routes, context)
  lists(routes, context)
  creation(routes, context)
  overview(routes, context)
  changing(routes, context)
  groupRoutes(routes, context)
  memberRoutes(routes, context)
  return routes
}

function lists(routes: Router, { stores: { db } }: Context): void {
  routes.get('/consultations', async (req, res) => {
    sendPage(res, listPage(frameOf(req), await consultationsFor(db, personOf(req))))
  })
}

function creation(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/consultations/new', only('researcher'), (req, res) => {
    const { language } = frameOf(req)
    const chosen = { languages: [language.code], default_language: language.code, quoting: 'none' }
    sendPage(res, newPage(req, blank(language, { ...chosen, ...thresholdValues(SMALLEST) })))
  })

  routes.post('/consultations', only('researcher'), async (req, res) => {
    const read = readConsultation(req.body, {
      today: dayOf(now()),
      in_use: [],
      told: null,
      taken: await isTaken(db, codeIn(req)),
    })
    if (!read.ok) return sendPage(res, newPage(req, posted(req, read.faults)), 422)
    const id = await createConsultation(db, read.value, { by: personOf(req).id, now: now() })
    if (id === undefined) return sendPage(res, newPage(req, posted(req, TAKEN)), 422)
    tell(req, 'consultation.created')
    res.redirect(303, paths.consultation(id))
  })

  routes.post('/consultations/example', only('researcher'), async (req, res) => {
    const { consultation_id, isNew } = await loadExampleOnce(db, personOf(req), now())
    tell(req, isNew ? 'consultation.example_loaded' : 'consultation.example_there')
    res.redirect(303, paths.consultation(consultation_id))
  })
}

function overview(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/consultations/:id', async (req, res) => {
    const seen = await seenConsultationOf(db, personOf(req), idIn(req), now())
    sendPage(res, consultationPage(frameOf(req), seen))
  })
}

function changing(routes: Router, { stores: { db }, now }: Context): void {
  const at = '/consultations/:id/edit'

  routes.get(at, async (req, res) => {
    const found = await changeableOf(db, personOf(req), idIn(req))
    const filled = blank(frameOf(req).language, consultationValues(found.consultation))
    sendPage(res, consultationFormPage(frameOf(req), { ...found, filled }))
  })

  routes.post(at, async (req, res) => {
    const found = await changeableOf(db, personOf(req), idIn(req))
    const { consultation, opened } = found
    const { id } = consultation
    const told = opened ? consultation : null
    const taken = await isTaken(db, codeIn(req), id)
    const read = readConsultation(req.body, { ...found, today: dayOf(now()), told, taken })
    const refuse = (faults: Filled['faults']) =>
      sendPage(res, consultationFormPage(frameOf(req), { ...found, filled: posted(req, faults) }), 422)
    if (!read.ok) return refuse(read.faults)
    const changed = await changeConsultation(db, read.value, { id, by: personOf(req).id, now: now() })
    if (!changed) return refuse(TAKEN)
    tell(req, 'consultation.changed')
    res.redirect(303, paths.consultation(id))
  })
}

const newPage = (req: Request, filled: Filled) =>
  consultationFormPage(frameOf(req), { filled, consultation: null, opened: false })

const codeIn = (req: Request) => first(inputOf(req.body), 'code').trim().toUpperCase()

const TAKEN: Filled['faults'] = { code: { key: 'consultation.code_taken' } }

const posted = (req: Request, faults: Filled['faults']): Filled => ({
  input: inputOf(req.body),
  faults,
  language: frameOf(req).language,
})
