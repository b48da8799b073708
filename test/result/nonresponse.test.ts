import { expect } from 'chai'
import Papa from 'papaparse'
import { solve } from 'yalps'

import type { Answers } from '../../src/instrument/answer.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'
import { aHeldSession, aWorkshopIn, times } from './sealed.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

const REASONS = ['left', 'declined', 'dont_know'] as const
type Reason = (typeof REASONS)[number]
type Place = Readonly<{ code: string; answers: readonly Answers[] }>
type Line = Readonly<Record<string, string>>

const chose = (count: number, choice: string, group: string) =>
  times(count, { q1: { choice }, _group: group })
const left = (count: number, group: string) => times(count, { _group: group })

/** Holds sessions of these places; returns what a researcher reads. */
async function read(places: readonly Place[]) {
  const world = await aWorld(there)
  for (const { code, answers } of places) {
    const workshop =
      code === 'GVA'
        ? world.workshop
        : await aWorkshopIn(there.stores, world.consultation.id, code, { en: code })
    await aHeldSession(there.stores, { workshop_id: workshop.id, version_id: world.version.id }, answers)
  }
  const rosa = await signedInAs(there, world.researcher)
  const get = async (at: string) => await rosa.get(at).expect(200)
  const { id } = world.consultation
  return {
    csv: async (by = ''): Promise<readonly Line[]> =>
      Papa.parse<Line>((await get(paths.figure(id, 'q1', by && `by=${by}`, '.csv'))).text.slice(1), {
        header: true,
        skipEmptyLines: true,
      }).data.filter(({ option }) => option === '1'),
    page: async (by = '') => (await get(paths.result(id, 'q1', by))).text,
    svg: async (by = '') => String((await get(paths.figure(id, 'q1', by && `by=${by}`, '.svg'))).body),
  }
}

/** What is read of a reason: per subgroup, people or the code of why there are none. */
const told = (lines: readonly Line[], reason: Reason) =>
  Object.fromEntries(
    lines
      .filter(({ subgroup }) => subgroup !== 'total_places')
      .map((line) => [line['subgroup'], Number(line[reason])]),
  )

/** A crossing of place and group, and how many were there: an attacker in the rooms saw that. */
type Crossing = Readonly<{ place: string; group: string; present: number }>

/** The least people of a crossing who gave a reason, in whole numbers, by all that is told of places and groups. */
function least(
  crossings: readonly Crossing[],
  tables: Readonly<Record<'place' | 'group', Readonly<Record<string, number>>>>,
  wanted: Crossing,
): number {
  const sums = (['place', 'group'] as const).flatMap((split) => {
    const shown = Object.entries(tables[split]).filter(([code, people]) => code !== 'total' && people >= 0)
    const rest = (tables[split]['total'] ?? 0) - shown.reduce((sum, [, people]) => sum + people, 0)
    const named = new Set(shown.map(([code]) => code))
    return [
      ...shown.map(([code, people]) => ({
        name: `${split} ${code}`,
        people,
        holds: (one: Crossing) => one[split] === code,
      })),
      { name: `${split} rest`, people: rest, holds: (one: Crossing) => !named.has(one[split]) },
    ]
  })
  const { status, result } = solve({
    direction: 'minimize',
    objective: 'wanted',
    constraints: Object.fromEntries([
      ...sums.map(({ name, people }) => [name, { equal: people }]),
      ...crossings.map(({ place, group, present }) => [`${place}/${group}`, { max: present }]),
    ]),
    variables: Object.fromEntries(
      crossings.map((one) => [
        `${one.place}/${one.group}`,
        Object.fromEntries([
          ...sums.filter(({ holds }) => holds(one)).map(({ name }) => [name, 1]),
          [`${one.place}/${one.group}`, 1],
          ['wanted', one === wanted ? 1 : 0],
        ]),
      ]),
    ),
    integers: true,
  })
  expect(status, 'numbers that fit').to.equal('optimal')
  return Math.round(result)
}

