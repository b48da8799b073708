import { Router, type Request } from 'express'
import { z } from 'zod'

import { consultationOf, consultationsOf } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { frameOf, personOf, tell } from '../people/gate.ts'
import { conflict } from '../problem.ts'
import type { Filled } from '../web/field.ts'
import { first, idIn, inputOf, readForm, words } from '../web/form.ts'
import { sendPage, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { copyVersion } from './copy.ts'
import { blankForms, questionnairePage } from './pages.ts'
import { previewRoutes } from './preview-routes.ts'
import { obstaclesToPublish } from './checks/publication.ts'
import { draftAmong, publishDraft } from './publish.ts'
import { latestAmong, questionnaireOf, versionsOf } from './queries.ts'
import { reportedAmong } from '../xlsform/report-queries.ts'

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
    sendPage(res, await pageWith(db, req, {}))
  })
}

function copying(routes: Router, { stores: { db }, now }: Context): void {
  routes.post('/questionnaires/:id/copies', async (req, res) => {
    const person = personOf(req)
    const questionnaire = await questionnaireOf(db, person, idIn(req))
    const targets = await consultationsOf(db, person)
    const read = readForm(copyForm(targets), req.body)
    if (!read.ok) return sendPage(res, await pageWith(db, req, read.faults), 422)
    const latest = latestAmong(await versionsOf(db, questionnaire.id))
    const wanted = { name: read.value.name, consultation_id: Number(read.value.consultation_id) }
    const id = await copyVersion(db, latest, wanted, { by: person.id, now: now() })
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
    const { id } = await questionnaireOf(db, person, idIn(req))
    const draft = draftAmong(await versionsOf(db, id))
    if (!draft) throw conflict('questionnaire.page_no_draft')
    const refuse = async (faults: Filled['faults']) => sendPage(res, await pageWith(db, req, faults), 422)
    const isSure = first(inputOf(req.body), 'sure') === 'yes'
    const obstacles = isSure
      ? await publishDraft(db, id, { by: person.id, now: now() })
      : obstaclesToPublish(draft.form)
    const n = obstacles.length
    if (n > 0) return await refuse({ obstacles: { key: 'questionnaire.page_blocked', values: { n } } })
    if (!isSure) return await refuse({ sure: { key: 'questionnaire.page_not_sure' } })
    tell(req, 'questionnaire.page_now_published')
    res.redirect(303, paths.questionnaire(id))
  })
}

/** The questionnaire of this request with what is wrong with a form of its page. */
async function pageWith(db: Db, req: Request, faults: Filled['faults']): Promise<Page> {
  const person = personOf(req)
  const frame = frameOf(req)
  const questionnaire = await questionnaireOf(db, person, idIn(req))
  const { input, language } = blankForms(frame.language, questionnaire)
  return questionnairePage(frame, {
    consultation: await consultationOf(db, person, questionnaire.consultation_id),
    questionnaire,
    versions: await versionsOf(db, questionnaire.id),
    reported: await reportedAmong(db, questionnaire.id),
    targets: await consultationsOf(db, person),
    filled: { input: { ...input, ...inputOf(req.body) }, faults, language },
  })
}
