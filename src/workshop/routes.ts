import { Router, type Request, type Response } from 'express'

import type { Consultation } from '../consultation/consultation.ts'
import { researches } from '../consultation/membership.ts'
import { consultationById, consultationOf, groupsOf } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { frameOf, personOf, tell } from '../people/gate.ts'
import { questionnairesOf } from '../questionnaire/lists.ts'
import { sessionsOf } from '../session/queries.ts'
import { blank, type Filled } from '../web/field.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { assignFacilitator, facilitatorsBeside, facilitatorsOf, releaseFacilitator } from './facilitator.ts'
import { workshopFormPage } from './form-pages.ts'
import { readWorkshop, workshopValues } from './forms.ts'
import { workshopPage, type SeenWorkshop } from './pages.ts'
import { changeWorkshop, createWorkshop } from './plan.ts'
import { expectationsOf, workshopOf } from './queries.ts'
import type { Workshop } from './workshop.ts'

export function workshopRoutes(context: Context): Router {
  const routes = Router()
  creation(routes, context)
  overview(routes, context)
  changing(routes, context)
  facilitating(routes, context)
  return routes
}

function creation(routes: Router, { stores: { db }, now }: Context): void {
  async function show(req: Request, res: Response, consultation: Consultation, filled: Filled) {
    const groups = await groupsOf(db, consultation.id)
    const shown = workshopFormPage(frameOf(req), { filled, consultation, groups, workshop: null })
    sendPage(res, shown, statusOf(filled))
  }

  routes.get('/consultations/:id/workshops/new', async (req, res) => {
    const consultation = await consultationOf(db, personOf(req), idIn(req))
    const { languages } = consultation
    await show(req, res, consultation, blank(frameOf(req).language, { languages }))
  })

  routes.post('/consultations/:id/workshops', async (req, res) => {
    const consultation = await consultationOf(db, personOf(req), idIn(req))
    const read = readWorkshop(req.body, { consultation, groups: await groupsOf(db, consultation.id) })
    if (!read.ok) return await show(req, res, consultation, posted(req, read.faults))
    const by = personOf(req)
    const id = await createWorkshop(db, consultation.id, read.value, { by, now: now() })
    if (id === undefined) return await show(req, res, consultation, posted(req, TAKEN))
    tell(req, 'workshop.created')
    res.redirect(303, paths.workshop(id))
  })
}

function overview(routes: Router, { stores: { db } }: Context): void {
  routes.get('/workshops/:id', async (req, res) => {
    const workshop = await workshopOf(db, personOf(req), idIn(req))
    sendPage(res, workshopPage(frameOf(req), await seenBy(db, req, workshop)))
  })
}

function changing(routes: Router, { stores: { db }, now }: Context): void {
  const at = '/workshops/:id/edit'

  routes.get(at, async (req, res) => {
    const { workshop, consultation } = await ownWorkshop(db, req)
    const groups = await groupsOf(db, consultation.id)
    const expectations = await expectationsOf(db, consultation.id)
    const own = expectations.filter(({ workshop_id }) => workshop_id === workshop.id)
    const filled = blank(frameOf(req).language, workshopValues(workshop, own))
    sendPage(res, workshopFormPage(frameOf(req), { filled, consultation, groups, workshop }))
  })

  routes.post(at, async (req, res) => {
    const { workshop, consultation } = await ownWorkshop(db, req)
    const groups = await groupsOf(db, consultation.id)
    const read = readWorkshop(req.body, { consultation, groups })
    const by = personOf(req)
    const changed = read.ok && (await changeWorkshop(db, workshop, read.value, { by, now: now() }))
    if (!changed) {
      const filled = posted(req, read.ok ? TAKEN : read.faults)
      return sendPage(res, workshopFormPage(frameOf(req), { filled, consultation, groups, workshop }), 422)
    }
    tell(req, 'workshop.changed')
    res.redirect(303, paths.workshop(workshop.id))
  })
}

function facilitating(routes: Router, { stores: { db }, now }: Context): void {
  routes.post('/workshops/:id/facilitators', async (req, res) => {
    const { workshop } = await ownWorkshop(db, req)
    const chosen = first(inputOf(req.body), 'person_id')
    const person = (await facilitatorsBeside(db, workshop.id)).find(({ id }) => String(id) === chosen)
    if (!person) {
      const filled = posted(req, { person_id: { key: 'workshop.no_person' } })
      return sendPage(res, workshopPage(frameOf(req), { ...(await seenBy(db, req, workshop)), filled }), 422)
    }
    const deed = { workshop_id: workshop.id, person_id: person.id, by: personOf(req).id, now: now() }
    await assignFacilitator(db, deed)
    tell(req, 'workshop.facilitator_added')
    res.redirect(303, paths.workshop(workshop.id))
  })

  routes.post('/workshops/:id/facilitators/:personId/removal', async (req, res) => {
    const { workshop } = await ownWorkshop(db, req)
    const person_id = idIn(req, 'personId')
    await releaseFacilitator(db, { workshop_id: workshop.id, person_id, by: personOf(req).id, now: now() })
    tell(req, 'workshop.facilitator_removed')
    res.redirect(303, paths.workshop(workshop.id))
  })
}

/** The workshop and its consultation, for a researcher of it; a facilitator may look but not change. */
async function ownWorkshop(db: Db, req: Request) {
  const workshop = await workshopOf(db, personOf(req), idIn(req))
  return { workshop, consultation: await consultationOf(db, personOf(req), workshop.consultation_id) }
}

async function seenBy(db: Db, req: Request, workshop: Workshop): Promise<SeenWorkshop> {
  const { id, consultation_id } = workshop
  const expectations = (await expectationsOf(db, consultation_id)).filter((row) => row.workshop_id === id)
  const questionnaires = await questionnairesOf(db, consultation_id)
  return {
    consultation: await consultationById(db, consultation_id),
    workshop,
    groups: await groupsOf(db, consultation_id),
    expected: Object.fromEntries(expectations.map((row) => [row.group_code, row.expected])),
    sessions: (await sessionsOf(db, consultation_id)).filter(({ workshop_id }) => workshop_id === id),
    facilitators: await facilitatorsOf(db, id),
    candidates: await facilitatorsBeside(db, id),
    versions: questionnaires.flatMap(({ name, versions }) =>
      versions
        .filter(({ state }) => state === 'published')
        .toReversed()
        .map((version) => ({ id: version.id, name, number: version.number })),
    ),
    isOwn: await researches(db, personOf(req), consultation_id),
    filled: blank(frameOf(req).language),
  }
}

const TAKEN: Filled['faults'] = { code: { key: 'workshop.code_taken' } }

const statusOf = ({ faults }: Filled) => (Object.keys(faults).length > 0 ? 422 : 200)

const posted = (req: Request, faults: Filled['faults']): Filled => ({
  input: inputOf(req.body),
  faults,
  language: frameOf(req).language,
})
