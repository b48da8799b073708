import { readFileSync } from 'node:fs'
import path from 'node:path'

import Sqlite from 'better-sqlite3'
import { expect } from 'chai'

import { insertStep } from '../../src/finding/statement/step-queries.ts'
import { statementAt } from '../../src/finding/statement/queries.ts'
import { markOf } from '../../src/finding/statement/statement.ts'
import { takeStep } from '../../src/finding/statement/steps.ts'
import { beginStatement, keepLanguage } from '../../src/finding/statement/write.ts'
import { root } from '../../src/root.ts'
import { looked, some } from '../coding/looking/seeded.ts'
import { aCode } from '../coding/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { freshStores } from '../support/database.ts'
import { connected } from '../support/postgres.ts'
import { aConsultation, aPerson, signedInAs } from '../support/world.ts'

const MOST_AR = 'الغالبية العظمى'
const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const chosenIn = (html: string) => /<option value="(\w+)" selected>/.exec(html)?.[1]
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/g, ' ')

describe('the language of a finding', () => {
  let there: Installation
  beforeEach(async () => (there = await installation()))
  afterEach(async () => await there.remove())

  async function two() {
    const [rosa, ben] = [
      await aPerson(there.stores.db, ['researcher']),
      await aPerson(there.stores.db, ['researcher']),
    ]
    const { id } = await aConsultation(there.stores.db, [rosa, ben])
    return { id, rosa, hers: await signedInAs(there, rosa), his: await signedInAs(there, ben) }
  }

  it('is that of the interface when it is begun, and is chosen beside its texts', async () => {
    const { id, hers } = await two()
    const list = `/consultations/${id}/findings`
    await hers.act('/account/language', { lang: 'ar' })
    await hers.act(`${list}/new/finding`, { words: 'Farmers irrigate by night.' })
    await hers.act('/account/language', { lang: 'en' })
    const page = (await hers.get(`${list}/F1`).expect(200)).text
    expect(page).to.match(/<textarea id="claim"[^>]* lang="ar" dir="rtl"/)
    expect(chosenIn(page)).to.equal('ar')
    const texts = { claim: 'Farmers irrigate.', scope: '', words: '', revision: valueOf(page, 'revision') }
    const refused = await hers.act(`${list}/F1/texts`, { ...texts, language: 'tlh' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('Written in: Choose one of the options.').and.include('Farmers irrigate.')
    expect((await hers.act(`${list}/F1/texts`, { ...texts, language: 'fr' })).status).to.equal(303)
    const saved = (await hers.get(`${list}/F1`)).text
    expect(saved).to.match(/<textarea id="claim"[^>]* lang="fr" dir="ltr"/)
    expect(chosenIn(saved)).to.equal('fr')
  })

  it('is not changed by whoever does not know of another’s choice, nor once it is no draft', async () => {
    const { id, rosa, hers, his } = await two()
    const at = `/consultations/${id}/findings/F1`
    await hers.act(`/consultations/${id}/findings/new/finding`, { words: 'Rain.' })
    const texts = {
      claim: 'Rain.',
      scope: '',
      words: '',
      revision: valueOf((await his.get(at)).text, 'revision'),
    }
    expect((await hers.act(`${at}/texts`, { ...texts, language: 'fr' })).status).to.equal(303)
    const late = await his.act(`${at}/texts`, { ...texts, claim: 'Snow.', language: 'ru' })
    expect(late.status).to.equal(409)
    expect(plain(late.text)).to.match(/Written in\s*Français/)
    expect(chosenIn(late.text), 'what he chose').to.equal('ru')
    const key = { consultation_id: id, kind: 'finding', number: 1 } as const
    const { db } = there.stores
    expect(await statementAt(db, key)).to.include({ language: 'fr' })
    const again = {
      ...texts,
      claim: 'Snow and ice.',
      language: 'ru',
      revision: valueOf(late.text, 'revision'),
    }
    expect((await his.act(`${at}/texts`, again)).status, 'his own words are no other’s').to.equal(303)
    await takeStep(db, key, { step: 'ask', reason: '', flags: 0 }, { by: rosa.id, now: NOON })
    expect((await his.act(`${at}/texts`, { ...again, language: 'en' })).status).to.equal(409)
    expect(await statementAt(db, key)).to.include({ language: 'ru' })
    expect((await hers.get(at)).text).to.include('<p lang="ru" dir="ltr">Русский</p>')
  })

  /** A finding in English on 50 of 60 people, read by somebody whose pages are Arabic. */
  async function read() {
    const world = await looked(there, [[...some(50, 'farm', ['rain']), ...some(10, 'farm', ['snow'])]])
    const { db } = there.stores
    const by = { by: world.researcher.id, now: NOON }
    const own = { consultation_id: world.consultation.id, kind: 'finding' } as const
    const claim = '{1.word} name rain, {1.count}; {2.count}.'
    await beginStatement(db, { ...own, language: 'en' }, { claim, scope: 'So {1.share}.' }, by)
    const list = `/consultations/${own.consultation_id}/findings`
    await world.rosa.act(`${list}/F1/numbers/figures`, { source: `q11/${aCode('rain').guid}` })
    await world.rosa.act('/account/language', { lang: 'ar' })
    const page = async (address: string) => (await world.rosa.get(`${list}${address}`).expect(200)).text
    return { db, by, key: { ...own, number: 1 }, page, world, list }
  }

  it('is that of its numbers on every page, whatever the reader reads, and marked there', async () => {
    const { page, db, by, key, world, list } = await read()
    const advice = { ...key, kind: 'recommendation', language: 'en' } as const
    await beginStatement(db, advice, { action: 'Do so.', addressee: 'Of {3.count}: all.' }, by)
    const basis = { recommendation: 1, finding: 1, relation: 'motivates', reason: '' } as const
    const deed = { at: NOON.toISOString(), person_id: by.by }
    await db
      .insertInto('recommendation_basis')
      .values({ consultation_id: key.consultation_id, ...basis, ...deed })
      .execute()
    const ways = ['F1/evidence/new/note', 'F1/evidence/new/text', 'R1', 'R1/chain']
    const own = ['F1', 'F1/chain', 'F1/numbers', 'F1/history', 'F1/confidence']
    for (const address of ['', ...[...ways, ...own].map((one) => `/${one}`), '/working-paper?lang=ar']) {
      if (address === '/F1') await takeStep(db, key, { step: 'ask', reason: '', flags: 0 }, by)
      const html = await page(address)
      expect(plain(html), address).to.include('Most name rain, 50 of 60')
      expect(plain(html), address).not.to.include(`${MOST_AR} name`)
      expect(html, address).to.match(/lang="en" dir="ltr"[^>]*>(?:<[^>]*>|\s|\u2068)*Most/u)
    }
    expect(await page('/R1/chain')).to.match(/<small>[^<]*<span lang="en" dir="ltr">Of …: all\.<\/span>/)
    expect(await page('/R1/numbers')).to.include('«<span lang="en" dir="ltr">all</span>»')
    // What stands in the way of a number is said by the interface.
    expect(await page('/F1')).to.match(/<span class="gap"><bdi lang="ar">\[[^\]]*\p{Script=Arabic}/u)
    expect(await page('/working-paper?lang=ar')).to.match(
      /<mark class="wp-gap" lang="ar" dir="auto">\[\p{Script=Arabic}/u,
    )
    const { text } = await world.rosa.get(`${list}/working-paper.html?lang=ar`).expect(200)
    expect(text)
      .to.include('<html lang="ar"')
      .and.match(/<h3 lang="en" dir="ltr">\s*<data[^>]*>Most</)
  })

  it('stays that of a version that was put forward, and of what was written until then', async () => {
    const { page, db, by, key } = await read()
    await takeStep(db, key, { step: 'ask', reason: '', flags: 0 }, by)
    const { texts } = await statementAt(db, key)
    const stood = { language: 'en', texts: { claim: texts.claim?.words ?? '' }, evidence: [] }
    const deed = { reason: '', at: NOON.toISOString(), person_id: by.by, stood }
    await db.transaction().execute(async (trx) => {
      await insertStep(trx, key, { state: 'agreed', version: 1 }, { step: 'agree', ...deed })
      await insertStep(trx, key, { state: 'draft', version: 1 }, { step: 'revise', ...deed })
    })
    expect(await keepLanguage(db, key, { language: 'ar', seen: markOf('en') })).to.equal(undefined)
    expect(plain(await page('/F1/numbers'))).to.include(`${MOST_AR} name rain, 50 من 60`)
    const history = await page('/F1/history')
    expect(plain(history)).to.include('Most name rain, 50 of 60').and.not.include(MOST_AR)
    const paper = await page('/working-paper?lang=ar')
    expect(plain(paper), 'the agreed version').to.include('Most name rain').and.not.include(`${MOST_AR} name`)
    const steps = await db.selectFrom('statement_step').select('texts').orderBy('id').execute()
    expect(steps.map((one) => (JSON.parse(one.texts) as { language: string }).language)).to.deep.equal([
      'en',
      'en',
      'en',
    ])
    await takeStep(db, key, { step: 'ask', reason: '', flags: 0 }, by)
    const anew = plain(await page('/F1/history'))
    expect(anew).to.include(`${MOST_AR} name rain`).and.include('Most name rain')
    expect(anew, 'what changed').to.match(/لغة الكتابة/)
  })

  it('was the first of the consultation, or English, of those begun before it was kept', async () => {
    const { stores, place, remove } = await freshStores()
    const { db } = stores
    const rosa = await aPerson(db, ['researcher'])
    const by = { by: rosa.id, now: NOON }
    const before: [string, string][] = [
      ['ar', 'ar'],
      ['zh-Hant', 'zh'],
      ['sw', 'en'],
    ]
    const keys = []
    for (const [first] of before) {
      const { id } = await aConsultation(db, [rosa])
      await db.updateTable('consultation').set({ default_language: first }).where('id', '=', id).execute()
      const own = { consultation_id: id, kind: 'finding' } as const
      const number = await beginStatement(db, { ...own, language: 'en' }, { claim: 'So.' }, by)
      const row = { ...own, number, version: 0, reason: '', at: NOON.toISOString(), person_id: rosa.id }
      const texts = '{"texts":{"claim":"So."},"evidence":[7]}'
      await db
        .insertInto('statement_step')
        .values({ ...row, step: 'ask', texts })
        .execute()
      keys.push({ ...own, number })
    }
    const folder = place.engine === 'sqlite' ? 'sqlite/answers' : 'postgres'
    const file = path.join(root, 'db/migrations', folder, '20261201-23-name-languages.sql')
    const sql = readFileSync(file, 'utf8').replace(/^alter table .*$/m, '')
    if (place.engine === 'sqlite') {
      const sqlite = new Sqlite(place.file)
      sqlite.exec(sql)
      sqlite.close()
    } else {
      const client = await connected(place.url)
      await client.query(sql)
      await client.end()
    }
    for (const [at, key] of keys.entries()) {
      const language = before[at]?.[1]
      expect(await statementAt(db, key)).to.include({ language })
      const { texts } = await db
        .selectFrom('statement_step')
        .select('texts')
        .where('consultation_id', '=', key.consultation_id)
        .executeTakeFirstOrThrow()
      expect(JSON.parse(texts)).to.deep.equal({ language, texts: { claim: 'So.' }, evidence: [7] })
    }
    const changed = await db.updateTable('statement_step').set({ reason: 'x' }).execute().catch(String)
    expect(changed, 'steps never change').to.include('never changes')
    await remove()
  })
})
