import type { Db } from '../../db/database.ts'
import { codesIn } from '../act/coding.ts'
import { roundsOf } from '../round/queries.ts'
import { settledAll } from '../rounds/coded-rounds.ts'
import { unitsOf } from '../text/queries.ts'
import type { Of } from './save.ts'

/** How many answers there are, how many are settled with a code, and how many carry each code. */
export type Counts = Readonly<{ answers: number; coded: number; codes: ReadonlyMap<string, number> }>

/** Counts the answers whose settled coding has each code; an answer counts once. */
export async function countsOf(db: Db, { consultation_id, variable }: Of): Promise<Counts> {
  const units = await unitsOf(db, consultation_id, variable)
  const rounds = await roundsOf(db, consultation_id, variable)
  const codes = new Map<string, number>()
  let coded = 0
  const ids = rounds.length > 0 ? units.map(({ id }) => id) : []
  for (const one of (await settledAll(db, rounds, ids)).values()) {
    if (one.state !== 'settled') continue
    const own = codesIn(one.codings)
    if (own.size > 0) coded += 1
    for (const code of own) codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  return { answers: units.length, coded, codes }
}
