import { expect } from 'chai'
import { sql } from 'kysely'

import { consultationById } from '../../src/consultation/queries.ts'
import { canonicalJson } from '../../src/instrument/canonical.ts'
import { prepared } from '../../src/release/prepare.ts'
import { released } from '../../src/release/export.ts'
import { sealSession } from '../../src/response/seal.ts'
import { insertResponse } from '../../src/response/queries.ts'
import { sessionById } from '../../src/session/queries.ts'
import { CODES, table, textsOf } from '../release/sealed.ts'
import { NOON } from '../support/app.ts'
import { bytesOf } from '../support/bytes.ts'
import { freshStores, type Fresh } from '../support/database.ts'
import { twoSections } from '../support/two-sections.ts'
import { aConsultation, aSession, aVersion, aWorkshop } from '../support/world.ts'
import { times } from './counts.ts'
import { chanceOf, mean, orderIn } from './rank.ts'

const SESSIONS = times(24, 200)
const PEOPLE = 30
const CHANCE = chanceOf(PEOPLE)
/**
 * Upper bound of the mean: the mean expected by chance (0.148) plus four standard errors, 0.24 for 24 sessions. In a
 * full run 0.175, more than three standard errors for 200 sessions.
 */
const BOUND = times(CHANCE.mean + (4 * CHANCE.deviation) / Math.sqrt(SESSIONS), 0.175)
const WORDS = Array.from({ length: PEOPLE }, (_, at) => `arrival-${String(at).padStart(2, '0')}`)

type Orders = Record<'files' | 'select' | 'rows' | 'texts', number[]>

describe(`the order of ${PEOPLE} small responses in each of ${SESSIONS} sealed sessions`, function () {
  this.timeout(times(300_000, 1_800_000))

  it('correlates with the order of arrival only by chance, in the files, the table and an export', async () => {
    const found: Orders = { files: [], select: [], rows: [], texts: [] }
    const kept: Pick<Orders, 'files' | 'select'> = { files: [], select: [] }
    for (let run = 0; run < SESSIONS; run += 1) {
      const there = await freshStores()
      await heldAndSealed(there, found)
      if (run < 3) await keptInOrder(there, kept)
      await there.remove()
    }
    const means = Object.entries(found).map(([where, orders]) => `${where} ${mean(orders).toFixed(3)}`)
    console.log(`      mean absolute rank correlation: ${means.join(', ')}; at most ${BOUND.toFixed(3)}`)
    for (const [where, orders] of Object.entries(found)) {
      expect(orders).to.have.length(SESSIONS)
      expect(mean(orders), where).to.be.at.most(BOUND)
    }
    expect(kept, 'the control: a table that keeps the order of arrival').to.deep.equal({
      files: [1, 1, 1],
      select: [1, 1, 1],
    })
  })
})

/** Stores responses one after another, seals the session, and measures the order in every output. */
async function heldAndSealed(there: Fresh, found: Orders): Promise<void> {
  const { stores } = there
  const { db } = stores
  const { id: consultation } = await aConsultation(db)
  const workshop = await aWorkshop(db, consultation)
  const version = await aVersion(db, consultation, twoSections)
  const { id } = await aSession(db, { workshop_id: workshop.id, version_id: version.id, state: 'closed' })
  for (const [at, words] of WORDS.entries())
    await db.transaction().execute(async (trx) => await insertResponse(trx, id, answersOf(at, words)))
  await stores.checkpoint()
  await sealSession(stores, await sessionById(db, id), null, NOON)
  found.files.push(orderIn(placesIn(await bytesOf(there))))
  found.select.push(orderIn(numbersIn(await db.selectFrom('sealed_response').select('answers').execute())))
  const { rows, texts } = await exported(there, consultation)
  found.rows.push(orderIn(rows))
  found.texts.push(orderIn(texts))
}

const answersOf = (size: number, words: string): string =>
  canonicalJson({ size, words, _group: 'farm', _language: 'en' })

/** Returns the byte offsets of the responses in the files, in the order of arrival. */
function placesIn(bytes: Buffer): readonly number[] {
  return WORDS.map((words) => {
    const at = bytes.indexOf(words)
    expect(at, words).to.be.greaterThan(-1)
    expect(bytes.indexOf(words, at + 1), `${words} once`).to.equal(-1)
    return at
  })
}

const numbersIn = (rows: readonly { answers: string }[]): readonly number[] =>
  rows.map(({ answers }) => (JSON.parse(answers) as { size: number }).size)

/** Returns numbers and texts of an export in file order. */
async function exported({ stores }: Fresh, consultation: number) {
  const ready = await prepared(stores.reader, await consultationById(stores.db, consultation), CODES)
  const files = await textsOf(await released(stores, ready, { reason: 'To look', by: null, at: NOON }))
  const texts = [...(files['answers_text.csv'] ?? '').matchAll(/arrival-(\d\d)/g)]
  const rows = table(files['responses.csv']).map(({ size }) => Number(size))
  expect([rows.length, texts.length]).to.deep.equal([PEOPLE, PEOPLE])
  return { rows, texts: texts.map(([, number]) => Number(number)) }
}

/** Control: stores the same numbers in a table that keeps the insertion order. */
async function keptInOrder(there: Fresh, kept: Pick<Orders, 'files' | 'select'>): Promise<void> {
  const { stores } = there
  const { db } = stores
  await sql`create table arrived (answers text not null)`.execute(db)
  for (const [size, words] of WORDS.entries())
    await sql`insert into arrived values (${JSON.stringify({ size, words: `kept-${words}` })})`.execute(db)
  await stores.checkpoint()
  const { rows } = await sql<{ answers: string }>`select answers from arrived`.execute(db)
  kept.select.push(orderIn(numbersIn(rows)))
  const bytes = await bytesOf(there)
  kept.files.push(orderIn(WORDS.map((words) => bytes.indexOf(`kept-${words}`))))
}
