import type { Request, Response, Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { first, idIn, inputOf, type Input, type Sentence } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { saveDraft } from '../questionnaire/edit.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import type { Text } from '../instrument/questionnaire.ts'
import { stillRight } from '../instrument/to-check.ts'
import { isShowable, LONGEST_TEXT } from './csv.ts'
import { translatedPartOf } from './load.ts'
import { textPlaces, withWords, type PlacedText } from './places.ts'
import { revisionIn } from './revision.ts'
import { translatePage } from './translate-pages.ts'
import { fieldOf, onlyIn, querySaid, rightOf, type Only, type Translating } from './translating.ts'

const AT = '/versions/:id/translation/:language/:number'

/** Routes for translating a draft by part: 1 is the title, the sections follow. */
export function translateRoutes(routes: Router, context: Context): void {
  const { db } = context.stores
  routes.get(AT, async (req, res) => {
    const at = await placeOf(context, req)
    sendPage(res, translatePage(frameOf(req), { ...at, only: onlyIn(req.query['only']) }))
  })

  routes.post(AT, async (req, res) => {
    const at = await placeOf(context, req)
    const input = inputOf(req.body)
    const only = onlyIn(first(input, 'only'))
    const { words, right, faults } = readWordsIn(at, input)
    if (Object.keys(faults).length > 0)
      return refuse(req, res, { ...at, only, input, faults }, 422, {
        faults: Object.values(faults).length,
      })
    const { draft, language } = at
    const saving = { version_id: draft.id, by: personOf(req).id, now: context.now(), writes: language }
    const form = withWords(stillRight(draft.form, language, right), language, words)
    const revision = await saveDraft(db, { ...saving, revision: revisionIn(req), form })
    if (revision === undefined) {
      const current = await placeOf(context, req)
      return refuse(req, res, { ...current, only, input, isConflict: true }, 409, { conflict: true })
    }
    const button = first(input, 'do')
    const to = nextAddress(at, button === 'next', only)
    if (button || !wantsJson(req)) tell(req, 'translation.saved')
    if (wantsJson(req)) return void res.json({ revision, to })
    res.redirect(303, to)
  })
}

/** Whether a script autosaves, expecting JSON; a form expects HTML. */
const wantsJson = (req: Request) => req.accepts(['html', 'json']) === 'json'

function refuse(req: Request, res: Response, shown: Translating, status: number, said: object): void {
  if (wantsJson(req)) return void res.status(status).json(said)
  sendPage(res, translatePage(frameOf(req), shown), status)
}

/** Returns the draft, language and part of the URL. Throws not_found. */
const placeOf = async ({ stores: { db } }: Context, req: Request) =>
  await translatedPartOf(db, personOf(req), idIn(req), {
    language: String(req.params['language']),
    part: idIn(req, 'number'),
  })

function nextAddress(
  { draft, language, part }: { draft: PlacedVersion; language: string; part: number },
  goesOn: boolean,
  only: Only,
): string {
  const next = goesOn && part <= draft.form.sections.length ? part + 1 : part
  return paths.translation(draft.id, language, next) + querySaid(only)
}

/** Returns posted texts by address, those confirmed as still right, and faults by field. */
function readWordsIn({ draft }: { draft: PlacedVersion }, input: Input) {
  const words = new Map<string, string>()
  const right: Text[] = []
  const faults: Record<string, Sentence> = {}
  for (const place of textPlaces(draft.form)) {
    const name = fieldOf(place)
    if (first(input, rightOf(place)) === 'yes') right.push(place.text)
    if (input[name] === undefined) continue
    const said = first(input, name).replaceAll(/\r\n?/g, '\n').trim()
    const fault = faultIn(said)
    if (fault) faults[name] = fault
    words.set(place.address, said)
  }
  return { words, right, faults }
}

function faultIn(said: PlacedText['address']): Sentence | undefined {
  if (!isShowable(said)) return { key: 'form.broken' }
  return said.length > LONGEST_TEXT ? { key: 'form.too_long', values: { max: LONGEST_TEXT } } : undefined
}
