import type { Db, Tx } from '../../db/database.ts'
import type { At } from '../statement/queries.ts'
import type { Field, Kind } from '../statement/statement.ts'

/** A figure of a text; `ended`: taken away, so that only versions before name its place. */
export type PlacedFigure = Readonly<{ number: number; place: number; source: string; ended: boolean }>

/** A flag that somebody passed, by the words as `flagName` writes them. */
export type Pass = Readonly<{
  number: number
  field: Field
  flagged: string
  reason: string
  at: string
  by: string
}>

/** Which statements: those of a kind, or one of them. */
export type Some = Readonly<{ consultation_id: number; kind: Kind; number?: number }>

/** Returns the figures of texts by number and place, those taken away included. */
export async function figuresOf(
  db: Db,
  { consultation_id, kind, number }: Some,
): Promise<readonly PlacedFigure[]> {
  const rows = await db
    .selectFrom('statement_figure')
    .select(['number', 'place', 'source', 'ended_at'])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number')
    .orderBy('place')
    .execute()
  return rows.map(({ ended_at, ...row }) => ({ ...row, ended: ended_at !== null }))
}

/** Inserts a figure of a text. */
export async function insertFigure(
  trx: Tx,
  { consultation_id, kind, number }: At,
  row: Readonly<{ place: number; source: string; at: string; person_id: number }>,
): Promise<void> {
  await trx
    .insertInto('statement_figure')
    .values({ consultation_id, kind, number, ...row })
    .execute()
}

/** Takes a figure of a text away; returns whether it was there. */
export async function endFigure(
  trx: Tx,
  { consultation_id, kind, number }: At,
  place: number,
  deed: Readonly<{ ended_at: string; ended_by: number }>,
): Promise<boolean> {
  const ended = await trx
    .updateTable('statement_figure')
    .set(deed)
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('place', '=', place)
    .where('ended_at', 'is', null)
    .returning('place')
    .execute()
  return ended.length === 1
}

/** Returns the flags passed. */
export async function passesOf(db: Db, { consultation_id, kind, number }: Some): Promise<readonly Pass[]> {
  const rows = await db
    .selectFrom('passed_flag')
    .innerJoin('person', 'person.id', 'passed_flag.person_id')
    .select(['number', 'field', 'flagged', 'reason', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number')
    .orderBy('field')
    .orderBy('flagged')
    .execute()
  return rows.map(({ field, ...row }) => ({ ...row, field: field as Field }))
}

/** Keeps that a flag is passed; a pass of the same words of the field has its reason replaced. */
export async function keepPass(
  trx: Tx,
  { consultation_id, kind, number }: At,
  row: Readonly<{ field: Field; flagged: string; reason: string; at: string; person_id: number }>,
): Promise<void> {
  const { reason, at, person_id } = row
  await trx
    .insertInto('passed_flag')
    .values({ consultation_id, kind, number, ...row })
    .onConflict((known) =>
      known
        .columns(['consultation_id', 'kind', 'number', 'field', 'flagged'])
        .doUpdateSet({ reason, at, person_id }),
    )
    .execute()
}

/** Takes a pass back; returns whether there was one. */
export async function deletePass(
  trx: Tx,
  { consultation_id, kind, number }: At,
  { field, flagged }: Readonly<{ field: Field; flagged: string }>,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('passed_flag')
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('field', '=', field)
    .where('flagged', '=', flagged)
    .returning('flagged')
    .execute()
  return gone.length === 1
}
