import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'
import type { KyselyPlugin } from 'kysely'

import type { Db } from '../../src/db/database.ts'
import { releaseOf } from '../../src/release/export.ts'
import { prepared } from '../../src/release/prepare.ts'
import { consultationById } from '../../src/consultation/queries.ts'
import { writeFiles, zipOf } from '../../src/release/pack.ts'
import { newSpool } from '../../src/release/spool.ts'
import { CODES, aForm, people } from './sealed.ts'
import { aStudy, number, words, type Study } from './study.ts'

/** Wraps a database handle to count the sealed answers read. */
function counting(db: Db): { db: Db; read: () => number } {
  let rows = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      rows += result.rows.filter((row) => Object.hasOwn(row, 'answers')).length
      return await Promise.resolve(result)
    },
  }
  return { db: db.withPlugin(plugin), read: () => rows }
}

/** Counts this process's open files that are already unlinked. */
const nameless = () =>
  readdirSync('/proc/self/fd').filter((fd) => linkOf(fd).includes('colloquy-laid-aside-')).length
const linkOf = (fd: string): string => {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    return ''
  }
}

describe('the rows of an export', () => {
  let study: Study
  let folder = ''
  beforeEach(async () => {
    study = await aStudy()
    folder = await mkdtemp(path.join(tmpdir(), 'export-'))
    const form = aForm([{ ...number('q1'), marked: true }, words('q2')])
    await study.seal(form, people(700, { q1: 1, q2: 'some words' }), 1)
    await study.seal(form, people(601, { q1: 2, q2: 'more words' }), 2)
  })
  afterEach(async () => {
    await study.remove()
    await rm(folder, { recursive: true, force: true })
  })

  const releaseFrom = async (db: Db) => {
    const ready = await prepared(db, await consultationById(study.db, study.id), CODES)
    return releaseOf(db, ready, { code: 'TEST01', reason: '', at: new Date() })
  }

  it('are read once before it is allowed and once for all its files', async () => {
    const { db, read } = counting(study.stores.reader)
    const release = await releaseFrom(db)
    expect(read(), 'to count combinations').to.equal(1301)
    await writeFiles(folder, release)
    expect(read(), 'and to write files').to.equal(2602)
    await buffer(zipOf(release))
    expect(read(), 'and to write a ZIP').to.equal(3903)
  })

  it('are read no further when whoever downloads them goes away', async () => {
    const { db, read } = counting(study.stores.reader)
    const zip = zipOf(await releaseFrom(db))
    await once(zip, 'readable')
    zip.destroy()
    await pause(100)
    expect(read()).to.be.below(2602)
  })
})

describe('what waits for its turn in a ZIP', () => {
  const pieces = Array.from({ length: 40 }, () => randomBytes(3000))

  it('reads back unchanged, from memory and from an unlinked file', async () => {
    for (const most of [0, 40_000, 1e9]) {
      const spool = newSpool(most)
      for (const bytes of pieces) await spool.add(bytes)
      expect(nameless(), `${most} bytes in memory`).to.equal(most === 1e9 ? 0 : 1)
      const found: Buffer[] = []
      for await (const bytes of spool.read()) found.push(bytes)
      expect(Buffer.concat(found).equals(Buffer.concat(pieces))).to.equal(true)
      await spool.close()
      expect(nameless()).to.equal(0)
    }
  })

  it('is encrypted on disk', async () => {
    const spool = newSpool(0)
    await spool.add(Buffer.from('words that somebody wrote'))
    const fd = readdirSync('/proc/self/fd').find((one) => linkOf(one).includes('colloquy-laid-aside')) ?? ''
    const raw = readFileSync(`/proc/self/fd/${fd}`)
    expect(raw.length).to.equal(25)
    expect(raw.toString()).not.to.include('somebody')
    expect(statSync(`/proc/self/fd/${fd}`).mode & 0o777).to.equal(0o600)
    await spool.close()
  })
})
