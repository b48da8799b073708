import type { Router } from 'express'

import { refuseChange } from '../consultation/consultation.ts'
import { consultationOf } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import { frameOf, personOf } from '../people/auth.ts'
import { blank } from '../web/field.ts'
import { idIn, inputOf, readForm } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { refuseChangeIn } from '../questionnaire/archived-queries.ts'
import { beginQuestionnaire, beginVersion } from '../questionnaire/begin.ts'
import { latestAmong, questionnaireOf, versionsOf } from '../questionnaire/queries.ts'
import { postedWith } from './request.ts'
import { emptyQuestionnaire, newForm, readTongues } from './whole-form.ts'
import { newPage } from './whole-page.ts'

/** Routes that create a questionnaire, and its next version. */
export function beginningRoutes(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/consultations/:id/questionnaires/new', async (req, res) => {
    const consultation = await consultationOf(db, personOf(req), idIn(req))
    refuseChange(consultation)
    const { languages, default_language } = consultation
    const filled = blank(frameOf(req).language, { languages, default_language })
    sendPage(res, newPage(frameOf(req), consultation, filled))
  })

  routes.post('/consultations/:id/questionnaires', async (req, res) => {
    const person = personOf(req)
    const consultation = await consultationOf(db, person, idIn(req))
    refuseChange(consultation)
    const read = readForm(newForm, req.body)
    const tongues = readTongues(inputOf(req.body))
    if (!read.ok || !tongues.ok) {
      const faults = { ...(read.ok ? {} : read.faults), ...(tongues.ok ? {} : tongues.faults) }
      return sendPage(res, newPage(frameOf(req), consultation, postedWith(req, faults)), 422)
    }
    const { name } = read.value
    const begun = { consultation_id: consultation.id, name, form: emptyQuestionnaire(name, tongues.value) }
    const id = await beginQuestionnaire(db, begun, { by: person.id, now: now(), from: 'nothing' })
    const version = latestAmong(await versionsOf(db, id))
    res.redirect(303, paths.editVersion(version.id))
  })

  routes.post('/questionnaires/:id/versions', async (req, res) => {
    const person = personOf(req)
    const { id } = await questionnaireOf(db, person, idIn(req))
    await refuseChangeIn(db, id)
    const version = await beginVersion(db, id, { by: person.id, now: now() })
    res.redirect(303, paths.editVersion(version))
  })
}
