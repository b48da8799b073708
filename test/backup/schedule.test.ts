import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import { isOver, momentIn, nameOf, nextMoment, setAsideName } from '../../src/backup/backup.ts'
import { keptIn } from '../../src/backup/folder.ts'
import { beginRun, findLastRun } from '../../src/backup/queries.ts'
import { backupAndDrill, resultOf } from '../../src/backup/routine.ts'
import { backupWhenDue, scheduleBackups, nextBackup } from '../../src/backup/schedule.ts'
import { sealSession } from '../../src/response/seal.ts'
import { sessionById } from '../../src/session/queries.ts'
import { freshSqlite } from '../support/database.ts'
import { anInstallation, answeredSession, refusal, sealedSession, type Kept } from './kept.ts'

const at = (moment: string) => new Date(`2016-04-${moment}:00Z`)

describe('the moment of the next backup, at 3 in the morning', () => {
  const cases: readonly (readonly [
    string,
    string,
    string | null,
    string | null,
    string | null,
    string | null,
  ])[] = [
    // Title; now; newest backup; start of the installation; last failure; next backup.
    [
      'is now when the hour has struck since the last one',
      '08T03:00',
      '07T03:00',
      '01T09:00',
      null,
      '08T03:00',
    ],
    ['is at the hour when the last one is from today', '08T12:00', '08T03:00', '01T09:00', null, '09T03:00'],
    ['is at the hour of today before it strikes', '08T02:59', '07T03:00', '01T09:00', null, '08T03:00'],
    ['is now when the server was off at the hour', '08T10:00', '05T03:00', '01T09:00', null, '08T10:00'],
    ['is now for an old installation without any', '08T10:00', null, '01T09:00', null, '08T10:00'],
    ['waits for the hour in a new installation', '08T10:00', null, '08T09:00', null, '09T03:00'],
    ['waits for the hour where nothing has happened', '08T10:00', null, null, null, '09T03:00'],
    ['is an hour after one that failed', '08T03:20', '07T03:00', '01T09:00', '08T03:00', '08T04:00'],
    ['is now an hour after one that failed', '08T04:05', '07T03:00', '01T09:00', '08T03:00', '08T04:05'],
  ]
  for (const [what, now, newest, begun, failed, next] of cases) {
    it(what, () => {
      const moment = (text: string | null) => (text === null ? undefined : at(text))
      const timing = {
        hour: 3,
        now: at(now),
        newest: moment(newest),
        begun: moment(begun),
        failed: moment(failed),
      }
      expect(nextMoment(timing)).to.deep.equal(moment(next))
      expect(nextMoment({ ...timing, hour: null })).to.equal(undefined)
    })
  }
})

describe('the name of a backup', () => {
  it('says when it was taken, in this form only', () => {
    const moment = new Date('2016-04-08T03:00:07Z')
    expect(nameOf(moment, 'sqlite')).to.equal('colloquy-20160408T030007Z.db')
    expect(nameOf(moment, 'postgres')).to.equal('colloquy-20160408T030007Z.dump')
    for (const name of [nameOf(moment, 'sqlite'), nameOf(moment, 'postgres'), setAsideName('x.db', moment)])
      expect(momentIn(name)).to.deep.equal(moment)
    for (const name of [
      'colloquy.db',
      'notes-20160408T030007Z.db',
      'colloquy-20160408T030007Z.db.gpg',
      'colloquy-20169999T030007Z.db',
    ])
      expect(momentIn(name), name).to.equal(undefined)
  })

  it('is over when its days have passed', () => {
    expect(isOver(at('08T03:00'), 30, new Date('2016-05-08T03:00:00Z'))).to.equal(false)
    expect(isOver(at('08T03:00'), 30, new Date('2016-05-08T03:00:01Z'))).to.equal(true)
  })
})

