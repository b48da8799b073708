import type { Request } from 'express'

import type { Context } from '../context.ts'
import { Problem } from '../problem.ts'
import { surveyOf, type Fault, type Survey } from '../instrument/answers.ts'
import type { Answers, Input } from '../instrument/answer.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { readJoinCode } from '../session/join-code.ts'
import { doorsOf, type Doors } from '../session/session.ts'
import { first, inputOf } from '../web/form.ts'
import { languageOf, type Language } from '../web/language.ts'
import { secretOf } from './phone.ts'
import { deleteDraft, findDraft, hasSent, type KeptDraft } from '../response/queries.ts'
import { findRoom, type Room } from './room.ts'
import { keysOf, type Keys } from '../response/secret.ts'

/** A request of a phone: where it came to, what it has begun there, and how its pages speak. */
export type Arrival = Readonly<{
  room: Room
  doors: Doors
  language: Language
  /** The phone's secret and what it gives here; absent before Start. */
  secret?: string
  keys?: Keys
  draft?: KeptDraft
  /** The receipt is there. */
  sent: boolean
  /** A draft found beside a receipt: changed after sending, and discarded. */
  discarded?: KeptDraft
}>

/** Finds out who comes where. Throws not_found for a code that is nobody's. */
export async function arrivalOf({ stores, config }: Context, req: Request): Promise<Arrival> {
  const typed = String(req.params['code'])
  const code = readJoinCode(typed)
  const room = code && (await findRoom(stores.db, code))
  if (!room) throw new Problem('not_found', 'response.join_unknown', { code: typed.slice(0, 20) })
  const secret = secretOf(req, config.public_url.startsWith('https:'))
  const doors = doorsOf(room.session)
  if (!secret) return { room, doors, sent: false, language: spoken(req, room) }
  const keys = keysOf(secret, room.session.id)
  const sent = await hasSent(stores.db, keys)
  const draft = await findDraft(stores.drafts, keys)
  const here = { room, doors, secret, keys, sent, language: spoken(req, room, draft) }
  if (!draft) return here
  if (!sent) return { ...here, draft }
  await deleteDraft(stores.drafts, keys)
  return { ...here, discarded: draft }
}

/** What the fields of a whole draft come to. */
export type DraftReading = Readonly<{
  survey: Survey
  answers: Answers
  /** Codes of the questions that are asked. */
  relevant: ReadonlySet<string>
  /** Indices of the sections that are asked. */
  steps: readonly number[]
  faults: readonly (Fault & { readonly section: number })[]
}>

/** Whose order the pages of a phone are in. */
export const ownOf = ({ keys }: Arrival): string => keys?.order.toString('hex') ?? ''

/** Reads everything that is filled in. */
export function readingOf(form: Questionnaire, input: Input): DraftReading {
  const survey = surveyOf(form, input)
  const { answers, relevant, steps, faults } = survey
  return {
    survey,
    answers,
    relevant,
    steps,
    faults: [...faults].flatMap(([section, found]) => found.map((fault) => ({ ...fault, section }))),
  }
}

function spoken(req: Request, { form, languages }: Room, draft?: KeptDraft): Language {
  const asked = req.query['lang']
  const posted = first(inputOf(req.body), 'spoken')
  const wanted = [asked, draft?.language, posted, req.acceptsLanguages([...languages])].find(
    (language): language is string => typeof language === 'string' && languages.includes(language),
  )
  const otherwise = languages.includes(form.default_language) ? form.default_language : languages[0]
  return languageOf(wanted ?? otherwise ?? 'en', form.default_language)
}
