import type { Tx } from '../db/database.ts'
import { conflict, notFound } from '../problem.ts'

/** Throws a conflict where nothing may be prepared, since something is archived; not_found where it is gone. */
export async function refuseArchived(trx: Tx, workshopId: number, versionId: number): Promise<void> {
  const found = await trx
    .selectFrom('workshop')
    .innerJoin('consultation', 'consultation.id', 'workshop.consultation_id')
    .innerJoin('questionnaire', 'questionnaire.consultation_id', 'consultation.id')
    .innerJoin('questionnaire_version', 'questionnaire_version.questionnaire_id', 'questionnaire.id')
    .select('workshop.archived_on as workshop')
    .select(['consultation.archived_on as consultation', 'questionnaire.archived_on as questionnaire'])
    .where('workshop.id', '=', workshopId)
    .where('questionnaire_version.id', '=', versionId)
    .executeTakeFirstOrThrow(() => notFound())
  if (Object.values(found).some((day) => day !== null)) throw conflict('archive.no_sessions')
}
