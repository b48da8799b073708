import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import type { Db } from '../../src/db/database.ts'
import { FROM_ANSWERS } from '../../src/db/held.ts'
import { nameOf, setAsideName } from '../../src/backup/backup.ts'
import { backupsOf } from '../../src/backup/load.ts'
import { forgetOld, keptIn } from '../../src/backup/folder.ts'
import { findLastRun } from '../../src/backup/queries.ts'
import { runAndRecord, resultOf } from '../../src/backup/routine.ts'
import { takeBackup } from '../../src/backup/take.ts'
import { deleteWhatIsDue } from '../../src/deletion/due.ts'
import { backupsLeft, renewBackups } from '../../src/deletion/replace-backups.ts'
import { refusal, tamper } from '../backup/kept.ts'
import { NOON } from '../support/app.ts'
import { ENGINE } from '../support/database.ts'
import { answered, answeredBeside, marksLeft, MIDNIGHT, type Marks } from './fixtures.ts'

const IN_A_BACKUP = ['sealed']

describe('the backups from before answers were deleted', () => {
  let there: Awaited<ReturnType<typeof answered>>
  let others: Marks
  beforeEach(async () => {
    there = await answered()
    others = await answeredBeside(there)
    await taken(path.join(there.config.backup_dir, nameOf(NOON, there.place.engine)))
  })
  afterEach(async () => await there.remove())

  const taken = async (file: string) =>
    await runAndRecord(there.stores.db, 'backup', there.now, async () => await takeBackup(there, file, null))
  const names = () => keptIn(there.config.backup_dir).map(({ name }) => name.slice(0, 25))

  it('are counted and removed where a file goes between the listing and the look at it', async () => {
    // A link to nothing is listed, and is not there either.
    for (const name of ['.colloquy-gone', 'gone.db'])
      symlinkSync(path.join(there.folder, 'nowhere'), path.join(there.config.backup_dir, name))
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    expect(await backupsLeft(there)).to.equal(1)
    forgetOld([there.config.backup_dir], 1, MIDNIGHT)
    expect(await backupsLeft(there)).to.equal(0)
  })

  it('go, whatever they are called, and a fresh one is there instead', async () => {
    const byHand = path.join(there.folder, 'before-upgrade.db')
    await takeBackup(there, byHand, null)
    const { sealed } = there.marks
    writeFileSync(setAsideName(path.join(there.folder, 'colloquy.db'), NOON), sealed)
    mkdirSync(path.join(there.config.backup_dir, '.colloquy-left'))
    writeFileSync(path.join(there.config.backup_dir, '.colloquy-left', 'whole.db'), sealed)
    writeFileSync(path.join(there.config.backup_dir, 'notes.txt'), 'not a backup')
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    expect(await marksLeft(there, there.marks), 'the control').to.include.members(IN_A_BACKUP)
    expect(await backupsLeft(there)).to.equal(4)

    await renewBackups(there)
    expect(await marksLeft({ ...there, folder: there.config.backup_dir }, others)).to.include.members(
      IN_A_BACKUP,
    )
    expect(names()).to.deep.equal(['colloquy-20320101T000001Z'])
    expect(existsSync(path.join(there.config.backup_dir, 'notes.txt')), 'no backup').to.equal(true)
    expect(await backupsLeft(there)).to.equal(0)
    const drill = await findLastRun(there.stores.db, 'drill')
    // The role of tests on PostgreSQL may not make the database to try it in, which keeps no older backup.
    expect(drill?.ok, 'the fresh one was tried').to.equal(ENGINE === 'sqlite' ? 1 : 0)
    expect(path.basename(resultOf(drill)?.file ?? '')).to.equal(
      ENGINE === 'sqlite' ? keptIn(there.config.backup_dir)[0]?.name : '',
    )
    const left = readdirSync(there.config.backup_dir)
    expect(left.filter((name) => name.startsWith('.'))).to.deep.equal([])
    await closedBeside()
    await deleteWhatIsDue(there)
    expect(await marksLeft(there, there.marks)).to.deep.equal([])
    await renewBackups(there)
    expect(names(), 'once is enough').to.deep.equal(['colloquy-20320101T000001Z'])
  })

  it('stay while no fresh one can be taken, and go as soon as one can', async () => {
    const { db } = there.stores
    await uncoded(db)
    const session = await db
      .selectFrom('sealed_response')
      .innerJoin('session', 'session.id', 'session_id')
      .selectAll('sealed_response')
      .where('answers', 'like', `%${others.sealed}%`)
      .executeTakeFirstOrThrow()
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    await tamper(there.stores, session.session_id)
    const after = (minutes: number) => new Date(MIDNIGHT.getTime() + minutes * 60_000)
    expect((await refusal(renewBackups(there))).key).to.equal('backup.digest_differs')
    expect(names()).to.deep.equal(['colloquy-20160407T100000Z'])
    await db.deleteFrom('sealed_response').where('session_id', '=', session.session_id).execute()
    await db.insertInto('sealed_response').values(session).execute()
    expect((await backupsOf(there)).left, 'told on the page of backups').to.equal(1)
    there.clock.now = after(59)
    await renewBackups(there)
    expect([names().length, await backupsLeft(there)], 'not before an hour has passed').to.deep.equal([1, 1])
    there.clock.now = after(61)
    await renewBackups(there)
    expect(names()).to.deep.equal(['colloquy-20320101T010100Z'])
    expect(await backupsLeft(there)).to.equal(0)
  })

  it('go a day after the deletion although no fresh one can be taken, which the page tells', async () => {
    await uncoded(there.stores.db)
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    const { session_id } = await there.stores.db
      .selectFrom('sealed_response')
      .select('session_id')
      .executeTakeFirstOrThrow()
    await tamper(there.stores, session_id)
    const at = (hours: number) => new Date(MIDNIGHT.getTime() + hours * 3_600_000)
    for (const [hours, left] of [
      [0, 1],
      [23, 1],
      [25, 0],
    ] as const) {
      there.clock.now = at(hours)
      expect((await refusal(renewBackups(there))).key).to.equal('backup.digest_differs')
      expect([hours, names().length]).to.deep.equal([hours, left])
      expect(await backupsOf(there)).to.include({ left, bare: left === 0 })
    }
    expect(there.logged.join('')).to.contain('backups deleted without a fresh one')
  })

  it('are not replaced while nothing was deleted', async () => {
    await renewBackups(there)
    expect(names()).to.deep.equal(['colloquy-20160407T100000Z'])
    expect(await backupsLeft(there)).to.equal(0)
  })

  const closedBeside = async () =>
    await there.stores.db
      .updateTable('session')
      .set({ state: 'closed', closed_at: NOON.toISOString(), seal_at: '2099-01-01T00:00:00.000Z' })
      .where('state', '=', 'open')
      .execute()
})

/** Deletes all of coding, which refers to the answers that a test changes. */
async function uncoded(db: Db): Promise<void> {
  for (const table of FROM_ANSWERS) if (table !== 'negative_case_search') await db.deleteFrom(table).execute()
}
