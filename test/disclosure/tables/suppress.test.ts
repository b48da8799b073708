import { expect } from 'chai'

import { intervalsOf } from '../../../src/disclosure/tables/audit.ts'
import { crossed, type Counted, type Crossing } from '../../../src/disclosure/tables/crossing.ts'
import { suppressed } from '../../../src/disclosure/tables/suppress.ts'
import { type Group, type Table } from '../../../src/disclosure/tables/table.ts'

const THRESHOLD = 5

const counted = (at: readonly number[], answers: readonly number[], no_answer = 0): Counted => ({
  at,
  answers,
  answered: answers.reduce((sum, people) => sum + people, 0),
  no_answer,
})

/** Places in one row, half of the people of each with either answer, as far as that goes. */
const rowOf = (sizes: readonly number[], more: Partial<Crossing> = {}) =>
  crossed({
    dimensions: [{ code: 'place', values: sizes.length }],
    tables: [['place']],
    answers: 2,
    several: false,
    counted: sizes.map((size, place) => counted([place], [Math.ceil(size / 2), Math.floor(size / 2)])),
    ...more,
  })

/** Places by groups; each entry is the answers of a group. */
const gridOf = (rows: readonly (readonly (readonly number[])[])[], more: Partial<Crossing> = {}) =>
  crossed({
    dimensions: [
      { code: 'place', values: rows.length },
      { code: 'group', values: rows[0]?.length ?? 0 },
    ],
    tables: [['place', 'group']],
    answers: rows[0]?.[0]?.length ?? 0,
    several: false,
    counted: rows.flatMap((row, place) => row.map((answers, group) => counted([place, group], answers))),
    ...more,
  })

const groupAt = ({ groups }: Table, of: Group['of']) =>
  groups.find((group) => JSON.stringify(group.of) === JSON.stringify(of)) as Group

/** A group as a reader sees it: its size, or a sign. */
function seenAt(table: Table, of: Group['of'], threshold = THRESHOLD): string {
  const state = suppressed(table, threshold).cells[groupAt(table, of).size]
  if (state?.is === 'shown') return String(state.people)
  return state?.is === 'withheld' ? state.rule : (state?.is ?? 'missing')
}
const rowSeen = (table: Table, places: number) =>
  Array.from({ length: places }, (_, place) => seenAt(table, { place }))

describe('a table that withholds', () => {
  for (const [what, sizes, seen] of [
    ['nothing where no group is small', [5, 9, 30], ['5', '9', '30']],
    ['the smallest beside a small one', [4, 9, 30], ['below_threshold', 'complementary', '30']],
    [
      'small ones whose sum reaches the threshold, and no more',
      [4, 30, 3, 2],
      ['below_threshold', '30', 'below_threshold', 'below_threshold'],
    ],
    [
      'one more where marks would tell: of three with less than five and twelve in all, each has four',
      [4, 30, 4, 4, 40],
      ['below_threshold', 'complementary', 'below_threshold', 'below_threshold', '40'],
    ],
  ] as const) {
    it(`withholds ${what}`, () => {
      expect(rowSeen(rowOf(sizes), sizes.length)).to.deep.equal(seen)
    })
  }

  it('withholds all of a small group: its base and every answer', () => {
    const table = rowOf([4, 9, 30])
    const { cells } = suppressed(table, THRESHOLD)
    const states = groupAt(table, { place: 0 }).cells.map((cell) => cells[cell]?.is)
    expect(new Set(states)).to.deep.equal(new Set(['withheld']))
  })

  it('withholds everything below the threshold altogether, and says so', () => {
    const { cells, altogether } = suppressed(rowOf([2, 2]), THRESHOLD)
    expect(altogether).to.deep.equal(['', 'place'])
    expect(cells.every(({ is }) => is === 'withheld')).to.equal(true)
  })

  it('withholds a row altogether where nothing else helps, without marks, and keeps the total', () => {
    const table = rowOf([4, 4])
    const { altogether } = suppressed(table, THRESHOLD)
    expect(altogether).to.deep.equal(['place'])
    expect([...rowSeen(table, 2), seenAt(table, {})]).to.deep.equal(['complementary', 'complementary', '8'])
  })

  it('leaves what is shown elsewhere, and withholds another', () => {
    const fixed: Crossing['fixed'] = ({ place }) => (place === 1 ? 'shown' : undefined)
    expect(rowSeen(rowOf([4, 9, 30], { fixed }), 3)).to.deep.equal(['below_threshold', '9', 'complementary'])
  })

  it('withholds what is withheld elsewhere, and what would tell it', () => {
    const fixed: Crossing['fixed'] = ({ place }) => (place === 1 ? 'withheld' : undefined)
    expect(rowSeen(rowOf([14, 9, 30], { fixed }), 3)).to.deep.equal(['complementary', 'complementary', '30'])
  })
})

describe('a group of nobody', () => {
  const large = [10, 10] as const

  it('is empty where nobody came, and withheld where nobody answered', () => {
    const table = crossed({
      dimensions: [{ code: 'place', values: 4 }],
      tables: [['place']],
      answers: 2,
      several: false,
      counted: [counted([0], large), counted([1], large), counted([2], [0, 0], 7)],
    })
    expect(rowSeen(table, 4).slice(2)).to.deep.equal(['below_threshold', 'empty'])
  })

  it('looks like a small one where the larger group is withheld: all three there would be of the other', () => {
    const table = gridOf([
      [
        [2, 1],
        [0, 0],
      ],
      [large, large],
      [large, large],
    ])
    expect(seenAt(table, { place: 0, group: 1 })).to.equal('below_threshold')
    const shown = gridOf([
      [large, [0, 0]],
      [large, large],
    ])
    expect(seenAt(shown, { place: 0, group: 1 })).to.equal('empty')
  })

  it('is not asked where its place was not', () => {
    const table = rowOf([10, 0, 12], { not_asked: { place: [1] } })
    expect(rowSeen(table, 3)).to.deep.equal(['10', 'not_asked', '12'])
  })
})

