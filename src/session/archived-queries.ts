import type { Tx } from '../db/database.ts'
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
