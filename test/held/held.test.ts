import path from 'node:path'

import { expect } from 'chai'
import { sql } from 'kysely'

import { createApp } from '../../src/app.ts'
import { pgTool } from '../../src/backup/pg-tools.ts'
import { takeBackup } from '../../src/backup/take.ts'
import { HELD, type HeldTable } from '../../src/db/held.ts'
import type { Forgetting } from '../../src/db/schema.ts'
import { openSqliteReader } from '../../src/db/sqlite.ts'
import { heldPage } from '../../src/held/pages.ts'
import { whatIsHeld } from '../../src/held/load.ts'
import { escape } from '../../src/web/template.ts'
import { INTERFACE_LANGUAGES, languageOf } from '../../src/web/language.ts'
import { htmlOf } from '../../src/web/page.ts'
import { paths } from '../../src/web/paths.ts'
import { anInstallation, sealedSession } from '../backup/kept.ts'
import { browser, installation, NOON, type Installation } from '../support/app.ts'
import { ENGINE } from '../support/database.ts'
import { twoSections } from '../support/two-sections.ts'
import { aWorld } from '../support/world.ts'

const english = languageOf('en')

describe('the page on what is held', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => {
    await there.remove()
  })

  const shown = async (code = 'en', app = there.app) =>
    (await browser(app).get(`${paths.held()}?lang=${code}`).expect(200)).text

  for (const { code } of INTERFACE_LANGUAGES)
    it(`names every table and column of the database in ${code}`, async () => {
      const html = await shown(code)
      expect(html).to.include(`<html lang="${code}"`)
      const told = columnsIn(html)
      const there_are = await columnsOf(there)
      expect(Object.keys(told).toSorted()).to.deep.equal(Object.keys(there_are).toSorted())
      expect(told).to.deep.equal(there_are)
      const { t } = languageOf(code)
      for (const table of Object.keys(there_are) as HeldTable[])
        expect(html).to.include(escape(t(`held.holds_${HELD[table].purpose}`)))
    })

  it('is for anyone: it sets no cookie, begins no visit and is kept by no browser', async () => {
    const { headers } = await browser(there.app).get(paths.held()).expect(200)
    expect(headers).not.to.have.property('set-cookie')
    expect(headers['cache-control']).to.equal('no-store')
    expect(headers['referrer-policy']).to.equal('no-referrer')
    expect(await there.stores.visits.selectFrom('visit').selectAll().execute()).to.deep.equal([])
    expect(there.logged).to.deep.equal([])
  })

  it('is linked from the join page, the start page and the sign-in page', async () => {
    const { session } = await aWorld(there, { form: twoSections })
    for (const from of [paths.join(), paths.start(session.join_code), paths.signIn()]) {
      const { text } = await browser(there.app).get(`${from}?lang=fr`)
      expect(text, from).to.include(`href="${paths.held()}?lang=fr"`)
    }
  })

  it('tells the settings of backups as they are', async () => {
    const { t } = english
    expect(await shown()).to.include(t('held.backups_daily', { hour: 3, days: 30 }))
    const seldom = await installation({ BACKUP_KEEP_DAYS: '7', BACKUP_HOUR: '22' })
    expect(await shown('en', seldom.app))
      .to.include(t('held.backups_daily', { hour: 22, days: 7 }))
      .and.include(t('held.in_backups', { days: 7 }))
    await seldom.remove()
    const never = await installation({ BACKUP_HOUR: 'off' })
    expect(await shown('en', never.app))
      .to.include(t('held.backups_none'))
      .and.include(t('held.in_hand_backups'))
      .and.not.include(t('held.in_backups', { days: 30 }))
    await never.remove()
  })

  for (const [forgetting, order, time] of [
    ['at_once', 'held.order_at_once', 'response.claim_no_time'],
    ['when_quiet', 'held.order_when_quiet', 'response.claim_no_time'],
    ['not', 'held.order_log', 'response.claim_log'],
  ] as const)
    it(`says what is true of the engine where its log forgets ${forgetting}`, async () => {
      const { app } = asking(there, () => forgetting)
      const html = await shown('en', app)
      const said = (['held.order_at_once', 'held.order_when_quiet', 'held.order_log'] as const).filter(
        (key) => html.includes(escape(english.t(key))),
      )
      expect(said).to.deep.equal([order])
      const times = (['response.claim_no_time', 'response.claim_log'] as const).filter((key) =>
        html.includes(escape(english.t(key))),
      )
      expect(times).to.deep.equal([time])
    })

  it('queries the engine once a minute whatever the number of requests, and again after an error', async () => {
    let failing = true
    const { app, asked } = asking(there, () => {
      if (failing) throw new Error('the engine is away')
      return 'not'
    })
    await browser(app).get(paths.held()).expect(500)
    failing = false
    for (let n = 0; n < 5; n += 1) await shown('en', app)
    expect(asked()).to.equal(2)
    there.clock.now = new Date(NOON.getTime() + 60_000)
    await shown('en', app)
    expect(asked()).to.equal(3)
  })
})

