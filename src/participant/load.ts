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
import { formIn, participantActionsIn } from '../session/session.ts'
import { languageOf, type Language } from '../web/language.ts'
import { expectedIn } from '../workshop/expectation-queries.ts'
import { workshopById } from '../workshop/queries.ts'
import type { PhoneRequest } from './phone-request.ts'
import type { Room } from './room.ts'
import { keysOf } from './secret.ts'

/** Input from a participant's request. */
export type Caller = Readonly<{
  /** Join code as typed. */
  code: string
  secret: string | undefined
  /** Language requested now, and that of the previous page; '' for none. */
  asked: string
  spoken: string
  /** Returns the language the browser prefers; false for none. */
  preferred: (languages: readonly string[]) => string | false
}>

/** Returns whether a session has this join code. */
export const isSomewhere = async (db: Db, join_code: string): Promise<boolean> =>
  (await findSessionByJoinCode(db, join_code)) !== undefined

/** Loads the session and the phone's draft. Throws not_found for an unknown code. */
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
  const allowed = participantActionsIn(room.session)
  if (!secret) return { room, allowed, sent: false, language: spokenTo(caller, room) }
  const keys = keysOf(secret, room.session.id)
  // Before the receipt: in the other order, a draft sent in between would be found neither begun nor sent.
  const draft = await findDraft(drafts, keys)
  const sent = await hasSent(db, keys.receipt)
  const here = { room, allowed, secret, keys, sent, language: spokenTo(caller, room, draft) }
  if (!draft) return here
  return sent ? { ...here, discarded: draft } : { ...here, draft }
}

/** Returns the number of people expected; 0 when not given. */
export const startOf = async (db: Db, { room }: PhoneRequest): Promise<{ readonly expected: number }> => ({
  expected: await expectedIn(db, room.workshop.id),
})

/** Returns the next open session of the workshop; undefined when there is none. */
export const sentOf = async (
  db: Db,
  { room }: PhoneRequest,
): Promise<{ readonly next: { readonly join_code: string } | undefined }> => ({
  next: await findNextOpen(db, room.session),
})

/** Returns the session with this join code and what its pages need; undefined for an unknown code. */
const findRoom = singleFlight(async (db: Db, join_code: string): Promise<Room | undefined> => {
  const session = await findSessionByJoinCode(db, join_code)
  if (!session) return undefined
  const workshop = await workshopById(db, session.workshop_id)
  const consultation = await consultationById(db, workshop.consultation_id)
  const groups = await groupsOf(db, consultation.id)
  const form = formIn(session, await formOf(db, session.version_id))
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
