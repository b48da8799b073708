import type { Db } from '../../db/database.ts'
import { settledCodes } from '../settle/settled-codes.ts'
import { unitsOf } from '../text/queries.ts'
import type { Of } from './save.ts'

/** How many answers there are, how many are settled with a code, and how many carry each code. */
export type Counts = Readonly<{ answers: number; coded: number; codes: ReadonlyMap<string, number> }>

/** Counts the answers whose settled coding has each code; an answer counts once. */
export async function countsOf(db: Db, { consultation_id, variable }: Of): Promise<Counts> {
  const ids = (await unitsOf(db, consultation_id, variable)).map(({ id }) => id)
  const codes = new Map<string, number>()
  let coded = 0
  for (const own of (await settledCodes(db, consultation_id, variable, ids)).values()) {
    if (own.size > 0) coded += 1
    for (const code of own) codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  return { answers: ids.length, coded, codes }
}
