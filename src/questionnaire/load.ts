import { isListed, type Consultation } from '../consultation/consultation.ts'
import { researches } from '../consultation/membership.ts'
import { consultationOf, consultationsOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { notFound } from '../problem.ts'
import { reportedAmong } from '../xlsform/report-queries.ts'
import {
  latestAmong,
  questionnaireOf,
  versionOf,
  versionsOf,
  type PlacedVersion,
  type Version,
} from './queries.ts'

/** A questionnaire, its versions, and possible actions. */
export type SeenQuestionnaire = Readonly<{
  consultation: Consultation
  questionnaire: Readonly<{ id: number; name: string; consultation_id: number; archived_on: string | null }>
  /** By number. */
  versions: readonly Version[]
  latest: Version
  /** Versions imported from a workbook. */
  reported: ReadonlySet<number>
  /** Consultations it can be copied to. */
  targets: readonly Consultation[]
}>

/** Loads a questionnaire for its researchers. Throws not_found. */
export async function seenQuestionnaireOf(db: Db, person: Person, id: number): Promise<SeenQuestionnaire> {
  const questionnaire = await questionnaireOf(db, person, id)
  const versions = await versionsOf(db, id)
  return {
    consultation: await consultationOf(db, person, questionnaire.consultation_id),
    questionnaire,
    versions,
    latest: latestAmong(versions),
    reported: await reportedAmong(db, id),
    targets: (await consultationsOf(db, person)).filter(isListed),
  }
}

/**
 * Loads a version for staff; `isOwn` when they may open the questionnaire. Throws not_found without access, and for a
 * draft unless `isOwn`.
 */
export async function seenVersionOf(
  db: Db,
  person: Person,
  id: number,
): Promise<Readonly<{ version: PlacedVersion; isOwn: boolean }>> {
  const version = await versionOf(db, person, id)
  const isOwn = await researches(db, person, version.consultation_id)
  if (version.state === 'draft' && !isOwn) throw notFound()
  return { version, isOwn }
}
