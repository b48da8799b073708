import type { Db } from '../../db/database.ts'
import { codesIn, type Coding } from '../act/coding.ts'
import { codingsAt } from '../act/queries.ts'
import { roundsOf } from '../round/queries.ts'
import { settledOver, type CodedRound } from '../settle/settled.ts'
import { idOf, type UnitId } from '../text/unit.ts'
import { unitsOf } from '../text/queries.ts'
import type { Of } from './save.ts'

/** How many answers there are, how many are settled with a code, and how many carry each code. */
export type Counts = Readonly<{ answers: number; coded: number; codes: ReadonlyMap<string, number> }>

/** Counts the answers whose settled coding has each code; an answer counts once. */
export async function countsOf(db: Db, { consultation_id, variable }: Of): Promise<Counts> {
  const units = await unitsOf(db, consultation_id, variable)
  const rounds: CodedRound[] = []
  for (const { id, kind } of await roundsOf(db, consultation_id, variable))
    rounds.push({
      kind,
      given: await givenIn(db, id),
      codings: await codingsAt(db, id),
      adjudicated: await adjudicatedIn(db, id),
    })
  const codes = new Map<string, number>()
  let coded = 0
  for (const { id } of rounds.length > 0 ? units : []) {
    const settled = settledOver(rounds, id)
    if (settled.state !== 'settled') continue
    const own = codesIn(settled.codings)
    if (own.size > 0) coded += 1
    for (const code of own) codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  return { answers: units.length, coded, codes }
}

async function givenIn(db: Db, round_id: number): Promise<CodedRound['given']> {
  const rows = await db
    .selectFrom('coding_assignment')
    .select(['unit_id', 'person_id'])
    .where('round_id', '=', round_id)
    .execute()
  const given = new Map<UnitId, number[]>()
  for (const { unit_id, person_id } of rows) {
    const id = idOf(unit_id)
    given.set(id, [...(given.get(id) ?? []), person_id])
  }
  return given
}

async function adjudicatedIn(db: Db, round_id: number): Promise<CodedRound['adjudicated']> {
  const rows = await db
    .selectFrom('adjudication')
    .select(['unit_id', 'codings'])
    .where('round_id', '=', round_id)
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ unit_id, codings }) => [idOf(unit_id), JSON.parse(codings) as Coding[]]))
}