describe('the reasons for giving no answer', () => {
  const plain: readonly Place[] = [
    { code: 'GVA', answers: [...chose(9, '1', 'farm'), ...left(2, 'farm'), ...chose(1, '-97', 'farm')] },
    { code: 'OSL', answers: [...chose(8, '1', 'farm'), ...chose(2, '-96', 'farm')] },
  ]

  it('are counted by place, nought too, and over everyone, alike in CSV, table and picture', async () => {
    const { csv, page, svg } = await read(plain)
    const lines = await csv()
    expect(told(lines, 'left')).to.deep.equal({ GVA: 2, OSL: 0, total: 2 })
    expect(told(lines, 'declined')).to.deep.equal({ GVA: 1, OSL: 0, total: 1 })
    expect(told(lines, 'dont_know')).to.deep.equal({ GVA: 0, OSL: 2, total: 2 })
    expect(lines.map(({ people }) => people)).to.deep.equal(['9', '8', '17', ''])
    const text = await page()
    const counts = /<table class="cnt">[^]*?<\/table>/.exec(text)?.[0] ?? ''
    const row = (name: string) =>
      [
        ...(new RegExp(`<th scope="row">${name}</th>([^]*?)</tr>`).exec(counts)?.[1] ?? '').matchAll(
          /<td class="num">([^<]*)/g,
        ),
      ].map(([, cell]) => cell)
    expect(row('Answered \\(base\\)')).to.deep.equal(['9', '8', '17', ''])
    expect(row('Left it out')).to.deep.equal(['2', '0', '2', ''])
    expect(row('Preferred not to say')).to.deep.equal(['1', '0', '1', ''])
    expect(row('Did not know')).to.deep.equal(['0', '2', '2', ''])
    const said = '17 people answered, 2 left it out, 1 preferred not to say and 2 did not know'
    expect(text).to.include(said)
    expect((await svg()).replaceAll(/<\/text><text[^>]*>/g, ' ')).to.include('1 preferred not to say')
  })

  it('are told of no place that is withheld, whatever they are there', async () => {
    const far = { code: 'LIM', answers: [...chose(3, '1', 'farm'), ...chose(5, '-97', 'farm')] }
    const { csv, page } = await read([...plain, far])
    const lines = await csv()
    for (const reason of REASONS) expect(told(lines, reason)['LIM']).to.equal(-94)
    expect(await page()).to.match(/<small>under 5<\/small>/)
  })

  it('say of people weighed and of places weighed the same where these differ by 5 points', async () => {
    const two = (one: number, other: number) => [...chose(one, '1', 'farm'), ...chose(other, '2', 'farm')]
    const { page } = await read([
      { code: 'GVA', answers: two(30, 0) },
      { code: 'OSL', answers: two(5, 5) },
    ])
    const text = await page()
    expect(text).to.match(/by people “[^”]*” is 88\u00A0%; by places, each weighing the same, 75\u00A0%/)
    expect(text).to.include('All, by people').and.include('All, by places')
  })

  it('do not give away the one person of a group in a place who declined', async () => {
    const places: readonly Place[] = [
      { code: 'GVA', answers: [...chose(20, '1', 'town'), ...chose(1, '-97', 'farm')] },
      { code: 'OSL', answers: [...chose(9, '1', 'town'), ...chose(9, '1', 'farm')] },
    ]
    const crossings = places.flatMap(({ code, answers }) =>
      ['farm', 'town'].map((group) => ({
        place: code,
        group,
        present: answers.filter((one) => one['_group'] === group).length,
      })),
    )
    const [planted] = crossings
    if (!planted) throw new TypeError('nobody planted')
    expect(planted.present).to.equal(1)
    const { csv } = await read(places)
    const [byPlace, byGroup] = [told(await csv(), 'declined'), told(await csv('group'), 'declined')]
    expect(byPlace).to.deep.equal({ GVA: 1, OSL: 0, total: 1 })
    expect(byGroup, 'withheld').to.include({ farm: -94, town: -94, total: 1 })
    expect(least(crossings, { place: byPlace, group: byGroup }, planted)).to.equal(0)
    const open = { farm: 1, town: 0, total: 1 }
    expect(least(crossings, { place: byPlace, group: open }, planted), 'without control').to.equal(1)
  })
})
