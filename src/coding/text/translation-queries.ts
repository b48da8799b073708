import type { Db, Tx } from '../../db/database.ts'
import { bytesOf, type UnitId } from './unit.ts'

/** An answer as a person translated it; stale: before words of it were replaced. */
export type Translation = Readonly<{ language: string; words: string; stale: boolean }>

/** Returns the translations of an answer by people, by language. */
export async function translationsOf(db: Db, unit: UnitId): Promise<readonly Translation[]> {
  const rows = await db
    .selectFrom('unit_translation')
    .select(['language', 'words', 'stale'])
    .where('unit_id', '=', keyOf(unit))
    .orderBy('language')
    .execute()
  return rows.map((row) => ({ ...row, stale: row.stale === 1 }))
}

/** Stores a translation of an answer in place of the one in its language. */
export async function storeTranslation(
  db: Db,
  unit: UnitId,
  { language, words }: Readonly<{ language: string; words: string }>,
  by: Readonly<{ consultation_id: number; person_id: number; at: string }>,
): Promise<void> {
  const { at, person_id } = by
  await db
    .insertInto('unit_translation')
    .values({ unit_id: keyOf(unit), language, words, ...by })
    .onConflict((known) =>
      known.columns(['unit_id', 'language']).doUpdateSet({ words, at, person_id, stale: 0 }),
    )
    .execute()
}

/** Deletes the translation of an answer into a language. */
export async function dropTranslation(db: Db, unit: UnitId, language: string): Promise<void> {
  await db
    .deleteFrom('unit_translation')
    .where('unit_id', '=', keyOf(unit))
    .where('language', '=', language)
    .execute()
}

/** Marks the translations of an answer as written before words of it were replaced. */
export async function staleTranslations(trx: Tx, unit: UnitId): Promise<void> {
  await trx.updateTable('unit_translation').set({ stale: 1 }).where('unit_id', '=', keyOf(unit)).execute()
}

const keyOf = (id: UnitId): Uint8Array => bytesOf(id) ?? new Uint8Array()
