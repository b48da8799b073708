import type { Tx } from '../db/database.ts'

/** Renames group codes in the expected numbers of the consultation's workshops. */
export async function renameExpected(
  trx: Tx,
  consultationId: number,
  renamed: readonly Readonly<{ was: string; code: string }>[],
): Promise<void> {
  if (renamed.length === 0) return
  const codes = new Map(renamed.map(({ was, code }) => [was, code]))
  const touched = [...codes.keys(), ...codes.values()]
  const rows = await trx
    .deleteFrom('workshop_expectation')
    .where('group_code', 'in', touched)
    .where('workshop_id', 'in', (of) =>
      of.selectFrom('workshop').select('id').where('consultation_id', '=', consultationId),
    )
    .returningAll()
    .execute()
  const kept = rows.flatMap((row) => {
    const code = codes.get(row.group_code)
    return code === undefined ? [] : [{ ...row, group_code: code }]
  })
  if (kept.length > 0) await trx.insertInto('workshop_expectation').values(kept).execute()
}
