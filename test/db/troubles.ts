import Sqlite from 'better-sqlite3'

import { openPostgres } from '../../src/db/postgres.ts'
import { openSqlite } from '../../src/db/sqlite.ts'
import { ENGINE, freshStores, type Fresh } from '../support/database.ts'
import { asSuperuser, emptyDatabase, urlOf } from '../support/postgres.ts'
import { tinyDisk } from '../support/tiny-disk.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'

/** A transient failure of a running server's database, and its end. */
export type Trouble = Readonly<{ fresh: Fresh; begin: () => Promise<void>; end: () => Promise<void> }>

/** Transient failures of this run's engine; undefined without the rights to cause them. */
export const TROUBLES: Readonly<Record<string, () => Promise<Trouble | undefined>>> =
  ENGINE === 'sqlite'
    ? {
        'a full disk': fullSqlite,

        'another program': lockedSqlite,
      }
    : { 'a full disk': fullPostgres, 'a lost database': lostPostgres, 'no connection left': crowdedPostgres }

async function fullSqlite(): Promise<Trouble | undefined> {
  const disk = tinyDisk(4096)
  if (!disk) return undefined
  const file = `${disk.folder}/colloquy.db`
  const stores = openSqlite(file)
  const remove = async () => {
    await stores.close()
    disk.remove()
  }
  const fresh: Fresh = { stores, folder: disk.folder, place: { engine: 'sqlite', file }, remove }
  return {
    fresh,
    begin: async () => {
      await stores.checkpoint()
      disk.fill()
    },
    end: async () => await Promise.resolve(disk.free()),
  }
}

async function lockedSqlite(): Promise<Trouble> {
  const fresh = await freshStores()
  const others: Sqlite.Database[] = []
  return {
    fresh,
    begin: async () => {
      for (const file of ['colloquy.db', 'drafts.db']) {
        const other = new Sqlite(`${fresh.folder}/${file}`)
        other.exec('begin immediate')
        others.push(other)
      }
      await Promise.resolve()
    },
    end: async () => {
      for (const other of others.splice(0)) other.close()
      await Promise.resolve()
    },
  }
}

/** Connections through a proxy that the test can cut. */
export async function lostPostgres(): Promise<Trouble & { cutAfterCommit: () => void }> {
  const way = await tcpProxy()
  const fresh = await freshStores()
  const url = new URL(fresh.place.engine === 'postgres' ? fresh.place.url : '')
  const stores = await openPostgres(`postgres://${url.username}@127.0.0.1:${way.port}${url.pathname}`)
  const remove = async () => {
    await stores.close()
    await way.close()
    await fresh.remove()
  }
  return {
    fresh: { ...fresh, stores, remove },
    begin: async () => await Promise.resolve(way.cut()),
    end: async () => await Promise.resolve(way.mend()),
    cutAfterCommit: way.cutAfterCommit,
  }
}

/** All connections taken, as by another program. */
async function crowdedPostgres(): Promise<Trouble> {
  const fresh = await freshStores()
  const name = fresh.place.engine === 'postgres' ? new URL(fresh.place.url).pathname.slice(1) : ''
  return {
    fresh,
    begin: async () => {
      await asSuperuser(`alter database ${name} connection limit 0`)
      await asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    },
    end: async () => {
      await asSuperuser(`alter database ${name} connection limit -1`)
      await untilAnswered(fresh)
    },
  }
}

/** Waits until the pool has replaced the terminated connections. */
async function untilAnswered({ stores: { db } }: Fresh): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await db.selectFrom('event').select('id').limit(1).execute()
      return
    } catch (error) {
      if (tries === 50) throw error
    }
  }
}

async function fullPostgres(): Promise<Trouble | undefined> {
  const disk = tinyDisk(32_768, 'postgres')
  if (!disk) return undefined
  const space = `tiny_${process.pid}_${Date.now()}`
  await asSuperuser(`create tablespace ${space} location '${disk.folder}'`)
  const name = await emptyDatabase(`tablespace ${space}`)
  const place = { engine: 'postgres', url: urlOf(name) } as const
  const stores = await openPostgres(place.url)
  const bare = await freshStores()
  const remove = async () => {
    await stores.close()
    await bare.remove()
    await asSuperuser(`drop database ${name} with (force)`)
    await asSuperuser(`drop tablespace ${space}`)
    disk.remove()
  }
  const fresh: Fresh = { stores, folder: bare.folder, place, remove }
  return {
    fresh,
    begin: async () => {
      disk.fill()
      await untilFull(fresh)
    },
    end: async () => await Promise.resolve(disk.free()),
  }
}

/** Fills the free space of existing pages. */
async function untilFull({ stores: { db } }: Fresh): Promise<void> {
  for (let n = 0; n < 1000; n += 1) {
    const detail = JSON.stringify({ filler: 'x'.repeat(3000) })
    const row = {
      at: '2016-04-07T10:00:00.000Z',
      person_id: null,
      action: 'test.fill',
      subject: 'test/1',
      detail,
    }
    try {
      await db.insertInto('event').values(row).execute()
    } catch {
      return
    }
  }
  throw new Error('nothing was refused')
}
