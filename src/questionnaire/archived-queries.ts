import { refuseChange } from '../consultation/consultation.ts'
import type { Db } from '../db/database.ts'
import { notFound } from '../problem.ts'

/** Throws conflict when the questionnaire or its consultation is archived, not_found when deleted. */
export async function refuseChangeIn(db: Db, questionnaireId: number): Promise<void> {
  const found = await db
    .selectFrom('questionnaire')
    .innerJoin('consultation', 'consultation.id', 'questionnaire.consultation_id')
    .select(['questionnaire.archived_on as own', 'consultation.archived_on as around'])
    .where('questionnaire.id', '=', questionnaireId)
    .executeTakeFirstOrThrow(() => notFound())
  refuseChange({ archived_on: found.own }, { archived_on: found.around })
}
