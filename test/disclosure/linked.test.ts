import { expect } from 'chai'

import { withheldSubgroups, type Cell } from '../../src/disclosure/linked.ts'
import { numbersFrom } from './numbers.ts'
import { leavesOver } from './attack.ts'

const THRESHOLD = 5

/** Cells of a table of two splits, by row. */
const tableOf = (...rows: readonly (readonly number[])[]): readonly Cell[] =>
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
        const withheld = withheldSubgroups(cells, sizes, THRESHOLD)
        expect(leavesOver(cells, sizes, withheld, THRESHOLD), JSON.stringify({ cells, withheld })).to.equal(
          null,
        )
      }
    })
  }

  it('are found out where only small subgroups are withheld', () => {
    const cells = tableOf([1, 2], [6, 9], [10, 10])
    const primary = [
      [true, false, false],
      [false, false],
    ]
    expect(leavesOver(cells, [3, 2], primary, THRESHOLD)).to.deep.equal([0, 1])
  })
})

const named = (cells: readonly Cell[], sizes: readonly number[]) =>
  withheldSubgroups(cells, sizes, THRESHOLD).map((own) =>
    own.flatMap((is, place) => (is ? [place] : [])).join(''),
  )

/** Some combinations occur, most of few people. */
function randomCells(sizes: readonly number[], next: (below: number) => number): readonly Cell[] {
  const count = 3 + next(10)
  const known = new Map<string, Cell>()
  for (let at = 0; at < count; at += 1) {
    const place = sizes.map((size) => next(size))
    const people = 1 + next(next(2) ? 4 : 12)
    known.set(place.join(), { at: place, present: people, people })
  }
  return [...known.values()]
}
