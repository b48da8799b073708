import { sql } from 'kysely'

import { canonicalJson } from '../../../src/instrument/canonical.ts'
import { insertResponse } from '../../../src/response/queries.ts'
import { sealSession } from '../../../src/response/seal.ts'
import { sessionById } from '../../../src/session/queries.ts'
import { ENGINE } from '../../support/database.ts'
import { installation, NOON, type Installation } from '../../support/app.ts'
import { aConsultation, aPerson, aSession, aVersion, aWorkshop, signedInAs } from '../../support/world.ts'
import { FORM, GROUPS, WORKSHOPS, type Person } from './planted.ts'

const PLACES: Readonly<Record<string, string>> = { GVA: 'Geneva', NBO: 'Nairobi', LIM: 'Lima', OSL: 'Oslo' }

const CLOSED = {
  state: 'closed',
  opened_at: '2016-04-07T09:30:00.000Z',
  close_by: '2016-04-08T22:00:00.000Z',
  closed_at: '2016-04-07T10:00:00.000Z',
  seal_at: '2016-04-07T10:10:00.000Z',
} as const

/** An installation of one consultation, all of whose sessions are sealed, and a researcher who is signed in. */
export type World = Readonly<{
  there: Installation
  id: number
  get: (address: string) => ReturnType<Awaited<ReturnType<typeof signedInAs>>['get']>
}>

/** Seals what these people answered; below `threshold` people nothing is shown, with 1 suppression is off. */
export async function worldOf(people: readonly Person[], threshold = 5): Promise<World> {
  const there = await installation()
  const { db } = there.stores
  const researcher = await aPerson(db, ['researcher'], 'Rosa Researcher')
  const { id } = await aConsultation(db, [researcher])
  await allowAnyThreshold(there)
  await db
    .updateTable('consultation')
    .set({ code: 'RIVERS', room_threshold: threshold })
    .where('id', '=', id)
    .execute()
  for (const [at, code] of GROUPS.entries())
    if (code !== 'farm' && code !== 'town')
      await db
        .insertInto('stakeholder_group')
        .values({ consultation_id: id, code, position: at + 1, label: JSON.stringify({ en: `The ${code}` }) })
        .execute()
  const version = await aVersion(db, id, FORM)
  for (const code of WORKSHOPS) await held(there, { id, code, version_id: version.id }, people)
  const { get } = await signedInAs(there, researcher)
  return { there, id, get }
}

async function held(
  there: Installation,
  { id, code, version_id }: Readonly<{ id: number; code: string; version_id: number }>,
  people: readonly Person[],
): Promise<void> {
  const { db } = there.stores
  const workshop = await aWorkshop(db, id, [], code)
  const place = JSON.stringify({ en: PLACES[code] })
  await db.updateTable('workshop').set({ place }).where('id', '=', workshop.id).execute()
  const here = people.filter((one) => one.workshop === code)
  for (const name of [...new Set(here.map(({ session }) => session))].sort()) {
    const opened = await aSession(db, { workshop_id: workshop.id, version_id, state: 'draft' })
    await db
      .updateTable('session')
      .set({ number: Number(name.split('-')[1]), ...CLOSED })
      .where('id', '=', opened.id)
      .execute()
    await db.transaction().execute(async (trx) => {
      for (const { group, language, answers } of here.filter(({ session }) => session === name))
        await insertResponse(
          trx,
          opened.id,
          canonicalJson({ _group: group, _language: language, ...answers }),
        )
    })
    await sealSession(there.stores, await sessionById(db, opened.id), null, NOON)
  }
}

/** The database refuses thresholds below 5: this one, of a test, does not. */
async function allowAnyThreshold({ stores: { db } }: Installation): Promise<void> {
  if (ENGINE === 'sqlite') await sql`pragma ignore_check_constraints = on`.execute(db)
  else await sql`alter table consultation drop constraint consultation_room_threshold_check`.execute(db)
}
