import { expect } from 'chai'

import { paths } from '../../../src/web/paths.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aVersion } from '../../support/world.ts'
import { aHeldSession, aWorkshopIn, times } from '../sealed.ts'
import { withQuestion } from '../tables.ts'
import { held, recordsIn, rowsIn, type Place } from './seeded.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

/** Ten of each group in each of three places; per statement, how many of the ten agree: in Lima, in Oslo, in Rome. */
const ITEMS = {
  a: { farm: [9, 9, 9], town: [9, 9, 9] },
  b: { farm: [9, 9, 7], town: [9, 9, 7] },
  c: { farm: [8, 8, 3], town: [8, 8, 3] },
  d: { farm: [6, 6, 6], town: [6, 6, 6] },
  e: { farm: [10, 10, 10], town: [4, 4, 4] },
  f: { farm: [6, 6, 6], town: [6, 6, 6] },
} as const
const CODES = Object.keys(ITEMS)
const NAMES = ['Lima', 'Oslo', 'Rome']
const agreeing = (group: 'farm' | 'town', place: number) => ({
  people: 10,
  agree: Object.fromEntries(Object.entries(ITEMS).map(([code, counts]) => [code, counts[group][place] ?? 0])),
})
const PLACES: readonly Place[] = NAMES.map((name, place) => ({
  code: `P${place}`,
  name,
  groups: { farm: agreeing('farm', place), town: agreeing('town', place) },
}))

/** Two places where each group answers `farm` and `town` of 20 with yes. */
const alike = (farm: number, town: number, people = 20): readonly Place[] =>
  ['Lima', 'Oslo'].map((name, place) => ({
    code: `P${place}`,
    name,
    groups: { farm: { people, agree: { a: farm } }, town: { people, agree: { a: town } } },
  }))

const mapOf = async (
  { id, rosa }: Awaited<ReturnType<typeof held>>,
  view: Parameters<typeof paths.agreementMap>[2] = {},
) => (await rosa.get(paths.agreementMap(id, 'q3', view)).expect(200)).text
const csvOf = async ({ id, rosa }: Awaited<ReturnType<typeof held>>, order = '') =>
  recordsIn((await rosa.get(paths.agreementMapCsv(id, 'q3', order)).expect(200)).text)

