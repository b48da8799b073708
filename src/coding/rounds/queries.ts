import { sql } from 'kysely'

import type { Db, Tx } from '../../db/database.ts'
import { idOf, type UnitId } from '../text/unit.ts'
import type { Approach } from './approach.ts'

/** Returns how many answers each variable has, and how many of them were reviewed. */
export async function answersByVariable(
  db: Db,
  consultation_id: number,
): Promise<ReadonlyMap<string, Readonly<{ answers: number; reviewed: number }>>> {
  const rows = await db
    .selectFrom('text_unit')
    .leftJoin('text_review', 'text_review.unit_id', 'text_unit.unit_id')
    .select((of) => [
      'variable',
      of.fn.countAll().as('answers'),
      of.fn.count('text_review.unit_id').as('reviewed'),
    ])
    .where('text_unit.consultation_id', '=', consultation_id)
    .groupBy('variable')
    .execute()
  return new Map(
    rows.map((row) => [row.variable, { answers: Number(row.answers), reviewed: Number(row.reviewed) }]),
  )
}

/** Returns the number of the last version of each variable's codebook. */
export async function lastVersions(db: Db, consultation_id: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('codebook_version')
    .select((of) => ['variable', of.fn.max('number').as('number')])
    .where('consultation_id', '=', consultation_id)
    .groupBy('variable')
    .execute()
  return new Map(rows.map(({ variable, number }) => [variable, number]))
}

/** Returns the stated approach of a consultation; undefined when none is stated. */
export async function approachOf(db: Db, consultation_id: number): Promise<Approach | undefined> {
  const row = await db
    .selectFrom('coding_plan')
    .select('approach')
    .where('consultation_id', '=', consultation_id)
    .executeTakeFirst()
  return row?.approach
}

/** Stores the stated approach. */
export async function writeApproach(
  trx: Tx,
  row: Readonly<{ consultation_id: number; approach: Approach; at: string; person_id: number }>,
): Promise<void> {
  const { approach, at, person_id } = row
  await trx
    .insertInto('coding_plan')
    .values(row)
    .onConflict((known) => known.column('consultation_id').doUpdateSet({ approach, at, person_id }))
    .execute()
}

/** Returns the active people who may code, by name. */
export async function coderCandidates(
  db: Db,
): Promise<readonly Readonly<{ person_id: number; name: string }>[]> {
  return await db
    .selectFrom('person')
    .select(['id as person_id', 'name'])
    .where('active', '=', 1)
    .where('coder', '=', 1)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** Returns the languages each person read in earlier rounds. */
export async function languagesRead(db: Db): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db.selectFrom('round_coder').select(['person_id', 'languages']).distinct().execute()
  const found = new Map<number, readonly string[]>()
  for (const { person_id, languages } of rows) {
    const all = [...(found.get(person_id) ?? []), ...(JSON.parse(languages) as string[])]
    found.set(person_id, [...new Set(all)])
  }
  return found
}

/** Returns how far each coder of a round is. */
export async function progressIn(
  db: Db,
  round_id: number,
): Promise<ReadonlyMap<number, Readonly<{ all: number; coded: number }>>> {
  const rows = await db
    .selectFrom('coding_assignment as given')
    .select((of) => [
      'given.person_id',
      of.fn.countAll().as('all'),
      sql<number | string>`sum(case when exists (select 1 from coding where coding.round_id = given.round_id
        and coding.person_id = given.person_id and coding.unit_id = given.unit_id) then 1 else 0 end)`.as(
        'coded',
      ),
    ])
    .where('given.round_id', '=', round_id)
    .groupBy('given.person_id')
    .execute()
  return new Map(rows.map((row) => [row.person_id, { all: Number(row.all), coded: Number(row.coded) }]))
}

/** Returns how many answers of a round are given to somebody, and to two or more. */
export async function sharedIn(
  db: Db,
  round_id: number,
): Promise<Readonly<{ given: number; twice: number }>> {
  const { given, twice } = await db
    .selectFrom(
      db
        .selectFrom('coding_assignment')
        .select((of) => ['unit_id', of.fn.countAll().as('coders')])
        .where('round_id', '=', round_id)
        .groupBy('unit_id')
        .as('unit'),
    )
    .select((of) => [
      of.fn.countAll().as('given'),
      of.fn.countAll().filterWhere('coders', '>', 1).as('twice'),
    ])
    .executeTakeFirstOrThrow()
  return { given: Number(given), twice: Number(twice) }
}

/** Returns the answers of a variable that two or more people coded in one blind round. */
export async function codedBlindly(
  db: Db,
  consultation_id: number,
  variable: string,
): Promise<ReadonlySet<UnitId>> {
  const rows = await db
    .selectFrom('coding_round as round')
    .innerJoin('coding_assignment as given', 'given.round_id', 'round.id')
    .innerJoin('coding', (join) =>
      join
        .onRef('coding.round_id', '=', 'given.round_id')
        .onRef('coding.person_id', '=', 'given.person_id')
        .onRef('coding.unit_id', '=', 'given.unit_id'),
    )
    .select('given.unit_id')
    .where('round.consultation_id', '=', consultation_id)
    .where('round.variable', '=', variable)
    .where('round.kind', '=', 'blind')
    .groupBy(['round.id', 'given.unit_id'])
    .having((of) => of.fn.count('given.person_id').distinct(), '>', 1)
    .execute()
  return new Set(rows.map(({ unit_id }) => idOf(unit_id)))
}

/** Sets the state of a round; false when it is in that state already. */
export async function setState(trx: Tx, id: number, state: 'open' | 'finished'): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('coding_round')
    .set({ state })
    .where('id', '=', id)
    .where('state', '<>', state)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Lets the coders of a round say anew that they have finished. */
export async function clearFinished(trx: Tx, round_id: number): Promise<void> {
  await trx.updateTable('round_coder').set({ finished_at: null }).where('round_id', '=', round_id).execute()
}
