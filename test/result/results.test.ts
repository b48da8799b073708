import { expect } from 'chai'
import Papa from 'papaparse'

import { paths } from '../../src/web/paths.ts'
import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { everyKind } from '../support/every-kind.ts'
import { aConsultation, aVersion, aWorld, signedInAs } from '../support/world.ts'
import { aHeldSession, aWorkshopIn, everyAnswer, times } from './sealed.ts'
import { withQuestion } from './tables.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

type World = Awaited<ReturnType<typeof aWorld>>
const asked = questionsOf(everyKind).filter(({ kind }) => kind !== 'note')
const people = (count: number) => Array.from({ length: count }, (_, n) => everyAnswer(n))

/** Creates sealed sessions: 12 people in Geneva, 9 in Nairobi, 4 in Lima. */
async function held(world: World): Promise<void> {
  const { consultation, version, workshop } = world
  const nairobi = await aWorkshopIn(there.stores, consultation.id, 'NBO', { en: 'Nairobi', ar: 'نيروبي' })
  const lima = await aWorkshopIn(there.stores, consultation.id, 'LIM', { en: 'Lima', ar: 'ليما' })
  for (const [at, count] of [
    [workshop, 12],
    [nairobi, 9],
    [lima, 4],
  ] as const) {
    await aHeldSession(there.stores, { workshop_id: at.id, version_id: version.id }, people(count))
  }
}

/** Lines of a page's table: the numbers of its first subgroups that are shown, per cents where people are counted. */
const linesIn = (html: string, subgroups: number, look = '') => {
  const [table = ''] = /<table class="cnt">[^]*?<\/table>/.exec(html) ?? []
  return [...table.matchAll(/<tr(?: class="([^"]*)")?><th scope="row">([^]*?)<\/tr>/g)]
    .filter(([, own = '']) => own === look)
    .map(([, , row = '']) =>
      [...row.matchAll(/<td class="num">([^<]*)(?:<small>(\d+)[^<]*<\/small>)?<\/td>/g)]
        .slice(0, subgroups)
        .map(([, value, share]) => Number(share ?? value)),
    )
}
/** Lines without what is marked as withheld or not offered. */
const shownOf = (lines: readonly (readonly number[])[]) =>
  lines.map((line) => line.filter((value) => !Number.isNaN(value)))
/** Position and look of the signs in a page's figure. */
const signsIn = (html: string) =>
  [
    ...(/<figure>[^]*<\/figure>/.exec(html)?.[0] ?? '').matchAll(/<svg class="sign ([^"]*)" x="([^"]*)%"/g),
  ].map(([, look, x]) => ({ look, x: Number(x) }))
const recordsIn = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data

describe('the results of a consultation', () => {
  it('say that nothing is sealed yet', async () => {
    const world = await aWorld(there)
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.results(world.consultation.id)).expect(200)
    expect(text).to.include(
      'results appear once a session is sealed, ten minutes after it closes, or earlier with “Seal now”.',
    )
  })

  it('list the questions by section and the responses of every workshop, few of them withheld', async () => {
    const world = await aWorld(there)
    await held(world)
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.results(world.consultation.id)).expect(200)
    for (const { code, label } of asked) {
      expect(text).to.include(`href="${paths.result(world.consultation.id, code)}"`)
      expect(text).to.include(label['en'])
    }
    expect(text).to.match(/Geneva<[^]*?<td class="num">12<[^]*?Nairobi<[^]*?<td class="num">9</)
    expect(text).to.match(/Lima<[^]*?\[c\] fewer than 5: not shown/)
    expect(text).not.to.include('<td class="num">4<')
  })

  it('lead from the choice of a question to its page', async () => {
    const world = await aWorld(there)
    await held(world)
    const rosa = await signedInAs(there, world.researcher)
    const at = paths.results(world.consultation.id)
    await rosa
      .get(`${at}?question=q3`)
      .expect(303)
      .expect('Location', paths.result(world.consultation.id, 'q3'))
    await rosa.get(`${at}?question=https://example.org`).expect(200)
  })

  it('do not count rehearsals, nor sessions that are not sealed', async () => {
    const world = await aWorld(there)
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    const rosa = await signedInAs(there, world.researcher)
    await aHeldSession(there.stores, at, people(30), { kind: 'rehearsal' })
    await aHeldSession(there.stores, at, people(30), { sealed: false })
    await rosa.get(paths.result(world.consultation.id, 'q3')).expect(404)
    await aHeldSession(there.stores, at, people(7))
    const { text } = await rosa.get(paths.result(world.consultation.id, 'q5')).expect(200)
    expect(text).to.include('n = 7,').and.not.to.include('n = 37')
  })

  it('do not count another consultation’s sessions', async () => {
    const world = await aWorld(there)
    await held(world)
    const other = await aConsultation(there.stores.db, [world.researcher])
    const version = await aVersion(there.stores.db, other.id)
    const workshop = await aWorkshopIn(there.stores, other.id, 'OSL', { en: 'Oslo' })
    await aHeldSession(there.stores, { workshop_id: workshop.id, version_id: version.id }, people(6))
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.result(world.consultation.id, 'q5')).expect(200)
    expect(text).to.include('Geneva').and.not.to.include('Oslo')
  })
})

