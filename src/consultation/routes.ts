import { Router, type Request } from 'express'

import type { Context } from '../context.ts'
import { frameOf, only, personOf, tell } from '../people/gate.ts'
import { questionnairesOf } from '../questionnaire/lists.ts'
import { inPlainWords } from '../instrument/piping.ts'
import { sessionsOf } from '../session/queries.ts'
import { blank, type Filled } from '../web/field.ts'
import { idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { loadExample } from '../workshop/example.ts'
import { expectationsOf, workshopsOf } from '../workshop/queries.ts'
import { changeConsultation } from './change.ts'
import { createConsultation } from './create.ts'
import { consultationFormPage } from './form-pages.ts'
import { consultationValues, readConsultation, SMALLEST, thresholdValues } from './forms.ts'
import { groupRoutes } from './group-routes.ts'
import { memberRoutes } from './member-routes.ts'
import { researchersOf } from './membership.ts'
import { consultationPage } from './overview-page.ts'
import { listPage } from './pages.ts'
import { consultationOf, consultationsBeside, consultationsOf, groupsOf, isAnswered } from './queries.ts'

export function consultationRoutes(context: Context): Router {
  const routes = Router()
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
    const person = personOf(req)
    const own = await consultationsOf(db, person)
    const others = person.administrator === 1 ? await consultationsBeside(db, person) : null
    sendPage(res, listPage(frameOf(req), { own, others, mayBegin: person.researcher === 1 }))
  })
}

function creation(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/consultations/new', only('researcher'), (req, res) => {
    const { language } = frameOf(req)
    const chosen = { languages: [language.code], default_language: language.code }
    sendPage(res, newPage(req, blank(language, { ...chosen, ...thresholdValues(SMALLEST) })))
  })

  routes.post('/consultations', only('researcher'), async (req, res) => {
    const read = readConsultation(req.body, { today: dayOf(now()), in_use: [], locked: false })
    if (!read.ok) return sendPage(res, newPage(req, posted(req, read.faults)), 422)
    const id = await createConsultation(db, read.value, { by: personOf(req).id, now: now() })
    if (id === undefined) return sendPage(res, newPage(req, posted(req, TAKEN)), 422)
    tell(req, 'consultation.created')
    res.redirect(303, paths.consultation(id))
  })

  routes.post('/consultations/example', only('researcher'), async (req, res) => {
    const { consultation_id } = await loadExample(db, personOf(req), now())
    tell(req, 'consultation.example_loaded')
    res.redirect(303, paths.consultation(consultation_id))
  })
}

function overview(routes: Router, { stores: { db } }: Context): void {
  routes.get('/consultations/:id', async (req, res) => {
    const consultation = await consultationOf(db, personOf(req), idIn(req))
    const { id } = consultation
    const seen = {
      consultation,
      groups: await groupsOf(db, id),
      researchers: await researchersOf(db, id),
      workshops: await workshopsOf(db, id),
      sessions: await sessionsOf(db, id),
      expectations: await expectationsOf(db, id),
      questionnaires: (await questionnairesOf(db, id)).map(plainly),
      answered: await isAnswered(db, id),
    }
    sendPage(res, consultationPage(frameOf(req), seen))
  })
}

type Written = Awaited<ReturnType<typeof questionnairesOf>>[number]
const plainly = (one: Written): Written => ({
  ...one,
  versions: one.versions.map((version) => ({ ...version, form: inPlainWords(version.form) })),
})

function changing(routes: Router, { stores: { db }, now }: Context): void {
  const at = '/consultations/:id/edit'

  routes.get(at, async (req, res) => {
    const consultation = await consultationOf(db, personOf(req), idIn(req))
    const locked = await isAnswered(db, consultation.id)
    const filled = blank(frameOf(req).language, consultationValues(consultation))
    sendPage(res, consultationFormPage(frameOf(req), { filled, consultation, locked }))
  })

  routes.post(at, async (req, res) => {
    const consultation = await consultationOf(db, personOf(req), idIn(req))
    const { id } = consultation
    const locked = await isAnswered(db, id)
    const in_use = (await workshopsOf(db, id)).flatMap(({ languages }) => languages)
    const read = readConsultation(req.body, { today: dayOf(now()), in_use, locked })
    const refuse = (faults: Filled['faults']) =>
      sendPage(
        res,
        consultationFormPage(frameOf(req), { filled: posted(req, faults), consultation, locked }),
        422,
      )
    if (!read.ok) return refuse(read.faults)
    const changed = await changeConsultation(db, read.value, { id, by: personOf(req).id, now: now() })
    if (!changed) return refuse(TAKEN)
    tell(req, 'consultation.changed')
    res.redirect(303, paths.consultation(id))
  })
}

const newPage = (req: Request, filled: Filled) =>
  consultationFormPage(frameOf(req), { filled, consultation: null, locked: false })

const TAKEN: Filled['faults'] = { code: { key: 'consultation.code_taken' } }

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

const posted = (req: Request, faults: Filled['faults']): Filled => ({
  input: inputOf(req.body),
  faults,
  language: frameOf(req).language,
})
