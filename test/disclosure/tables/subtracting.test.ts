import { expect } from 'chai'
import fc from 'fast-check'

import { crossed, type Counted, type Crossing } from '../../../src/disclosure/tables/crossing.ts'
import { suppressed, type CellState, type Suppressed } from '../../../src/disclosure/tables/suppress.ts'
import type { Table } from '../../../src/disclosure/tables/table.ts'
import { attackerOf, readOff, type Attacker } from '../../support/attacker.ts'

const THRESHOLD = 5
const SEED = 20_261_130
const ANSWERS = 3

/** Two places with two sessions each, a third with one; three groups, few people in the last. */
const SESSIONS = [0, 0, 1, 1, 2]
const crossing = (counted: readonly Counted[]): Crossing => ({
  dimensions: [
    { code: 'place', values: 3 },
    { code: 'group', values: 3 },
    { code: 'language', values: 2 },
    { code: 'session', values: SESSIONS.length, within: { dimension: 'place', of: SESSIONS } },
  ],
  tables: [['place', 'group'], ['language'], ['session']],
  answers: ANSWERS,
  several: false,
  counted,
})

const aPerson = fc.record({
  session: fc.nat(SESSIONS.length - 1),
  group: fc.constantFrom(0, 0, 0, 1, 1, 2),
  language: fc.constantFrom(0, 0, 1),
  answer: fc.constantFrom(0, 1, 1, 2, 2, undefined),
})
const aTable = fc.array(aPerson, { minLength: 60, maxLength: 110 }).map((people) =>
  crossed(
    crossing(
      people.map(({ session, group, language, answer }) => ({
        at: [SESSIONS[session] ?? 0, group, language, session],
        answers: Array.from({ length: ANSWERS }, (_, one) => Number(one === answer)),
        answered: Number(answer !== undefined),
        no_answer: Number(answer === undefined),
      })),
    ),
  ),
)

/** Withholds only the groups that are small themselves: the control. */
const primaryOnly = (table: Table): Suppressed => {
  const cells: CellState[] = []
  for (const group of table.groups) {
    const size = table.counts[group.size] ?? 0
    for (const cell of group.cells)
      cells[cell] =
        size < THRESHOLD
          ? { is: 'withheld', rule: 'below_threshold' }
          : { is: 'shown', people: table.counts[cell] ?? 0 }
  }
  return { cells, altogether: [] }
}

/** Returns attackers on a table, and on what it leaves where the tables from a depth on are withheld altogether. */
function attackersOf(table: Table, cells: readonly CellState[], altogether: readonly string[]) {
  const attacker = attackerOf(table, readOff(table, cells, altogether, THRESHOLD))
  const without = new Map<number, Attacker>()
  for (const { depth } of table.groups) {
    if (without.has(depth)) continue
    const finer = table.groups.filter((group) => group.depth >= depth && cells[group.size]?.is !== 'empty')
    const hidden = [...cells]
    for (const group of finer)
      for (const cell of group.cells) hidden[cell] = { is: 'withheld', rule: 'complementary' }
    const names = finer.map(({ of }) => Object.keys(of).toSorted().join())
    without.set(depth, attackerOf(table, readOff(table, hidden, names, THRESHOLD)))
  }
  return { attacker, without }
}

/** What is found of small groups somebody came of: their size, or an answer that somebody in them gave. */
function foundIn(
  table: Table,
  { cells, altogether }: Suppressed,
  owns: readonly (number | undefined)[] = [undefined],
): readonly string[] {
  const { attacker, without } = attackersOf(table, cells, altogether)
  const people = (cell: number) => table.counts[cell] ?? 0
  const isExact = (one: Attacker | undefined, cell: number) =>
    one?.extreme('minimize', cell) === one?.extreme('maximize', cell)
  const isGiven = (one: Attacker | undefined, cell: number, own?: number) =>
    (one?.extreme('minimize', cell, own) ?? 0) > Number(cell === own)
  return table.groups
    .filter((group) => people(group.size) < THRESHOLD && people(group.came) > 0)
    .flatMap((group) => {
      const larger = without.get(group.depth)
      const name = JSON.stringify(group.of)
      const given = group.answers.filter((cell) => people(cell) > 0)
      return [
        ...(isExact(attacker, group.size) && !isExact(larger, group.size) ? [`the size of ${name}`] : []),
        ...owns.flatMap((own) =>
          given
            .filter((cell) => isGiven(attacker, cell, own) && !isGiven(larger, cell, own))
            .map((cell) => `answer ${cell} of ${name}, by somebody in ${own ?? 'no cell'}`),
        ),
      ]
    })
}

/** Withheld cells with the answer of somebody. */
const ownsIn = ({ groups, counts }: Table, { cells }: Suppressed): readonly number[] =>
  groups.flatMap(({ answers }) =>
    answers.filter((cell) => cells[cell]?.is === 'withheld' && (counts[cell] ?? 0) > 0),
  )

describe('somebody who subtracts', function () {
  this.timeout(240_000)

  it('finds no small group and none of its answers in linked tables', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        expect(foundIn(table, suppressed(table, THRESHOLD))).to.deep.equal([])
      }),
      { seed: SEED, numRuns: 25, endOnFailure: true },
    )
  })

  it('finds nothing either when they know their own answer', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const result = suppressed(table, THRESHOLD)
        expect(foundIn(table, result, ownsIn(table, result))).to.deep.equal([])
      }),
      { seed: SEED + 1, numRuns: 4, endOnFailure: true },
    )
  })

  it('finds them where only small groups are withheld, the control', () => {
    const tables = fc.sample(aTable, { seed: SEED, numRuns: 8 })
    const found = tables.filter((table) => foundIn(table, primaryOnly(table)).length > 0)
    expect(found.length).to.be.greaterThan(5)
  })

  it('still sees groups in the finest tables of most', () => {
    const tables = fc.sample(aTable, { seed: SEED, numRuns: 25 })
    const seen = tables.filter((table) => !suppressed(table, THRESHOLD).altogether.includes('group,place'))
    expect(seen.length).to.be.greaterThan(8)
  })
})
