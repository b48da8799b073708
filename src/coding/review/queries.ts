import type { Db, Tx } from '../../db/database.ts'
import { bytesOf, idOf, type ReviewState, type UnitId } from '../text/unit.ts'
import type { Redaction } from '../../dataset/redaction.ts'

/** A review, by whom and when. */
export type Reviewing = Readonly<{ consultation_id: number; person_id: number; at: string }>

/** How far the review of a variable is. */
export type Progress = Readonly<Record<'all' | Exclude<ReviewState, 'unread'>, number>>

/** Counts the answers of a variable by what their review made of them. */
export async function progressOf(db: Db, consultation_id: number, variable: string): Promise<Progress> {
  const rows = await db
    .selectFrom('text_unit')
    .leftJoin('text_review', 'text_review.unit_id', 'text_unit.unit_id')
    .select((of) => ['state', of.fn.countAll().as('count')])
    .where('text_unit.consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .groupBy('state')
    .execute()
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0)
  const all = rows.reduce((sum, { count }) => sum + Number(count), 0)
  return { all, clean: of('clean'), replaced: of('replaced'), removed: of('removed') }
}

/** Returns the redactions of a unit, in order. */
export async function redactionsOf(db: Db, unit: UnitId): Promise<readonly Redaction[]> {
  const rows = await db
    .selectFrom('redaction')
    .select(['start_cp', 'end_cp', 'placeholder'])
    .where('unit_id', '=', keyOf(unit))
    .orderBy('start_cp')
    .execute()
  return rows.map(({ start_cp: start, end_cp: end, placeholder }) => ({ start, end, placeholder }))
}

/** Stores what a review made of a unit, in place of what an earlier one did. */
export async function storeReview(
  trx: Tx,
  unit: UnitId,
  state: Exclude<ReviewState, 'unread'>,
  by: Reviewing,
): Promise<void> {
  const { at, person_id } = by
  await trx
    .insertInto('text_review')
    .values({ unit_id: keyOf(unit), state, ...by })
    .onConflict((known) => known.column('unit_id').doUpdateSet({ state, at, person_id }))
    .execute()
}

/** Takes the review of a unit back, as if nobody had read it. */
export async function dropReview(trx: Tx, unit: UnitId): Promise<void> {
  await trx.deleteFrom('text_review').where('unit_id', '=', keyOf(unit)).execute()
}

/** Stores the redactions of a unit, in place of those it had. */
export async function storeRedactions(
  trx: Tx,
  unit: UnitId,
  redactions: readonly Redaction[],
  by: Reviewing,
): Promise<void> {
  const unit_id = keyOf(unit)
  await trx.deleteFrom('redaction').where('unit_id', '=', unit_id).execute()
  if (redactions.length === 0) return
  await trx
    .insertInto('redaction')
    .values(
      redactions.map(({ start, end, placeholder }) => ({
        unit_id,
        start_cp: start,
        end_cp: end,
        placeholder,
        ...by,
      })),
    )
    .execute()
}

/** Returns the ids of these that are units of a variable. */
export async function knownUnits(
  db: Db,
  consultation_id: number,
  variable: string,
  ids: readonly UnitId[],
): Promise<ReadonlySet<UnitId>> {
  const rows = await db
    .selectFrom('text_unit')
    .select('unit_id')
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .where('unit_id', 'in', ids.map(keyOf))
    .execute()
  return new Set(rows.map(({ unit_id }) => idOf(unit_id)))
}

const keyOf = (id: UnitId): Uint8Array => bytesOf(id) ?? new Uint8Array()

/** Returns the names of invited organisations, one a line; '' for none. */
export async function organisationsOf(db: Db, consultation_id: number): Promise<string> {
  const row = await db
    .selectFrom('invited_organisation')
    .select('names')
    .where('consultation_id', '=', consultation_id)
    .executeTakeFirst()
  return row?.names ?? ''
}

/** Stores names instead of those before; no names leave no row. */
export async function storeOrganisations(trx: Tx, names: readonly string[], by: Reviewing): Promise<void> {
  await trx.deleteFrom('invited_organisation').where('consultation_id', '=', by.consultation_id).execute()
  if (names.length > 0)
    await trx
      .insertInto('invited_organisation')
      .values({ ...by, names: names.join('\n') })
      .execute()
}
