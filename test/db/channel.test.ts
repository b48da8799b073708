import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import type { Stores } from '../../src/db/database.ts'
import { openPostgres } from '../../src/db/postgres.ts'
import { ENGINE, freshStores, type Fresh } from '../support/database.ts'
import { asSuperuser, connected } from '../support/postgres.ts'

describe('what is told of a session', () => {
  let there: Fresh
  let heard: (number | undefined)[]
  beforeEach(async () => {
    there = await freshStores()
    heard = []
  })
  afterEach(async () => await there.remove())
  const listening = (stores: Stores) => stores.listen('session', (id) => void heard.push(id))
  const until = async (id: number | undefined) => {
    while (!heard.includes(id)) await pause(10)
  }

  it('is heard by those who listen, until they end it', async () => {
    const end = listening(there.stores)
    if (ENGINE === 'postgres') await until(undefined)
    await there.stores.notify('session', 7)
    await until(7)
    end()
    const last = new Promise<void>((resolve) => {
      there.stores.listen('session', (id) => (id === 8 ? resolve() : undefined))
    })
    await there.stores.notify('session', 8)
    await last
    expect(heard).not.to.include(8)
  })

  if (ENGINE === 'postgres') {
    const url = () => (there.place.engine === 'postgres' ? there.place.url : '')
    const endListeners = async () =>
      await asSuperuser(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = '${new URL(url()).pathname.slice(1)}' and query ilike 'listen%'`,
      )

    it('is heard on another server', async () => {
      const other = await openPostgres(url())
      listening(other)
      await until(undefined)
      await there.stores.notify('session', 7)
      await until(7)
      await other.close()
    })

    it('is not heard while the connection is lost; then everyone is told to read again, and hears the next', async () => {
      listening(there.stores)
      await until(undefined)
      heard.length = 0
      expect(await endListeners()).to.have.length(1)
      await there.stores.notify('session', 7)
      await until(undefined)
      expect(heard, 'the control: nobody was there to hear it').to.deep.equal([undefined])
      await there.stores.notify('session', 8)
      await until(8)
    })

    it('is a noun and an id; nothing else is understood', async () => {
      listening(there.stores)
      await until(undefined)
      heard.length = 0
      const client = await connected(url())
      for (const note of ['', 'session', 'session/0', 'session/1e3', 'response/1', 'session/7 or 8'])
        await client.query(`select pg_notify('colloquy', $1)`, [note])
      await client.end()
      await there.stores.notify('session', 9)
      await until(9)
      expect(heard).to.deep.equal([9])
    })
  }
})
