import { randomInt } from 'node:crypto'

import { refuseDeleted } from '../../consultation/retention.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import type { Db, Tx } from '../../db/database.ts'
import { record } from '../../event.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import { mayTell } from '../text/tells.ts'
import type { Unit } from '../text/unit.ts'
import { insertAssignments } from './queries.ts'
import { assigned, letterOf, type Assigned, type Reader, type Round } from './round.ts'

/** What a round is begun with. */
export type Beginning = Readonly<{
  variable: string
  codebook_number: number
  kind: Round['kind']
  twice: number
  /** Whether its coders are offered help, which a blind round never has. */
  help?: boolean
  readers: readonly Reader[]
  units: readonly Unit[]
}>

/** Begins a round: numbers it, gives the answers to its coders, and records who began it. */
export async function beginRound(
  db: Db,
  consultation: Consultation,
  { variable, codebook_number, kind, twice, help = false, readers, units }: Beginning,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<Readonly<{ id: number; number: number }> & Assigned> {
  const consultation_id = consultation.id
  const seed = randomInt(2 ** 31)
  const given = assigned(units, readers, twice, seed)
  return await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    const number = await nextNumber(trx, consultation_id, variable)
    const { id } = await trx
      .insertInto('coding_round')
      .values({
        consultation_id,
        variable,
        number,
        codebook_number,
        kind,
        twice,
        help: help && kind === 'open' ? 1 : 0,
        seed,
        tells: isTelling(given, units, consultation) ? 1 : 0,
        at: now.toISOString(),
        person_id: by,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [place, reader] of readers.entries())
      await giveTo(trx, { round_id: id, consultation_id }, reader, letterOf(place), given)
    await record(trx, {
      at: now,
      by,
      action: 'coding.begin_round',
      subject: `consultation/${consultation_id}`,
      detail: { variable, number, kind },
    })
    return { id, number, ...given }
  })
}

function isTelling(
  { orders }: Assigned,
  units: readonly Unit[],
  { room_threshold }: Pick<Consultation, 'room_threshold'>,
): boolean {
  const ids = new Set([...orders.values()].flat())
  return mayTell(
    units.filter(({ id }) => ids.has(id)),
    room_threshold,
  )
}

async function nextNumber(trx: Tx, consultation_id: number, variable: string): Promise<number> {
  const { last } = await trx
    .selectFrom('coding_round')
    .select((of) => of.fn.coalesce(of.fn.max('number'), of.lit(0)).as('last'))
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .executeTakeFirstOrThrow()
  return last + 1
}

async function giveTo(
  trx: Tx,
  of: Readonly<{ round_id: number; consultation_id: number }>,
  { person_id, languages }: Reader,
  letter: string,
  { orders }: Assigned,
): Promise<void> {
  await trx
    .insertInto('round_coder')
    .values({ ...of, person_id, letter, languages: JSON.stringify(languages), finished_at: null })
    .execute()
  await insertAssignments(trx, { ...of, person_id }, orders.get(person_id) ?? [])
}
