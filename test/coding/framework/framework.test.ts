import { expect } from 'chai'
import Papa from 'papaparse'

import { installation, type Installation } from '../../support/app.ts'
import { aPerson, signedInAs } from '../../support/world.ts'
import { looked, some } from '../looking/seeded.ts'

const plain = (html: string) => html.replaceAll(/<[^>]+>|[\u2066-\u2069]/g, ' ').replaceAll(/\s+/g, ' ')
const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''
const unitsIn = (html: string) =>
  [...html.matchAll(/name="unit" value="([0-9a-f]{32})"/g)].map(([, id]) => id ?? '')

describe('the framework matrix', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  beforeEach(async () => {
    there = await installation()
    world = await looked(there, [
      [...some(6, 'farm', ['rain']), ...some(5, 'town', ['rain', 'snow'])],
      [...some(5, 'farm', []), ...some(7, 'town', ['snow'])],
    ])
  })
  afterEach(async () => await there.remove())

  const cell = (place = 'P0', group = 'farm', code = 'rain') =>
    `${world.framework}/cell?place=${place}&group=${group}&code=${code}`
  const page = async (query = '') => (await world.rosa.get(`${world.framework}${query}`).expect(200)).text
  const rows = async (query = '') =>
    Papa.parse<Readonly<Record<string, string>>>(
      (await world.rosa.get(`${world.framework}.csv${query}`).expect(200)).text.replace(/^\uFEFF/, '').trim(),
      { header: true },
    ).data

  it('keeps a summary with the answers it rests on, on the page and in the file', async () => {
    const open = (await world.rosa.get(cell()).expect(200)).text
    const units = unitsIn(open)
    expect(units.length).to.equal(6)
    await world.rosa.act(cell(), { words: 'Rain floods <fields>', unit: units.slice(0, 2), seen: '' })
    expect(await page()).to.include('Rain floods &lt;fields&gt;')
    const line = (await rows()).find(
      (one) => one['workshop'] === 'P0' && one['group'] === 'farm' && one['code'] === 'rain',
    )
    expect([
      line?.['format'],
      line?.['n'],
      line?.['people'],
      line?.['summary'],
      line?.['rests_on'],
    ]).to.deep.equal(['colloquy.framework/1', '6', '6', 'Rain floods <fields>', '2'])
    const again = (await world.rosa.get(cell())).text
    expect(again.match(/ checked>/g)?.length).to.equal(2)
    const [event] = await there.stores.db
      .selectFrom('event')
      .select(['action', 'detail'])
      .where('action', '=', 'coding.keep_summary')
      .execute()
    expect(event?.detail).to.include('q11').and.not.include('P0').and.not.include('farm')
  })

  it('takes no answer of another cell for one that a summary rests on', async () => {
    const other = unitsIn((await world.rosa.get(cell('P1', 'town', 'snow'))).text)
    await world.rosa.act(cell(), { words: 'Rain', unit: other, seen: '' })
    const stored = await there.stores.db.selectFrom('framework_summary').select('units').executeTakeFirst()
    expect(stored?.units).to.equal('[]')
  })

  it('tells the second of two writers, who loses nothing, and lets theirs count when they keep it again', async () => {
    const { db } = there.stores
    const zoe = await aPerson(db, ['researcher'], 'Zoe')
    await db
      .insertInto('membership')
      .values({ consultation_id: world.consultation.id, person_id: zoe.id })
      .execute()
    const second = await signedInAs(there, zoe)
    const seen = seenIn((await second.get(cell())).text)
    await world.rosa.act(cell(), { words: 'The first summary', unit: [], seen: '' })
    const told = await second.act(cell(), { words: 'The second summary', unit: [], seen })
    expect(told.status).to.equal(409)
    expect(plain(told.text)).to.include(`${world.researcher.name} kept another summary meanwhile`)
    expect(told.text).to.include('The first summary').and.include('The second summary</textarea>')
    expect(await page())
      .to.include('The first summary')
      .and.not.include('The second')
    const { status } = await second.act(cell(), {
      words: 'Both summaries',
      unit: [],
      seen: seenIn(told.text),
    })
    expect(status).to.equal(303)
    expect(await page())
      .to.include('Both summaries')
      .and.not.include('The first')
    const all = await db.selectFrom('framework_summary').select('words').orderBy('id').execute()
    expect(all.map(({ words }) => words)).to.deep.equal(['The first summary', 'Both summaries'])
  })

  it('keeps one of two that are sent at once, and gives the other back', async () => {
    const sent = await Promise.all(
      ['one', 'two'].map(async (words) => await world.rosa.act(cell(), { words, unit: [], seen: '' })),
    )
    expect(sent.map(({ status }) => status)).to.have.members([303, 409])
  })

  it('gives back the words of a cell that cannot be told', async () => {
    const withheld = `${world.framework}/cell?by=both&place=P9&group=farm&code=rain`
    const { status, text } = await world.rosa.act(withheld, { words: 'It <rained>', unit: [], seen: '' })
    expect(status).to.equal(409)
    expect(plain(text)).to.include('so the summary was not kept')
    expect(text).to.include('It &lt;rained&gt;</blockquote>')
  })

  it('keeps the words of a refused summary in its form', async () => {
    const words = 'x'.repeat(4001)
    const { status, text } = await world.rosa.act(cell(), { words, unit: [], seen: '' })
    expect(status).to.equal(422)
    expect(text).to.include(`${words}</textarea>`)
  })

  it('shows what is empty unlike what is withheld', async () => {
    expect(await page())
      .to.include('nobody raised it')
      .and.not.include('class="wh"')
    await there.remove()
    there = await installation()
    world = await looked(there, [
      [...some(6, 'farm', ['rain']), ...some(2, 'farm', ['snow']), ...some(2, 'town', ['rain'])],
      [
        ...some(5, 'farm', ['rain']),
        ...some(4, 'farm', ['snow']),
        ...some(3, 'town', ['rain']),
        ...some(4, 'town', ['snow']),
      ],
      [...some(9, 'farm', ['rain']), ...some(7, 'town', ['rain']), ...some(4, 'town', ['snow'])],
      [...some(9, 'farm', ['rain']), ...some(9, 'town', ['rain'])],
    ])
    expect(await page())
      .to.include('class="wh"')
      .and.include('[c] fewer than 5 settled answers')
      .and.include('nobody raised it')
  })

  /** A town of two people, so that no place and group can be told together. */
  const apart = async () => {
    await there.remove()
    there = await installation()
    world = await looked(there, [
      [...some(6, 'farm', ['rain']), ...some(2, 'town', ['rain'])],
      [...some(9, 'farm', []), ...some(7, 'town', ['snow'])],
    ])
  }

  it('opens with the finest rows of which any may be shown', async () => {
    const current = (html: string) =>
      /aria-current="page">([^<]*)<\/a>\s*(?:<a[^>]*>[^<]*<\/a>\s*)*<\/p>/.exec(html)?.[1]
    expect(current(await page())).to.equal('Place and group')
    expect(current(await page('?by=group'))).to.equal('Stakeholder group')
    expect(current(await page('?by=village'))).to.equal('Place and group')
    await apart()
    expect(current(await page())).to.equal('Workshop')
    const [first] = await rows()
    expect([
      first?.['workshop'],
      first?.['group'],
      first?.['n'],
      first?.['code'],
      first?.['people'],
    ]).to.deep.equal(['P0', '', '8', 'rain', '8'])
  })

  it('keeps summaries by place, by group and of all apart', async () => {
    const key = (by: string, place: string, group: string) =>
      `${world.framework}/cell?by=${by}&place=${place}&group=${group}&code=rain`
    await world.rosa.act(cell(), { words: 'Both say', unit: [], seen: '' })
    await world.rosa.act(key('workshop', 'P0', ''), { words: 'The place says', unit: [], seen: '' })
    await world.rosa.act(key('group', '', 'farm'), { words: 'The group says', unit: [], seen: '' })
    const all = key('workshop', '', '')
    const [one = ''] = unitsIn((await world.rosa.get(all).expect(200)).text)
    const { headers } = await world.rosa.act(all, { words: 'All say', unit: [one], seen: '' })
    expect(headers['location']).to.equal(`${world.framework}?by=workshop`)
    const told = async (by: string) =>
      (await rows(`?by=${by}`))
        .filter((line) => line['summary'])
        .map((line) => [line['summary'], line['rests_on']])
    expect(await told('both')).to.deep.equal([['Both say', '0']])
    expect(await told('workshop')).to.deep.equal([
      ['The place says', '0'],
      ['All say', '1'],
    ])
    expect(await told('group')).to.deep.equal([
      ['The group says', '0'],
      ['All say', '1'],
    ])
  })

  it('lists all answers that a summary rests on, however many others there are', async () => {
    await there.remove()
    there = await installation()
    world = await looked(there, [some(510, 'farm', ['rain'])])
    const first = unitsIn((await world.rosa.get(cell()).expect(200)).text)
    await world.rosa.act(cell(), { words: 'Rain', unit: first, seen: '' })
    expect(unitsIn((await world.rosa.get(cell()).expect(200)).text)).to.have.members(first)
  })

  it('says where the answers of a cell are that may not be listed in it', async () => {
    await apart()
    const html = (
      await world.rosa.get(`${world.framework}/cell?by=workshop&place=P0&group=&code=rain`).expect(200)
    ).text
    expect(unitsIn(html)).to.deep.equal([])
    expect(plain(html)).to.include('None of these answers can be listed here')
    const all =
      /href="([^"]*framework\/cell[^"]*)">rain: /
        .exec(html)?.[1]
        ?.replaceAll('&amp;', '&')
        .replaceAll('&#38;', '&') ?? ''
    expect(unitsIn((await world.rosa.get(all).expect(200)).text).length).to.equal(8)
  })

  it('says so where no place and group can be told together, and no number then leads to an empty list', async () => {
    await apart()
    const html = await page('?by=both')
    expect(plain(html)).to.include('No place and group can be told together').and.not.include('[c]')
    expect(html).to.include(`href="${world.framework}?by=workshop"`)
    expect((await rows('?by=both')).map(({ withheld }) => withheld)).to.deep.equal(['1', '1', '1', '1'])
    const table = (await world.rosa.get(world.at).expect(200)).text
    const links = [...table.matchAll(/answers\?by=workshop&(?:amp;|#38;)?in=(\w+)/g)].map(
      ([, place]) => place,
    )
    expect(links).to.deep.equal(['total', 'total'])
    expect((await world.rosa.get(`${world.at}/answers?by=workshop&in=total&code=rain`)).text).to.include(
      '<li',
    )
  })
})
