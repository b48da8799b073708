import { expect } from 'chai'

import { installation, type Installation } from '../../support/app.ts'
import { solved } from '../../support/attacker.ts'
import { looked, some, type Said } from './seeded.ts'
import { ALL, filesOf, GROUPS, knownFrom, VIEWS, weightsOf, type Line, type Some } from './told.ts'

/** People by place and group; one of the towns is alone in P0 and wrote of costs, as nobody else did. */
const ALONE = 'The mill of the widow'
const PLACES: readonly (readonly Said[])[] = [
  [
    ...some(7, 'farm', ['rain', 'snow']),
    ...some(5, 'farm', ['snow']),
    { words: ALONE, group: 'town', codes: ['cost', 'rain'] },
  ],
  [...some(6, 'farm', ['rain']), ...some(4, 'town', ['snow']), ...some(5, 'town', ['rain'])],
  [...some(4, 'farm', ['snow']), ...some(8, 'town', ['rain'])],
]
const CODES = ['rain', 'snow', 'cost']
const HERS: Some = { place: 'P0', group: 'town' }

/** Places of which some groups can be told: five people or more beside what is withheld. */
const MIXED: readonly (readonly Said[])[] = [
  [...some(6, 'farm', ['rain']), ...some(2, 'farm', ['snow']), ...some(2, 'town', ['rain'])],
  [
    ...some(5, 'farm', ['rain']),
    ...some(4, 'farm', ['snow']),
    ...some(3, 'town', ['rain']),
    ...some(4, 'town', ['snow']),
  ],
  [...some(9, 'farm', ['rain']), ...some(7, 'town', ['rain']), ...some(4, 'town', ['snow'])],
  [...some(9, 'farm', ['rain']), ...some(9, 'town', ['rain'])],
]

/** The words listed in each cell of the matrix, by view; every cell that anybody may open. */
async function listsOf(
  { rosa, framework }: Awaited<ReturnType<typeof looked>>,
  files: Map<string, readonly Line[]>,
) {
  const lists: Readonly<{ some: Some; code: string; words: readonly string[] }>[] = []
  for (const view of VIEWS)
    for (const { workshop: place = '', group = '', code = '' } of files.get(view) ?? []) {
      if (!code) continue
      const cell = new URLSearchParams({ by: view, place, group, code })
      const { text } = await rosa.get(`${framework}/cell?${cell}`).expect(200)
      const words = [...text.matchAll(/<li><label>.*?<span[^>]*>([^<]*)<\/span>/g)].map(
        ([, said = '']) => said,
      )
      lists.push({ some: { place, group }, code, words })
    }
  return lists
}

const isAll = ({ some: { place, group } }: { some: Some }) => place === '' && group === ''

