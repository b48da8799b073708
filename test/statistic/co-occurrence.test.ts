import { expect } from 'chai'

import { coOccurrence } from '../../src/statistic/co-occurrence.ts'

/** Units of a table: with both, with the first alone, with the second alone, with neither. */
const unitsOf = (both: number, one: number, other: number, neither: number) =>
  [
    Array.from({ length: both }, () => [0, 1]),
    Array.from({ length: one }, () => [0]),
    Array.from({ length: other }, () => [1]),
    Array.from({ length: neither }, () => []),
  ]
    .flat()
    .map((codes) => new Set<number>(codes))

describe('codes of the same answer', () => {
  it('are tested by Fisher: the lady tasting tea, and convicted twins (R: fisher.test)', () => {
    const [tea] = coOccurrence(unitsOf(3, 1, 1, 3), 2)
    expect(tea).to.include({ first: 0, second: 1, both: 3, withFirst: 4, withSecond: 4, jaccard: 3 / 5 })
    expect(tea?.test.value).to.be.closeTo(34 / 70, 1e-12)
    expect(coOccurrence(unitsOf(2, 15, 10, 3), 2)[0]?.test.value).to.be.closeTo(0.0005367, 5e-8)
  })

  it('are counted pair by pair, codes nobody used left out, and adjusted together', () => {
    const units = [[0, 1, 3], [0, 1], [3], [3], [], []].map((codes) => new Set(codes))
    const pairs = coOccurrence(units, 4)
    expect(pairs.map(({ first, second, both }) => [first, second, both])).to.deep.equal([
      [0, 1, 2],
      [0, 3, 1],
      [1, 3, 1],
    ])
    // Both of two among six: 1/15, smallest of three; the others are the likeliest outcome.
    expect(pairs[0]?.test.value).to.be.closeTo(1 / 15, 1e-12)
    expect(pairs.map((pair) => pair.adjusted)).to.deep.equal([3 / 15, 1, 1])
  })

  it('have no test where every answer carries the code, and are not counted then', () => {
    const units = [[0, 1], [0, 1], [0], [0, 2]].map((codes) => new Set(codes))
    const pairs = coOccurrence(units, 3)
    expect(pairs[0]?.test.reason).to.equal('one_group')
    expect(pairs[0]?.adjusted).to.equal(null)
    expect(pairs[2]?.adjusted).to.equal(pairs[2]?.test.value)
  })
})
