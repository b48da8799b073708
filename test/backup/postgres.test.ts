import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { pgTool } from '../../src/backup/pg-tools.ts'
import { restoreBackup } from '../../src/backup/restore.ts'
import { takeBackup } from '../../src/backup/take.ts'
import { openPostgres } from '../../src/db/postgres.ts'
import { ENGINE } from '../support/database.ts'
import { connected, dropDatabase, emptyDatabase, migratedDatabase, urlOf } from '../support/postgres.ts'
import {
  anInstallation,
  answeredSession,
  configOf,
  refusal,
  sealedSession,
  tamper,
  type Kept,
} from './kept.ts'

const NOW = new Date('2016-04-09T08:00:00Z')

if (ENGINE === 'postgres')
  describe('restoring a backup of PostgreSQL', () => {
    let there: Kept
    let file = ''
    let name = ''
    before(async () => {
      there = await anInstallation()
      await sealedSession(there, 6)
      await answeredSession(there, 2)
      const draft = { id: Buffer.alloc(16), session_id: 1, revision: 'r', box: Buffer.alloc(1) }
      await there.stores.drafts.insertInto('draft').values(draft).execute()
      file = path.join(there.folder, 'kept.dump')
      await takeBackup(there, file, null)
    })
    beforeEach(async () => {
      name = await emptyDatabase()
    })
    afterEach(async () => await dropDatabase(name))
    after(async () => await there.remove())
    const config = () => configOf({ engine: 'postgres', url: urlOf(name) }, there.folder)
    const tablesIn = async () => {
      const client = await connected(urlOf(name))
      const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'public'`)
      await client.end()
      return rows.length
    }

    it('brings back every sealed answer into an empty database, without what is not sealed', async () => {
      const { proof, set_aside } = await restoreBackup(config(), file, NOW)
      expect(proof).to.deep.include({ sealed: 1, responses: 6 })
      expect(set_aside).to.equal(null)
      const stores = await openPostgres(urlOf(name))
      const { db, drafts } = stores
      expect(await db.selectFrom('sealed_response').select('k').execute()).to.have.length(6)
      expect(await db.selectFrom('response').select('k').execute()).to.have.length(0)
      expect(await db.selectFrom('receipt').select('h').execute()).to.have.length(0)
      expect(await drafts.selectFrom('draft').select('id').execute()).to.have.length(0)
      const event = await db.selectFrom('event').select('action').orderBy('id', 'desc').executeTakeFirst()
      expect(event?.action).to.equal('backup.restore')
      await stores.close()
    })

    it('refuses a database that is not empty', async () => {
      const full = await migratedDatabase()
      const place = { engine: 'postgres', url: urlOf(full) } as const
      expect(await refusal(restoreBackup(configOf(place, there.folder), file, NOW))).to.deep.equal({
        key: 'backup.not_empty',
        values: { database: full },
      })
      await dropDatabase(full)
    })

    const cases: readonly (readonly [string, string, (copy: string) => void])[] = [
      ['is not there', 'backup.no_file', (copy) => rmSync(copy)],
      ['is no archive', 'backup.not_an_archive', (copy) => writeFileSync(copy, 'a letter '.repeat(99))],
      [
        'ends too early',
        'backup.not_an_archive',
        (copy) => writeFileSync(copy, readFileSync(copy).subarray(0, 900)),
      ],
    ]
    for (const [what, key, change] of cases) {
      it(`refuses, and changes nothing, where the file ${what}`, async () => {
        const copy = path.join(there.folder, 'other.dump')
        writeFileSync(copy, readFileSync(file))
        change(copy)
        expect((await refusal(restoreBackup(config(), copy, NOW))).key).to.equal(key)
        expect(await tablesIn()).to.equal(0)
      })
    }

    it('refuses what a newer version wrote', async () => {
      const client = await connected(urlOf(there.place.engine === 'postgres' ? dbOf(there.place.url) : ''))
      await client.query(`insert into migration (name) values ('20990101-01-fly.sql')`)
      const newer = path.join(there.folder, 'newer.dump')
      const refused = await refusal(takeBackup(there, newer, null))
      await client.query(`delete from migration where name like '2099%'`)
      await client.end()
      expect(refused.key).to.equal('backup.newer_version')
    })

    it('refuses what is an archive of something else', async () => {
      const other = path.join(there.folder, 'something.dump')
      await pgTool('pg_dump', ['--format=custom', `--file=${other}`], urlOf(name))
      expect((await refusal(restoreBackup(config(), other, NOW))).key).to.equal('backup.not_ours')
    })

    it('refuses to say that all is well where an answer is not the one that was sealed', async () => {
      const changed = await anInstallation()
      const { id } = await sealedSession(changed, 3)
      const { digest } = await changed.stores.db
        .selectFrom('session')
        .select('digest')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      await tamper(changed.stores, id)
      const other = path.join(there.folder, 'tampered.dump')
      const { place } = changed
      await pgTool(
        'pg_dump',
        ['--format=custom', `--file=${other}`],
        place.engine === 'postgres' ? place.url : '',
      )
      await changed.remove()
      expect(digest).to.have.length(64)
      expect((await refusal(restoreBackup(config(), other, NOW))).key).to.equal('backup.digest_differs')
    })

    it('gives no password to those who may read the list of processes', async () => {
      const url = new URL(urlOf(name))
      url.password = 'sësame'
      const running = pgTool('pg_dump', ['--format=custom', '--no-sync', '--file=/dev/null'], url.href)
      const seen: string[] = []
      for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
        try {
          seen.push(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
        } catch {
          // The process has already exited.
        }
      }
      await running
      expect(seen.some((line) => line.includes('pg_dump'))).to.equal(true)
      expect(seen.filter((line) => /s%C3%ABsame|sësame/.test(line))).to.deep.equal([])
    })
  })

const dbOf = (url: string) => new URL(url).pathname.slice(1)
