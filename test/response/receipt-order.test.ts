import { randomBytes } from 'node:crypto'

import { expect } from 'chai'

import { sealSession } from '../../src/response/seal.ts'
import { sessionById } from '../../src/session/queries.ts'
import { bytesOf } from '../support/bytes.ts'
import { freshSqlite, type Fresh } from '../support/database.ts'
import { times } from '../assurance/counts.ts'
import { chanceOf, mean, orderIn } from '../assurance/rank.ts'
import { twoSections } from '../support/two-sections.ts'
import { aConsultation, aSession, aVersion, aWorkshop } from '../support/world.ts'

const NOW = new Date('2016-04-07T10:10:00Z')
const RUNS = times(40, 120)
const PEOPLE = 30
const CHANCE = chanceOf(PEOPLE).mean

describe('the receipts of a sealed session, while another session is open', function () {
  this.timeout(times(60_000, 1_800_000))

  it('lie in no order of arrival, in their table and in its index', async () => {
    const before: number[] = []
    const after: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const there = await freshSqlite()
      const { id, receipts } = await answered(there)
      before.push(...ordersOf(receipts, await bytesOf(there)))
      await sealSession(there.stores, await sessionById(there.stores.db, id), null, NOW)
      after.push(...ordersOf(receipts, await bytesOf(there)))
      await there.remove()
    }
    expect(after).to.have.length(2 * RUNS)
    expect(mean(after)).to.be.lessThan(CHANCE * 1.5)
    expect(mean(before), 'the control').to.be.greaterThan(0.8)
  })
})

/** Creates a closed session whose responses were interleaved with those of an open one. */
async function answered({ stores }: Fresh) {
  const { db } = stores
  const workshop = await aWorkshop(db, (await aConsultation(db)).id)
  const version = await aVersion(db, workshop.consultation_id, twoSections)
  const place = { workshop_id: workshop.id, version_id: version.id }
  const { id } = await aSession(db, { ...place, state: 'closed' })
  const open = await aSession(db, { ...place, state: 'open' })
  const receipts = Array.from({ length: PEOPLE }, () => randomBytes(32))
  for (const [at, h] of receipts.entries()) {
    await db.insertInto('receipt').values({ h, session_id: id }).execute()
    if (at % 3 === 0)
      await db
        .insertInto('receipt')
        .values({ h: randomBytes(32), session_id: open.id })
        .execute()
  }
  await stores.checkpoint()
  return { id, receipts }
}

/** Returns the rank correlations of arrival and position, for both places in which receipts are stored. */
function ordersOf(receipts: readonly Buffer[], bytes: Buffer): readonly number[] {
  const offsets = receipts.map((h) => placesOf(h, bytes))
  for (const places of offsets) expect(places).to.have.length(2)
  return [0, 1].map((copy) => orderIn(offsets.map((places) => places[copy] ?? 0)))
}

function placesOf(h: Buffer, bytes: Buffer): readonly number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(h); at >= 0; at = bytes.indexOf(h, at + 1)) places.push(at)
  return places
}