describe('the daily backup', () => {
  let there: Kept
  beforeEach(async () => {
    there = await anInstallation(freshSqlite)
    await sealedSession(there, 5)
    there.clock.now = at('09T03:00')
  })
  afterEach(async () => await there.remove())
  const names = () => keptIn(there.config.backup_dir).map(({ name }) => name)

  it('is taken, tried and remembered when it is due', async () => {
    await backupWhenDue(there)
    expect(names()).to.deep.equal(['colloquy-20160409T030000Z.db'])
    const last = resultOf(await findLastRun(there.stores.db, 'backup'))
    const drill = resultOf(await findLastRun(there.stores.db, 'drill'))
    expect(last).to.deep.include({ sealed: 1, responses: 5 })
    expect(drill).to.deep.equal(last)
  })

  it('is taken once a day', async () => {
    await backupWhenDue(there)
    there.clock.now = at('10T02:59')
    await backupWhenDue(there)
    expect(names()).to.have.length(1)
    there.clock.now = at('10T03:00')
    await backupWhenDue(there)
    expect(names()).to.deep.equal(['colloquy-20160410T030000Z.db', 'colloquy-20160409T030000Z.db'])
  })

  for (const state of ['open', 'paused', 'closed'] as const) {
    it(`waits while a session is ${state}`, async () => {
      await answeredSession(there, 1, state)
      await backupWhenDue(there)
      expect(names()).to.deep.equal([])
      expect(await nextBackup(there)).to.deep.equal({ when: 'waits' })
    })
  }

  it('is taken as soon as the last session is sealed', async () => {
    const { id } = await answeredSession(there, 1, 'closed')
    await sealSession(there.stores, await sessionById(there.stores.db, id), null, there.now())
    await backupWhenDue(there)
    expect(names()).to.have.length(1)
  })

  it('is never taken when it is switched off', async () => {
    const off = { ...there, config: { ...there.config, backup_hour: null } }
    await backupWhenDue(off)
    expect(names()).to.deep.equal([])
    expect(await nextBackup(off)).to.deep.equal({ when: 'never' })
  })

  it('ends after its days, with what a restore set aside and what a dead process left', async () => {
    const { backup_dir } = there.config
    mkdirSync(backup_dir)
    const put = (folder: string, name: string) => writeFileSync(path.join(folder, name), '')
    put(backup_dir, 'colloquy-20160310T025959Z.db')
    put(backup_dir, 'colloquy-20160310T030001Z.db')
    put(backup_dir, 'notes.txt')
    put(there.folder, 'colloquy.db.before-restore-20160301T000000Z')
    put(there.folder, 'colloquy.db.before-restore-20160401T000000Z')
    const left = path.join(backup_dir, '.colloquy-abcdef')
    mkdirSync(left)
    put(left, 'whole.db')
    utimesSync(left, at('01T00:00'), at('01T00:00'))
    await backupAndDrill(there, null)
    expect(readdirSync(backup_dir).toSorted()).to.deep.equal([
      'colloquy-20160310T030001Z.db',
      'colloquy-20160409T030000Z.db',
      'notes.txt',
    ])
    expect(existsSync(path.join(there.folder, 'colloquy.db.before-restore-20160301T000000Z'))).to.equal(false)
    expect(existsSync(path.join(there.folder, 'colloquy.db.before-restore-20160401T000000Z'))).to.equal(true)
  })

  it('is tried again an hour after it failed, and what failed is remembered', async () => {
    writeFileSync(there.config.backup_dir, 'a file where the folder should be')
    await backupWhenDue(there).catch(() => {})
    const last = await findLastRun(there.stores.db, 'backup')
    expect(last?.ok).to.equal(0)
    expect(JSON.parse(last?.detail ?? '')).to.deep.equal({ key: 'backup.fault_not_writable' })
    expect(await nextBackup(there)).to.deep.equal({ when: 'at', at: at('09T04:00') })
  })

  it('is one at a time; one that did not end within two hours is given up', async () => {
    await beginRun(there.stores.db, 'backup', there.now())
    expect((await refusal(backupAndDrill(there, null))).key).to.equal('backup.running')
    there.clock.now = at('09T05:01')
    await backupAndDrill(there, null)
    expect(names()).to.have.length(1)
  })

  it('ends at once when the server stops, and says so', async () => {
    const stopping = new AbortController()
    const keeping = scheduleBackups({ ...there, stopping: stopping.signal })
    while (!(await findLastRun(there.stores.db, 'backup'))) await pause(5)
    stopping.abort()
    await keeping.stop()
    const last = await findLastRun(there.stores.db, 'backup')
    expect(last?.ok).to.equal(0)
    expect(JSON.parse(last?.detail ?? '')).to.deep.equal({ key: 'backup.fault_interrupted' })
    expect(readdirSync(there.config.backup_dir)).to.deep.equal([])
    expect(there.logged).to.deep.equal([])
  })
})
