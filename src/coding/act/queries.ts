import type { Db, Tx } from '../../db/database.ts'
import { bytesIn, bytesOf, idOf, type UnitId } from '../text/unit.ts'
import type { Change, Coding } from './coding.ts'

/** A coder in a round. */
export type Hand = Readonly<{ round_id: number; person_id: number }>

/** What the coders of a round gave each answer, by answer and coder. */
export type RoundCodings = ReadonlyMap<UnitId, ReadonlyMap<number, readonly Coding[]>>

/** Returns the codings of a round, or of some of its answers; a coder not in the map of an answer has not coded it. */
export async function codingsAt(db: Db, round_id: number, ids?: readonly UnitId[]): Promise<RoundCodings> {
  const found = new Map<UnitId, Map<number, Coding[]>>()
  for (const { id, person_id, coding } of await codingsIn(db, { round_id }, ids)) {
    const own = found.get(id) ?? new Map<number, Coding[]>()
    found.set(id, own)
    own.set(person_id, [...(own.get(person_id) ?? []), coding])
  }
  return found
}

/** Returns what a coder gave these answers, or all of theirs; an answer not in the map is not coded yet. */
export async function codingsBy(
  db: Db,
  hand: Hand,
  ids?: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, readonly Coding[]>> {
  const found = new Map<UnitId, Coding[]>()
  for (const { id, coding } of await codingsIn(db, hand, ids))
    found.set(id, [...(found.get(id) ?? []), coding])
  return found
}

/** Selects codings of a round, of one coder or of all, on some answers or on all. */
async function codingsIn(
  db: Db,
  { round_id, person_id }: Pick<Hand, 'round_id'> & Partial<Hand>,
  ids?: readonly UnitId[],
) {
  const rows = await db
    .selectFrom('coding')
    .select(['unit_id', 'person_id', 'code', 'start_cp', 'end_cp'])
    .where('round_id', '=', round_id)
    .$if(person_id !== undefined, (query) => query.where('person_id', '=', person_id ?? 0))
    .$if(ids !== undefined, (query) => query.where('unit_id', 'in', bytesIn(ids ?? [])))
    .orderBy('start_cp')
    .orderBy('code')
    .execute()
  return rows.map(({ unit_id, person_id: by, code, start_cp: start, end_cp: end }) => ({
    id: idOf(unit_id),
    person_id: by,
    coding: { code, start, end },
  }))
}

/** Writes a change; a coding that is there already, or gone already, stays so. */
export async function writeChange(
  trx: Tx,
  { round_id, person_id }: Hand,
  consultation_id: number,
  { unit, add, remove }: Change,
): Promise<void> {
  const unit_id = bytesOf(unit) ?? new Uint8Array()
  const own = { round_id, person_id, unit_id }
  for (const { code, start, end } of remove)
    await trx
      .deleteFrom('coding')
      .where('round_id', '=', round_id)
      .where('person_id', '=', person_id)
      .where('unit_id', '=', unit_id)
      .where('code', '=', code)
      .where('start_cp', '=', start)
      .where('end_cp', '=', end)
      .execute()
  if (add.length === 0) return
  await trx
    .insertInto('coding')
    .values(
      add.map(({ code, start, end }) => ({ ...own, consultation_id, code, start_cp: start, end_cp: end })),
    )
    .onConflict((known) => known.doNothing())
    .execute()
}

/** Returns which of these answers are given to the coder. */
export async function givenTo(
  db: Db,
  { round_id, person_id }: Hand,
  ids: readonly UnitId[],
): Promise<ReadonlySet<UnitId>> {
  const rows = await db
    .selectFrom('coding_assignment')
    .select('unit_id')
    .where('round_id', '=', round_id)
    .where('person_id', '=', person_id)
    .where('unit_id', 'in', bytesIn(ids))
    .execute()
  return new Set(rows.map(({ unit_id }) => idOf(unit_id)))
}

/** Appends to a coder's history; returns the id. */
export async function insertEvent(
  trx: Tx,
  hand: Hand,
  consultation_id: number,
  changes: readonly Change[],
  at: Date,
): Promise<number> {
  const { id } = await trx
    .insertInto('coding_event')
    .values({ ...hand, consultation_id, act: JSON.stringify(changes), at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Returns a coder's last act that is not undone; undefined when there is none. */
export async function lastAct(
  db: Db,
  { round_id, person_id }: Hand,
): Promise<Readonly<{ id: number; changes: readonly Change[] }> | undefined> {
  const row = await db
    .selectFrom('coding_event')
    .select(['id', 'act'])
    .where('round_id', '=', round_id)
    .where('person_id', '=', person_id)
    .where('undone', '=', 0)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { id: row.id, changes: JSON.parse(row.act) as readonly Change[] }
}

/** Returns what a coder's acts before this one changed of an answer, oldest first; without those undone. */
export async function actsBefore(
  db: Db,
  { round_id, person_id }: Hand,
  act: number,
  unit: UnitId,
): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('coding_event')
    .select('act')
    .where('round_id', '=', round_id)
    .where('person_id', '=', person_id)
    .where('undone', '=', 0)
    .where('id', '<', act)
    .where('act', 'like', `%${unit}%`)
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => JSON.parse(row.act) as readonly Change[])
}

/** Marks an act as undone; false when it is already. */
export async function markUndone(trx: Tx, id: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('coding_event')
    .set({ undone: 1 })
    .where('id', '=', id)
    .where('undone', '=', 0)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes that a coder is not through any more, where an answer given to them has no code now. */
export async function unfinishIfLeft(trx: Tx, { round_id, person_id }: Hand): Promise<void> {
  await trx
    .updateTable('round_coder')
    .set({ finished_at: null })
    .where('round_id', '=', round_id)
    .where('person_id', '=', person_id)
    .where('finished_at', 'is not', null)
    .where((of) =>
      of.exists(
        of
          .selectFrom('coding_assignment as given')
          .select('given.place')
          .where('given.round_id', '=', round_id)
          .where('given.person_id', '=', person_id)
          .where((left) =>
            left.not(
              left.exists(
                left
                  .selectFrom('coding')
                  .select('coding.code')
                  .whereRef('coding.round_id', '=', 'given.round_id')
                  .whereRef('coding.person_id', '=', 'given.person_id')
                  .whereRef('coding.unit_id', '=', 'given.unit_id'),
              ),
            ),
          ),
      ),
    )
    .execute()
}
