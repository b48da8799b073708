import type { Db } from '../../db/database.ts'
import { dropTranslation, storeTranslation } from './translation-queries.ts'
import type { UnitId } from './unit.ts'

/** Keeps what a person translated of an answer; '' takes the translation into that language away. */
export async function keepTranslation(
  db: Db,
  unit: UnitId,
  { language, words }: Readonly<{ language: string; words: string }>,
  by: Readonly<{ consultation_id: number; person_id: number; now: Date }>,
): Promise<void> {
  const { consultation_id, person_id, now } = by
  if (words === '') await dropTranslation(db, unit, language)
  else
    await storeTranslation(
      db,
      unit,
      { language, words },
      { consultation_id, person_id, at: now.toISOString() },
    )
}