describe('the agreement map', () => {
  it('gives each verdict once, with its rule and figures, and the numbers it rests on in bold', async () => {
    const html = await mapOf(await held(there, CODES, PLACES), { order: 'asked' })
    const cases: readonly [verdict: string, rule: string, bold: readonly string[]][] = [
      ['Agreed everywhere', '65\u00A0% or more in each place; widest gap 0 points', ['Lima 90']],
      [
        'Agreed, weaker in Rome',
        'Above half in each place; Rome 70, 20 points under the next',
        ['Lima 90', 'Rome 70'],
      ],
      [
        'The places are split',
        'Above half in Lima and Oslo, under half in Rome; widest gap 50 points',
        ['Lima 80', 'Rome 30'],
      ],
      [
        'Divided within each place',
        'Above half in each place, but agreement A is under 0.2 in each',
        ['Lima 60', 'Oslo 60', 'Rome 60'],
      ],
      [
        'Differs between groups',
        'Farmers 100, Towns 40: 60 points apart, also within places',
        ['Farmers 100', 'Towns 40'],
      ],
      ['More than half everywhere', '60 per cent in each place', ['Lima 60']],
    ]
    expect(
      rowsIn(html).map(({ verdict, told, cells }) => [
        verdict,
        told.join(' | '),
        cells.filter(({ bold }) => bold).map(({ name, share }) => `${name} ${share}`),
      ]),
    ).to.deep.equal(cases)
    expect(html).to.include('<h1>1 of 6 statements is agreed in each of the 3 places</h1>')
    for (const other of [
      '1 is weaker in one place',
      '1 has more than half in each place',
      '1 splits the places',
    ])
      expect(html).to.include(other)
  })

  it('does not call a difference what only comes from where the groups were', async () => {
    // Farmers 88 %, Towns 61 % over both places; in each place the towns agree more.
    const world = await held(
      there,
      ['a'],
      [
        {
          code: 'P0',
          name: 'Lima',
          groups: { farm: { people: 36, agree: { a: 34 } }, town: { people: 5, agree: { a: 5 } } },
        },
        {
          code: 'P1',
          name: 'Oslo',
          groups: { farm: { people: 5, agree: { a: 2 } }, town: { people: 36, agree: { a: 20 } } },
        },
      ],
    )
    const [row] = rowsIn(await mapOf(world))
    expect(row?.cells.map(({ name, share }) => `${name} ${share}`)).to.deep.equal([
      'Lima 95',
      'Oslo 54',
      'Farmers 88',
      'Towns 61',
    ])
    expect(row?.verdict).to.equal('Agreed, weaker in Oslo')
    expect(row?.told).to.deep.equal(['Above half in each place; Oslo 54, 41 points under the next'])
  })

  it('counts no withheld place for a verdict, a gap or a sentence, and tests nothing beside it', async () => {
    const few = (code: string, name: string, people: number): Place => ({
      code,
      name,
      groups: { farm: { people: people / 2, agree: {} }, town: { people: people / 2, agree: {} } },
    })
    const world = await held(there, ['a'], [...alike(20, 12), few('P2', 'Rome', 6), few('P3', 'Bern', 4)])
    const html = await mapOf(world)
    const [row] = rowsIn(html)
    const [lima, oslo, rome, bern] = row?.cells ?? []
    expect([lima?.share, oslo?.share, rome?.mark, rome?.beside, bern?.mark, bern?.beside]).to.deep.equal([
      '80',
      '80',
      '[c]',
      'held back',
      '[c]',
      'under 5',
    ])
    expect(row?.verdict).to.equal('Agreed wherever it is shown')
    expect(row?.told).to.include.members([
      '65\u00A0% or more in each place; widest gap 0 points',
      'Not counted: Rome and Bern',
    ])
    expect(html).to.include('None of 1 statements is agreed in each of the 2 places shown')
  })

  it('does not let groups decide where one of them is withheld, and says so', async () => {
    const places = alike(20, 8).map((place, at) => ({
      ...place,
      groups: {
        ...place.groups,
        city: { people: 3, agree: { a: 3 } },
        port: { people: at === 0 ? 3 : 0, agree: {} },
      },
    }))
    const told = async (further: readonly string[], own: readonly Place[]) => {
      const [row] = rowsIn(await mapOf(await held(there, ['a'], own, further)))
      return { verdict: row?.verdict, notes: row?.told.slice(1), marks: row?.cells.map(({ mark }) => mark) }
    }
    const withheld = await told(['city', 'port'], places)
    expect(withheld.marks).to.deep.equal(['', '', '', '', '[c]', '[c]'])
    expect(withheld.verdict).not.to.equal('Differs between groups')
    expect(withheld.notes).to.include(
      'Groups are 60 points apart; not tested within places, since some are withheld',
    )
    expect((await told([], alike(20, 8))).verdict).to.equal('Differs between groups')
  })

  it('corrects the tests of groups for all statements, however they are sorted', async () => {
    // 80 % and 55 % of 40 people each: chance gives as much in about 3 of 100 such statements.
    const both = alike(16, 11).map((place): Place => {
      const { farm, town } = place.groups
      const others = { x: 15, y: 15, z: 15 }
      const withOthers = (agree: Readonly<Record<string, number>> = {}) => ({
        people: 20,
        agree: { ...agree, ...others },
      })
      return { ...place, groups: { farm: withOthers(farm?.agree), town: withOthers(town?.agree) } }
    })
    const verdictIn = async (items: readonly string[]) => {
      const world = await held(there, items, both)
      const orders = ['agreed', 'places', 'groups', 'asked']
      const pages = await Promise.all(orders.map(async (order) => rowsIn(await mapOf(world, { order }))))
      return new Set(pages.map((rows) => rows.find(({ label }) => label === 'Statement a')?.verdict))
    }
    expect(await verdictIn(['a'])).to.deep.equal(new Set(['Differs between groups']))
    expect(await verdictIn(['a', 'x', 'y', 'z'])).to.deep.equal(new Set(['Agreed everywhere']))
  })

  it('gives no verdict with one place', async () => {
    const html = await mapOf(await held(there, ['a'], alike(20, 8).slice(0, 1)))
    const [row] = rowsIn(html)
    expect(row?.verdict).to.equal('No verdict')
    expect(html).to.include('<h1>Only one place can be shown, so there is no verdict</h1>')
  })

  it('lets people and places count alike, where the total may be shown', async () => {
    const [lima, oslo] = alike(18, 18)
    const small = {
      ...oslo,
      groups: { farm: { people: 5, agree: { a: 3 } }, town: { people: 5, agree: { a: 3 } } },
    }
    const world = await held(there, ['a'], [lima, small] as readonly Place[])
    // 42 of 50 people; 90 % and 60 % of the places.
    expect(rowsIn(await mapOf(world))[0]?.alike).to.equal('People 84, places alike 75')
  })

  it('has a CSV equal to the page, in its order, with n or agreement A', async () => {
    const world = await held(there, CODES, PLACES)
    for (const order of ['agreed', 'places', 'groups', 'asked']) {
      const lines = await csvOf(world, order)
      const rows = rowsIn(await mapOf(world, { order }))
      const besides = rowsIn(await mapOf(world, { order, beside: 'agreement' }))
      expect(
        lines.map((line) => [line['item_label'], line['subgroup_label'], line['verdict_label']]),
      ).to.deep.equal(
        rows.flatMap(({ label, cells, verdict }) => cells.map(({ name }) => [label, name, verdict])),
      )
      const cellsOf = (all: typeof rows) => all.flatMap(({ cells }) => cells)
      expect(
        lines.map((line) => [line['per_cent_agree'], `n ${line['n']}`, line['verdict_rests_on_it'] === '1']),
      ).to.deep.equal(cellsOf(rows).map(({ share, beside, bold }) => [share, beside, bold]))
      expect(lines.map((line) => `A ${Number(line['agreement_a']).toFixed(2)}`)).to.deep.equal(
        cellsOf(besides).map(({ beside }) => beside),
      )
      expect(lines.map((line) => line['rule'])).to.deep.equal(
        rows.flatMap(({ cells, told }) => cells.map(() => told[0])),
      )
    }
  })

  it('gives agreement A of what each cell shows', async () => {
    const lines = await csvOf(await held(there, CODES, PLACES), 'asked')
    // 8 at the one end, 12 at the other: two camps of 16 of 20, less the surplus of 4 of 20.
    expect(lines.find(({ item, subgroup }) => item === 'd' && subgroup === 'P0')?.['agreement_a']).to.equal(
      '-0.6',
    )
  })

  it('sorts by agreement, by either gap or as asked', async () => {
    const world = await held(there, CODES, PLACES)
    const orders = { agreed: 'abfedc', places: 'cbadef', groups: 'eabcdf', asked: 'abcdef' }
    for (const [order, expected] of Object.entries(orders)) {
      const items = (await csvOf(world, order)).map(({ item }) => item)
      expect([...new Set(items)].join(''), order).to.equal(expected)
    }
  })

  it('counts a place that was not asked for nothing, and still sets the groups against each other', async () => {
    const world = await held(there, ['a'], alike(20, 8))
    const version = await aVersion(
      there.stores.db,
      world.id,
      withQuestion('q3', () => undefined),
    )
    const rome = await aWorkshopIn(there.stores, world.id, 'P2', { en: 'Rome' })
    await aHeldSession(there.stores, { workshop_id: rome.id, version_id: version.id }, times(9, { q5: 12 }))
    const [row] = rowsIn(await mapOf(world))
    expect(row?.cells[2]).to.include({ name: 'Rome', share: '', mark: '[x]', beside: 'not asked' })
    expect(row?.verdict).to.equal('Differs between groups')
    expect(row?.told.at(-1)).to.equal('Not counted: Rome')
    const line = (await csvOf(world)).find(({ subgroup }) => subgroup === 'P2')
    expect(line).to.include({ withheld: '0', n: '-95', per_cent_agree: '-95', agreement_a: '-95' })
  })

  it('leads to the choice of a question where several have one code', async () => {
    const world = await held(there, ['a'], alike(18, 18))
    const other = withQuestion('q3', (question) => ({ ...question, list: 'practices' }))
    const version = await aVersion(there.stores.db, world.id, other)
    const rome = await aWorkshopIn(there.stores, world.id, 'P2', { en: 'Rome' })
    const answers = times(9, { q3: { a: '1', b: '1' } })
    await aHeldSession(there.stores, { workshop_id: rome.id, version_id: version.id }, answers)
    for (const address of [paths.agreementMap(world.id, 'q3'), paths.agreementMapCsv(world.id, 'q3')])
      await world.rosa.get(address).expect(303).expect('Location', paths.result(world.id, 'q3'))
  })

  it('marks withheld cells in the CSV as the other files do', async () => {
    const few = { code: 'P2', name: 'Rome', groups: { farm: { people: 6, agree: {} } } }
    const lowest = { code: 'P3', name: 'Bern', groups: { farm: { people: 4, agree: {} } } }
    const lines = await csvOf(await held(there, ['a'], [...alike(20, 12), few, lowest]))
    const marked = lines.filter(({ subgroup }) => subgroup === 'P2' || subgroup === 'P3')
    expect(
      marked.map((line) => [line['withheld'], line['n'], line['per_cent_agree'], line['agreement_a']]),
    ).to.deep.equal([
      ['1', '-94', '-94', '-94'],
      ['1', '-94', '-94', '-94'],
    ])
  })

  it('is there as a picture, which shows and withholds what the page does', async () => {
    const few = { code: 'P2', name: 'Rome', groups: { farm: { people: 6, agree: {} } } }
    const lowest = { code: 'P3', name: 'Bern', groups: { farm: { people: 4, agree: {} } } }
    const world = await held(there, ['a'], [...alike(20, 12), few, lowest])
    const places = rowsIn(await mapOf(world)).flatMap(({ cells }) =>
      cells.map(({ share, mark }) => mark || `${share} %`),
    )
    const reply = await world.rosa
      .get(paths.agreementMapPicture(world.id, 'q3', 'svg'))
      .buffer(true)
      .expect(200)
    expect(reply.headers['content-type']).to.include('image/svg+xml')
    const svg = Buffer.isBuffer(reply.body) ? reply.body.toString('utf8') : reply.text
    const drawn = [...svg.matchAll(/font-size="19"[^>]*>([^<]*)</g)].map(([, text]) => text)
    expect(drawn).to.deep.equal(places)
    expect(svg.match(/<rect[^>]*fill="url\(#hatch\)"/g)).to.have.length(
      places.filter((place) => place === '[c]').length,
    )
    const png = await world.rosa.get(paths.agreementMapPicture(world.id, 'q3', 'png')).expect(200)
    expect(png.headers['content-type']).to.equal('image/png')
  })

  it('mirrors its bars on an Arabic page', async () => {
    const world = await held(there, CODES, PLACES)
    const barsIn = (html: string) =>
      [...html.matchAll(/<rect class="l[45]" x="([^"]*)%" y="2" width="([^"]*)%"/g)].map(([, x, width]) => [
        Math.round(100 * Number(x)),
        Math.round(100 * Number(width)),
      ])
    const english = barsIn(await mapOf(world))
    await world.rosa.act(paths.staffLanguage(), { lang: 'ar' })
    const html = await mapOf(world)
    expect(english.length).to.equal(CODES.length * 5)
    const ends = barsIn(html).map(([x = 0, width = 0]) => x + width)
    english.forEach(([x = 0], at) => expect(ends[at]).to.be.closeTo(10_000 - x, 1))
    expect(html).not.to.match(/undefined|NaN|result\.[a-z_]+| style=/)
  })

  it('is linked from the page of an agreement scale, and is there for nothing else', async () => {
    const { id, rosa } = await held(there, ['a'], alike(18, 18))
    const at = paths.agreementMap(id, 'q3')
    expect((await rosa.get(paths.result(id, 'q3')).expect(200)).text).to.include(`href="${at}"`)
    expect((await rosa.get(paths.result(id, 'q1')).expect(200)).text).not.to.include('/map"')
    for (const address of [
      `${at}?order=best`,
      `${at}?beside=x`,
      paths.agreementMap(id, 'q1'),
      paths.agreementMap(id, 'q99'),
    ])
      await rosa.get(address).expect(404)
    await rosa.get(paths.agreementMapCsv(id, 'q1')).expect(404)
  })
})
