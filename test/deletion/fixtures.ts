import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Context } from '../../src/context.ts'
import type { Db } from '../../src/db/database.ts'
import { sealSession } from '../../src/response/seal.ts'
import { sessionById } from '../../src/session/queries.ts'
import { anInstallation, type Kept } from '../backup/kept.ts'
import { everyByteOf } from '../support/bytes.ts'
import { codedOnce } from '../support/coded.ts'
import { twoSections } from '../support/two-sections.ts'
import { aConsultation, aPerson, aSession, aVersion, aWorkshop } from '../support/world.ts'

/** Last millisecond of the retention date of the world's consultations, and the next. */
export const LAST_MOMENT = new Date('2031-12-31T23:59:59.999Z')
export const MIDNIGHT = new Date('2032-01-01T00:00:00.000Z')

/** Distinctive texts in data about people, searched for in all bytes. */
export type Marks = Readonly<{
  sealed: string
  open: string
  draft: string
  receipt: string
  search: string
  coding: string
}>

/** Creates an installation with a sealed and an open session, with marks in everything to be deleted. */
export async function answered(): Promise<Kept & { consultation_id: number; open_id: number; marks: Marks }> {
  const there = await anInstallation()
  const { db } = there.stores
  const consultation_id = await consultationOf(db, there.workshop_id)
  const { open_id, ...marks } = await withAnswers(there, there)
  return { ...there, consultation_id, open_id, marks }
}

/** Creates a consultation with retention ten years longer; returns its marks. */
export async function answeredBeside(there: Kept): Promise<Marks> {
  const { db } = there.stores
  const consultation = await aConsultation(db)
  await db
    .updateTable('consultation')
    .set({ retention_until: '2041-12-31' })
    .where('id', '=', consultation.id)
    .execute()
  const workshop = await aWorkshop(db, consultation.id)
  const version = await aVersion(db, consultation.id, twoSections)
  const { open_id: _open, ...marks } = await withAnswers(there, {
    workshop_id: workshop.id,
    version_id: version.id,
  })
  return marks
}

async function withAnswers(
  { stores, clock }: Context & Pick<Kept, 'clock'>,
  where: Readonly<{ workshop_id: number; version_id: number }>,
): Promise<Marks & { open_id: number }> {
  const { workshop_id, version_id } = where
  const marks = {
    sealed: mark(),
    open: mark(),
    draft: mark(),
    receipt: mark(),
    search: mark(),
    coding: mark(),
  }
  const closed = await aSession(stores.db, { workshop_id, version_id, state: 'closed' })
  await respond(stores.db, closed.id, marks.sealed)
  await sealSession(stores, await sessionById(stores.db, closed.id), null, clock.now)
  const open = await aSession(stores.db, { workshop_id, version_id })
  await respond(stores.db, open.id, marks.open)
  await stores.db
    .insertInto('receipt')
    .values({ h: Buffer.from(marks.receipt.padEnd(32, '.')), session_id: open.id })
    .execute()
  await stores.drafts
    .insertInto('draft')
    .values({ id: randomBytes(16), session_id: open.id, revision: 'r', box: Buffer.from(marks.draft) })
    .execute()
  const consultation_id = await consultationOf(stores.db, workshop_id)
  await aSearch(stores.db, consultation_id, marks.search)
  await codedOnce(stores.db, consultation_id, marks.coding)
  return { ...marks, open_id: open.id }
}

async function consultationOf(db: Db, workshop_id: number): Promise<number> {
  const { consultation_id } = await db
    .selectFrom('workshop')
    .select('consultation_id')
    .where('id', '=', workshop_id)
    .executeTakeFirstOrThrow()
  return consultation_id
}

/** Keeps a search for negative cases with this note. */
async function aSearch(db: Db, consultation_id: number, note: string): Promise<void> {
  const { id } = await aPerson(db, ['researcher'])
  await db
    .insertInto('negative_case_search')
    .values({
      consultation_id,
      question: 'size',
      item: '1',
      side: 'for',
      found: '{"people":1}',
      note,
      at: '2016-04-09T10:00:00.000Z',
      person_id: id,
    })
    .execute()
}

const mark = () => `mark-${randomBytes(8).toString('hex')}`

const respond = async (db: Db, session_id: number, words: string) =>
  await db
    .insertInto('response')
    .values({ session_id, k: randomBytes(16), answers: JSON.stringify({ size: 1, words }) })
    .execute()

/** Returns the marks found in the bytes of the installation, PostgreSQL backups decompressed. */
export async function marksLeft(
  there: Pick<Kept, 'folder' | 'place'>,
  marks: Marks,
): Promise<readonly string[]> {
  const bytes = Buffer.concat([await everyByteOf(there), ...archivesIn(there.folder)])
  return Object.entries(marks).flatMap(([name, words]) => (bytes.includes(words) ? [name] : []))
}

const archivesIn = (folder: string): readonly Buffer[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).subarray(0, 5).toString() === 'PGDMP')
    .map((file) => execFileSync('pg_restore', ['--file=-', file], { maxBuffer: 1e9 }))

/** Counts the rows to be deleted. */
export async function rowsLeft({
  stores: { db, drafts },
}: Context): Promise<Readonly<Record<string, number>>> {
  const count = async (table: 'response' | 'receipt' | 'sealed_response') =>
    (await db.selectFrom(table).select('session_id').execute()).length
  return {
    response: await count('response'),
    receipt: await count('receipt'),
    sealed_response: await count('sealed_response'),
    draft: (await drafts.selectFrom('draft').select('id').execute()).length,
  }
}
