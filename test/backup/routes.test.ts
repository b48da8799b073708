import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import { beginRun } from '../../src/backup/queries.ts'
import { installation, type Installation } from '../support/app.ts'
import { ENGINE } from '../support/database.ts'
import { asSuperuser } from '../support/postgres.ts'
import { aPerson, aWorld, signedInAs } from '../support/world.ts'

/** Returns the text of a page on one line. */
const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#39;', '’')

describe('the page of backups', () => {
  let there: Installation
  let folder = ''
  beforeEach(async () => {
    there = await installation()
    folder = there.config.backup_dir
    if (ENGINE === 'postgres') await asSuperuser('alter role colloquy createdb')
  })
  after(async () => {
    if (ENGINE === 'postgres') await asSuperuser('alter role colloquy nocreatedb')
  })
  afterEach(async () => await there.remove())
  const administrator = async () =>
    await signedInAs(there, await aPerson(there.stores.db, ['administrator'], 'Ada'))

  /** Takes a backup and waits until it ends; returns the text of the page before and after. */
  const taken = async (tab: Awaited<ReturnType<typeof administrator>>) => {
    await tab.act('/backups').then((res) => expect(res.headers['location']).to.equal('/backups'))
    const first = wordsOf((await tab.get('/backups')).text)
    for (;;) {
      const words = wordsOf((await tab.get('/backups')).text)
      if (!/has not ended yet|No backup has been tried yet/.test(words)) return { first, words }
      await pause(100)
    }
  }

  it('says that there has been none, and when the first one comes', async () => {
    const tab = await administrator()
    const words = wordsOf((await tab.get('/backups').expect(200)).text)
    expect(words)
      .to.contain('There has been no backup yet.')
      .and.to.contain('No backup has been tried yet.')
      // Ada signed in at noon in Geneva: 10:00 UTC.
      .and.to.contain('8 April 2016 at 03:00 UTC, once no session is open')
      .and.to.contain(folder)
      .and.to.contain('There is none in this folder.')
  })

  it('says how to go back to one as its database does: set aside, or into an empty one', async () => {
    const words = wordsOf((await (await administrator()).get('/backups')).text)
    const [empty, aside] = [
      'make an empty database, give it in DATABASE_URL',
      'sets the present database aside',
    ]
    expect([words.includes(empty), words.includes(aside)]).to.deep.equal(
      ENGINE === 'postgres' ? [true, false] : [false, true],
    )
    expect(words).to.contain('npm run restore -- ').and.not.to.contain('into a folder of its own')
  })

  it('takes one, tries it, and shows where it is and what was proved', async () => {
    const tab = await administrator()
    const { first, words } = await taken(tab)
    expect(first).to.match(/The backup is taken, and restoring it was tried\.|The backup is being taken\./)
    expect(words)
      .to.contain('When (UTC) 2016-04-07 10:00')
      .and.to.contain(`${folder}/colloquy-20160407T100000Z.`)
      .and.to.contain('0 responses; no sealed session')
      .and.to.contain('The file is whole; no session is sealed yet.')
      .and.to.contain(`npm run restore -- ${folder}/colloquy-20160407T100000Z.`)
      .and.not.to.contain('There has been no backup')
  })

  it('is in the menu of administrators, and there only', async () => {
    const { db } = there.stores
    const tab = await administrator()
    expect((await tab.get('/people')).text).to.contain('href="/backups"')
    const other = await signedInAs(there, await aPerson(db, ['researcher', 'facilitator']))
    expect((await other.get('/consultations')).text).not.to.contain('/backups')
    await other.get('/backups').expect(404)
    expect((await other.act('/backups')).status).to.equal(404)
    expect(await db.selectFrom('backup_run').selectAll().execute()).to.deep.equal([])
  })

  it('warns of answers that are lost while a session is not sealed, and takes one all the same', async () => {
    const tab = await administrator()
    const { session } = await aWorld(there)
    const { db } = there.stores
    for (const [state, warns] of [
      ['open', true],
      ['paused', true],
      ['draft', false],
    ] as const) {
      const opened_at = state === 'draft' ? null : '2016-04-07T09:30:00.000Z'
      await db.updateTable('session').set({ state, opened_at }).where('id', '=', session.id).execute()
      expect(
        (await tab.get('/backups')).text.includes('the answers of this session are lost'),
        state,
      ).to.equal(warns)
    }
    await db.updateTable('session').set({ state: 'open', opened_at: '2016-04-07T09:30:00.000Z' }).execute()
    await taken(tab)
    expect(readdirSync(folder)).to.have.length(1)
  })

  it('says what failed and what to do', async () => {
    writeFileSync(folder, 'a file where the folder should be')
    const tab = await administrator()
    await tab.act('/backups')
    const words = wordsOf((await tab.get('/backups')).text)
    expect(words)
      .to.contain('The last backup failed: the folder cannot be written. No answers are lost.')
      .and.not.to.contain('The backup is taken')
    expect(there.logged.join('')).to.contain('backup.fault_not_writable')
    rmSync(folder)
    await tab.act('/backups')
    expect(wordsOf((await tab.get('/backups')).text)).not.to.contain('failed')
  })

  it('says that one is being taken, and begins no other', async () => {
    const tab = await administrator()
    await beginRun(there.stores.db, 'backup', there.clock.now)
    expect(wordsOf((await tab.get('/backups')).text)).to.contain('It began on 7 April 2016 at 10:00 UTC')
    await tab.act('/backups')
    expect(await there.stores.db.selectFrom('backup_run').selectAll().execute()).to.have.length(1)
  })

  it('lists the kept files, the newest first', async () => {
    mkdirSync(folder)
    for (const day of ['05', '07', '06'])
      writeFileSync(path.join(folder, `colloquy-201604${day}T030000Z.db`), Buffer.alloc(2_345_678))
    const tab = await administrator()
    const { text } = await tab.get('/backups')
    expect(
      [...text.matchAll(/colloquy-201604(\d\d)T030000Z\.db<\/bdi><\/th>/g)].map(([, day]) => day),
    ).to.deep.equal(['07', '06', '05'])
    expect(text).to.contain('2.3\u00a0MB')
  })

  it('speaks French and Arabic', async () => {
    const tab = await administrator()
    await taken(tab)
    for (const [lang, title, counts] of [
      ['fr', 'Dernier essai de restauration', '0 réponse ; aucune session scellée'],
      ['ar', 'آخر اختبار للاستعادة', 'لا استجابات، ولا جلسة مختومة'],
    ] as const) {
      await tab.act('/account/language', { lang })
      const { text } = await tab.get('/backups').expect(200)
      expect(text).to.contain(title).and.to.contain(counts)
    }
  })
})
