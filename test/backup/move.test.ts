import { statSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { moveInstallation } from '../../src/backup/move.ts'
import { openStores } from '../../src/db/stores.ts'
import { ENGINE, freshSqlite } from '../support/database.ts'
import { connected } from '../support/postgres.ts'
import { anInstallation, sealedSession, type Kept } from './kept.ts'
import { emptyPlaces, filesIn, furnished, talliesAt } from './move-fixtures.ts'

const NOW = new Date('2016-04-09T08:00:00Z')

describe('moving an installation', () => {
  let there: Kept
  let places: ReturnType<typeof emptyPlaces>
  beforeEach(async () => {
    places = emptyPlaces()
    there = await anInstallation(freshSqlite)
    await sealedSession(there, 6)
  })
  afterEach(async () => {
    await there.remove()
    await places.remove()
  })

  it('copies every table to the other place and back', async () => {
    await furnished(there)
    const to = await places.onEngine()
    const before = await talliesAt(there.place)
    const { tables, proof } = await moveInstallation(there.place, to, NOW)
    expect(tables).to.deep.equal(before)
    const empty = tables.filter(({ rows }) => rows === 0).map(({ table }) => table)
    expect(empty, 'every session is sealed').to.have.members(['response', 'session_totals'])
    expect(proof).to.deep.include({ sealed: 1, responses: 6 })
    const middle = await talliesAt(to)
    const home = places.file()
    const back = await moveInstallation(to, home, NOW)
    expect(back.tables).to.deep.equal(middle)
    expect(back.proof).to.deep.equal(proof)
    const changed = back.tables.filter(({ digest }, n) => digest !== before[n]?.digest)
    expect(
      changed.map(({ table }) => table),
      'only that it was moved is new',
    ).to.deep.equal(['event'])
  })

  it('reads a table in parts, and each row once', async () => {
    const events = Array.from({ length: 1_201 }, (_, n) => ({
      at: NOW.toISOString(),
      person_id: null,
      action: 'a.thing',
      subject: `a/${n}`,
      detail: null,
    }))
    await there.stores.db.insertInto('event').values(events).execute()
    const { tables } = await moveInstallation(there.place, await places.onEngine(), NOW)
    expect(tables.find(({ table }) => table === 'event')?.rows).to.equal(1_202)
  })

  it('continues the ids after those that were moved', async () => {
    await furnished(there)
    const to = await places.onEngine()
    await moveInstallation(there.place, to, NOW)
    const stores = await openStores(to)
    const last = await stores.db.selectFrom('session').select('id').orderBy('id', 'desc').executeTakeFirst()
    const { id, ...session } = await stores.db
      .selectFrom('session')
      .selectAll()
      .where('state', '=', 'draft')
      .executeTakeFirstOrThrow()
    const again = await stores.db
      .insertInto('session')
      .values({ ...session, number: 999, join_code: '22222222' })
      .returning('id')
      .executeTakeFirstOrThrow()
    expect(id).to.be.lessThan(again.id)
    expect(again.id).to.equal((last?.id ?? 0) + 1)
    const event = await stores.db.selectFrom('event').selectAll().orderBy('id', 'desc').executeTakeFirst()
    expect(event?.action).to.equal('installation.move')
    await stores.close()
  })

  if (ENGINE === 'sqlite')
    it('makes one file for its owner only', async () => {
      const to = await places.onEngine()
      await moveInstallation(there.place, to, NOW)
      const file = to.engine === 'sqlite' ? to.file : ''
      expect((statSync(file).mode & 0o777).toString(8)).to.equal('600')
      expect(filesIn(path.dirname(file))).to.deep.equal(['colloquy.db'])
    })
  else
    it('inserts rows in the order of their random keys', async () => {
      const to = await places.onEngine()
      await moveInstallation(there.place, to, NOW)
      const client = await connected(to.engine === 'postgres' ? to.url : '')
      for (const [table, key] of [
        ['sealed_response', 'k'],
        ['receipt', 'h'],
      ]) {
        const { rows } = await client.query<{ hex: string }>(
          `select encode(${key}, 'hex') as hex from ${table} order by ctid`,
        )
        const keys = rows.map(({ hex }) => hex)
        expect(keys).to.have.length(6)
        expect(keys).to.deep.equal(keys.toSorted())
      }
      await client.end()
    })
})
