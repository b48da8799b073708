import type { Request, Response, Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf } from '../people/gate.ts'
import { notFound, Problem } from '../problem.ts'
import { first, idIn, inputOf, type Sentence } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { uploadOf } from '../web/upload.ts'
import { saveDraft } from '../questionnaire/edit.ts'
import { ownDraftOf, ownVersionOf } from '../questionnaire/own-version.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import { readTextsCsv, textsCsv, type TextsRead } from './csv.ts'
import { refusedPage, reportPage } from './csv-pages.ts'
import { languagesPage } from './pages.ts'
import { withWords } from './places.ts'
import { revisionIn } from './revision.ts'

/** Where a file of texts is sent. */
export const TEXTS_PATH = '/versions/:id/texts'

/** The texts of a draft as a CSV file, out and in. */
export function csvRoutes(routes: Router, context: Context): void {
  const { db } = context.stores
  routes.get('/versions/:id/texts/:language.csv', async (req, res) => {
    const version = await ownVersionOf(db, personOf(req), idIn(req))
    const language = targetIn(version, req.params.language)
    res.type('text/csv').attachment(`texts-${version.id}-${language}.csv`)
    res.send(textsCsv(version.form, language))
  })

  routes.post(TEXTS_PATH, async (req, res) => {
    const draft = await ownDraftOf(db, personOf(req), idIn(req))
    const language = targetIn(draft, first(inputOf(req.body), 'target'))
    const sent = uploadOf(req)
    if (sent.what === 'too_large') throw new Problem('too_large', 'error.too_large_lede')
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

type Brought = { draft: PlacedVersion; language: string; read: Extract<TextsRead, { ok: true }> }

/** A file that changes nothing is not saved. */
async function save({ stores: { db }, now }: Context, req: Request, { draft, language, read }: Brought) {
  if (read.changes.length === 0) return true
  const words = new Map(read.changes.map(({ place, after }) => [place.address, after]))
  const form = withWords(draft.form, language, words)
  const saving = { version_id: draft.id, revision: revisionIn(req), form, by: personOf(req).id, now: now() }
  return (await saveDraft(db, saving)) !== undefined
}

/** A language that is translated into; throws not_found for any other. */
function targetIn({ form: { languages, default_language } }: PlacedVersion, language: string): string {
  if (!languages.includes(language) || language === default_language) throw notFound()
  return language
}

const refuse = (
  req: Request,
  res: Response,
  draft: PlacedVersion,
  faults: Readonly<Record<string, Sentence>>,
  status: number,
) => sendPage(res, languagesPage(frameOf(req), draft, { input: inputOf(req.body), faults }), status)
