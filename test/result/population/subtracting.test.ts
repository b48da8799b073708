import { expect } from 'chai'
import fc from 'fast-check'
import Papa from 'papaparse'
import { solve } from 'yalps'

import type { Answers } from '../../../src/instrument/answer.ts'
import { paths } from '../../../src/web/paths.ts'
import { aForm } from '../../release/sealed.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aConsultation, aPerson, aVersion, aWorkshop, signedInAs } from '../../support/world.ts'
import { aHeldSession } from '../sealed.ts'

const THRESHOLD = 5
const SEED = 20_261_130
const PLACES = ['GVA', 'NBO', 'LIM'] as const
const GROUPS = ['farm', 'town', 'none'] as const
const form = aForm([{ code: 'q1', kind: 'single_choice', label: { en: 'Agreed?' }, list: 'yes_no' }])

/** Who was at a place, in a group, and said yes, no or nothing. */
type Somebody = Readonly<{ place: number; group: number; answer: '1' | '2' | undefined }>
/** Places and groups whose people are counted together. */
type Crowd = Readonly<{ places: readonly number[]; groups: readonly number[] }>
/** What is read of some people: how many answered, how many said yes. */
type Read = Readonly<{ crowd: Crowd; all: Bounds; yes: Bounds }>
type Bounds = Readonly<{ least: number; most: number }>

const somebody = fc.record({
  place: fc.constantFrom(0, 0, 0, 1, 1, 2, 2),
  group: fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 2),
  answer: fc.constantFrom('1' as const, '1' as const, '2' as const, '2' as const, undefined),
})
const someCrowd = fc.array(somebody, { minLength: 70, maxLength: 120 })

/** A few towns' people in one place, whom rows by place and by group leave alone. */
const PLANTED: readonly Somebody[] = [
  [0, 0, 14],
  [0, 1, 2],
  [1, 0, 9],
  [1, 1, 11],
  [2, 0, 8],
  [2, 1, 7],
].flatMap(([place = 0, group = 0, count = 0]) =>
  Array.from({ length: count }, (_, n) => ({
    place,
    group,
    answer: n % 3 === 0 ? ('1' as const) : ('2' as const),
  })),
)

const ANY: Bounds = { least: 0, most: Infinity }
const all = (names: readonly string[]) => names.map((_, place) => place)
const inCrowd = ({ places, groups }: Crowd, { place, group }: Somebody) =>
  places.includes(place) && groups.includes(group)
const subsetsOf = (names: readonly string[]) =>
  [1, 2, 3, 4, 5, 6].map((mask) => all(names).filter((place) => (mask >> place) % 2 === 1))

/** Every address of the question with up to two traits. */
function addresses(): readonly URLSearchParams[] {
  const some = (trait: string, names: readonly string[]) => [
    [],
    ...subsetsOf(names).map((places) => places.map((place) => [trait, names[place] ?? ''])),
  ]
  return some('workshop', PLACES).flatMap((places) =>
    some('group', GROUPS).flatMap((groups) =>
      ['by=workshop', 'by=group', 'by=workshop&then=group', 'by=group&then=workshop'].map(
        (by) => new URLSearchParams([...places, ...groups, ...new URLSearchParams(by)]),
      ),
    ),
  )
}

const numbered = (names: readonly string[], code: string) => [names.indexOf(code)]
const filtered = (address: URLSearchParams, trait: string, names: readonly string[]) =>
  address.has(trait) ? address.getAll(trait).map((code) => names.indexOf(code)) : all(names)

/** Whom a line of a file counts. */
function crowdOf(address: URLSearchParams, line: Readonly<Record<string, string>>): Crowd {
  const counts = (trait: string, names: readonly string[]) => {
    const { split, subgroup = '', within_split, within = '' } = line
    if (split === trait && subgroup !== 'total') return numbered(names, subgroup)
    return within_split === trait ? numbered(names, within) : filtered(address, trait, names)
  }
  return { places: counts('workshop', PLACES), groups: counts('group', GROUPS) }
}

