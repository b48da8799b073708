import type { Request, Response, Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf } from '../people/auth.ts'
import { Problem } from '../problem.ts'
import { first, idIn, inputOf, type Sentence } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { uploadOf } from '../web/upload.ts'
import { saveDraft } from '../questionnaire/edit.ts'
import { ownDraftOf } from '../questionnaire/own-version.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import { readTextsCsv, textsCsv, withChanges, type TextsRead } from './csv.ts'
import { refusedPage, reportPage } from './csv-pages.ts'
import { translatedOf, translatedVersionOf, type Translated } from './load.ts'
import { languagesPage } from './pages.ts'
import { revisionIn } from './revision.ts'

/** Upload route of texts. */
export const TEXTS_PATH = '/versions/:id/texts'

/** Routes of CSV export and import of texts. */
export function csvRoutes(routes: Router, context: Context): void {
  const { db } = context.stores
  routes.get('/versions/:id/texts/:language.csv', async (req, res) => {
    const { version, language } = await translatedVersionOf(db, personOf(req), idIn(req), req.params.language)
    res.type('text/csv').attachment(`texts-${version.id}-${language}.csv`)
    res.send(textsCsv(version.form, language))
  })

  routes.post(TEXTS_PATH, async (req, res) => {
    const target = first(inputOf(req.body), 'target')
    const { draft, language } = await translatedOf(db, personOf(req), idIn(req), target)
    const sent = uploadOf(req)
    if (sent.what === 'too_large') throw new Problem('too_large', 'error.too_large_lede')
    if (sent.what === 'too_many') return refuse(req, res, draft, { file: { key: 'form.many_files' } }, 429)
    if (sent.what === 'nothing')
      return refuse(req, res, draft, { file: { key: 'translation.csv_none' } }, 422)
    const read = readTextsCsv(sent.bytes, draft.form, language)
    if (!read.ok) return sendPage(res, refusedPage(frameOf(req), draft, language, read.faults), 422)
    const isSaved = await save(context, req, { draft, language, read })
    if (!isSaved) {
      const current = await ownDraftOf(db, personOf(req), draft.id)
      return refuse(req, res, current, { revision: { key: 'translation.changed' } }, 409)
    }
    sendPage(res, reportPage(frameOf(req), draft, language, read))
  })
}

type Brought = Translated & { read: Extract<TextsRead, { ok: true }> }

/** Skips the save when nothing changed. */
async function save({ stores: { db }, now }: Context, req: Request, { draft, language, read }: Brought) {
  if (read.changes.length === 0) return true
  const form = withChanges(draft.form, language, read.changes)
  const at = { version_id: draft.id, revision: revisionIn(req) }
  const saving = { ...at, form, by: personOf(req).id, now: now(), writes: language }
  return (await saveDraft(db, saving)) !== undefined
}

const refuse = (
  req: Request,
  res: Response,
  draft: PlacedVersion,
  faults: Readonly<Record<string, Sentence>>,
  status: number,
) => sendPage(res, languagesPage(frameOf(req), draft, { input: inputOf(req.body), faults }), status)
