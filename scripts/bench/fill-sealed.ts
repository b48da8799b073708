import { randomBytes } from 'node:crypto'

import type { Stores } from '../../src/db/database.ts'
import { canonicalJson } from '../../src/instrument/canonical.ts'
import { newJoinCode } from '../../src/session/join-code.ts'
import { digestOf, newDigestKey } from '../../src/response/digest.ts'
import { putDigestKey } from '../../src/response/queries.ts'
import { randomOf } from '../demo/random.ts'
import { answersTo, GROUPS } from './invent.ts'
import { wideForm } from './questionnaire.ts'
import { aConsultation } from './installation.ts'

/** Workshops, and sessions per workshop, over which responses are distributed. */
const WORKSHOPS = 4
const SESSIONS = 10
/** Distinct answers: enough to defeat caches. */
const DIFFERENT = 5000
const BATCH = 500

/** Creates a consultation of sealed sessions with `count` responses, of 40 columns by default; returns its id. */
export async function fillSealed(stores: Stores, count: number, form = wideForm): Promise<number> {
  const { consultation_id, version_id, workshop_ids } = await aConsultation(stores, form, WORKSHOPS)
  const random = randomOf(40)
  const different = Array.from({ length: Math.min(count, DIFFERENT) }, () =>
    canonicalJson({ ...answersTo(form, random), _group: random.pick(GROUPS), _language: 'en' }),
  )
  const each = Math.ceil(count / (WORKSHOPS * SESSIONS))
  let left = count
  for (let place = 0; left > 0; place += 1) {
    const workshop_id = workshop_ids[place % WORKSHOPS] ?? 0
    const number = Math.floor(place / WORKSHOPS) + 1
    await fillOne(stores, { workshop_id, version_id, number }, Math.min(each, left), different)
    left -= each
  }
  return consultation_id
}

type Place = Readonly<{ workshop_id: number; version_id: number; number: number }>

async function fillOne(
  { db }: Stores,
  place: Place,
  count: number,
  different: readonly string[],
): Promise<void> {
  const at = new Date().toISOString()
  const begun = { state: 'closed', opened_at: at, close_by: at, closed_at: at, seal_at: at } as const
  await db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto('session')
      .values({ ...place, ...begun, join_code: newJoinCode() })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (let from = 0; from < count; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, at_row) => ({
        session_id: id,
        k: randomBytes(16),
        answers: different[(place.number * 997 + from + at_row) % different.length] ?? '{}',
      }))
      await trx.insertInto('sealed_response').values(rows).execute()
    }
    await putDigestKey(trx, id, newDigestKey())
    const digest = (await digestOf(trx, id)) ?? ''
    const sealed = {
      state: 'sealed',
      seal_at: null,
      sealed_at: at,
      sealed_count: count,
      digest,
      entered_at: at,
    } as const
    await trx.updateTable('session').set(sealed).where('id', '=', id).execute()
  })
}