/** Reads the lines of one row, one for each option. */
function readIn(
  crowd: Crowd,
  { n = '', withheld, value = '', rule = '' }: Readonly<Record<string, string>>,
): Read {
  if (withheld === '0' && Number(n) >= 0) {
    const base = Number(n)
    const fits = all(Array.from({ length: base + 1 }, String)).filter(
      (yes) => Math.round((100 * yes) / base) === Number(value),
    )
    return {
      crowd,
      all: { least: base, most: base },
      yes: { least: fits[0] ?? 0, most: fits.at(-1) ?? 0 },
    }
  }
  return { crowd, all: rule === 'few' ? { least: 0, most: THRESHOLD - 1 } : ANY, yes: ANY }
}

/** Somebody who knows every sum that was read: the fewest or most in a place and group who said it, or answered. */
function attackerOn(reads: readonly Read[]) {
  const variables = all(PLACES).flatMap((place) =>
    all(GROUPS).flatMap((group) => (['1', '2'] as const).map((answer) => ({ place, group, answer }))),
  )
  const names = variables.map(({ place, group, answer }) => `${place}/${group}/${answer}`)
  const constraints = reads.flatMap(({ all: answered, yes }, row) =>
    (
      [
        ['all', answered],
        ['yes', yes],
      ] as const
    ).map(([name, { least, most }]) => [`${name} ${row}`, { min: least, max: most }] as const),
  )
  return (direction: 'minimize' | 'maximize', wanted: (one: Somebody) => boolean): number => {
    const coefficients = variables.map((one, at) => {
      const own = reads.flatMap(({ crowd }, row): (readonly [string, number])[] =>
        inCrowd(crowd, one)
          ? [[`all ${row}`, 1], ...(one.answer === '1' ? [[`yes ${row}`, 1] as const] : [])]
          : [],
      )
      return [names[at] ?? '', [...own, ...(wanted(one) ? [['wanted', 1] as const] : [])]] as const
    })
    const { status, result } = solve(
      { direction, objective: 'wanted', constraints, variables: coefficients, integers: true },
      { checkCycles: true },
    )
    if (status === 'infeasible' || status === 'cycled') throw new Error(`an attack that is ${status}`)
    return status === 'unbounded' ? Infinity : Math.round(result)
  }
}

/** What is found of few people at a place and of a group: how many they are, or an answer that one of them gave. */
function foundBy(people: readonly Somebody[], reads: readonly Read[]): readonly string[] {
  const [attack, floor] = [attackerOn(reads), attackerOn(reads.filter(({ crowd }) => isMargin(crowd)))]
  return all(PLACES).flatMap((place) =>
    all(GROUPS).flatMap((group) => {
      const own = people.filter((one) => one.place === place && one.group === group && one.answer)
      if (own.length === 0 || own.length >= THRESHOLD) return []
      const isThere = (one: Somebody) => one.place === place && one.group === group
      const isExact = (by: typeof attack) => by('minimize', isThere) === by('maximize', isThere)
      const isGiven = (by: typeof attack, answer: string) =>
        by('minimize', (one) => isThere(one) && one.answer === answer) > 0
      const answers = [...new Set(own.flatMap(({ answer }) => answer ?? []))]
      return [
        ...(isExact(attack) && !isExact(floor) ? [`how many of ${GROUPS[group]} in ${PLACES[place]}`] : []),
        ...answers
          .filter((answer) => isGiven(attack, answer) && !isGiven(floor, answer))
          .map((answer) => `an answer ${answer} of ${GROUPS[group]} in ${PLACES[place]}`),
      ]
    }),
  )
}

const isMargin = ({ places, groups }: Crowd) =>
  places.length === PLACES.length || groups.length === GROUPS.length

/** The same rows with nothing withheld but what is few itself: the control. */
function primaryOnly(people: readonly Somebody[], { crowd }: Read): Read {
  const own = people.filter((one) => one.answer && inCrowd(crowd, one))
  const yes = own.filter(({ answer }) => answer === '1').length
  if (own.length < THRESHOLD) return { crowd, all: { least: 0, most: THRESHOLD - 1 }, yes: ANY }
  return { crowd, all: { least: own.length, most: own.length }, yes: { least: yes, most: yes } }
}

