import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import Sqlite from 'better-sqlite3'
import { expect } from 'chai'

import { beginRun } from '../../src/backup/queries.ts'
import { restoreBackup } from '../../src/backup/restore.ts'
import { takeBackup } from '../../src/backup/take.ts'
import type { Config } from '../../src/config.ts'
import { openSqlite } from '../../src/db/sqlite.ts'
import { freshSqlite } from '../support/database.ts'
import { proofOf } from '../../src/backup/proof.ts'
import { sealSession } from '../../src/response/seal.ts'
import { closeSession } from '../../src/session/acts.ts'
import { sessionById } from '../../src/session/queries.ts'
import {
  anInstallation,
  answeredSession,
  configOf,
  refusal,
  respond,
  sealedSession,
  type Kept,
} from './kept.ts'
import { lockedElsewhere } from '../support/locking-process.ts'

const NOW = new Date('2016-04-09T08:00:00Z')

const aVisit = { content: '{}', person_id: 1, generation: 0, begun_on: '2016-04-07', used_on: '2016-04-07' }

describe('restoring a backup of SQLite', () => {
  let there: Kept
  let folder = ''
  let file = ''
  let target = ''
  let config: Config
  before(async () => {
    there = await anInstallation(freshSqlite)
    await sealedSession(there, 6)
    await answeredSession(there, 2)
    folder = mkdtempSync(path.join(tmpdir(), 'colloquy-restore-'))
    file = path.join(folder, 'kept.db')
    await takeBackup(there, file, null)
  })
  beforeEach(() => {
    const data = mkdtempSync(path.join(folder, 'data-'))
    target = path.join(data, 'colloquy.db')
    config = configOf({ engine: 'sqlite', file: target }, data)
  })
  after(async () => {
    await there.remove()
    rmSync(folder, { recursive: true })
  })

  /** Creates an installation at the target and closes it. */
  async function earlier(): Promise<void> {
    const stores = openSqlite(target)
    const at = NOW.toISOString()
    await stores.db
      .insertInto('event')
      .values({ at, person_id: null, action: 'was.here', subject: 'a/1', detail: null })
      .execute()
    await stores.drafts
      .insertInto('draft')
      .values({ id: Buffer.alloc(16), session_id: 1, revision: 'r', box: Buffer.alloc(1) })
      .execute()
    await stores.visits
      .insertInto('visit')
      .values({ ...aVisit, id_hash: 'v', expires_at: at })
      .execute()
    await stores.checkpoint()
    await stores.close()
  }
  /** Returns a summary of the target's contents. */
  async function holds() {
    const stores = openSqlite(target)
    const { db, drafts, visits } = stores
    const found = {
      sealed: (await db.selectFrom('sealed_response').select('k').execute()).length,
      unsealed: (await db.selectFrom('response').select('k').execute()).length,
      receipts: (await db.selectFrom('receipt').select('h').execute()).length,
      drafts: (await drafts.selectFrom('draft').select('id').execute()).length,
      visits: (await visits.selectFrom('visit').select('id_hash').execute()).length,
      last: (await db.selectFrom('event').select('action').orderBy('id', 'desc').executeTakeFirst())?.action,
    }
    await stores.close()
    return found
  }
  const restored = { sealed: 6, unsealed: 0, receipts: 0, drafts: 0, visits: 0, last: 'backup.restore' }

  it('brings back every sealed answer on a machine where there is nothing yet', async () => {
    const { proof, set_aside } = await restoreBackup(config, file, NOW)
    expect(proof).to.deep.include({ sealed: 1, responses: 6 })
    expect(set_aside).to.equal(null)
    expect(await holds()).to.deep.equal(restored)
    expect((statSync(target).mode & 0o777).toString(8)).to.equal('600')
  })

  it('lets a session go on that was open, and seals what comes from then on', async () => {
    await restoreBackup(config, file, NOW)
    const stores = openSqlite(target)
    const open = await stores.db
      .selectFrom('session')
      .select('id')
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
    await respond(stores, open.id, '{"size":9}')
    await closeSession(stores.db, await sessionById(stores.db, open.id), null, NOW)
    const { count } = await sealSession(stores, await sessionById(stores.db, open.id), null, NOW)
    expect(count).to.equal(1)
    expect(await proofOf(stores.db)).to.deep.include({ sealed: 2, responses: 7 })
    await stores.close()
  })

  it('sets aside what was there, and ends its drafts and visits', async () => {
    await earlier()
    const { set_aside } = await restoreBackup(config, file, NOW)
    expect(set_aside).to.equal(`${target}.before-restore-20160409T080000Z`)
    expect(await holds()).to.deep.equal(restored)
    const aside = new Sqlite(set_aside ?? '', { readonly: true })
    expect(aside.prepare(`select action from event`).pluck().all()).to.deep.equal(['was.here'])
    aside.close()
    expect(readFileSync(file).subarray(68, 72).toString(), 'the backup stays a backup').to.equal('Colq')
  })

  it('brings back what a version sealed that digested without keys, and keys it before anything is served', async () => {
    const older = path.join(folder, 'older.db')
    const digest = asBefore(file, older)
    const { proof } = await restoreBackup(config, older, NOW)
    expect(proof).to.deep.include({ sealed: 1, responses: 6 })
    expect(await holds()).to.deep.equal(restored)
    expect(readFileSync(older).includes(digest), 'the control').to.equal(true)
    expect(readFileSync(target).includes(digest)).to.equal(false)
  })

  it('refuses what such a version sealed when it is not what was sealed', async () => {
    const older = path.join(folder, 'older-changed.db')
    asBefore(file, older, 'x')
    expect((await refusal(restoreBackup(config, older, NOW))).key).to.equal('backup.digest_differs')
    expect(existsSync(target)).to.equal(false)
  })

  it('lets the next backup begin at once, although it contains its own unfinished one', async () => {
    const { db } = there.stores
    const id = await beginRun(db, 'backup', NOW)
    const during = path.join(folder, 'during.db')
    await takeBackup(there, during, null)
    await db
      .deleteFrom('backup_run')
      .where('id', '=', id ?? 0)
      .execute()
    await restoreBackup(config, during, NOW)
    const stores = openSqlite(target)
    const next = await beginRun(stores.db, 'backup', NOW)
    await stores.close()
    expect([id, next]).to.deep.equal([1, 1])
  })

  it('leaves the folder as a server leaves it, without its own working files', async () => {
    await restoreBackup(config, file, NOW)
    expect(
      readdirSync(path.dirname(target)).filter(
        (name) => !/^(colloquy|drafts|visits|server\.lock)\.db(-wal|-shm)?$/.test(name),
      ),
    ).to.deep.equal([])
  })

  for (const ending of ['-wal', '-journal']) {
    it(`refuses to begin beside a stale ${ending}, and changes nothing`, async () => {
      await earlier()
      const bytes = readFileSync(target)
      writeFileSync(`${target}${ending}`, 'answers that are nowhere else')
      expect(await refusal(restoreBackup(config, file, NOW))).to.deep.equal({
        key: 'backup.stale_log',
        values: { file: target, log: `${target}${ending}` },
      })
      expect(readFileSync(target).equals(bytes)).to.equal(true)
      expect(existsSync(`${target}${ending}`)).to.equal(true)
    })
  }

  it('refuses beside a stale -wal even where the database itself is gone', async () => {
    writeFileSync(`${target}-wal`, 'the log of a database that was deleted')
    expect((await refusal(restoreBackup(config, file, NOW))).key).to.equal('backup.stale_log')
    expect(existsSync(target)).to.equal(false)
  })

  it('refuses while a server runs', async () => {
    const kill = await lockedElsewhere(path.dirname(target))
    const error: unknown = await restoreBackup(config, file, NOW).catch((fault: unknown) => fault)
    await kill()
    expect(String(error)).to.contain('Another server uses')
    expect(existsSync(target)).to.equal(false)
  })

  describe('refuses, and changes nothing, where the file', () => {
    const inside = (sql: string) => (copy: string) => {
      const sqlite = new Sqlite(copy)
      sqlite.exec(sql)
      sqlite.close()
    }
    const overwritten = (from: number, to: number) => (copy: string) => {
      writeFileSync(copy, readFileSync(copy).fill(0xff, from, to))
    }
    const cases: readonly (readonly [string, string, (copy: string) => void])[] = [
      ['is not there', 'backup.no_file', (copy) => rmSync(copy)],
      ['is a database that is no backup', 'backup.not_ours', inside('pragma application_id = 0')],
      ['is no database', 'backup.not_ours', (copy) => writeFileSync(copy, 'a letter '.repeat(999))],
      ['is empty', 'backup.not_ours', (copy) => writeFileSync(copy, '')],
      ['lies beside a log', 'backup.not_ours', (copy) => writeFileSync(`${copy}-wal`, 'a log')],
      ['ends too early', 'backup.fault_damaged', (copy) => truncateSync(copy, 12 * 4096)],
      ['has a page that is spoilt', 'backup.fault_damaged', overwritten(4 * 4096, 5 * 4096)],
      [
        'has a row without what it belongs to',
        'backup.fault_damaged',
        inside('pragma foreign_keys = off; delete from consultation'),
      ],
      [
        'comes from a newer version',
        'backup.newer_version',
        inside(`insert into migration (name) values ('20990101-01-fly.sql')`),
      ],
      [
        'has lost an answer',
        'backup.digest_differs',
        inside('delete from sealed_response where k = (select min(k) from sealed_response)'),
      ],
      [
        'has an answer more',
        'backup.digest_differs',
        inside(
          `insert into sealed_response select session_id, randomblob(16), answers from sealed_response limit 1`,
        ),
      ],
      [
        'has another answer',
        'backup.digest_differs',
        inside(
          `drop trigger sealed_response_never_changes; update sealed_response set answers = '{"size":9}' where answers = '{"size":1}'`,
        ),
      ],
      [
        'has another digest',
        'backup.digest_differs',
        inside(`update session set digest = hex(randomblob(32)) where state = 'sealed'`),
      ],
    ]
    for (const [what, key, change] of cases) {
      it(what, async () => {
        await earlier()
        const copy = path.join(path.dirname(target), 'other.db')
        copyFileSync(file, copy)
        change(copy)
        expect((await refusal(restoreBackup(config, copy, NOW))).key).to.equal(key)
        expect((await holds()).last).to.equal('was.here')
      })
    }
  })
})

/** Rewrites a backup as of the version without digest keys; returns its digest. */
function asBefore(file: string, older: string, changed = ''): string {
  copyFileSync(file, older)
  const sqlite = new Sqlite(older)
  sqlite.pragma('journal_mode = memory')
  const lines = sqlite
    .prepare('select answers from sealed_response')
    .pluck()
    .all()
    .map((answers) => `${String(answers)}\n`)
  const digest = createHash('sha256')
    .update(lines.toSorted().join('') + changed)
    .digest('hex')
  sqlite.exec('drop table digest_key')
  sqlite.prepare(`delete from migration where name like '%-create-digest-key.sql'`).run()
  sqlite.prepare(`update session set digest = ? where state = 'sealed'`).run(digest)
  sqlite.close()
  return digest
}
