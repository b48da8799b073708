import { expect } from 'chai'
import Papa from 'papaparse'

import { installation, type Installation } from '../../support/app.ts'
import { solved, type Known } from '../../support/attacker.ts'
import { looked, some, type Said } from './seeded.ts'

type Line = Readonly<Record<string, string>>
const linesIn = (text: string): readonly Line[] =>
  Papa.parse<Line>(text.replace(/^\uFEFF/, '').trim(), { header: true }).data

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
const GROUPS = ['farm', 'town']
const COMBINED = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => CODES.filter((_, at) => bits & (1 << at)))

/** People of a place and group with these codes: an unknown number of the attacker, who knows who came. */
const unknown = (place: number, group: number, codes: number) => (place * GROUPS.length + group) * 8 + codes
const came = PLACES.flatMap((said, place) =>
  GROUPS.map((group, at) => ({
    weights: new Map(COMBINED.map((_, codes) => [unknown(place, at, codes), 1])),
    people: said.filter((one) => one.group === group).length,
  })),
)

describe('one person with a code of their own', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  const files = new Map<string, readonly Line[]>()
  before(async () => {
    there = await installation()
    world = await looked(there, PLACES)
    for (const name of ['codes', 'together', 'words', 'saturation'])
      files.set(name, linesIn((await world.rosa.get(`${world.at}/${name}.csv`).expect(200)).text))
    files.set('framework', linesIn((await world.rosa.get(`${world.framework}.csv`).expect(200)).text))
  })
  after(async () => await there.remove())

  /** All sums that the files tell, in whole numbers. */
  const known = (): readonly Known[] => {
    const sum = (at: readonly [string, string], has: readonly string[], people: number): Known => {
      const [split, subgroup] = at
      const weights = new Map<number, number>()
      for (const place of PLACES.keys())
        for (const [group, name] of GROUPS.entries())
          for (const [codes, own] of COMBINED.entries()) {
            const isIn =
              subgroup === 'total' ||
              (split === 'workshop' && subgroup === `P${place}`) ||
              (split === 'group' && subgroup === name) ||
              (split === 'both' && subgroup === `P${place} ${name}`)
            if (isIn && has.every((code) => own.includes(code))) weights.set(unknown(place, group, codes), 1)
          }
      return { weights, least: people, most: people }
    }
    const told = [
      ...(files.get('codes') ?? [])
        .filter((line) => Number(line['people']) >= 0)
        .map((line) =>
          sum([line['split'] ?? '', line['subgroup'] ?? ''], [line['code'] ?? ''], Number(line['people'])),
        ),
      ...(files.get('together') ?? []).map((line) =>
        sum(['', 'total'], [line['code_1'] ?? '', line['code_2'] ?? ''], Number(line['both'])),
      ),
      ...(files.get('framework') ?? [])
        .filter((line) => line['code'] && Number(line['people']) >= 0)
        .map((line) =>
          sum(['both', `${line['workshop']} ${line['group']}`], [line['code'] ?? ''], Number(line['people'])),
        ),
    ]
    // The first workshop of the curve brings all three codes: costs were raised there, by fewer than five.
    const [fresh] = (files.get('saturation') ?? []).filter(({ measure }) => measure === 'new_codes')
    if (fresh?.['value'] === '3')
      told.push({ ...sum(['workshop', fresh['workshop'] ?? ''], ['cost'], 1), most: 4 })
    return [...came.map(({ weights, people }) => ({ weights, least: people, most: people })), ...told]
  }
  const extreme = (direction: 'minimize' | 'maximize', code: string, facts = known()) => {
    const weights = new Map(
      COMBINED.flatMap((own, codes) => (own.includes(code) ? [[unknown(0, 1, codes), 1] as const] : [])),
    )
    return solved(facts, { direction, weights })?.result
  }

  it('cannot be known to have it, nor any other, from all files, by who knows who came', () => {
    expect(files.get('saturation')?.[0]).to.include({ workshop: 'P0', measure: 'new_codes', value: '3' })
    for (const code of CODES)
      expect([code, extreme('minimize', code), extreme('maximize', code)]).to.deep.equal([code, 0, 1])
  })

  it('would be known to have it, were the withheld numbers told: the control', () => {
    const weights = new Map(
      COMBINED.flatMap((own, codes) =>
        own.includes('cost')
          ? GROUPS.flatMap((_, group) => [1, 2].map((place) => [unknown(place, group, codes), 1] as const))
          : [],
      ),
    )
    const farmers = new Map(
      COMBINED.flatMap((own, codes) => (own.includes('cost') ? [[unknown(0, 0, codes), 1] as const] : [])),
    )
    const all = new Map([
      ...weights,
      ...farmers,
      ...COMBINED.flatMap((own, codes) => (own.includes('cost') ? [[unknown(0, 1, codes), 1] as const] : [])),
    ])
    const facts = [
      ...known(),
      { weights, least: 0, most: 0 },
      { weights: farmers, least: 0, most: 0 },
      { weights: all, least: 1, most: 1 },
    ]
    expect(extreme('minimize', 'cost', facts)).to.equal(1)
  })

  it('has a place and group of their own withheld, with another beside it', () => {
    const rows = (files.get('framework') ?? []).filter((line) => line['withheld'] === '1')
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

  it('is in no cell of the matrix, nor can one be opened or written by its address', async () => {
    const cell = `${world.framework}/cell?place=P0&group=town&code=rain`
    await world.rosa.get(cell).expect(303)
    const { status } = await world.rosa.act(cell, { words: 'guessed', unit: [], seen: '' })
    expect(status).to.equal(303)
    const { n } = await there.stores.db
      .selectFrom('framework_summary')
      .select((of) => of.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    expect(Number(n)).to.equal(0)
  })
})
