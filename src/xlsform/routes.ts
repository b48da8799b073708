import { Router, type Request, type Response } from 'express'

import { refuseChange } from '../consultation/consultation.ts'
import { consultationOf } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { conflict, notFound } from '../problem.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { uploadOf } from '../web/upload.ts'
import { beginFromWorkbook, replaceByWorkbook, type Brought } from './bring.ts'
import { draftAmong } from '../questionnaire/publish.ts'
import { questionnaireOf, versionOf, versionsOf } from '../questionnaire/queries.ts'
import { reportPage } from './report-pages.ts'
import { workbookPage, type Asking } from './workbook-pages.ts'
import { readInChild } from './read-in-child.ts'
import { findReport } from './report-queries.ts'
import { refusedReading, type ImportResult } from './read/report.ts'
import { xlsformOf } from './write/write.ts'

/** Routes with file upload. */
export const WORKBOOK_PATHS = ['/consultations/:id/workbook', '/questionnaires/:id/workbook'] as const
const [BRING, REPLACE] = WORKBOOK_PATHS

/** Routes of XLSForm import and export. */
export function workbookRoutes(context: Context): Router {
  const routes = Router()
  bringing(routes, context)
  replacing(routes, context)
  reporting(routes, context)
  return routes
}

function bringing(routes: Router, { stores: { db }, now }: Context): void {
  const asking = async (req: Request): Promise<Asking> => {
    const consultation = await consultationOf(db, personOf(req), idIn(req))
    refuseChange(consultation)
    return { consultation, draft: null, name: first(inputOf(req.body), 'name') }
  }

  routes.get(BRING, async (req, res) => {
    sendPage(res, workbookPage(frameOf(req), await asking(req)))
  })

  routes.post(BRING, async (req, res) => {
    const asked = await asking(req)
    const { consultation } = asked
    const brought = await broughtIn(req, res, asked)
    if (!brought) return
    const name = (asked.name.trim() || brought.report.title).slice(0, 200) || brought.file
    const place = { consultation_id: consultation.id, name }
    const id = await beginFromWorkbook(db, place, brought, { by: personOf(req).id, now: now() })
    tell(req, 'workbook.begun')
    res.redirect(303, paths.workbookReport(id))
  })
}

function replacing(routes: Router, { stores: { db }, now }: Context): void {
  routes.get(REPLACE, async (req, res) => {
    sendPage(res, workbookPage(frameOf(req), await replacement(db, req)))
  })

  routes.post(REPLACE, async (req, res) => {
    const asked = await replacement(db, req)
    const brought = await broughtIn(req, res, asked)
    if (!brought) return
    // The revision the page was opened at, for optimistic locking.
    const revision = Number(/^\d{1,9}$/.exec(first(inputOf(req.body), 'revision'))?.[0] ?? -1)
    const draft = { version_id: asked.draft.id, revision }
    await replaceByWorkbook(db, draft, brought, { by: personOf(req).id, now: now() })
    tell(req, 'workbook.replaced')
    res.redirect(303, paths.workbookReport(asked.draft.id))
  })
}

function reporting(routes: Router, { stores: { db } }: Context): void {
  routes.get('/versions/:id/workbook', async (req, res) => {
    const person = personOf(req)
    const version = await versionOf(db, person, idIn(req))
    const questionnaire = await questionnaireOf(db, person, version.questionnaire_id)
    const stored = await findReport(db, version.id)
    if (!stored) throw notFound()
    const consultation = await consultationOf(db, person, questionnaire.consultation_id)
    sendPage(res, reportPage(frameOf(req), { consultation, version, stored }))
  })

  routes.get('/versions/:id/xlsform', async (req, res) => {
    const version = await versionOf(db, personOf(req), idIn(req))
    const file = `${version.name.slice(0, 80)} v${version.number}.xlsx`.replaceAll(
      /[/\\:*?"<>|\p{Cc}]/gu,
      '-',
    )
    const bytes = xlsformOf(version.form)
    res.attachment(file)
    res.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(bytes)
  })
}

/** Returns the draft to be replaced. Throws conflict when there is none, or when it is archived. */
async function replacement(db: Db, req: Request) {
  const person = personOf(req)
  const questionnaire = await questionnaireOf(db, person, idIn(req))
  const consultation = await consultationOf(db, person, questionnaire.consultation_id)
  const draft = draftAmong(await versionsOf(db, questionnaire.id))
  if (!draft) throw conflict('workbook.no_draft')
  refuseChange(questionnaire, consultation)
  return { consultation, draft: { ...draft, name: questionnaire.name }, name: '' }
}

/** Returns the uploaded workbook; when it has errors, sends the page with them and returns undefined. */
async function broughtIn(req: Request, res: Response, asked: Asking): Promise<Brought | undefined> {
  const upload = uploadOf(req)
  const file = upload.what === 'file' ? upload.name : ''
  const read = await readingIn(req, asked)
  if (read?.ok) return { file, form: read.form, report: read.report }
  const refused = { file, report: read?.report ?? null }
  sendPage(res, workbookPage(frameOf(req), { ...asked, refused }), STATUS[upload.what])
  return undefined
}

const STATUS = { file: 422, nothing: 422, too_large: 413, too_many: 429 } as const

async function readingIn(req: Request, { consultation }: Asking): Promise<ImportResult | undefined> {
  const upload = uploadOf(req)
  if (upload.what === 'too_large') return refusedReading({ key: 'workbook.too_large' })
  if (upload.what === 'too_many') return refusedReading({ key: 'form.many_files' })
  if (upload.what !== 'file') return undefined
  const called = upload.name.replace(/\.[A-Za-z]{3,4}$/, '')
  const beside = { language: consultation.default_language, called }
  return await readInChild(upload.bytes, beside, { files: upload.others })
}