describe('somebody who adds and subtracts all that the addresses of a question show', function () {
  this.timeout(240_000)
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  /** Reads every row of every file and page of the question. */
  async function readAll(people: readonly Somebody[]): Promise<readonly Read[]> {
    const { db } = there.stores
    const rosa = await aPerson(db, ['researcher'])
    const { id } = await aConsultation(db, [rosa])
    const version = await aVersion(db, id, form)
    for (const [place, code] of PLACES.entries()) {
      const workshop = await aWorkshop(db, id, [], code)
      const own = people.filter((one) => one.place === place)
      await aHeldSession(
        there.stores,
        { workshop_id: workshop.id, version_id: version.id },
        own.map(({ group, answer }): Answers => {
          const sender = { _group: GROUPS[group] === 'none' ? '' : (GROUPS[group] ?? '') }
          return answer ? { ...sender, q1: { choice: answer } } : sender
        }),
      )
    }
    const researcher = await signedInAs(there, rosa)
    const reads: Read[] = []
    for (const address of addresses()) {
      const csv = await researcher.get(paths.figure(id, 'q1', String(address), '.csv'))
      const page = await researcher.get(paths.figure(id, 'q1', String(address))).expect(200)
      if (csv.status === 303) continue
      const lines = Papa.parse<Record<string, string>>(csv.text.slice(1), {
        header: true,
        skipEmptyLines: true,
      })
      for (const line of lines.data.filter(({ option }) => option === '1'))
        reads.push(readIn(crowdOf(address, line), line))
      reads.push(...leftIn(page.text, address))
    }
    return distinct(reads)
  }

  /** Reads how many are left after the last filter. */
  function leftIn(html: string, address: URLSearchParams): readonly Read[] {
    const trail = /<ol class="trail"[^]*?<\/ol>/.exec(html)?.[0] ?? ''
    const last = [...trail.matchAll(/<b>(\d+)<\/b>/g)].at(-1)?.[1]
    const steps = [...trail.matchAll(/<li(?: class="\w+")?>/g)].length
    const told = [...trail.matchAll(/<b>/g)].length
    const isLast = /<b>\d+<\/b>[^]*?(?:<li class="add">)/.test(trail.slice(trail.lastIndexOf('<b>')))
    if (!last || !isLast || steps - 1 !== told) return []
    const crowd = {
      places: filtered(address, 'workshop', PLACES),
      groups: filtered(address, 'group', GROUPS),
    }
    return [{ crowd, all: { least: Number(last), most: Number(last) }, yes: ANY }]
  }

  const distinct = (reads: readonly Read[]): readonly Read[] => [
    ...new Map(
      reads.map((read) => [JSON.stringify(read, (_, v: unknown) => (v === Infinity ? 'any' : v)), read]),
    ).values(),
  ]

  /** Fails where a sum was read wrongly: an attack on what is not true proves nothing. */
  function isTrue(people: readonly Somebody[], reads: readonly Read[]): void {
    for (const { crowd, all: answered, yes } of reads) {
      const own = people.filter((one) => one.answer && inCrowd(crowd, one))
      const said = own.filter(({ answer }) => answer === '1').length
      expect(own.length, JSON.stringify(crowd)).to.be.within(answered.least, answered.most)
      expect(said, JSON.stringify(crowd)).to.be.within(yes.least, yes.most)
    }
  }

  it('finds nobody among few, and the control does', async () => {
    const controls: string[] = []
    const crowds = [PLANTED, ...fc.sample(someCrowd, { seed: SEED, numRuns: 2 })]
    let crossed = 0
    for (const people of crowds) {
      const reads = await readAll(people)
      isTrue(people, reads)
      expect(foundBy(people, reads)).to.deep.equal([])
      crossed += reads.filter(({ crowd, all: { least, most } }) => !isMargin(crowd) && least === most).length
      controls.push(
        ...foundBy(
          people,
          reads.map((read) => primaryOnly(people, read)),
        ),
      )
    }
    expect(controls.length).to.be.greaterThan(2)
    expect(crossed, 'crossings that are shown').to.be.greaterThan(20)
  })
})
