import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { notFound } from '../problem.ts'
import { blank, type Filled } from '../web/field.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { assignFacilitator, releaseFacilitator } from './facilitator.ts'
import { workshopFormPage } from './form-pages.ts'
import { readWorkshop, workshopValues } from './forms.ts'
import { begunOf, plannedOf, planningOf, seenWorkshopOf, type Planning } from './load.ts'
import { workshopPage } from './pages.ts'
import { changeWorkshop, createWorkshop } from './plan.ts'

export function workshopRoutes(context: Context): Router {
  const routes = Router()
  creation(routes, context)
  overview(routes, context)
  changing(routes, context)
  facilitating(routes, context)
  return routes
}

function creation(routes: Router, { stores: { db }, now }: Context): void {
  const show = (req: Request, res: Response, planning: Planning, filled: Filled) =>
    sendPage(
      res,
      workshopFormPage(frameOf(req), { ...planning, filled, workshop: null, opened: false }),
      statusOf(filled),
    )

  routes.get('/consultations/:id/workshops/new', async (req, res) => {
    const { time_zone, ...planning } = await begunOf(db, personOf(req), idIn(req))
    const { languages } = planning.consultation
    show(req, res, planning, blank(frameOf(req).language, { languages, time_zone }))
  })

  routes.post('/consultations/:id/workshops', async (req, res) => {
    const planning = await planningOf(db, personOf(req), idIn(req))
    const read = readWorkshop(req.body, { ...planning, fixed_code: '' })
    if (!read.ok) return show(req, res, planning, posted(req, read.faults))
    const by = personOf(req)
    const id = await createWorkshop(db, planning.consultation.id, read.value, { by, now: now() })
    if (id === undefined) return show(req, res, planning, posted(req, TAKEN))
    tell(req, 'workshop.created')
    res.redirect(303, paths.workshop(id))
  })
}

function overview(routes: Router, { stores: { db } }: Context): void {
  routes.get('/workshops/:id', async (req, res) => {
    const seen = await seenWorkshopOf(db, personOf(req), idIn(req))
    sendPage(res, workshopPage(frameOf(req), seen, blank(frameOf(req).language)))
  })
}

function changing(routes: Router, { stores: { db }, now }: Context): void {
  const at = '/workshops/:id/edit'

  routes.get(at, async (req, res) => {
    const planned = await plannedOf(db, personOf(req), idIn(req))
    const values = workshopValues(planned.workshop, planned.expectations)
    const filled = blank(frameOf(req).language, values)
    sendPage(res, workshopFormPage(frameOf(req), { ...planned, filled }))
  })

  routes.post(at, async (req, res) => {
    const planned = await plannedOf(db, personOf(req), idIn(req))
    const { workshop, opened } = planned
    const read = readWorkshop(req.body, { ...planned, fixed_code: opened ? workshop.code : '' })
    const by = personOf(req)
    const changed = read.ok && (await changeWorkshop(db, workshop, read.value, { by, now: now() }))
    if (!changed) {
      const filled = posted(req, read.ok ? TAKEN : read.faults)
      return sendPage(res, workshopFormPage(frameOf(req), { ...planned, filled }), 422)
    }
    tell(req, 'workshop.changed')
    res.redirect(303, paths.workshop(workshop.id))
  })
}

function facilitating(routes: Router, { stores: { db }, now }: Context): void {
  /** For researchers of the consultation: facilitators have read access only. */
  const own = async (req: Request) => {
    const seen = await seenWorkshopOf(db, personOf(req), idIn(req))
    if (!seen.isOwn) throw notFound()
    return seen
  }

  routes.post('/workshops/:id/facilitators', async (req, res) => {
    const seen = await own(req)
    const { workshop, candidates } = seen
    const chosen = first(inputOf(req.body), 'person_id')
    const person = candidates.find(({ id }) => String(id) === chosen)
    if (!person) {
      const filled = posted(req, { person_id: { key: 'workshop.no_person' } })
      return sendPage(res, workshopPage(frameOf(req), seen, filled), 422)
    }
    const deed = { workshop_id: workshop.id, person_id: person.id, by: personOf(req).id, now: now() }
    await assignFacilitator(db, deed)
    tell(req, 'workshop.facilitator_added')
    res.redirect(303, paths.workshop(workshop.id))
  })

  routes.post('/workshops/:id/facilitators/:personId/removal', async (req, res) => {
    const { workshop } = await own(req)
    const person_id = idIn(req, 'personId')
    await releaseFacilitator(db, { workshop_id: workshop.id, person_id, by: personOf(req).id, now: now() })
    tell(req, 'workshop.facilitator_removed')
    res.redirect(303, paths.workshop(workshop.id))
  })
}

const TAKEN: Filled['faults'] = { code: { key: 'workshop.code_taken' } }

const statusOf = ({ faults }: Filled) => (Object.keys(faults).length > 0 ? 422 : 200)

const posted = (req: Request, faults: Filled['faults']): Filled => ({
  input: inputOf(req.body),
  faults,
  language: frameOf(req).language,
})
