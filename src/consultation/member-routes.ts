import type { Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { blank } from '../web/field.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { staffedOf } from './load.ts'
import { addResearcher, consultationToStaff, removeResearcher } from './membership.ts'
import { membersPage } from './pages.ts'

/** Routes of a consultation's researchers, for them and for administrators. */
export function memberRoutes(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/consultations/:id/members', async (req, res) => {
    const staffed = await staffedOf(db, personOf(req), idIn(req), now())
    sendPage(res, membersPage(frameOf(req), staffed, blank(frameOf(req).language)))
  })

  routes.post('/consultations/:id/members', async (req, res) => {
    const person = personOf(req)
    const staffed = await staffedOf(db, person, idIn(req), now())
    const { id: consultation_id } = staffed.consultation
    const input = inputOf(req.body)
    const added = staffed.candidates.find(({ id }) => String(id) === first(input, 'person_id'))
    if (!added) {
      const faults = { person_id: { key: 'consultation.no_person' } } as const
      const filled = { input, faults, language: frameOf(req).language }
      return sendPage(res, membersPage(frameOf(req), staffed, filled), 422)
    }
    const deed = { consultation_id, person_id: added.id, by: person.id, now: now() }
    const { asked } = await addResearcher(db, deed)
    tell(req, asked ? 'people.access_asked' : 'consultation.researcher_added')
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
