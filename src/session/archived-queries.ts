import type { Db, Tx } from '../db/database.ts'
import { conflict, notFound } from '../problem.ts'
import type { Session } from './session.ts'

/** Throws conflict `why` when the workshop, consultation or questionnaire is archived; not_found when one is gone. */
export async function refuseArchived(
  trx: Tx,
  { workshop_id, version_id }: Pick<Session, 'workshop_id' | 'version_id'>,
  why: 'archive.no_sessions' | 'archive.no_opening',
): Promise<void> {
  const found = await trx
    .selectFrom('workshop')
    .innerJoin('consultation', 'consultation.id', 'workshop.consultation_id')
    .innerJoin('questionnaire', 'questionnaire.consultation_id', 'consultation.id')
    .innerJoin('questionnaire_version', 'questionnaire_version.questionnaire_id', 'questionnaire.id')
    .select('workshop.archived_on as workshop')
    .select(['consultation.archived_on as consultation', 'questionnaire.archived_on as questionnaire'])
    .where('workshop.id', '=', workshop_id)
    .where('questionnaire_version.id', '=', version_id)
    .executeTakeFirstOrThrow(() => notFound())
  if (Object.values(found).some((day) => day !== null)) throw conflict(why)
}

/** Returns those of these versions whose questionnaire is archived. */
export async function archivedAmong(db: Db, versionIds: readonly number[]): Promise<ReadonlySet<number>> {
  if (versionIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .select('questionnaire_version.id')
    .where('questionnaire_version.id', 'in', versionIds)
    .where('questionnaire.archived_on', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
