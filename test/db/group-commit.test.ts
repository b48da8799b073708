import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import Sqlite, { type Database } from 'better-sqlite3'
import { expect } from 'chai'
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'

import { betweenWrites, groupCommitFor, type GroupCommit } from '../../src/db/group-commit.ts'
import { sqliteDriver } from '../../src/db/sqlite-driver.ts'

type Schema = { word: { word: string } }

/** Bytes of the WAL's header, and of a frame. */
const [HEAD, FRAME] = [32, 4096 + 24]

describe('what is written to an SQLite file', () => {
  let folder: string
  let writes: GroupCommit
  let other: Database
  let db: Kysely<Schema>

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'colloquy-writes-'))
    const file = path.join(folder, 'words.db')
    const writer = new Sqlite(file)
    writer.pragma('journal_mode = wal')
    writer.exec('create table word (word text primary key) strict')
    other = new Sqlite(file, { readonly: true })
    writes = groupCommitFor(writer)
    db = new Kysely<Schema>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => sqliteDriver(new Sqlite(file, { readonly: true }), writes),
        createIntrospector: (of) => new SqliteIntrospector(of),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    })
  })

  afterEach(async () => {
    other.close()
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = async (word: string) => await db.insertInto('word').values({ word }).execute()
  const writeTwo = async (one: string, two: string) =>
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('word').values({ word: one }).execute()
      await trx.insertInto('word').values({ word: two }).execute()
    })
  const words = (): unknown[] => other.prepare('select word from word order by word').pluck().all()
  const frames = () => (statSync(path.join(folder, 'words.db-wal')).size - HEAD) / FRAME
  const told = async (...all: Promise<unknown>[]) =>
    (await Promise.allSettled(all)).map(({ status }) => status)

  it('is visible to everyone once the write resolves', async () => {
    await write('a')
    expect(words()).to.deep.equal(['a'])
    await writeTwo('b', 'c')
    expect(words()).to.deep.equal(['a', 'b', 'c'])
  })

  it('shares one commit with concurrent writes', async () => {
    const before = frames()
    await Promise.all(Array.from({ length: 100 }, async (_, at) => await writeTwo(`a${at}`, `b${at}`)))
    expect(words()).to.have.length(200)
    expect(frames() - before, 'pages of two hundred words').to.be.below(30)
  })

  /** Starts the first writes together, each other after `turns` event-loop turns; returns the WAL frames written. */
  const pagesOf = async (first: readonly string[], then: readonly string[], turns = 2) => {
    const before = frames()
    const writing = first.map(write)
    for (const word of then) {
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      writing.push(write(word))
    }
    await Promise.all(writing)
    return frames() - before
  }

  it('waits for a write one turn after several', async () => {
    const once = await pagesOf(['a', 'b', 'c'], [])
    expect(await pagesOf(['d', 'e'], ['f'])).to.equal(once)
  })

  it('does not wait when one write comes alone', async () => {
    const once = await pagesOf(['a'], [])
    expect(await pagesOf(['b'], ['c', 'd'])).to.equal(3 * once)
  })

  it('waits a limited number of turns while writes keep coming', async () => {
    const once = await pagesOf(['a', 'b'], [])
    const stream = Array.from({ length: 12 }, (_, at) => `c${at}`)
    expect(await pagesOf(['x', 'y'], stream, 1)).to.be.at.least(3 * once)
  })

  it('is not visible before it is on disk', async () => {
    const writing = write('a')
    const seen: unknown[] = []
    for (let look = 0; look < 20; look += 1) seen.push(...(await db.selectFrom('word').selectAll().execute()))
    expect(writes.group, 'still on its way').not.to.equal(undefined)
    expect(seen).to.deep.equal([])
    await writing
    expect(await db.selectFrom('word').selectAll().execute()).to.have.length(1)
  })

  it('is read by its own transaction', async () => {
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('word').values({ word: 'a' }).execute()
      expect(await trx.selectFrom('word').selectAll().execute()).to.have.length(1)
    })
  })

  it('is rolled back alone when its callback throws, first, last or between others', async () => {
    const outcomes = await told(
      writeTwo('x', 'x'),
      write('a'),
      writeTwo('b', 'c'),
      writeTwo('y', 'y'),
      write('a'),
      writeTwo('d', 'e'),
      writeTwo('z', 'z'),
    )
    expect(outcomes.map((status) => status === 'fulfilled')).to.deep.equal([
      false,
      true,
      true,
      false,
      false,
      true,
      false,
    ])
    expect(words()).to.deep.equal(['a', 'b', 'c', 'd', 'e'])
  })

  it('rejects every write of a commit when the disk fails', async () => {
    const writing = told(write('a'), writeTwo('b', 'c'), write('d'))
    await new Promise<void>((resolve) => {
      process.nextTick(() => {
        queueMicrotask(resolve)
      })
    })
    await untilOpen()
    writes.sqlite.exec('rollback')
    expect(await writing).to.include('rejected')
    const [one, two, three] = await writing
    const there = words()
    expect(there.includes('a')).to.equal(one === 'fulfilled')
    expect(there.includes('c')).to.equal(two === 'fulfilled')
    expect(there.includes('d')).to.equal(three === 'fulfilled')
  })

  it('can be written again after the disk has failed', async () => {
    const lost = told(write('a'))
    await untilOpen()
    writes.sqlite.exec('rollback')
    expect(await lost).to.deep.equal(['rejected'])
    await write('b')
    expect(words()).to.deep.equal(['b'])
  })

  it('lets VACUUM run between two writes', async () => {
    const rewriting = [
      write('a'),
      betweenWrites(writes, () => void writes.sqlite.exec('vacuum')),
      writeTwo('b', 'c'),
      betweenWrites(writes, () => void writes.sqlite.exec('vacuum')),
    ]
    expect(await told(...rewriting)).to.deep.equal(Array.from({ length: 4 }, () => 'fulfilled'))
    expect(words()).to.deep.equal(['a', 'b', 'c'])
  })

  /** Waits until a write is in an uncommitted transaction. */
  async function untilOpen(): Promise<void> {
    for (let look = 0; look < 100 && !writes.sqlite.inTransaction; look += 1) await Promise.resolve()
    for (let look = 0; look < 50; look += 1) await Promise.resolve()
    expect(writes.sqlite.inTransaction).to.equal(true)
  }
})
