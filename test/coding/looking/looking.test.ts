import { expect } from 'chai'
import Papa from 'papaparse'

import { installation, type Installation } from '../../support/app.ts'
import { looked, some } from './seeded.ts'

type Line = Readonly<Record<string, string>>
const linesIn = (text: string): readonly Line[] =>
  Papa.parse<Line>(text.replace(/^\uFEFF/, '').trim(), { header: true }).data
const plain = (html: string) => html.replaceAll(/<[^>]+>|[\u2066-\u2069]/g, ' ').replaceAll(/\s+/g, ' ')

/** Two places of two groups: rain by eighteen, snow by twelve of them, cost by one. */
const PLACES = [
  [
    ...some(6, 'farm', ['rain', 'snow'], 'wet meadows'),
    ...some(3, 'farm', ['rain']),
    ...some(6, 'town', []),
    ...some(2, 'town', undefined, 'uncoded'),
  ],
  [
    ...some(6, 'farm', ['rain', 'snow'], 'wet meadows'),
    ...some(3, 'town', ['rain']),
    ...some(5, 'town', ['cost'].slice(1)),
    ...some(1, 'town', ['cost'], 'secret'),
  ],
]

describe('what was coded of a question', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  before(async () => {
    there = await installation()
    world = await looked(there, PLACES)
  })
  after(async () => await there.remove())

  const get = async (path: string) => (await world.rosa.get(`${world.at}${path}`).expect(200)).text
  const codes = async () => linesIn(await get('/codes.csv'))
  const people = (lines: readonly Line[], split: string, code: string) =>
    Object.fromEntries(
      lines
        .filter((line) => line['split'] === split && line['code'] === code)
        .map((line) => [line['subgroup'], [line['n'], line['people'], line['per_cent']].map(Number)]),
    )

  it('counts people by place and by group, of those whose answers are settled', async () => {
    const lines = await codes()
    expect(people(lines, 'workshop', 'rain')).to.deep.equal({
      P0: [15, 9, 60],
      P1: [15, 9, 60],
      total: [30, 18, 60],
    })
    const { farm, town } = people(lines, 'group', 'snow')
    expect([farm, town]).to.deep.equal([
      [15, 12, 80],
      [15, 0, 0],
    ])
    expect(new Set(lines.map(({ format }) => format))).to.deep.equal(new Set(['colloquy.coded/1']))
  })

  it('says how many answers are settled, not settled, and without a code that fits', async () => {
    const page = plain(await get(''))
    expect(page).to.include('30 of 32 answers are settled, 2 not')
    expect(page).to.include('11 settled answers have no code that fits')
    expect(page).to.include('Per cent of those whose answers are settled').and.not.include('left it out')
  })

  it('withholds a code that one person raised alike in table, CSV and picture', async () => {
    const cost = (await codes()).filter(({ code }) => code === 'cost')
    expect(cost.length).to.be.above(0)
    expect(cost.map((line) => [line['people'], line['per_cent'], line['withheld']].join())).to.deep.equal(
      cost.map(() => '-94,-94,1'),
    )
    const page = await get('')
    expect(page).to.include('<th scope="row"><bdi>rain</bdi></th>').and.not.include('<bdi>cost</bdi>')
    expect(plain(page)).to.include('[c] Raised by fewer than 5 people and withheld: cost')
    const picture = (await world.rosa.get(`${world.at}.svg`).expect(200)).body as Buffer
    expect(picture.toString()).to.include('rain').and.not.include('cost')
    for (const file of ['together', 'words']) expect(await get(`/${file}.csv`)).not.to.match(/cost|secret/)
    for (const by of ['workshop', 'group'])
      for (const place of ['P1', 'town', 'total'])
        await world.rosa.get(`${world.at}/answers?by=${by}&in=${place}&code=cost`).expect(303)
  })

  it('says how many who raised one code also raised another, with its test', async () => {
    expect(plain(await get(''))).to.include('12 of the 12 who raised “snow” also raised “rain”')
    const [pair, ...others] = linesIn(await get('/together.csv'))
    expect(others).to.deep.equal([])
    expect(['both', 'with_1', 'with_2', 'answers'].map((name) => Number(pair?.[name]))).to.deep.equal([
      12, 12, 18, 30,
    ])
    // Of the C(30,12) ways: all twelve within the eighteen, and, as rare, two, one or none of them.
    expect(Number(pair?.['jaccard'])).to.be.closeTo(2 / 3, 1e-4)
    expect(Number(pair?.['fisher_p'])).to.be.closeTo((18_564 + 153 * 66 + 18 * 12 + 1) / 86_493_225, 1e-7)
  })

  it('names the words that those of a code used more, by enough of them', async () => {
    const words = linesIn(await get('/words.csv'))
    const snow = words.filter(({ code }) => code === 'snow')
    expect(snow.map(({ word, people: n }) => [word, n])).to.deep.include(['meadows', '12'])
    expect(words.every(({ people: n }) => Number(n) >= 5)).to.equal(true)
  })

  it('counts new codes by workshop in order of date, and draws them with a text', async () => {
    const lines = linesIn(await get('/saturation.csv'))
    const fresh = lines.filter(({ measure }) => measure === 'new_codes')
    expect(fresh.map(({ workshop, value }) => [workshop, value])).to.deep.equal([
      ['P0', '2'],
      ['P1', '1'],
    ])
    const mean = lines.filter(({ measure }) => measure === 'mean_over_orders')
    expect(mean.map(({ value }) => value)).to.deep.equal(['2.5', '3'])
    expect(await get('')).to.match(/<desc id="saturationd">Place 0: 2 new codes, 2 so far/)
  })

  it('opens a cell to its answers, without anything of who wrote them', async () => {
    const page = await get('/answers?by=workshop&in=P0&code=snow')
    const said = [...page.matchAll(/<p[^>]*dir="ltr">([^<]*)<\/p>/g)].map(([, words]) => words)
    const own = PLACES[0]?.filter((one) => one.codes?.includes('snow')).map(({ words }) => words)
    expect(said).to.have.members(own ?? [])
    for (const { id } of world.units) expect(page).not.to.include(id)
  })

  it('leads from the answers of everybody to where each is used', async () => {
    const page = await get('/answers?by=workshop&in=total&code=snow')
    const led = [...page.matchAll(/findings\/answers\/q11\/([0-9a-f]{32})"/g)].map(([, id]) => id)
    const all = PLACES.flat().filter((one) => one.codes?.includes('snow'))
    const own = world.read.filter(({ written }) => all.some(({ words }) => words === written))
    expect(led).to.have.members(own.map(({ id }) => id))
  })

  it('has no page of a question that is not answered in words', async () => {
    await world.rosa.get(world.at.replace('/q11/', '/q3/')).expect(404)
    await world.rosa.get(world.framework.replace('/q11/', '/q3/')).expect(404)
  })
})
