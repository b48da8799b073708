import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db } from '../../db/database.ts'
import { record } from '../../event.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import { storeOrganisations } from './queries.ts'

/** Most characters of a list, as posted. */
export const LONGEST_LIST = 60_000

/** Returns the names of a list, one a line, each once. */
export const namesOf = (list: string): readonly string[] => [
  ...new Set(
    list
      .normalize('NFC')
      .split(/[\r\n]+/)
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  ),
]

/** Keeps the names of invited organisations, instead of those before. The event tells how many, not which. */
export async function keepOrganisations(
  db: Db,
  consultation_id: number,
  list: string,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<void> {
  const names = namesOf(list)
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    await storeOrganisations(trx, names, { consultation_id, person_id: by, at: now.toISOString() })
    await record(trx, {
      at: now,
      by,
      action: 'coding.list_organisations',
      subject: `consultation/${consultation_id}`,
      detail: { names: names.length },
    })
  })
}
