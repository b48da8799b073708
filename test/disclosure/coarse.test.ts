import { expect } from 'chai'
import fc from 'fast-check'

import { withheldValues } from '../../src/disclosure/coarse.ts'

/** The columns as rows would show them, a value withheld as `-`. */
const told = (people: readonly number[], columns: readonly (readonly string[])[]) =>
  withheldValues(people, columns, 5).map((withheld, column) =>
    withheld.map((hidden, item) => (hidden ? '-' : columns[column]?.[item])).join(' '),
  )

describe('columns beside the answers', () => {
  it('are shown where every value has enough rows', () => {
    expect(told([12, 5], [['a', 'b']])).to.deep.equal(['a b'])
  })

  it('withhold what has too few, once that is enough together', () => {
    expect(told([12, 2, 3], [['a', 'b', 'c']])).to.deep.equal(['a - -'])
  })

  it('withhold the next rarest beside a single one, since what is left over would tell it', () => {
    expect(told([12, 9, 1], [['a', 'b', 'c']])).to.deep.equal(['a - -'])
    expect(told([12, 1], [['a', 'b']])).to.deep.equal(['- -'])
  })

  it('look at each workshop by itself', () => {
    const columns = [
      ['G', 'G', 'Z', 'Z'],
      ['phone', 'paper', 'phone', 'paper'],
    ]
    expect(told([12, 1, 8, 6], columns)).to.deep.equal(['G G Z Z', '- - phone paper'])
  })

  it('tell no session by its version and mode together', () => {
    const columns = [
      ['1', '2', '3', '4'],
      ['v1', 'v1', 'v2', 'v2'],
      ['phone', 'paper', 'phone', 'paper'],
    ]
    expect(told([3, 3, 3, 3], columns)).to.deep.equal(['- - - -', 'v1 v1 v2 v2', '- - - -'])
  })

  it('withhold nothing for a session without rows', () => {
    expect(told([12, 0], [['a', 'b']])).to.deep.equal(['a b'])
  })

  it('leave no rows alike that are fewer than the threshold, unless all are', () => {
    const value = fc.constantFrom('a', 'b', 'c')
    const item = fc.tuple(fc.integer({ min: 0, max: 12 }), value, value, value)
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 9 }), (items) => {
        const people = items.map(([count]) => count)
        const columns = ([1, 2, 3] as const).map((at) => items.map((one) => one[at]))
        const withheld = withheldValues(people, columns, 5)
        const rows = new Map<string, number>()
        for (const [at, count] of people.entries()) {
          const looks = columns.map((values, column) => (withheld[column]?.[at] ? '-' : values[at])).join()
          rows.set(looks, (rows.get(looks) ?? 0) + count)
        }
        const all = people.reduce((sum, count) => sum + count, 0)
        if (all >= 5) for (const count of rows.values()) if (count > 0) expect(count).to.be.at.least(5)
      }),
    )
  })
})
