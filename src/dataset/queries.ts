import type { Db } from '../db/database.ts'
import { inPlainWords } from '../instrument/piping.ts'
import { versionById, type Version } from '../questionnaire/queries.ts'
import { sessionsOf } from '../session/queries.ts'
import { workshopsOf } from '../workshop/queries.ts'
import { NOTHING_HIDDEN } from './hidden.ts'
import { hiddenIn } from './hidden-queries.ts'
import type { Source } from './source.ts'

/**
 * Returns a consultation's sealed live sessions whose responses have entered, by workshop and number. Waiting sessions
 * are excluded.
 */
export async function sourcesOf(db: Db, consultationId: number): Promise<readonly Source[]> {
  const sessions = await sessionsOf(db, consultationId)
  const workshops = new Map(
    (await workshopsOf(db, consultationId)).map((workshop) => [workshop.id, workshop]),
  )
  const names = await questionnaireNames(db, consultationId)
  const hidden = await hiddenIn(db, consultationId)
  const versions = new Map<number, Version>()
  const sources: Source[] = []
  for (const session of sessions) {
    const workshop = workshops.get(session.workshop_id)
    if (session.entered_at === null || session.kind !== 'live' || !workshop) continue
    const version = versions.get(session.version_id) ?? plainly(await versionById(db, session.version_id))
    versions.set(version.id, version)
    sources.push({
      session,
      workshop,
      version,
      questionnaire: names.get(version.questionnaire_id) ?? '',
      hidden: hidden.get(session.id) ?? NOTHING_HIDDEN,
    })
  }
  return sources
}

/** Labels without piping: there is no respondent whose answer to insert. */
const plainly = (version: Version): Version => ({ ...version, form: inPlainWords(version.form) })

async function questionnaireNames(db: Db, consultationId: number): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('questionnaire')
    .select(['id', 'name'])
    .where('consultation_id', '=', consultationId)
    .limit(1000)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Returns the codes of all consultations. */
export async function consultationCodes(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('consultation').select('code').orderBy('code').limit(500).execute()
  return rows.map(({ code }) => code)
}

/** Returns a session's sealed responses by key, unordered. */
export async function sealedWithKeys(
  db: Db,
  sessionId: number,
  keys: readonly Uint8Array[],
): Promise<readonly { k: Uint8Array; answers: string }[]> {
  return await db
    .selectFrom('sealed_response')
    .select(['k', 'answers'])
    .where('session_id', '=', sessionId)
    .where('k', 'in', keys)
    .execute()
}
