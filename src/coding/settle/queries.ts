import type { Db } from '../../db/database.ts'
import type { Coding } from '../act/coding.ts'
import { bytesIn, idOf, type UnitId } from '../text/unit.ts'

/** Returns the coders of every answer of a round, or of some of its answers. */
export async function givenIn(
  db: Db,
  round_id: number,
  ids?: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, readonly number[]>> {
  const rows = await db
    .selectFrom('coding_assignment')
    .select(['unit_id', 'person_id'])
    .where('round_id', '=', round_id)
    .$if(ids !== undefined, (query) => query.where('unit_id', 'in', bytesIn(ids ?? [])))
    .orderBy('person_id')
    .execute()
  const found = new Map<UnitId, number[]>()
  for (const { unit_id, person_id } of rows) {
    const id = idOf(unit_id)
    const own = found.get(id)
    if (own) own.push(person_id)
    else found.set(id, [person_id])
  }
  return found
}

/** Returns the last adjudication of every answer of a round that has one, or of some of its answers. */
export async function adjudicatedIn(
  db: Db,
  round_id: number,
  ids?: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, readonly Coding[]>> {
  const rows = await db
    .selectFrom('adjudication')
    .select(['unit_id', 'codings'])
    .where('round_id', '=', round_id)
    .$if(ids !== undefined, (query) => query.where('unit_id', 'in', bytesIn(ids ?? [])))
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ unit_id, codings }) => [idOf(unit_id), JSON.parse(codings) as Coding[]]))
}

/**
 * Returns what is another value once the answers of a variable, or the codes that count of one, may have changed: after
 * acts of coders and those undone, settled differences, new rounds, changes of the codebook, answers sorted to the codes
 * that one was split into, and answers taken in.
 */
export async function codedAs(db: Db, consultation_id: number, variable: string): Promise<string> {
  const counts = db.selectNoFrom((of) => [
    of
      .selectFrom('coding_event')
      .select((is) => is.fn.countAll().as('n'))
      .where('consultation_id', '=', consultation_id)
      .as('acts'),
    of
      .selectFrom('coding_event')
      .select((is) => is.fn.countAll().as('n'))
      .where('consultation_id', '=', consultation_id)
      .where('undone', '=', 1)
      .as('undone'),
    of
      .selectFrom('adjudication')
      .select((is) => is.fn.countAll().as('n'))
      .where('consultation_id', '=', consultation_id)
      .as('settled'),
    of
      .selectFrom('event')
      .select((is) => is.fn.countAll().as('n'))
      .where('action', '=', 'coding.sort_answer')
      .where('subject', '=', `consultation/${consultation_id}`)
      .as('sorted'),
    ...(['coding_round', 'codebook_version', 'text_unit'] as const).map((table) =>
      of
        .selectFrom(table)
        .select((is) => is.fn.countAll().as('n'))
        .where('consultation_id', '=', consultation_id)
        .where('variable', '=', variable)
        .as(table),
    ),
  ])
  return JSON.stringify(await counts.executeTakeFirstOrThrow())
}