describe('one person with a code of their own', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  let files = new Map<string, readonly Line[]>()
  before(async () => {
    there = await installation()
    world = await looked(there, PLACES)
    files = await filesOf(world)
  })
  after(async () => await there.remove())

  const sum = (who: Some, has: readonly string[]) => weightsOf(PLACES.length, who, has)
  const known = () => {
    // The first workshop of the curve brings all three codes: costs were raised there, by fewer than five.
    const [fresh] = (files.get('saturation') ?? []).filter(({ measure }) => measure === 'new_codes')
    const at = { place: fresh?.['workshop'] ?? '', group: '' }
    const curve = { weights: sum(at, ['cost']), least: 1, most: 4 }
    return [...knownFrom(PLACES, files), ...(fresh?.['value'] === '3' ? [curve] : [])]
  }
  const extreme = (direction: 'minimize' | 'maximize', code: string, facts = known()) =>
    solved(facts, { direction, weights: sum(HERS, [code]) })?.result

  it('cannot be known to have it, nor any other, from all files, by who knows who came', () => {
    expect(files.get('saturation')?.[0]).to.include({ workshop: 'P0', measure: 'new_codes', value: '3' })
    for (const code of CODES)
      expect([code, extreme('minimize', code), extreme('maximize', code)]).to.deep.equal([code, 0, 1])
  })

  it('would be known to have it, were the withheld numbers told: the control', () => {
    const none = (who: Some) => ({ weights: sum(who, ['cost']), least: 0, most: 0 })
    const facts = [
      ...known(),
      none({ place: 'P1', group: '' }),
      none({ place: 'P2', group: '' }),
      none({ place: 'P0', group: 'farm' }),
      { weights: sum(ALL, ['cost']), least: 1, most: 1 },
    ]
    expect(extreme('minimize', 'cost', facts)).to.equal(1)
  })

  it('has a place and group of their own withheld, with another beside it', () => {
    const rows = (files.get('both') ?? []).filter((line) => line['withheld'] === '1')
    expect(rows.map((line) => [line['workshop'], line['group'], line['rule']])).to.deep.include([
      'P0',
      'town',
      'few',
    ])
    expect(rows.length).to.be.above(1)
  })

  it('has what they wrote in no list but that of everybody', async () => {
    const lists = async (by: string, subgroup: string) =>
      (await world.rosa.get(`${world.at}/answers?by=${by}&in=${subgroup}&code=rain`)).text
    for (const place of PLACES.keys()) expect(await lists('workshop', `P${place}`)).not.to.include(ALONE)
    for (const group of GROUPS) expect(await lists('group', group)).not.to.include(ALONE)
    expect(await lists('workshop', 'total')).to.include(ALONE)
  })

  it('has what they wrote in no list of the matrix but those of everybody', async () => {
    const lists = await listsOf(world, files)
    const [all, others] = [lists.filter(isAll), lists.filter((one) => !isAll(one))]
    expect(others.flatMap(({ words }) => words)).not.to.include(ALONE)
    expect(all.flatMap(({ words }) => words)).to.include(ALONE)
  })

  it('is in no cell of the matrix, nor can one be opened or written by its address', async () => {
    const cell = `${world.framework}/cell?place=P0&group=town&code=rain`
    for (const by of ['', ...VIEWS]) {
      await world.rosa.get(`${cell}&by=${by}`).expect(303)
      const { status } = await world.rosa.act(`${cell}&by=${by}`, { words: 'guessed', unit: [], seen: '' })
      expect(status).to.equal(409)
    }
    const { n } = await there.stores.db
      .selectFrom('framework_summary')
      .select((of) => of.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    expect(Number(n)).to.equal(0)
  })
})

describe('places and groups of which some can be told', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  let files = new Map<string, readonly Line[]>()
  before(async () => {
    there = await installation()
    world = await looked(there, MIXED)
    files = await filesOf(world)
  })
  after(async () => await there.remove())

  const withheld = () =>
    VIEWS.flatMap((view) => files.get(view) ?? [])
      .filter((line) => line['withheld'] === '1' && line['group'] !== 'none')
      .map(({ workshop: place = '', group = '' }): Some => ({ place, group }))
  const shownOf = (split: string, lines: readonly Line[]) =>
    lines
      .filter(
        (line) => line['code'] && Number(line['people']) >= 0 && (!line['split'] || line['split'] === split),
      )
      .map((line) => [
        line['subgroup'] ?? `${line['workshop']}${line['group']}`,
        line['code'],
        line['n'],
        line['people'],
      ])
      .map((line) => line.map((one) => one || 'total').join(' '))

  it('tell no number of what is withheld, in all three views together', () => {
    expect((files.get('both') ?? []).some(({ people }) => Number(people) > 0)).to.equal(true)
    expect(withheld().length).to.be.above(1)
    for (const who of withheld())
      for (const code of ['rain', 'snow']) {
        const weights = weightsOf(MIXED.length, who, [code])
        const facts = knownFrom(MIXED, files)
        const [least, most] = (['minimize', 'maximize'] as const).map(
          (direction) => solved(facts, { direction, weights })?.result ?? 0,
        )
        expect([who, code, Number(least) < Number(most)]).to.deep.equal([who, code, true])
      }
  })

  it('have the numbers by one trait of the page of what was coded, no more and no fewer', () => {
    for (const view of ['workshop', 'group'])
      expect(shownOf(view, files.get(view) ?? [])).to.have.members(shownOf(view, files.get('codes') ?? []))
  })

  it('have no answer in a list by place and one by group unless both can be told together', async () => {
    const lists = await listsOf(world, files)
    const listed = (of: (who: Some) => boolean) =>
      new Set(lists.filter(({ some: who }) => of(who)).flatMap(({ words }) => words))
    const together = listed(({ place, group }) => place !== '' && group !== '')
    const [places, groups] = [
      listed(({ place, group }) => place !== '' && group === ''),
      listed(({ place, group }) => place === '' && group !== ''),
    ]
    expect(together.size).to.be.above(0)
    expect([...places].filter((words) => groups.has(words))).to.have.members([...together])
  })
})
