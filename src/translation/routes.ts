import { Router, type Request, type Response } from 'express'
import { z } from 'zod'

import { chosenLanguages } from '../consultation/languages.ts'
import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import type { Key } from '../locale/message.ts'
import { first, idIn, inputOf, readForm, type Sentence } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { saveDraft } from '../questionnaire/edit.ts'
import { ownDraftOf } from '../questionnaire/own-version.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { csvRoutes } from './csv-routes.ts'
import { translatedOf } from './load.ts'
import { languagesPage, removalPage } from './pages.ts'
import { revisionIn } from './revision.ts'
import { withDefault, withLanguage, withoutLanguage } from './tongues.ts'
import { translateRoutes } from './translate-routes.ts'

const AT = '/versions/:id/languages'
const REMOVAL = `${AT}/:language/removal`
const MOST_LANGUAGES = 30

type Faults = Readonly<Record<string, Sentence>>

/** Routes of a draft's languages: add, remove, set default, translate. */
export function languageRoutes(context: Context): Router {
  const routes = Router()
  const { db } = context.stores
  routes.get(AT, async (req, res) => {
    show(req, res, await ownDraftOf(db, personOf(req), idIn(req)), {}, 200)
  })
  adding(routes, context)
  choosingDefault(routes, context)
  removing(routes, context)
  translateRoutes(routes, context)
  csvRoutes(routes, context)
  return routes
}

function adding(routes: Router, context: Context): void {
  routes.post(AT, async (req, res) => {
    const draft = await ownDraftOf(context.stores.db, personOf(req), idIn(req))
    const { known, unknown } = chosenLanguages(inputOf(req.body))
    const fresh = known.filter((code) => !draft.form.languages.includes(code))
    const fault = addingFault(fresh, unknown, draft.form)
    if (fault) return show(req, res, draft, { other_languages: fault }, 422)
    const form = fresh.reduce(withLanguage, draft.form)
    await save(context, req, res, { draft, form, said: 'translation.added' })
  })
}

function addingFault(
  fresh: readonly string[],
  unknown: readonly string[],
  { languages }: Questionnaire,
): Sentence | undefined {
  if (unknown.length > 0) return { key: 'translation.add_unknown', values: { words: unknown.join(', ') } }
  if (fresh.length === 0) return { key: 'translation.add_nothing' }
  if (languages.length + fresh.length > MOST_LANGUAGES)
    return { key: 'translation.add_many', values: { max: MOST_LANGUAGES } }
  return undefined
}

function choosingDefault(routes: Router, context: Context): void {
  routes.post(`${AT}/default`, async (req, res) => {
    const draft = await ownDraftOf(context.stores.db, personOf(req), idIn(req))
    const read = readForm(
      z.object({ language: z.enum([...draft.form.languages], 'translation.no_language') }),
      req.body,
    )
    if (!read.ok) return show(req, res, draft, read.faults, 422)
    const form = withDefault(draft.form, read.value.language)
    await save(context, req, res, { draft, form, said: 'translation.default_now' })
  })
}

function removing(routes: Router, context: Context): void {
  const removable = async (req: Request) =>
    await translatedOf(context.stores.db, personOf(req), idIn(req), String(req.params['language']))

  routes.get(REMOVAL, async (req, res) => {
    const { draft, language } = await removable(req)
    sendPage(res, removalPage(frameOf(req), draft, language, { input: {}, faults: {} }))
  })

  routes.post(REMOVAL, async (req, res) => {
    const { draft, language } = await removable(req)
    const input = inputOf(req.body)
    if (first(input, 'code').trim().toLowerCase() !== language.toLowerCase()) {
      const faults = { code: { key: 'translation.remove_wrong', values: { code: language } } } as const
      return sendPage(res, removalPage(frameOf(req), draft, language, { input, faults }), 422)
    }
    const form = withoutLanguage(draft.form, language)
    await save(context, req, res, { draft, form, said: 'translation.removed' })
  })
}

/** Saves at the posted revision, and redirects to the languages. */
async function save(
  { stores: { db }, now }: Context,
  req: Request,
  res: Response,
  { draft, form, said }: { draft: PlacedVersion; form: Questionnaire; said: Key },
): Promise<void> {
  const revision = revisionIn(req)
  const saved = await saveDraft(db, {
    version_id: draft.id,
    revision,
    form,
    by: personOf(req).id,
    now: now(),
    writes: draft.form.default_language,
  })
  if (saved === undefined) {
    const current = await ownDraftOf(db, personOf(req), draft.id)
    return show(req, res, current, { revision: { key: 'translation.changed' } }, 409)
  }
  tell(req, said)
  res.redirect(303, paths.languages(draft.id))
}

const show = (req: Request, res: Response, draft: PlacedVersion, faults: Faults, status: number) =>
  sendPage(res, languagesPage(frameOf(req), draft, { input: inputOf(req.body), faults }), status)
