import type { Request, Response } from 'express'

import { consultationOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import { frameOf, personOf } from '../people/auth.ts'
import type { Filled } from '../web/field.ts'
import { first, idIn, inputOf, type Sentence } from '../web/form.ts'
import { paths } from '../web/paths.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { deskOf, type Desk } from './desk.ts'
import { draftOf } from './draft.ts'
import { questionFrom, type Placed } from './place.ts'

/** The draft of this request, in the content language the page or its form asks for. */
export async function deskIn(db: Db, req: Request): Promise<Desk> {
  const person = personOf(req)
  const version = await draftOf(db, person, idIn(req))
  const consultation = await consultationOf(db, person, version.consultation_id)
  return await deskOf(db, person, { consultation, version, wanted: tongueIn(req) })
}

/** The content language a page or a form asks for; '' for none. */
export function tongueIn(req: Request): string {
  const asked = req.query['in']
  return first(inputOf(req.body), 'in') || (typeof asked === 'string' ? asked : '')
}

/** The code in the address. */
export function codeIn(req: Request): string {
  const { code } = req.params
  return typeof code === 'string' ? code : ''
}

/** The question whose form was posted. */
export const drawnFrom = (form: Questionnaire, req: Request): Placed =>
  questionFrom(form, codeIn(req), first(inputOf(req.body), 'place'))

/** What was posted, with what is wrong with it. */
export const postedWith = (req: Request, faults: Readonly<Record<string, Sentence>>): Filled => ({
  input: inputOf(req.body),
  faults,
  language: frameOf(req).language,
})

/** Whether a script saves while somebody writes, and wants to hear about it in JSON. */
export const isScripted = (req: Request): boolean => req.accepts(['html', 'json']) === 'json'

/** The page of the questions, at a card or a section of it. */
export const outlinePath = (id: number, tag: string, first_language: string, place = ''): string =>
  `${paths.editVersion(id)}${tag === first_language || tag === '' ? '' : `?in=${encodeURIComponent(tag)}`}${place ? `#${place}` : ''}`

/** Tells a script why nothing was saved: sentences by field. */
export function sendFaults(req: Request, res: Response, faults: Readonly<Record<string, Sentence>>): void {
  const { t } = frameOf(req).language
  const said = Object.entries(faults).map(([name, fault]) => [name, t(fault)])
  res.status(422).json({ faults: Object.fromEntries(said) })
}
