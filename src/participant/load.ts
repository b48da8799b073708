import { consultationById, groupsOf } from '../consultation/queries.ts'
import type { Db, Stores } from '../db/database.ts'
import { singleFlight } from '../db/single-flight.ts'
import { Problem } from '../problem.ts'
import { formOf } from '../questionnaire/queries.ts'
import { findDraft, type KeptDraft } from '../response/draft-queries.ts'
import { hasSent } from '../response/queries.ts'
import { readJoinCode } from '../session/join-code.ts'
import { languagesFor } from '../session/languages.ts'
import { findNextOpen, findSessionByJoinCode } from '../session/queries.ts'
import { doorsOf } from '../session/session.ts'
import { languageOf, type Language } from '../web/language.ts'
import { expectedIn, workshopById } from '../workshop/queries.ts'
import type { PhoneRequest } from './phone-request.ts'
import type { Room } from './room.ts'
import { keysOf } from './secret.ts'

/** What a phone says when it comes. */
export type Caller = Readonly<{
  /** The join code, as typed. */
  code: string
  secret: string | undefined
  /** The language it asks for now, and the one it was spoken to in; '' for none. */
  asked: string
  spoken: string
  /** The one of these languages that its owner reads best; false for none of them. */
  preferred: (languages: readonly string[]) => string | false
}>

/** Whether there is a session with this join code. */
export const isSomewhere = async (db: Db, join_code: string): Promise<boolean> =>
  (await findSessionByJoinCode(db, join_code)) !== undefined

/** Finds out who comes where. Throws not_found for a code that is nobody's. */
export async function arrivalOf(
  { db, drafts }: Pick<Stores, 'db' | 'drafts'>,
  caller: Caller,
): Promise<PhoneRequest> {
  const { secret } = caller
  const code = readJoinCode(caller.code)
  const room = code && (await findRoom(db, code))
  if (!room) {
    const key = secret === undefined ? 'response.join_unknown' : 'response.join_gone'
    throw new Problem('not_found', key, { code: caller.code.slice(0, 20) })
  }
  const doors = doorsOf(room.session)
  if (!secret) return { room, doors, sent: false, language: spokenTo(caller, room) }
  const keys = keysOf(secret, room.session.id)
  // In the other order a draft that is sent meanwhile would be found neither begun nor sent.
  const draft = await findDraft(drafts, keys)
  const sent = await hasSent(db, keys.receipt)
  const here = { room, doors, secret, keys, sent, language: spokenTo(caller, room, draft) }
  if (!draft) return here
  return sent ? { ...here, discarded: draft } : { ...here, draft }
}

/** How many people the workshop expects; 0 when nobody has said. */
export const startOf = async (db: Db, { room }: PhoneRequest): Promise<{ readonly expected: number }> => ({
  expected: await expectedIn(db, room.workshop.id),
})

/** Where the workshop goes on; undefined when no later session of it is open. */
export const sentOf = async (
  db: Db,
  { room }: PhoneRequest,
): Promise<{ readonly next: { readonly join_code: string } | undefined }> => ({
  next: await findNextOpen(db, room.session),
})

/** The room behind a join code; undefined when the code is nobody's. */
const findRoom = singleFlight(async (db: Db, join_code: string): Promise<Room | undefined> => {
  const session = await findSessionByJoinCode(db, join_code)
  if (!session) return undefined
  const workshop = await workshopById(db, session.workshop_id)
  const consultation = await consultationById(db, workshop.consultation_id)
  const groups = await groupsOf(db, consultation.id)
  const form = await formOf(db, session.version_id)
  return { session, workshop, consultation, groups, form, languages: languagesFor(workshop, form) }
})

function spokenTo(
  { asked, spoken, preferred }: Caller,
  { form, languages }: Room,
  draft?: KeptDraft,
): Language {
  const wanted = [asked, draft?.language, spoken, preferred(languages)].find(
    (language): language is string => typeof language === 'string' && languages.includes(language),
  )
  const otherwise = languages.includes(form.default_language) ? form.default_language : languages[0]
  return languageOf(wanted ?? otherwise ?? 'en', form.default_language)
}
