import type { Db, Tx } from '../../db/database.ts'
import { forShare } from '../../db/locks.ts'
import { notFound } from '../../problem.ts'
import { idOf, bytesOf, type UnitId } from '../text/unit.ts'
import type { Coder, Round } from './round.ts'

const COLUMNS = [
  'coding_round.id',
  'coding_round.consultation_id',
  'coding_round.variable',
  'coding_round.number',
  'coding_round.codebook_number',
  'coding_round.kind',
  'coding_round.twice',
  'coding_round.help',
  'coding_round.seed',
  'coding_round.state',
  'coding_round.tells',
] as const

/** Returns the rounds of a consultation, of one variable where it is given, oldest first. */
export async function roundsOf(
  db: Db,
  consultation_id: number,
  variable?: string,
): Promise<readonly Round[]> {
  return await db
    .selectFrom('coding_round')
    .select(COLUMNS)
    .where('consultation_id', '=', consultation_id)
    .$if(variable !== undefined, (query) => query.where('variable', '=', variable ?? ''))
    .orderBy('variable')
    .orderBy('number')
    .execute()
}

/** Returns the variables of which rounds were begun. */
export async function variablesInRounds(db: Db, consultation_id: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('coding_round')
    .select('variable')
    .distinct()
    .where('consultation_id', '=', consultation_id)
    .execute()
  return new Set(rows.map(({ variable }) => variable))
}

/** Returns a round of a consultation. Throws not_found. */
export async function roundIn(db: Db, consultation_id: number, id: number): Promise<Round> {
  const found = await db
    .selectFrom('coding_round')
    .select(COLUMNS)
    .where('consultation_id', '=', consultation_id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** Returns a round of a consultation, which then stays as it is until this transaction ends. Throws not_found. */
export async function roundLocked(trx: Tx, consultation_id: number, id: number): Promise<Round> {
  const query = trx
    .selectFrom('coding_round')
    .select(COLUMNS)
    .where('consultation_id', '=', consultation_id)
    .where('id', '=', id)
  const found = await forShare(trx, query).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** Returns the rounds given to a person, newest first. */
export async function roundsGivenTo(db: Db, person_id: number): Promise<readonly Round[]> {
  return await db
    .selectFrom('coding_round')
    .innerJoin('round_coder', 'round_coder.round_id', 'coding_round.id')
    .select(COLUMNS)
    .where('round_coder.person_id', '=', person_id)
    .orderBy('coding_round.id', 'desc')
    .execute()
}

/** Returns a round given to this person. Throws not_found for everybody else, its researchers too. */
export async function roundGivenTo(db: Db, person_id: number, id: number): Promise<Round> {
  const found = await db
    .selectFrom('coding_round')
    .innerJoin('round_coder', 'round_coder.round_id', 'coding_round.id')
    .select(COLUMNS)
    .where('round_coder.person_id', '=', person_id)
    .where('coding_round.id', '=', id)
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** Returns the coders of a round by letter. */
export async function codersOf(db: Db, round_id: number): Promise<readonly Coder[]> {
  const rows = await db
    .selectFrom('round_coder')
    .innerJoin('person', 'person.id', 'round_coder.person_id')
    .select(['person.id as person_id', 'person.name', 'letter', 'languages', 'finished_at'])
    .where('round_id', '=', round_id)
    .orderBy('letter')
    .execute()
  return rows.map((row) => ({ ...row, languages: JSON.parse(row.languages) as readonly string[] }))
}

/** Returns the answers given to a coder, in their own order. */
export async function orderOf(db: Db, round_id: number, person_id: number): Promise<readonly UnitId[]> {
  const rows = await db
    .selectFrom('coding_assignment')
    .select('unit_id')
    .where('round_id', '=', round_id)
    .where('person_id', '=', person_id)
    .orderBy('place')
    .execute()
  return rows.map(({ unit_id }) => idOf(unit_id))
}

/** Inserts who codes what; places count from 1. */
export async function insertAssignments(
  trx: Tx,
  of: Readonly<{ round_id: number; person_id: number; consultation_id: number }>,
  order: readonly UnitId[],
): Promise<void> {
  const rows = order.map((id, at) => ({ ...of, place: at + 1, unit_id: bytesOf(id) ?? new Uint8Array() }))
  for (let from = 0; from < rows.length; from += 500)
    await trx
      .insertInto('coding_assignment')
      .values(rows.slice(from, from + 500))
      .execute()
}
