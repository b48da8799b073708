import { expect } from 'chai'
import Papa from 'papaparse'

import { paths } from '../../../src/web/paths.ts'
import { aForm } from '../../release/sealed.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aConsultation, aPerson, aVersion, aWorkshop, signedInAs } from '../../support/world.ts'
import { aHeldSession } from '../sealed.ts'

const form = aForm([{ code: 'q1', kind: 'date', label: { en: 'Since when?' } }])

/** Twelve days a month apart, or a day. */
const months = (year: number) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-15`)
const days = (month: string) =>
  Array.from({ length: 12 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)

type Given = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
const GIVEN = {
  GVA: { farm: months(2011), town: days('2014-03') },
  NBO: { farm: days('2015-08'), town: months(2019) },
} as const
const PLACES = ['GVA', 'NBO'] as const
const GROUPS = ['farm', 'town'] as const

type Line = Readonly<Record<string, string>>

describe('dates of some people, or by two traits', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  /** Seals a session in each place; returns what reads the file of an address. */
  async function held(given: Given) {
    const { db } = there.stores
    const rosa = await aPerson(db, ['researcher'])
    const { id } = await aConsultation(db, [rosa])
    const version = await aVersion(db, id, form)
    for (const [place, groups] of Object.entries(given)) {
      const workshop = await aWorkshop(db, id, [], place)
      await aHeldSession(
        there.stores,
        { workshop_id: workshop.id, version_id: version.id },
        Object.entries(groups).flatMap(([_group, dates]) => dates.map((q1) => ({ _group, q1 }))),
      )
    }
    const researcher = await signedInAs(there, rosa)
    return async (query: string): Promise<readonly Line[]> => {
      const { text } = await researcher.get(paths.figure(id, 'q1', query, '.csv')).expect(200)
      return Papa.parse<Line>(text.slice(1), { header: true, skipEmptyLines: true }).data
    }
  }

  /** Expects that every class holds the people whose date lies in it. */
  function expectCounted(lines: readonly Line[], given: readonly string[]) {
    const classes = lines.filter(({ option }) => option !== '')
    expect(classes.map(({ n }) => Number(n))).to.deep.equal(classes.map(() => given.length))
    for (const [at, { option = '' }] of classes.entries()) {
      const from = classes.slice(at).reduce((sum, { people }) => sum + Number(people), 0)
      const isFrom = (date: string) => option === 'before' || date >= option
      expect(from, `from ${option}`).to.equal(given.filter(isFrom).length)
    }
  }

  it('are counted in the same classes in every place and group', async () => {
    const linesOf = await held(GIVEN)
    const lines = await linesOf('by=group&then=workshop')
    for (const place of PLACES)
      for (const group of GROUPS) {
        const own = lines.filter(({ within, subgroup }) => within === group && subgroup === place)
        expectCounted(own, GIVEN[place][group])
      }
  })

  it('are counted in the classes of the question, whoever is counted', async () => {
    const linesOf = await held(GIVEN)
    const classesIn = (lines: readonly Line[]) => new Set(lines.map(({ option = '' }) => option))
    const all = classesIn(await linesOf(''))
    for (const query of ['workshop=GVA', 'group=farm', 'by=group', 'workshop=NBO&group=farm']) {
      const lines = await linesOf(query)
      expect([...all], query).to.include.members([...classesIn(lines)])
    }
    const farm = (await linesOf('group=farm&by=group')).filter(({ subgroup }) => subgroup === 'farm')
    expectCounted(
      farm,
      PLACES.flatMap((place) => GIVEN[place].farm),
    )
  })

  it('are withheld where they would tell when few people said it', async () => {
    const mixed = (count: number) => [...months(2011), ...months(2019)].slice(12 - count / 2, 12 + count / 2)
    // Rome less its people without a group would be two farmers and five of the town, all of 2011.
    const linesOf = await held({
      GVA: { farm: mixed(12), town: mixed(10), '': mixed(10) },
      NBO: { farm: mixed(10), town: mixed(10), '': mixed(8) },
      ROM: { farm: months(2011).slice(0, 2), town: months(2011).slice(2, 7), '': months(2019).slice(0, 6) },
    })
    const lines = await linesOf('by=workshop&then=group')
    const isShown = (place: string, group: string) =>
      lines.some(
        ({ within, subgroup, withheld }) => within === place && subgroup === group && withheld === '0',
      )
    expect(isShown('ROM', 'farm'), 'the farmers of Rome').to.equal(false)
    expect(isShown('GVA', 'farm') || isShown('GVA', 'none'), 'others').to.equal(true)
    expect(isShown('ROM', 'none'), 'people of Rome without a group').to.equal(false)
  })
})
