import { hiddenIn } from '../../coding/review/quoted.ts'
import { consultationOf } from '../../consultation/queries.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import type { Db } from '../../db/database.ts'
import { record } from '../../event.ts'
import type { Person } from '../../people/person.ts'
import { codingTables } from './trail-coding-queries.ts'
import { besideTables, statementTables, type Table } from './trail-queries.ts'
import type { Trail } from './trail.ts'

/** Gathers the audit trail of a consultation for one of its researchers, and records that they took it. Throws not_found. */
export async function takeTrail(db: Db, person: Person, id: number, now: Date): Promise<Trail> {
  const consultation = await consultationOf(db, person, id)
  const isKept = consultation.answers_deleted_on === null
  const hidden = isKept ? await hiddenIn(db, await datasetIn(db, consultation)) : []
  const tables: Table[] = []
  for (const [name, read] of Object.entries({ ...statementTables, ...besideTables, ...codingTables }))
    tables.push({ name, rows: await read(db, id) })
  await db.transaction().execute(async (trx) => {
    const subject = `consultation/${id}`
    await record(trx, { at: now, by: person.id, action: 'finding.take_trail', subject })
  })
  return { consultation, hidden, tables }
}
