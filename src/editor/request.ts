import type { Request, Response } from 'express'

import { consultationOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import { frameOf, personOf } from '../people/auth.ts'
import type { Filled } from '../web/field.ts'
import { first, idIn, inputOf, type Sentence } from '../web/form.ts'
import { paths } from '../web/paths.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { openDraft, type OpenDraft } from './open-draft.ts'
import { draftOf } from './draft.ts'
import { questionFrom, type Placed } from './place.ts'

/** Loads the draft of a request, in the requested content language. */
export async function openDraftIn(db: Db, req: Request): Promise<OpenDraft> {
  const person = personOf(req)
  const version = await draftOf(db, person, idIn(req))
  const consultation = await consultationOf(db, person, version.consultation_id)
  return await openDraft(db, person, { consultation, version, wanted: tongueIn(req) })
}

/** Returns the requested content language; '' for none. */
export function tongueIn(req: Request): string {
  const asked = req.query['in']
  return first(inputOf(req.body), 'in') || (typeof asked === 'string' ? asked : '')
}

/** The code in the URL. */
export function codeIn(req: Request): string {
  const { code } = req.params
  return typeof code === 'string' ? code : ''
}

/** The question whose form was posted. */
export const drawnFrom = (form: Questionnaire, req: Request): Placed =>
  questionFrom(form, codeIn(req), first(inputOf(req.body), 'place'))

/** Returns the posted input with faults. */
export const postedWith = (req: Request, faults: Readonly<Record<string, Sentence>>): Filled => ({
  input: inputOf(req.body),
  faults,
  language: frameOf(req).language,
})

/** Whether the request is an autosave by a script, which expects JSON. */
export const isScripted = (req: Request): boolean => req.accepts(['html', 'json']) === 'json'

/** Returns the URL of the list, at a card or section. */
export const outlinePath = (id: number, tag: string, first_language: string, place = ''): string =>
  `${paths.editVersion(id)}${tag === first_language || tag === '' ? '' : `?in=${encodeURIComponent(tag)}`}${place ? `#${place}` : ''}`

/** Sends faults by field as JSON. */
export function sendFaults(req: Request, res: Response, faults: Readonly<Record<string, Sentence>>): void {
  const { t } = frameOf(req).language
  const said = Object.entries(faults).map(([name, fault]) => [name, t(fault)])
  res.status(422).json({ faults: Object.fromEntries(said) })
}