describe('the page on what is held, beside a backup,', () => {
  it('says what is in backups and what is not, as a backup has it', async () => {
    const there = await anInstallation()
    await sealedSession(there, 2)
    const until = new Date(NOON.getTime() + 60_000).toISOString()
    const link = { token_hash: 'h', purpose: 'set_up', person_id: null, expires_at: until } as const
    await there.stores.db.insertInto('one_time_link').values(link).execute()
    const html = htmlOf(heldPage(english, await whatIsHeld(there)()))
    const said = new Map(
      html
        .split('<h3>')
        .slice(1)
        .map((part) => [
          /<code dir="ltr">(\w+):/.exec(part)?.[1] ?? '',
          !part.includes(english.t('held.in_no_backup')),
        ]),
    )
    const file = path.join(there.folder, 'kept.backup')
    await takeBackup(there, file, null)
    const { full, empty } = await tablesOfBackup(file)
    expect(full).to.include.members(['sealed_response', 'digest_key', 'consultation'])
    expect(empty).to.include.members(['receipt', 'one_time_link'])
    expect(full.filter((table) => said.get(table) !== true)).to.deep.equal([])
    expect(
      ['receipt', 'one_time_link', 'draft', 'visit', 'posted_form', 'visit_secret'].filter((table) =>
        said.get(table),
      ),
    ).to.deep.equal([])
    const silent = [...said].filter(([, kept]) => !kept).map(([table]) => table)
    expect(silent.filter((table) => full.includes(table))).to.deep.equal([])
    await there.remove()
  })
})

/** Returns the tables of a backup with rows, and those without. */
async function tablesOfBackup(file: string): Promise<{ full: readonly string[]; empty: readonly string[] }> {
  if (ENGINE === 'postgres') {
    const listed = await pgTool('pg_restore', ['--list', file])
    const named = (kind: string) =>
      [...listed.matchAll(new RegExp(` ${kind} \\S+ (\\w+) `, 'g'))].map(([, table = '']) => table)
    const full = named('TABLE DATA')
    return { full, empty: named('TABLE').filter((table) => table !== 'DATA' && !full.includes(table)) }
  }
  const db = openSqliteReader(file)
  const tables = (await db.introspection.getTables()).filter(({ isView }) => !isView)
  const counted = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
      return [name, rows.length] as const
    }),
  )
  await db.destroy()
  const having = (n: number) => counted.filter(([, rows]) => rows === n).map(([name]) => name)
  return { full: having(1), empty: having(0) }
}

/** The app on an engine with this answer, counting the queries for it. */
function asking(there: Installation, answer: () => Forgetting) {
  let times = 0
  const forgets = async () => {
    times += 1
    return await Promise.resolve(answer())
  }
  return { app: createApp({ ...there, stores: { ...there.stores, forgets } }), asked: () => times }
}

/** Returns the columns named on a page by table, sorted. */
function columnsIn(html: string): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {}
  for (const [, table = '', columns = ''] of html.matchAll(/<code dir="ltr">(\w+): ([\w, ]+)<\/code>/g))
    found[table] = [...(found[table] ?? []), ...columns.split(', ')].toSorted()
  return found
}

/** Returns the columns of every table. */
async function columnsOf({ stores }: Installation): Promise<Readonly<Record<string, readonly string[]>>> {
  const { db, drafts, visits } = stores
  const found = await Promise.all(
    [db, drafts, visits].map(async ({ introspection }) => await introspection.getTables()),
  )
  return Object.fromEntries(
    found
      .flat()
      .filter(({ isView }) => !isView)
      .map(({ name, columns }) => [name, columns.map((column) => column.name).toSorted()]),
  )
}
