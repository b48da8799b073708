import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import Sqlite from 'better-sqlite3'
import { expect } from 'chai'

import { openStores } from '../../src/db/stores.ts'
import type { DatabaseLocation } from '../../src/db/database-url.ts'
import { ENGINE, freshStores } from '../support/database.ts'
import { asSuperuser, connected, emptyDatabase, dropDatabase, urlOf } from '../support/postgres.ts'
import { serverProcess } from '../support/server-process.ts'
import { tinyDisk } from '../support/tiny-disk.ts'

/** Returns why a database cannot be opened; fails when it can. */
async function refusalOf(place: DatabaseLocation): Promise<string> {
  const opened = await openStores(place).catch((error: unknown) => error)
  if (!(opened instanceof Error)) throw new Error('it was opened')
  expect(opened.message, 'one sentence on one line, without the password')
    .to.match(/^[^\n]+\.$/)
    .and.not.to.include('sesame')
  return opened.message
}

describe('a database that cannot be used', () => {
  let folder: string
  let ends: (() => Promise<unknown> | void)[]
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'colloquy-refused-'))
    ends = [() => rmSync(folder, { recursive: true })]
  })
  afterEach(async () => {
    for (const end of ends.toReversed()) await end()
  })

  it('ends a server that is starting, with the sentence and nothing else', async () => {
    writeFileSync(path.join(folder, 'colloquy.db'), 'a letter '.repeat(999))
    const DATABASE_URL = ENGINE === 'postgres' ? urlOf('nowhere', 'postgres') : ''
    const { ended, said } = serverProcess({ DATA_DIR: folder, DATABASE_URL })
    expect(await ended).to.deep.equal([1, null])
    expect(said.out).to.equal('')
    expect(said.err).to.match(
      ENGINE === 'postgres'
        ? /^PostgreSQL at .* has no database nowhere: make it with createdb, or correct DATABASE_URL\.\n$/
        : /^.*colloquy\.db is no database: give another path in DATABASE_URL\.\n$/,
    )
  })

  it('is tried again by the next start, once what was in the way is gone', async () => {
    const { place, remove } = await freshStores()
    ends.push(remove)
    const write = await writerTo(place)
    await write(`insert into migration (name) values ('20990101-01-fly.sql')`)
    expect(await refusalOf(place)).to.match(
      /was written by a newer version of Colloquy: start that version\.$/,
    )
    await write(`delete from migration where name like '2099%'`)
    await (await openStores(place)).close()
  })

  it('is left as it was where it belongs to another program', async () => {
    const name = ENGINE === 'postgres' ? await emptyDatabase() : ''
    if (name) ends.push(async () => await dropDatabase(name))
    const file = path.join(folder, 'letters.db')
    const place: DatabaseLocation = name
      ? { engine: 'postgres', url: urlOf(name) }
      : { engine: 'sqlite', file }
    const write = await writerTo(place)
    await write('create table letter (id integer)')
    const before = name ? '' : readFileSync(file)
    expect(await refusalOf(place)).to.match(
      /belongs to another program: give another database in DATABASE_URL\.$/,
    )
    await write('alter table letter rename to migration')
    expect(await refusalOf(place)).to.match(/belongs to another program/)
    await write('drop table migration')
    if (!name) expect(before.length).to.be.greaterThan(0)
  })

  /** Returns a function that executes SQL on another connection to the same database. */
  const writerTo = async (place: DatabaseLocation) => {
    if (place.engine === 'sqlite')
      return async (sql: string) => {
        const sqlite = new Sqlite(place.file)
        sqlite.exec(sql)
        await Promise.resolve(sqlite.close())
      }
    const client = await connected(place.url)
    ends.push(async () => await client.end())
    return async (sql: string) => void (await client.query(sql))
  }

  if (ENGINE === 'sqlite') {
    const cases: readonly (readonly [string, (file: string) => void, RegExp])[] = [
      [
        'is no database',
        (file) => writeFileSync(file, 'a letter '.repeat(999)),
        /is no database: give another/,
      ],
      ['is damaged', damaged, /is damaged: restore the latest backup\.$/],
      ['is a folder', (file) => mkdirSync(file), /cannot be opened: correct DATABASE_URL/],
      [
        'lies where no folder can be',
        (file) => {
          rmSync(path.dirname(file), { recursive: true, force: true })
          writeFileSync(path.dirname(file), '')
        },
        /cannot be opened: correct DATABASE_URL/,
      ],
      ['is in use', inUse, /is in use by another program: stop it, then start again\.$/],
    ]
    for (const [what, make, sentence] of cases)
      it(`says so where the file ${what}`, async () => {
        const file = path.join(folder, 'data', 'colloquy.db')
        mkdirSync(path.dirname(file))
        make(file)
        expect(await refusalOf({ engine: 'sqlite', file })).to.match(sentence)
      })

    function damaged(file: string): void {
      const sqlite = new Sqlite(file)
      sqlite.exec('create table migration (name text)')
      sqlite.close()
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(0xff, 100, 4096))
    }

    function inUse(file: string): void {
      const sqlite = new Sqlite(file)
      sqlite.exec('create table letter (id integer); begin exclusive')
      ends.push(() => void sqlite.close())
    }

    it('says so where the disk is full', async function () {
      const disk = tinyDisk(64)
      if (!disk) this.skip()
      ends.push(disk.remove)
      disk.fill()
      const file = path.join(disk.folder, 'colloquy.db')
      expect(await refusalOf({ engine: 'sqlite', file })).to.match(
        /disk that is full: make room, then start again\.$/,
      )
    })
  } else {
    const to = (place: string): DatabaseLocation => ({ engine: 'postgres', url: place })
    const answering = async (server: Server) => {
      ends.push(async () => await new Promise((resolve) => server.close(resolve)))
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      return `postgres://me:sesame@127.0.0.1:${(server.address() as AddressInfo).port}/colloquy`
    }
    const madeWith = async (settings: string, sql: (name: string) => string) => {
      const name = await emptyDatabase(settings)
      ends.push(async () => await dropDatabase(name))
      if (sql(name)) await asSuperuser(sql(name))
      return to(urlOf(name))
    }

    /** A database in which our function shadows one of the system. */
    const pretending = async (says: string) => {
      const place = await madeWith(
        '',
        (name) => `alter database ${name} set search_path = public, pg_catalog`,
      )
      await (
        await writerTo(place)
      )(`create function public.${says}`)
      return place
    }

    const cases: readonly (readonly [string, () => Promise<DatabaseLocation>, RegExp])[] = [
      [
        'there is no such host',
        async () => await Promise.resolve(to('postgres://me:sesame@nowhere.invalid/colloquy')),
        /^There is no host nowhere\.invalid: correct DATABASE_URL\.$/,
      ],
      [
        'nothing listens',
        async () => await Promise.resolve(to('postgres://me:sesame@127.0.0.1:1/colloquy')),
        /^No PostgreSQL answers at 127\.0\.0\.1:1: start it, or correct DATABASE_URL\.$/,
      ],
      [
        'there is no such socket',
        async () => await Promise.resolve(to('postgres://me@localhost/colloquy?host=/nowhere')),
        /^No PostgreSQL answers at \/nowhere: start it/,
      ],
      [
        'what listens says nothing',
        async () =>
          to(
            await answering(
              createServer(
                (socket) =>
                  void socket
                    .resume()
                    .on('error', () => {})
                    .setTimeout(7000, () => socket.destroy()),
              ),
            ),
          ),
        /^No PostgreSQL answers at 127\.0\.0\.1:\d+: start it, or correct DATABASE_URL\.$/,
      ],
      [
        'what listens is no PostgreSQL',
        async () => to(await answering(createHttpServer((_req, res) => void res.end('hello')))),
        /^What answers at 127\.0\.0\.1:\d+ hangs up: correct DATABASE_URL if it is no PostgreSQL/,
      ],
      [
        'the server speaks in the clear only and TLS is asked for',
        async () =>
          await madeWith('', () => '').then((place) =>
            to(`${'url' in place ? place.url : ''}&sslmode=verify-full`),
          ),
        /has no TLS: set it up there, or take sslmode out of DATABASE_URL\.$/,
      ],
      [
        'there is no such user',
        async () => await Promise.resolve(to(urlOf('postgres', 'nobody'))),
        /does not let nobody in: correct the user or password in DATABASE_URL\.$/,
      ],
      [
        'the password is wrong',
        async () => {
          await asSuperuser(`create role locked login password 'another'`)
          ends.push(async () => void (await asSuperuser('drop role locked')))
          return to(urlOf('postgres', 'locked').replace('locked@', 'locked:sesame@'))
        },
        /does not let locked in: correct the user or password in DATABASE_URL\.$/,
      ],
      [
        'the server is older than it has to be',
        async () =>
          await pretending(
            `current_setting(name text) returns text
              return case name when 'server_version_num' then '140012' else pg_catalog.current_setting(name) end`,
          ),
        /^The database test_\w+ at .* is older than PostgreSQL 15: use a newer server\.$/,
      ],
      [
        'the server is a standby',
        async () => await pretending('pg_is_in_recovery() returns boolean return true'),
        /is a standby that cannot be written to: give the primary in DATABASE_URL\.$/,
      ],
      [
        'there is no schema',
        async () => {
          const place = await madeWith('', () => '')
          await (
            await writerTo(place)
          )('drop schema public')
          return place
        },
        /has no schema to put tables in: run create schema public\.$/,
      ],
      [
        'the server would keep the time of every answer',
        async () =>
          await pretending(
            `current_setting(name text) returns text
              return case name when 'track_commit_timestamp' then 'on' else pg_catalog.current_setting(name) end`,
          ),
        /would keep the time of every answer: set track_commit_timestamp = off\.$/,
      ],
      [
        'there is no such database',
        async () => await Promise.resolve(to(urlOf('nowhere', 'postgres'))),
        /has no database nowhere: make it with createdb, or correct DATABASE_URL\.$/,
      ],
      [
        'the user may make no tables',
        async () => await madeWith('', (name) => `alter database ${name} owner to postgres`),
        /^colloquy has no right to create tables in test_\w+: run alter database test_\w+ owner to colloquy\.$/,
      ],
      [
        'the text is not Unicode',
        async () => await madeWith(`template template0 encoding 'LATIN1' locale 'C'`, () => ''),
        /keeps text as LATIN1: make it with createdb --encoding=UTF8\.$/,
      ],
      [
        'every connection is taken',
        async () => await madeWith('connection limit 0', () => ''),
        /has no connection left: raise max_connections, or stop another client\.$/,
      ],
    ]
    for (const [what, make, sentence] of cases)
      it(`says so where ${what}`, async () => {
        expect(await refusalOf(await make())).to.match(sentence)
      })

    it('says so where the disk is full', async function () {
      const disk = tinyDisk(16_384, 'postgres')
      if (!disk) this.skip()
      const space = `full_${process.pid}`
      await asSuperuser(`create tablespace ${space} location '${disk.folder}'`)
      ends.push(async () => {
        disk.free()
        await asSuperuser(`drop tablespace ${space}`)
        disk.remove()
      })
      const place = await madeWith(`tablespace ${space}`, () => '')
      disk.fill()
      expect(await refusalOf(place)).to.match(
        /^The disk of PostgreSQL at .* is full: make room, then start again\.$/,
      )
    })
  }
})
