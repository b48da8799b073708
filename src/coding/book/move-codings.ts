import { sql } from 'kysely'

import type { Tx } from '../../db/database.ts'
import { forNoKeyUpdate } from '../../db/locks.ts'
import { isSame, type Coding } from '../act/coding.ts'
import { bytesOf, type UnitId } from '../text/unit.ts'

/** Which codings move: of a code, in all rounds of a variable, on all answers or on one. */
export type Moving = Readonly<{ from: string; into: string; unit?: UnitId }>

/** Returns the rounds of a variable, in which nobody codes then until this transaction ends. */
export async function roundsLocked(
  trx: Tx,
  { consultation_id, variable }: Readonly<{ consultation_id: number; variable: string }>,
): Promise<readonly number[]> {
  const query = trx
    .selectFrom('coding_round')
    .select('id')
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .orderBy('id')
  const rows = await forNoKeyUpdate(trx, query).execute()
  return rows.map(({ id }) => id)
}

/** Returns how many answers carry a code in these rounds, each once. */
export async function answersWith(trx: Tx, rounds: readonly number[], code: string): Promise<number> {
  if (rounds.length === 0) return 0
  const { n } = await trx
    .selectFrom('coding')
    .select((of) => of.fn.count('unit_id').distinct().as('n'))
    .where('round_id', 'in', rounds)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Moves codings from one code to another; those of both fall together. A settled difference gets a further entry. */
export async function moveCodings(
  trx: Tx,
  rounds: readonly number[],
  moving: Moving,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<void> {
  if (rounds.length === 0) return
  const { from, into } = moving
  const unit = moving.unit === undefined ? undefined : bytesOf(moving.unit)
  await trx
    .insertInto('coding')
    .columns(['round_id', 'unit_id', 'person_id', 'code', 'start_cp', 'end_cp', 'consultation_id'])
    .expression((build) =>
      build
        .selectFrom('coding as old')
        .select((is) => [
          'old.round_id',
          'old.unit_id',
          'old.person_id',
          sql<string>`cast(${into} as text)`.as('code'),
          'old.start_cp',
          'old.end_cp',
          is.ref('old.consultation_id').as('consultation_id'),
        ])
        .where('old.round_id', 'in', rounds)
        .where('old.code', '=', from)
        .$if(unit !== undefined, (query) => query.where('old.unit_id', '=', unit ?? new Uint8Array())),
    )
    .onConflict((known) => known.doNothing())
    .execute()
  await trx
    .deleteFrom('coding')
    .where('round_id', 'in', rounds)
    .where('code', '=', from)
    .$if(unit !== undefined, (query) => query.where('unit_id', '=', unit ?? new Uint8Array()))
    .execute()
  await settleAgain(trx, rounds, moving, { by, now })
}

/** Lets the acts of coders name the code that another was merged into, so that undo and recent codes do. */
export async function renameInActs(
  trx: Tx,
  rounds: readonly number[],
  { from, into }: Moving,
): Promise<void> {
  if (rounds.length === 0) return
  await trx
    .updateTable('coding_event')
    .set({ act: sql<string>`replace(act, ${from}, ${into})` })
    .where('round_id', 'in', rounds)
    .where('act', 'like', `%${from}%`)
    .execute()
}

async function settleAgain(
  trx: Tx,
  rounds: readonly number[],
  { from, into, unit }: Moving,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<void> {
  const rows = await trx
    .selectFrom('adjudication')
    .select(['consultation_id', 'round_id', 'unit_id', 'codings', 'settled_by', 'reason'])
    .where('id', 'in', (of) =>
      of
        .selectFrom('adjudication as last')
        .select((is) => is.fn.max('last.id').as('id'))
        .where('last.round_id', 'in', rounds)
        .groupBy(['last.round_id', 'last.unit_id']),
    )
    .where('codings', 'like', `%${from}%`)
    .$if(unit !== undefined, (query) => query.where('unit_id', '=', bytesOf(unit ?? '') ?? new Uint8Array()))
    .orderBy('id')
    .execute()
  for (const { codings, ...row } of rows) {
    const moved = (JSON.parse(codings) as Coding[]).map((one) =>
      one.code === from ? { ...one, code: into } : one,
    )
    const once = moved.filter((one, at) => moved.findIndex((other) => isSame(one, other)) === at)
    await trx
      .insertInto('adjudication')
      .values({ ...row, codings: JSON.stringify(once), at: now.toISOString(), person_id: by })
      .execute()
  }
}
