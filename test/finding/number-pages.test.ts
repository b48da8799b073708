import { expect } from 'chai'

import { beginStatement, keepLanguage, keepText } from '../../src/finding/statement/write.ts'
import { figuresOf } from '../../src/finding/numbers/queries.ts'
import { numbersOf } from '../../src/finding/numbers/statement-numbers.ts'
import { insertEvidence } from '../../src/finding/evidence/queries.ts'
import { statementAt } from '../../src/finding/statement/queries.ts'
import { insertStep } from '../../src/finding/statement/step-queries.ts'
import { markOf, type Field, type Kind } from '../../src/finding/statement/statement.ts'
import type { Tx } from '../../src/db/database.ts'
import { languageOf } from '../../src/web/language.ts'
import { looked, type Said } from '../coding/looking/seeded.ts'
import { insertVersion } from '../../src/coding/codebook/queries.ts'
import { aCode, CODES } from '../coding/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
const STRONGLY = 'q3?row=a&statistic=5'
const BOTH = 'q3?row=a&statistic=4&statistic=5'
const RAIN = `q11/${aCode('rain').guid}`

describe('the numbers of a text', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  let at: string
  beforeEach(async () => {
    there = await installation()
    // 60 people: 48 agree, 36 of them strongly; 8 of 10 settled answers have the code.
    const agreeing = (n: number) => (n < 36 ? '5' : n < 48 ? '4' : '2')
    const people = Array.from({ length: 60 }, (_, n): Said => ({
      words: `Person ${n}`,
      group: n % 2 === 0 ? 'farm' : 'town',
      more: { q3: { a: agreeing(n), b: '3' }, q1: { choice: n < 2 ? '2' : '1' } },
      ...(n < 10 && { codes: n < 8 ? ['rain'] : [] }),
    }))
    world = await looked(there, [people])
    await begin('finding')
    at = `/consultations/${world.consultation.id}/findings/F1/numbers`
  })
  afterEach(async () => await there.remove())

  const by = () => ({ by: world.researcher.id, now: NOON })
  const key = (kind: Kind = 'finding') => ({ consultation_id: world.consultation.id, kind, number: 1 })
  const begin = async (kind: Kind) =>
    await beginStatement(
      there.stores.db,
      { consultation_id: world.consultation.id, kind, language: 'en' },
      {},
      by(),
    )
  const write = async (words: string, field: Field = 'claim', kind: Kind = 'finding') => {
    const { texts } = await statementAt(there.stores.db, key(kind))
    const seen = markOf(texts[field]?.words ?? '')
    expect(await keepText(there.stores.db, key(kind), { field, words, seen }, by())).to.equal(undefined)
  }
  const choose = async (source: string, more: Readonly<Record<string, string | readonly string[]>> = {}) =>
    await world.rosa.act(`${at}/figures`, { source, ...more })
  const page = async (address = at) => (await world.rosa.get(address).expect(200)).text
  const texts = (html: string) =>
    [...html.matchAll(/<p class="bound"[^>]*>(.*?)<\/p>/gs)].map(([, text]) => plain(text ?? ''))
  const open = async () => {
    const statement = await statementAt(there.stores.db, key())
    const { db } = there.stores
    return (await numbersOf(db, world.consultation, [statement], languageOf('en'))).get(1)?.open
  }

  it('are printed in their forms, each with its figure’s page', async () => {
    await choose(BOTH)
    await choose(RAIN)
    await write('{1.word} agree: {1.count}, which is {1.share}; {2.base} wrote, {2.count} of rain.')
    const html = await page()
    expect(texts(html)).to.deep.equal(['Most agree: 48 of 60, which is 80 %; 10 wrote, 8 of 10 of rain.'])
    expect(html).to.include(`href="/consultations/${world.consultation.id}/results/q3?row=a" title="`)
    expect(html).to.include(`href="/consultations/${world.consultation.id}/coding/q11/looking" title="rain`)
    expect(await open()).to.equal(0)
  })

  it('are printed in the language of the text, in words that read in a sentence', async () => {
    await choose(BOTH)
    await choose(STRONGLY)
    await write('{1.word}, {2.word}, {2.count}')
    const said: Readonly<Record<string, string>> = {
      en: 'Most, a majority, 36 of 60',
      fr: 'La plupart, une majorité, 36 sur 60',
      ar: 'الغالبية العظمى, الأغلبية, 36 من 60',
      zh: '大多数人, 过半数的人, 60 人中有 36 人',
      ru: 'Подавляющее большинство, большинство, 36 из 60',
      es: 'La gran mayoría, una mayoría, 36 de 60',
    }
    await world.rosa.act('/account/language', { lang: 'ru' })
    for (const [language, text] of Object.entries(said)) {
      const { language: last } = await statementAt(there.stores.db, key())
      await keepLanguage(there.stores.db, key(), { language, seen: markOf(last) })
      expect(texts(await page()), language).to.deep.equal([text])
    }
  })

  it('are said in their place to be missing, and stay open flags that no reason passes', async () => {
    await choose('q1?statistic=2')
    await choose('q3?row=a')
    await write('{1.word} say so; {2.count}; {9.share}; {1.share}')
    const html = await page()
    expect(texts(html)[0]).to.include('[no word holds for figure 1 as it would be published]')
    expect(texts(html)[0]).to.include('[figure 2 has no such number]')
    expect(texts(html)[0]).to.include('[no figure 9 in this text]')
    expect(texts(html)[0]).to.match(/; 3 %$/)
    expect(await open()).to.equal(3)
    const passed = await world.rosa.act(`${at}/passing`, {
      field: 'claim',
      flagged: '{1.word}',
      reason: 'Because.',
    })
    expect(passed.status).to.equal(303)
    expect(await open()).to.equal(3)
  })

  it('follow the figure: a code that is retired leaves no number behind', async () => {
    await choose(RAIN)
    await write('{1.count} name rain.')
    expect(texts(await page())).to.deep.equal(['8 of 10 name rain.'])
    const of = { consultation_id: world.consultation.id, variable: 'q11', number: 2 }
    const codes = CODES.map((code) => ({ ...code, retired: code.slug === 'rain' }))
    const version = { codebook: { codes }, change: { retired: aCode('rain').guid }, reason: '' }
    await there.stores.db.transaction().execute(async (trx) => await insertVersion(trx, of, version, by()))
    expect(texts(await page())[0])
      .to.include('[the code is retired]')
      .and.not.match(/\b8\b|\b10\b/)
    expect(await open()).to.equal(1)
  })

  it('flag what has no figure, pass with a reason, and are flagged again when the pass is taken back', async () => {
    await write('Several came in 2016. Several left.')
    expect(await open()).to.equal(2)
    expect(plain(await page())).to.include(
      '“Several” is a quantity without a figure. It stands here 2 times.',
    )
    const refused = await world.rosa.act(`${at}/passing`, { field: 'claim', flagged: 'several', reason: ' ' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('Write why these words may stay.').and.include('<details open>')
    await world.rosa.act(`${at}/passing`, { field: 'claim', flagged: 'several', reason: 'A <saying>.' })
    await world.rosa.act(`${at}/passing`, { field: 'claim', flagged: '2016', reason: 'A year.' })
    expect(await open()).to.equal(0)
    expect(await page()).to.include('A &lt;saying&gt;.')
    await world.rosa.act(`${at}/passing/back`, { field: 'claim', flagged: 'several' })
    expect(await open()).to.equal(1)
    const { rows } = await deeds()
    expect(rows).to.deep.equal(['finding.pass_flag', 'finding.pass_flag', 'finding.take_pass_back'])
  })

  const deeds = async () => {
    const events = await there.stores.db
      .selectFrom('event')
      .select(['action', 'detail'])
      .where('action', 'like', 'finding.%')
      .where('action', '<>', 'finding.begin')
      .orderBy('id')
      .execute()
    return { rows: events.map(({ action }) => action), told: JSON.stringify(events) }
  }

  it('bind a pass to its field and words: elsewhere they are flagged, and gone it is idle', async () => {
    await write('Many rivers.')
    await world.rosa.act(`${at}/passing`, { field: 'claim', flagged: 'many', reason: 'Rivers, no people.' })
    await write('Many people.', 'words')
    expect(await open()).to.equal(1)
    await write('Rivers.')
    expect(plain(await page())).to.include('Passed, but not in the text now')
    await write('MANY rivers.')
    expect(await open()).to.equal(1)
    expect((await deeds()).told).to.not.include('Rivers')
  })

  it('pass a word of everybody only with the statement that it speaks of no people', async () => {
    await write('All rivers rise.')
    const given = { field: 'claim', flagged: 'all', reason: 'Rivers.' }
    const refused = await world.rosa.act(`${at}/passing`, given)
    expect(refused.status).to.equal(422)
    expect(refused.text)
      .to.include('Say that these words do not speak of people')
      .and.include('>Rivers.</textarea>')
    expect(await open()).to.equal(1)
    await world.rosa.act(`${at}/passing`, { ...given, not_of_people: '1' })
    expect(await open()).to.equal(0)
  })

  it('come from an address pasted, narrowed to an item and to answers counted together', async () => {
    const address = `https://somewhere.example/consultations/${world.consultation.id}/results/q3?group=farm`
    const narrow = await page(`${at}?address=${encodeURIComponent(address)}`)
    expect(narrow)
      .to.include('name="source" value="q3?group=farm"')
      .and.include('Standards are a sound basis')
    await choose('q3?group=farm', { row: 'a', option: ['5', '4'] })
    await write('{1.count} farmers.')
    // Of the thirty farmers, those with an even number below 48 agree.
    expect(texts(await page())).to.deep.equal(['24 of 30 farmers.'])
    const wrong = await world.rosa.get(`${at}?address=${encodeURIComponent('https://elsewhere.example/x')}`)
    expect(wrong.status).to.equal(422)
    expect(wrong.text).to.include('no address of a result page')
  })

  it('come from the evidence and from codes, and a figure chosen twice keeps its place', async () => {
    await insertEvidence(there.stores.db as Tx, {
      consultation_id: world.consultation.id,
      finding: 1,
      relation: 'supports',
      kind: 'figure',
      source: STRONGLY,
      reason: '',
      at: NOON.toISOString(),
      person_id: world.researcher.id,
    })
    const html = await page()
    expect(html)
      .to.include(`<option value="${STRONGLY.replaceAll('&', '&amp;')}">`)
      .and.include(`<option value="${RAIN}">rain`)
    await choose(STRONGLY)
    await choose('q3?statistic=5&row=a')
    await choose(RAIN)
    const stored = await figuresOf(there.stores.db, key())
    expect(stored.map(({ place, source }) => [place, source])).to.deep.equal([
      [1, STRONGLY],
      [2, RAIN],
    ])
  })

  it('refuse what is not there, and keep nothing', async () => {
    for (const source of ['', 'q99', 'q3?row=zzz', 'nonsense?by=x', `q11/${aCode('none').guid}`]) {
      const answer = await choose(source)
      expect(answer.status, source).to.equal(422)
    }
    expect(await figuresOf(there.stores.db, key())).to.deep.equal([])
  })

  it('keep a figure that the text names, and never give its place to another', async () => {
    await choose(STRONGLY)
    await choose(BOTH)
    await write('{2.count} agree.')
    expect((await world.rosa.act(`${at}/figures/2/away`)).status).to.equal(409)
    await write('They agree.')
    expect((await world.rosa.act(`${at}/figures/2/away`)).status).to.equal(303)
    expect((await world.rosa.act(`${at}/figures/2/away`)).status).to.equal(404)
    await choose(RAIN)
    const places = (await figuresOf(there.stores.db, key())).filter(({ ended }) => !ended)
    expect(places.map(({ place, source }) => [place, source])).to.deep.equal([
      [1, STRONGLY],
      [3, RAIN],
    ])
    await write('{2.count} agree.')
    expect(texts(await page())[0]).to.include('no figure 2 in this text')
  })

  it('change in a draft only', async () => {
    await choose(STRONGLY)
    await write('Several agree.')
    await there.stores.db.transaction().execute(async (trx) => {
      const step = {
        step: 'ask',
        reason: '',
        at: NOON.toISOString(),
        person_id: world.researcher.id,
      } as const
      await insertStep(
        trx,
        key(),
        { state: 'in_review', version: 1 },
        { ...step, stood: { language: 'en', texts: {}, evidence: [] } },
      )
    })
    expect((await choose(RAIN)).status).to.equal(409)
    expect((await world.rosa.act(`${at}/figures/1/away`)).status).to.equal(409)
    const pass = { field: 'claim', flagged: 'several', reason: 'So.' }
    expect((await world.rosa.act(`${at}/passing`, pass)).status).to.equal(409)
    expect(await page()).to.not.include('<form method="post" action="/consultations')
  })

  it('keep a text from being agreed while a flag is open, of a recommendation too', async () => {
    await write('Several agree.')
    await begin('recommendation')
    await write('Do it for 12 of them.', 'action', 'recommendation')
    const base = `/consultations/${world.consultation.id}/findings`
    const agreeing = async (name: string) => {
      await world.rosa.act(`${base}/${name}/steps`, { step: 'ask', reason: '' })
      return await world.rosa.act(`${base}/${name}/steps`, { step: 'agree', reason: '' })
    }
    for (const name of ['F1', 'R1']) {
      const refused = await agreeing(name)
      expect(refused.status, name).to.equal(422)
      expect(refused.text, name).to.include('numbers and quantity words')
      await world.rosa.act(`${base}/${name}/steps`, { step: 'return', reason: '' })
    }
    const pass = { flagged: 'several', field: 'claim', reason: 'So.' }
    await world.rosa.act(`${base}/F1/numbers/passing`, pass)
    expect((await agreeing('F1')).text, 'the control').to.not.include('numbers and quantity words')
    await write('Do it.', 'action', 'recommendation')
    expect((await agreeing('R1')).text, 'the control').to.not.include('numbers and quantity words')
  })

  it('are gone when the answers were deleted, and the words stay', async () => {
    await choose(BOTH)
    await write('Trust: {1.count} agree.')
    await there.stores.db
      .updateTable('consultation')
      .set({ answers_deleted_on: '2031-12-31' })
      .where('id', '=', world.consultation.id)
      .execute()
    const html = await page()
    expect(texts(html)[0]).to.include('Trust: [the answers were deleted]')
    expect(html).to.not.include('48 of 60').and.not.include('<form method="post" action="/consultations')
    expect((await choose(RAIN)).status).to.be.oneOf([410, 422])
  })

  it('stand in a recommendation alike, and under no name that there is not', async () => {
    await begin('recommendation')
    const own = `/consultations/${world.consultation.id}/findings/R1/numbers`
    await world.rosa.act(`${own}/figures`, { source: BOTH })
    await write('Do what {1.share} want.', 'action', 'recommendation')
    expect(texts(await page(own))).to.deep.equal(['Do what 80 % want.'])
    const { id } = world.consultation
    for (const other of ['F2', 'R2', 'F1x', 'new'])
      await world.rosa.get(`/consultations/${id}/findings/${other}/numbers`).expect(404)
  })
})
