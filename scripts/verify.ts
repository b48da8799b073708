import { parseArgs } from 'node:util'

import { readConfig } from '../src/config.ts'
import type { Db } from '../src/db/database.ts'
import { consultationById } from '../src/consultation/queries.ts'
import { openReader } from '../src/db/stores.ts'
import { verified } from '../src/response/verify.ts'
import { findSessionsByCode } from '../src/session/queries.ts'
import { languageOf } from '../src/web/language.ts'
import { workshopById } from '../src/workshop/queries.ts'

const { values } = parseArgs({ options: { session: { type: 'string' } } })
try {
  const db = await openReader(readConfig(process.env).database)
  process.exitCode = await verify(db, values.session ?? '')
  await db.destroy()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Compares a sealed session with its digest; returns the exit code: 0 equal, 2 different, 1 unknown (deleted, say). */
async function verify(db: Db, named: string): Promise<number> {
  const found = (await findSessionsByCode(db, named)).filter(({ state }) => state === 'sealed')
  const [session] = found
  if (!session) {
    console.error(`There is no sealed session ${named || '(give --session CODE)'}.`)
    return 1
  }
  if (found.length > 1) {
    const codes = found.map(({ full }) => full).join(' or ')
    console.error(`Several consultations have a session ${named}: give ${codes}.`)
    return 1
  }
  const day = await deletedOn(db, session.workshop_id)
  if (day !== null) {
    console.error(languageOf('en').t('deletion.gone', { day }))
    return 1
  }
  const { ok, recorded, found: now } = await verified(db, session)
  console.log(`${session.full}: ${session.sealed_count ?? 0} responses`)
  console.log(`recorded ${recorded}\nfound    ${now}`)
  console.log(ok ? 'The answers are those that were sealed.' : 'The answers are NOT those that were sealed.')
  return ok ? 0 : 2
}

async function deletedOn(db: Db, workshopId: number): Promise<string | null> {
  const { consultation_id } = await workshopById(db, workshopId)
  return (await consultationById(db, consultation_id)).answers_deleted_on
}
