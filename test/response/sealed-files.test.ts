import { randomBytes } from 'node:crypto'

import { expect } from 'chai'

import { sealSession } from '../../src/response/seal.ts'
import { sessionById } from '../../src/session/queries.ts'
import { mean, orderIn } from '../assurance/rank.ts'
import { bytesOf } from '../support/bytes.ts'
import { ENGINE, freshSqlite, freshStores, type Fresh } from '../support/database.ts'
import { connected } from '../support/postgres.ts'
import { twoSections } from '../support/two-sections.ts'
import { aConsultation, aSession, aVersion, aWorkshop } from '../support/world.ts'

const NOW = new Date('2016-04-07T10:10:00Z')
const KEY = Buffer.alloc(32, 7)
const RUNS = 12
const ARRIVALS = Array.from({ length: 30 }, (_, at) => `arrival-${String(at).padStart(2, '0')}`)

describe('the files of a sealed session', () => {
  it('keep nothing of the order of arrival', async () => {
    const before: number[] = []
    const after: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const there = await freshStores()
      const session = await closedSession(there, ARRIVALS)
      before.push(fileOrder(await bytesOf(there)))
      await sealed(there, session)
      const bytes = await bytesOf(there)
      after.push(fileOrder(bytes))
      for (const words of ARRIVALS) expect(timesIn(bytes, words), `${words} once`).to.equal(1)
      await there.remove()
    }
    expect(mean(after)).to.be.lessThan(0.3)
    if (ENGINE === 'postgres') expect(mean(before), 'the control').to.be.greaterThan(0.9)
  })

  it('give on either engine the same digest under one key for the same answers, whatever their order', async () => {
    const words = ['é', 'e', 'E', 'ÿ', '\uFFFD', '😀', '_', 'Z', 'aa', 'a a', '中', 'ع', ...ARRIVALS]
    const here = await freshStores()
    const there = await freshSqlite()
    const one = await sealed(here, await closedSession(here, words))
    const other = await sealed(there, await closedSession(there, words.toReversed()))
    const changed = await sealed(there, await closedSession(there, words.slice(1)))
    expect(one).to.deep.equal(other)
    expect(changed.digest, 'the control').not.to.equal(one.digest)
    await here.remove()
    await there.remove()
  })

  if (ENGINE === 'postgres') {
    it('name one transaction for all the answers, where there was one for each', async () => {
      const there = await freshStores()
      const session = await closedSession(there, ARRIVALS)
      expect(await transactionsIn(there, 'response'), 'the control').to.equal(ARRIVALS.length)
      await sealed(there, session)
      expect(await transactionsIn(there, 'sealed_response')).to.equal(1)
      await there.remove()
    })

    it('are not rewritten while another session is open, and then without waiting to be told', async () => {
      const there = await freshStores()
      const first = await closedSession(there, ARRIVALS)
      const second = await closedSession(there, ['later'])
      const put = async (change: Readonly<Record<string, string | null>>) =>
        await there.stores.db.updateTable('session').set(change).where('id', '=', second).execute()
      await put({ state: 'open', closed_at: null, seal_at: null })
      await sealed(there, first)
      expect(timesIn(await bytesOf(there), 'arrival-07'), 'the trace').to.equal(2)
      await put({ state: 'closed', closed_at: '2016-04-07T10:00:00.000Z', seal_at: NOW.toISOString() })
      await sealed(there, second)
      expect(timesIn(await bytesOf(there), 'arrival-07')).to.equal(1)
      await there.remove()
    })
  }
})

/** Creates a closed session whose responses arrived in this order; returns its id. */
async function closedSession({ stores: { db } }: Fresh, words: readonly string[]): Promise<number> {
  const workshop = await aWorkshop(db, (await aConsultation(db)).id)
  const version = await aVersion(db, workshop.consultation_id, twoSections)
  const { id } = await aSession(db, { workshop_id: workshop.id, version_id: version.id, state: 'closed' })
  for (const word of words) {
    const answers = JSON.stringify({ words: word })
    await db
      .insertInto('response')
      .values({ session_id: id, k: randomBytes(16), answers })
      .execute()
  }
  return id
}

const sealed = async ({ stores }: Fresh, id: number) =>
  await sealSession(stores, await sessionById(stores.db, id), null, NOW, KEY)

async function transactionsIn({ place }: Fresh, table: 'response' | 'sealed_response'): Promise<number> {
  const client = await connected(place.engine === 'postgres' ? place.url : '')
  const { rows } = await client.query(`select distinct xmin::text from ${table}`)
  await client.end()
  return rows.length
}

/** Returns the absolute rank correlation of arrival and position in the files, 0 to 1. */
function fileOrder(bytes: Buffer): number {
  const offsets = ARRIVALS.map((words) => bytes.indexOf(words))
  expect(Math.min(...offsets)).to.be.greaterThan(0)
  return orderIn(offsets)
}

function timesIn(bytes: Buffer, words: string): number {
  let times = 0
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) times += 1
  return times
}