describe('a crossing', () => {
  const large = [6, 6, 6] as const

  it('withholds a rectangle around a small group, and shows the margins', () => {
    const table = gridOf([
      [[2, 1, 0], [4, 4, 4], large],
      [[4, 4, 3], [5, 5, 5], large],
      [large, large, large],
    ])
    const seen = [0, 1, 2].map((place) => [0, 1, 2].map((group) => seenAt(table, { place, group })))
    expect(seen).to.deep.equal([
      ['below_threshold', 'complementary', '18'],
      ['complementary', 'complementary', '18'],
      ['18', '18', '18'],
    ])
    expect([seenAt(table, { place: 0 }), seenAt(table, { group: 0 }), seenAt(table, {})]).to.deep.equal([
      '33',
      '32',
      '131',
    ])
  })

  it('withholds more where answers would tell: the only ones of a row and of a column meet in one group', () => {
    const withheldIn = (beside: readonly number[], below: readonly number[]) => {
      const table = gridOf([
        [[1, 1], beside, [30, 9]],
        [[9, 3], below, [30, 9]],
        [
          [30, 9],
          [30, 9],
          [30, 9],
        ],
      ])
      const at = [0, 1, 2].flatMap((place) => [0, 1, 2].map((group) => ({ place, group })))
      return at.filter((of) => !/^\d/.test(seenAt(table, of))).map(({ place, group }) => `${place}${group}`)
    }
    expect(withheldIn([10, 2], [12, 3])).to.deep.equal(['00', '01', '10', '11'])
    // Nobody in column 1 gave the second answer: so the one in row 0 who did would be in group 00.
    expect(withheldIn([12, 0], [15, 0])).not.to.deep.equal(['00', '01', '10', '11'])
  })

  it('treats people who may give several answers as a base that these do not add up to', () => {
    const table = crossed({
      dimensions: [{ code: 'place', values: 3 }],
      tables: [['place']],
      answers: 2,
      several: true,
      counted: [
        { at: [0], answers: [3, 3], answered: 3, no_answer: 0 },
        { at: [1], answers: [5, 4], answered: 9, no_answer: 0 },
        { at: [2], answers: [20, 11], answered: 30, no_answer: 0 },
      ],
    })
    expect(rowSeen(table, 3)).to.deep.equal(['below_threshold', 'complementary', '30'])
  })

  it('is withheld altogether when it is too large to be audited', () => {
    const table = gridOf(Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => [3, 3])))
    expect(suppressed(table, THRESHOLD).altogether).to.deep.equal(['group,place'])
  })
})

/** The example of sdcTable (tests/testthat/test-simpleheuristic.R): rows w, x, y, z by columns a, b, c, d. */
describe('the table of sdcTable', () => {
  const inner = [
    [30, 47, 64, 89],
    [90, 124, 5, 31],
    [92, 100, 59, 85],
    [800, 991, 651, 685],
  ]
  const cellAt = (name: string) => 4 * 'wxyz'.indexOf(name.charAt(0)) + 'abcd'.indexOf(name.charAt(1))
  const given = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd'].map(cellAt)
  const lines = [0, 1, 2, 3].flatMap((line) => [
    { parts: [0, 1, 2, 3].map((at) => 4 * line + at) },
    { parts: [0, 1, 2, 3].map((at) => 4 * at + line) },
  ])
  const inside = inner.flat()
  const margins = lines.map(({ parts }) => parts.reduce((sum, cell) => sum + (inside[cell] ?? 0), 0))
  const counts = [...inside, ...margins]
  const table: Table = {
    counts,
    sums: lines.map(({ parts }, place) => ({ whole: inside.length + place, parts })),
    groups: counts.map((_, cell) => ({
      of: { cell },
      size: cell,
      came: cell,
      answers: [],
      cells: [cell],
      depth: cell < inside.length ? 1 : 0,
      within: [],
      not_asked: false,
      ...(given.includes(cell) && { fixed: 'withheld' as const }),
    })),
  }

  it('tells 47 exactly, though every line withholds two cells or more', () => {
    expect(intervalsOf(table, new Set(given)).get(cellAt('wb'))).to.deep.equal({ least: 47, most: 47 })
  })

  it('tells 0 to 141 once xb is withheld too', () => {
    const intervals = intervalsOf(table, new Set([...given, cellAt('xb')]))
    expect(intervals.get(cellAt('wb'))).to.deep.equal({ least: 0, most: 141 })
  })

  it('is safe with one cell more, which is found', () => {
    const { cells } = suppressed(table, THRESHOLD)
    const withheld = [...cells.keys()].filter((cell) => cells[cell]?.is === 'withheld')
    expect(withheld.length).to.equal(given.length + 1)
    for (const [, { least, most }] of intervalsOf(table, new Set(withheld)))
      expect(most - least).to.be.at.least(THRESHOLD - 1)
  })
})
