import type { Request, Response, Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/gate.ts'
import { blank, type Filled } from '../web/field.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Consultation } from './consultation.ts'
import {
  addResearcher,
  consultationToStaff,
  removeResearcher,
  researchersBeside,
  researchersOf,
  researches,
} from './membership.ts'
import { membersPage } from './pages.ts'

/** Who researches a consultation, for its researchers and for administrators. */
export function memberRoutes(routes: Router, { stores: { db }, now }: Context): void {
  async function show(req: Request, res: Response, consultation: Consultation, filled: Filled) {
    const seen = {
      consultation,
      researchers: await researchersOf(db, consultation.id),
      candidates: await researchersBeside(db, consultation.id),
      filled,
      isOwn: await researches(db, personOf(req), consultation.id),
    }
    sendPage(res, membersPage(frameOf(req), seen), Object.keys(filled.faults).length > 0 ? 422 : 200)
  }

  routes.get('/consultations/:id/members', async (req, res) => {
    const consultation = await consultationToStaff(db, personOf(req), idIn(req))
    await show(req, res, consultation, blank(frameOf(req).language))
  })

  routes.post('/consultations/:id/members', async (req, res) => {
    const person = personOf(req)
    const consultation = await consultationToStaff(db, person, idIn(req))
    const { id: consultation_id } = consultation
    const input = inputOf(req.body)
    const candidates = await researchersBeside(db, consultation_id)
    const added = candidates.find(({ id }) => String(id) === first(input, 'person_id'))
    const faults = { person_id: { key: 'consultation.no_person' } } as const
    if (!added) return await show(req, res, consultation, { input, faults, language: frameOf(req).language })
    await addResearcher(db, { consultation_id, person_id: added.id, by: person.id, now: now() })
    tell(req, 'consultation.researcher_added')
    res.redirect(303, paths.members(consultation_id))
  })

  routes.post('/consultations/:id/members/:personId/removal', async (req, res) => {
    const person = personOf(req)
    const { id: consultation_id } = await consultationToStaff(db, person, idIn(req))
    const person_id = idIn(req, 'personId')
    await removeResearcher(db, { consultation_id, person_id, by: person.id, now: now() })
    tell(req, 'consultation.researcher_removed')
    const left = person_id === person.id && person.administrator !== 1
    res.redirect(303, left ? paths.consultations() : paths.members(consultation_id))
  })
}
