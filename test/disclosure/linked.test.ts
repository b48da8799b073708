import { expect } from 'chai'

import { withheldOfLast, withholding } from '../../src/disclosure/linked.ts'
import { numbersFrom } from './numbers.ts'
import { leavesOver, type Answered } from './attack.ts'

const THRESHOLD = 5

/** Cells of a table of two splits, by row. */
const tableOf = (...rows: readonly (readonly number[])[]): readonly Answered[] =>
  rows.flatMap((row, one) => row.map((people, other) => ({ at: [one, other], present: people, people })))

describe('splits of the same people', () => {
  it('withhold nothing where every subgroup, and every rest, is large enough', () => {
    expect(named(tableOf([8, 7], [9, 6]), [2, 2])).to.deep.equal(['', ''])
  })

  it('withhold with a small subgroup the next smallest, since the other split tells their sum', () => {
    expect(named(tableOf([1, 8], [1, 9], [10, 10]), [3, 2])).to.deep.equal(['', ''])
    expect(named(tableOf([1, 2], [6, 9], [10, 10]), [3, 2])).to.deep.equal(['01', ''])
  })

  it('withhold a subgroup that leaves few of another when it is taken off', () => {
    // All 8 of the group were in the place where 10 were: 2 are left over.
    expect(named(tableOf([8, 2, 0], [0, 9, 9], [0, 9, 9]), [3, 3])).to.satisfy(
      (found: readonly string[]) => found.join('') !== '',
    )
  })

  for (const splits of [2, 3, 4]) {
    it(`never leave over fewer people than the threshold, of ${splits} splits`, () => {
      const next = numbersFrom(splits)
      for (let round = 0; round < 400; round += 1) {
        const sizes = Array.from({ length: splits }, () => 2 + next(3))
        const cells = randomCells(sizes, next)
        const withheld = withheldIn(cells, sizes)
        expect(leavesOver(cells, sizes, withheld, THRESHOLD), JSON.stringify({ cells, withheld })).to.equal(
          null,
        )
      }
    })
  }

  it('never leave over fewer people than the threshold, where many cells are of one or two people', () => {
    const next = numbersFrom(7)
    for (let round = 0; round < 60; round += 1) {
      const sizes = [3 + next(3), 3, 2]
      const cells = manyCells(22, sizes, next, 2)
      const withheld = withheldIn(cells, sizes)
      expect(leavesOver(cells, sizes, withheld, THRESHOLD), JSON.stringify({ cells, withheld })).to.equal(
        null,
      )
    }
  })

  for (const [people, sizes] of [
    [25, [40, 8, 6]],
    [8, [40, 8, 6]],
    [25, [40, 8, 6, 80, 2]],
    [8, [10, 8, 6, 20, 2]],
  ] as const) {
    it(`take little effort: ${sizes.join(' x ')}, ${people} people in a workshop`, () => {
      const cells = manyCells(sizes[0] * people, sizes, numbersFrom(people), 1)
      const effort = { left: 10_000_000 }
      expect(
        withholding(
          cells,
          sizes,
          THRESHOLD,
        )(
          cells.map((cell) => cell.people),
          effort,
        ),
      ).to.have.length(sizes.length)
    })
  }

  it('withhold of an item that few were asked what is withheld of one for all: a condition counts answers', () => {
    const next = numbersFrom(11)
    for (let round = 0; round < 200; round += 1) {
      const sizes = [3, 4]
      const cells = randomCells(sizes, next)
      const withheldOf = withholding(cells, sizes, THRESHOLD)
      const among = (people: readonly number[]) => withheldOf(people, { left: Infinity })?.flat() ?? []
      const all = among(cells.map(({ present }) => present))
      const some = among(cells.map(({ present }) => next(present + 1)))
      expect(all.filter((is, at) => is && !some[at])).to.deep.equal([])
    }
  })

  it('are not decided once the effort is spent', () => {
    const cells = tableOf([8, 7], [9, 6])
    const answered = cells.map(({ people }) => people)
    expect(withholding(cells, [2, 2], THRESHOLD)(answered, { left: 3 })).to.equal(undefined)
  })

  it('are found out where only small subgroups are withheld', () => {
    const cells = tableOf([1, 2], [6, 9], [10, 10])
    const primary = [
      [true, false, false],
      [false, false],
    ]
    expect(leavesOver(cells, [3, 2], primary, THRESHOLD)).to.deep.equal([0, 1])
  })
})

describe('one more split beside others that are shown', () => {
  const last = (
    cells: readonly Answered[],
    sizes: readonly number[],
    known: readonly (readonly boolean[])[],
  ) => withheldOfLast({ cells, sizes, threshold: THRESHOLD }, known, { left: 10_000_000 }) ?? []

  it('withholds a subgroup that is all of a shown one and a person more', () => {
    // Place by answer: all 20 of the first place gave the first answer, and one person elsewhere.
    const cells = tableOf([20, 0, 0], [1, 10, 9]).filter(({ people }) => people > 0)
    expect(last(cells, [2, 3], [])[0]).to.equal(true)
    expect(last(tableOf([10, 6, 4], [11, 4, 5]), [2, 3], [])).to.deep.equal([false, false, false])
  })

  it('withholds with people who are never shown as many as the threshold asks for', () => {
    const cells = tableOf([7, 8, 1], [6, 9, 1])
    expect(last(cells, [2, 3], [[], [false, false, true]])).to.deep.equal([true, false, true])
  })

  it('never leaves over fewer people than the threshold', () => {
    const next = numbersFrom(11)
    for (let round = 0; round < 300; round += 1) {
      const sizes = [2 + next(3), 2 + next(2), 2 + next(3)]
      const cells = randomCells(sizes, next)
      const before = withheldIn(
        cells.map((cell) => ({ ...cell, at: cell.at.slice(0, 2) })),
        sizes.slice(0, 2),
      )
      const withheld = [...before, last(cells, sizes, before)]
      expect(leavesOver(cells, sizes, withheld, THRESHOLD), JSON.stringify({ cells, withheld })).to.equal(
        null,
      )
    }
  })
})

const withheldIn = (cells: readonly Answered[], sizes: readonly number[]) =>
  withholding(
    cells,
    sizes,
    THRESHOLD,
  )(
    cells.map(({ people }) => people),
    { left: Infinity },
  ) ?? []

const named = (cells: readonly Answered[], sizes: readonly number[]) =>
  withheldIn(cells, sizes).map((own) => own.flatMap((is, place) => (is ? [place] : [])).join(''))

/** Everybody is in cells at random, of a few people at a time; a workshop has two sessions, each of one version. */
function manyCells(
  count: number,
  sizes: readonly number[],
  next: (below: number) => number,
  most: number,
): readonly Answered[] {
  const known = new Map<string, Answered>()
  for (let at = 0; at < count; at += 1) {
    const [workshop = 0, group = 0, language = 0] = sizes.map((size) => next(size))
    const half = next(2)
    const place = [workshop, group, language, 2 * workshop + half, half].slice(0, sizes.length)
    const people = (known.get(place.join())?.people ?? 0) + 1 + next(most)
    known.set(place.join(), { at: place, present: people, people })
  }
  return [...known.values()]
}

/** Some combinations occur, most of few people. */
function randomCells(sizes: readonly number[], next: (below: number) => number): readonly Answered[] {
  const count = 3 + next(10)
  const known = new Map<string, Answered>()
  for (let at = 0; at < count; at += 1) {
    const place = sizes.map((size) => next(size))
    const people = 1 + next(next(2) ? 4 : 12)
    known.set(place.join(), { at: place, present: people, people })
  }
  return [...known.values()]
}