describe('the result of one question', () => {
  for (const language of ['en', 'ar']) {
    it(`is drawn for every kind of question (${language})`, async () => {
      const world = await aWorld(there)
      await held(world)
      const rosa = await signedInAs(there, world.researcher)
      await rosa.act(paths.staffLanguage(), { lang: language })
      for (const { code, label } of asked) {
        const { text } = await rosa.get(paths.result(world.consultation.id, code)).expect(200)
        expect(text, code).to.include(`<html lang="${language}"`).and.include(label[language])
        expect(text, code).not.to.match(/undefined|NaN|result\.[a-z_]+/)
        expect(text, code).not.to.match(/ style=/)
      }
    })
  }

  it('gives the same numbers in the table, in the CSV and in the places of the signs', async () => {
    const world = await aWorld(there)
    await held(world)
    const rosa = await signedInAs(there, world.researcher)
    const compared: string[] = []
    for (const { code, kind } of asked) {
      const at = paths.figure(world.consultation.id, code, '', '.csv')
      const csv = await rosa.get(at)
      if (csv.status === 404) continue
      compared.push(code)
      const { text } = await rosa.get(paths.result(world.consultation.id, code)).expect(200)
      const shown = recordsIn(csv.text).filter(
        ({ withheld, subgroup }) => withheld === '0' && subgroup !== 'total_places',
      )
      const subgroupsIn = (some: typeof shown) => [...new Set(some.map(({ subgroup }) => subgroup))]
      const records = recordsIn(csv.text).filter(({ subgroup }) => subgroup !== 'total_places')
      const most = subgroupsIn(records).length
      const byLine = new Map<string, number[]>()
      for (const { item, option, measure, value } of shown) {
        const key = [item, option, measure].join('/')
        byLine.set(key, [...(byLine.get(key) ?? []), Number(value)])
      }
      expect(byLine.size, code).to.be.above(0)
      expect(shownOf(linesIn(text, most)), code).to.have.deep.members(shownOf([...byLine.values()]))
      const bases = new Map(shown.map(({ item, subgroup, n }) => [`${item}/${subgroup}`, Number(n)]))
      const [base = []] = shownOf(linesIn(text, most, 'base'))
      expect(base, code).to.deep.equal([...bases.values()].slice(0, base.length))
      if (kind !== 'single_choice' && kind !== 'multiple_choice') continue
      const places = signsIn(text).map(({ x }) => Math.round((x - 2) / 0.96))
      const subgroups = shown.filter(({ subgroup }) => subgroup !== 'total')
      expect(places, code).to.have.members(subgroups.map(({ value }) => Number(value)))
    }
    expect(compared.join(' ')).to.equal('q1 q2 q3 q4 q5 q6 q7 q8 q9 q12 q13 q14 q15')
  })

  it('marks what is withheld in figure, table and CSV, and withholds another beside a total', async () => {
    const world = await aWorld(there)
    await held(world)
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.result(world.consultation.id, 'q1')).expect(200)
    expect(text).to.match(/class="wh"><\/span><span><bdi>Lima<\/bdi> <small>\[c\] fewer than 5: not shown/)
    expect(text).to.include('>All, by people<').and.not.to.include('what is withheld could be worked out')
    const csv = await rosa.get(paths.figure(world.consultation.id, 'q1', '', '.csv')).expect(200)
    const few = recordsIn(csv.text).filter(({ subgroup }) => subgroup === 'LIM' || subgroup === 'NBO')
    expect(few).to.have.length(8)
    for (const record of few) {
      expect(record).to.include({ withheld: '1', n: '-94', value: '-94', people: '-94', declined: '-94' })
    }

    expect(recordsIn(csv.text).filter(({ subgroup }) => subgroup === 'total')).to.have.length(4)
  })

  describe('by stakeholder group', () => {
    const from = (group: string, count: number, choice: string) =>
      times(count, { q1: { choice }, _group: group, _language: group === 'farm' ? 'en' : 'fr' })
    /** What a CSV says of an option: subgroup, base, per cent. */
    const optionIn = (csv: string, code: string) =>
      recordsIn(csv)
        .filter(({ option }) => option === code)
        .map(({ subgroup, n, value }) => [subgroup, n, value].join(' '))

    it('counts the people of each group over all workshops, and says who gave none', async () => {
      const world = await aWorld(there)
      const oslo = await aWorkshopIn(there.stores, world.consultation.id, 'OSL', { en: 'Oslo' })
      const at = { version_id: world.version.id }
      const geneva = [...from('farm', 6, '1'), ...from('town', 8, '2')]
      await aHeldSession(there.stores, { ...at, workshop_id: world.workshop.id }, geneva)
      const others = [...from('farm', 6, '2'), ...from('town', 5, '2'), ...from('-97', 5, '1')]
      await aHeldSession(there.stores, { ...at, workshop_id: oslo.id }, others)
      const rosa = await signedInAs(there, world.researcher)
      const { id } = world.consultation
      const csv = async (by: string) =>
        (await rosa.get(paths.figure(id, 'q1', by && `by=${by}`, '.csv')).expect(200)).text
      expect(optionIn(await csv('group'), '1')).to.deep.equal([
        'farm 12 50',
        'town 13 0',
        'none 5 100',
        'total 30 37',
      ])
      expect(optionIn(await csv('language'), '1')).to.deep.equal([
        'en 12 50',
        'fr 18 28',
        'ar -94 -94',
        'none -94 -94',
        'total 30 37',
      ])
      expect(optionIn(await csv(''), '1')).to.deep.equal([
        'GVA 14 43',
        'OSL 16 31',
        'total 30 37',
        'total_places  37',
      ])
      const { text } = await rosa.get(paths.result(id, 'q1', 'group')).expect(200)
      expect(text).to.include('By stakeholder group').and.include('No group given').and.not.include('NaN')
      expect(text).to.include(`href="${paths.result(id, 'q2', 'group')}"`)
    })

    it('withholds where few are left over between workshops and groups', async () => {
      const world = await aWorld(there)
      const oslo = await aWorkshopIn(there.stores, world.consultation.id, 'OSL', { en: 'Oslo' })
      const at = { version_id: world.version.id }
      // All of the town were in Oslo, with two farmers: Oslo without the town is those two.
      await aHeldSession(there.stores, { ...at, workshop_id: world.workshop.id }, from('farm', 20, '1'))
      const few = [...from('town', 8, '1'), ...from('farm', 2, '2')]
      await aHeldSession(there.stores, { ...at, workshop_id: oslo.id }, few)
      const rosa = await signedInAs(there, world.researcher)
      const csv = async (by: string) =>
        (await rosa.get(paths.figure(world.consultation.id, 'q1', by && `by=${by}`, '.csv')).expect(200)).text
      const shown = [...optionIn(await csv(''), '2'), ...optionIn(await csv('group'), '2')].filter(
        (line) => !line.includes('-94'),
      )
      expect(shown).not.to.include.members(['OSL 10 20', 'town 8 0'])
    })

    it('is not there for an unknown split', async () => {
      const world = await aWorld(there)
      await held(world)
      const rosa = await signedInAs(there, world.researcher)
      await rosa.get(paths.result(world.consultation.id, 'q1', 'colour')).expect(404)
    })
  })

  it('has a CSV that spreadsheets read: BOM, CRLF, its format named, formulas disarmed', async () => {
    const world = await aWorld(there)
    await there.stores.db
      .updateTable('workshop')
      .set({ place: JSON.stringify({ en: '=1+1' }) })
      .execute()
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    await aHeldSession(there.stores, at, times(5, { q1: { choice: '1' } }))
    const rosa = await signedInAs(there, world.researcher)
    const csv = await rosa.get(paths.figure(world.consultation.id, 'q1', '', '.csv')).expect(200)
    expect(csv.headers['content-type']).to.equal('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).to.match(/^attachment; filename="?C\d+-q1\.csv"?$/)
    expect(csv.text).to.match(/^\uFEFFformat,question,/)
    expect(csv.text.split('\r\n').at(-1)).to.equal('')
    const [first] = recordsIn(csv.text)
    expect(first).to.include({
      format: 'colloquy.result/3',
      split: 'workshop',
      subgroup_label: "'=1+1",
      n: '5',
      value: '100',
      measure: 'per_cent',
    })
  })

  it('lists what people wrote without saying where, each in a direction of its own', async () => {
    const world = await aWorld(there)
    await held(world)
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.result(world.consultation.id, 'q11')).expect(200)
    const said = [...text.matchAll(/<li dir="auto">([^<]*)<\/li>/g)]
    expect(said).to.have.length(25)
    expect(text).to.include('Do not quote an answer').and.not.to.include('Geneva').and.not.to.include('Lima')
    await rosa.get(paths.figure(world.consultation.id, 'q11', '', '.csv')).expect(404)
  })

  it('escapes what people wrote', async () => {
    const world = await aWorld(there)
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    await aHeldSession(there.stores, at, times(5, { q11: '<script>alert(1)</script>' }))
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.result(world.consultation.id, 'q11')).expect(200)
    expect(text).to.include('&lt;script&gt;alert(1)').and.not.to.include('<script>alert')
  })

  it('leads to the question before and the question after', async () => {
    const world = await aWorld(there)
    await held(world)
    const rosa = await signedInAs(there, world.researcher)
    const link = (code: string, rel: string) =>
      `<a class="tap" href="${paths.result(world.consultation.id, code)}" rel="${rel}">`
    const { text } = await rosa.get(paths.result(world.consultation.id, 'q2'))
    expect(text).to.include(link('q1', 'prev')).and.include(link('q3', 'next'))
    const first = await rosa.get(paths.result(world.consultation.id, 'q1'))
    expect(first.text).not.to.include('rel="prev"')
  })

  it('counts nobody who skipped it, whatever its code', async () => {
    const form = withQuestion('q5', (question) => ({ ...question, code: 'constructor' }))
    const world = await aWorld(there, { form })
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    await aHeldSession(there.stores, at, times(6, { q1: { choice: '1' } }))
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.result(world.consultation.id, 'constructor')).expect(200)
    expect(text).to.include('No row can be shown').and.include('[c] fewer than 5: not shown')
  })

  it('mirrors its figure on an Arabic page', async () => {
    const world = await aWorld(there)
    await held(world)
    const rosa = await signedInAs(there, world.researcher)
    const at = paths.result(world.consultation.id, 'q1')
    const english = signsIn((await rosa.get(at)).text)
    await rosa.act(paths.staffLanguage(), { lang: 'ar' })
    const arabic = signsIn((await rosa.get(at)).text)
    expect(english.length).to.be.above(3)
    expect(arabic.map(({ look }) => look)).to.deep.equal(english.map(({ look }) => look))
    arabic.forEach(({ x }, place) => expect(x).to.be.closeTo(100 - (english[place]?.x ?? 0), 0.011))
  })

  it('does not exist for a question nobody asked', async () => {
    const world = await aWorld(there)
    await held(world)
    const rosa = await signedInAs(there, world.researcher)
    for (const code of ['q99', 'q0', '__proto__']) {
      await rosa.get(paths.result(world.consultation.id, code)).expect(404)
      await rosa.get(paths.figure(world.consultation.id, code, '', '.csv')).expect(404)
    }
    await rosa.get(paths.results(world.consultation.id + 1)).expect(404)
  })
})

describe('results', () => {
  const addresses = (id: number) => [
    paths.results(id),
    paths.result(id, 'q1'),
    paths.figure(id, 'q1', '', '.csv'),
  ]

  for (const who of ['stranger', 'facilitator', 'administrator'] as const) {
    it(`do not exist for a ${who}`, async () => {
      const world = await aWorld(there)
      await held(world)
      const there_in = await signedInAs(there, world[who])
      for (const address of addresses(world.consultation.id)) await there_in.get(address).expect(404)
    })
  }

  it('ask everyone else to sign in', async () => {
    const world = await aWorld(there)
    for (const address of addresses(world.consultation.id)) {
      await browser(there.app).get(address).expect(303).expect('Location', paths.signIn())
    }
  })
})
