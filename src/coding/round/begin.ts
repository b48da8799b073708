import { randomInt } from 'node:crypto'

import { refuseDeleted } from '../../consultation/retention.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import { record } from '../../event.ts'
import type { Unit } from '../text/unit.ts'
import { insertAssignments } from './queries.ts'
import { assigned, letterOf, type Assigned, type Reader, type Round } from './round.ts'

/** What a round is begun with. */
export type Beginning = Readonly<{
  variable: string
  codebook_number: number
  kind: Round['kind']
  twice: number
  readers: readonly Reader[]
  units: readonly Unit[]
}>

/** Begins a round: numbers it, gives the answers to its coders, and records who began it. */
export async function beginRound(
  db: Db,
  consultation: Consultation,
  { variable, codebook_number, kind, twice, readers, units }: Beginning,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<Readonly<{ id: number }> & Assigned> {
  refuseDeleted(consultation)
  const consultation_id = consultation.id
  const seed = randomInt(2 ** 31)
  const given = assigned(units, readers, twice, seed)
  return await db.transaction().execute(async (trx) => {
    const { last } = await trx
      .selectFrom('coding_round')
      .select((of) => of.fn.coalesce(of.fn.max('number'), of.lit(0)).as('last'))
      .where('consultation_id', '=', consultation_id)
      .where('variable', '=', variable)
      .executeTakeFirstOrThrow()
    const { id } = await trx
      .insertInto('coding_round')
      .values({
        consultation_id,
        variable,
        number: Number(last) + 1,
        codebook_number,
        kind,
        twice,
        seed,
        at: now.toISOString(),
        person_id: by,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [at, { person_id, languages }] of readers.entries()) {
      await trx
        .insertInto('round_coder')
        .values({
          round_id: id,
          person_id,
          consultation_id,
          letter: letterOf(at),
          languages: JSON.stringify(languages),
          finished_at: null,
        })
        .execute()
      await insertAssignments(
        trx,
        { round_id: id, person_id, consultation_id },
        given.orders.get(person_id) ?? [],
      )
    }
    await record(trx, {
      at: now,
      by,
      action: 'coding.begin_round',
      subject: `consultation/${consultation_id}`,
      detail: { variable, number: Number(last) + 1, kind },
    })
    return { id, ...given }
  })
}
