import { Router, type Request, type Response } from 'express'
import { z } from 'zod'

import { refuseChange } from '../consultation/consultation.ts'
import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { conflict } from '../problem.ts'
import type { Filled } from '../web/field.ts'
import { first, idIn, inputOf, readForm, words } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { obstaclesToPublish } from './checks/publication.ts'
import { copyVersion } from './copy.ts'
import { seenQuestionnaireOf, type SeenQuestionnaire } from './load.ts'
import { blankForms, questionnairePage } from './pages.ts'
import { previewRoutes } from './preview-routes.ts'
import { draftAmong, publishDraft } from './publish.ts'

export function questionnaireRoutes(context: Context): Router {
  const routes = Router()
  overview(routes, context)
  copying(routes, context)
  publishing(routes, context)
  previewRoutes(routes, context)
  return routes
}

function overview(routes: Router, { stores: { db } }: Context): void {
  routes.get('/questionnaires/:id', async (req, res) => {
    const seen = await seenQuestionnaireOf(db, personOf(req), idIn(req))
    sendPage(
      res,
      questionnairePage(frameOf(req), seen, blankForms(frameOf(req).language, seen.questionnaire)),
    )
  })
}

function copying(routes: Router, { stores: { db }, now }: Context): void {
  routes.post('/questionnaires/:id/copies', async (req, res) => {
    const person = personOf(req)
    const seen = await seenQuestionnaireOf(db, person, idIn(req))
    const read = readForm(copyForm(seen.targets), req.body)
    if (!read.ok) return refuse(req, res, seen, read.faults)
    const wanted = { name: read.value.name, consultation_id: Number(read.value.consultation_id) }
    const id = await copyVersion(db, seen.latest, wanted, { by: person.id, now: now() })
    tell(req, 'questionnaire.page_copied')
    res.redirect(303, paths.questionnaire(id))
  })
}

const copyForm = (targets: readonly { id: number }[]) =>
  z.object({
    name: words('questionnaire.page_no_name'),
    consultation_id: z
      .string()
      .refine((id) => targets.some((target) => String(target.id) === id), 'questionnaire.page_no_target'),
  })

function publishing(routes: Router, { stores: { db }, now }: Context): void {
  routes.post('/questionnaires/:id/publication', async (req, res) => {
    const person = personOf(req)
    const seen = await seenQuestionnaireOf(db, person, idIn(req))
    const { id } = seen.questionnaire
    refuseChange(seen.questionnaire, seen.consultation)
    const draft = draftAmong(seen.versions)
    if (!draft) throw conflict('questionnaire.page_no_draft')
    const isSure = first(inputOf(req.body), 'sure') === 'yes'
    const obstacles = isSure
      ? await publishDraft(db, id, { by: person.id, now: now() })
      : obstaclesToPublish(draft.form)
    const n = obstacles.length
    if (n > 0)
      return refuse(req, res, seen, { obstacles: { key: 'questionnaire.page_blocked', values: { n } } })
    if (!isSure) return refuse(req, res, seen, { sure: { key: 'questionnaire.page_not_sure' } })
    tell(req, 'questionnaire.page_now_published')
    res.redirect(303, paths.questionnaire(id))
  })
}

/** Sends the questionnaire page again, with form errors. */
function refuse(req: Request, res: Response, seen: SeenQuestionnaire, faults: Filled['faults']): void {
  const frame = frameOf(req)
  const { input, language } = blankForms(frame.language, seen.questionnaire)
  const filled = { input: { ...input, ...inputOf(req.body) }, faults, language }
  sendPage(res, questionnairePage(frame, seen, filled), 422)
}
