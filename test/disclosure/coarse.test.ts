import { expect } from 'chai'
import fc from 'fast-check'

import { withheldValues } from '../../src/disclosure/generalization.ts'

/** Items that entered at these times, by default all at one. */
const entered = (people: readonly number[], moments: readonly string[] = []) =>
  people.map((count, item) => ({ people: count, at: moments[item] ?? '', apart: '' }))

/** Returns the columns as shown, with `-` for withheld values. */
const told = (
  people: readonly number[],
  columns: readonly (readonly string[])[],
  moments: readonly string[] = [],
) =>
  withheldValues(entered(people, moments), columns, 5).map((withheld, column) =>
    withheld.map((hidden, item) => (hidden ? '-' : columns[column]?.[item])).join(' '),
  )

describe('columns beside the answers', () => {
  it('are shown where every value has enough rows', () => {
    expect(told([12, 5], [['a', 'b']])).to.deep.equal(['a b'])
  })

  it('withhold a value of too few and those that entered with it, since subtraction would reveal it', () => {
    expect(told([12, 9, 1], [['a', 'b', 'c']])).to.deep.equal(['- - -'])
    expect(told([12, 1], [['a', 'b']])).to.deep.equal(['- -'])
  })

  it('keep values published before a small session entered with others', () => {
    expect(told([12], [['a']], ['1'])).to.deep.equal(['a'])
    expect(told([12, 1, 20], [['a', 'b', 'c']], ['1', '2', '2'])).to.deep.equal(['a - -'])
    expect(told([12, 1, 20, 5], [['a', 'b', 'c', 'd']], ['1', '2', '2', '3'])).to.deep.equal(['a - - d'])
  })

  it('keep it for version and mode, too', () => {
    const columns = [
      ['1', '2', '3'],
      ['v1', 'v2', 'v1'],
      ['phone', 'paper', 'kiosk'],
    ]
    const moments = ['1', '2', '2']
    expect(told([12, 1, 20], columns, moments)).to.deep.equal(['1 - -', 'v1 - -', 'phone - -'])
  })

  it('group a small session that an older version let in alone with earlier ones, or else later ones', () => {
    expect(told([12, 1, 20], [['a', 'b', 'c']], ['1', '2', '3'])).to.deep.equal(['- - c'])
    expect(told([1, 12, 20], [['a', 'b', 'c']], ['1', '2', '3'])).to.deep.equal(['- - c'])
  })

  it('group no rows that another column tells apart', () => {
    const items = [
      { people: 12, at: '1', apart: 'q1' },
      { people: 1, at: '1', apart: 'q1 q2' },
      { people: 4, at: '1', apart: 'q1 q2' },
    ]
    expect(withheldValues(items, [['a', 'b', 'c']], 5)).to.deep.equal([[false, true, true]])
  })

  it('look at each workshop by itself', () => {
    const columns = [
      ['G', 'G', 'Z', 'Z'],
      ['phone', 'paper', 'phone', 'paper'],
    ]
    expect(told([12, 1, 8, 6], columns)).to.deep.equal(['G G Z Z', '- - phone paper'])
  })

  it('identify no session by version and mode together', () => {
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

  const value = fc.constantFrom('a', 'b', 'c')
  const item = fc.tuple(fc.integer({ min: 0, max: 12 }), value, value, value)
  const columnsOf = (items: readonly [number, string, string, string][]) =>
    ([1, 2, 3] as const).map((at) => items.map((one) => one[at]))

  it('leave no combination of fewer rows than the threshold, unless all are', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 9 }), fc.array(value), (items, moments) => {
        const people = items.map(([count]) => count)
        const columns = columnsOf(items)
        const withheld = withheldValues(entered(people, moments), columns, 5)
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

  it('stay the same in every later export, whichever sessions enter', () => {
    const moment = fc
      .array(item, { minLength: 1, maxLength: 4 })
      .filter((items) => items.reduce((sum, [count]) => sum + count, 0) >= 5)
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 4 }), moment, (earlier, later) => {
        const exported = (moments: readonly (typeof later)[]) => {
          const items = moments.flat()
          const stamps = moments.flatMap((one, at) => one.map(() => String(at)))
          return withheldValues(
            entered(
              items.map(([count]) => count),
              stamps,
            ),
            columnsOf(items),
            5,
          )
        }
        const first = exported(earlier)
        const again = exported([...earlier, later])
        expect(again.map((withheld) => withheld.slice(0, earlier.flat().length))).to.deep.equal(first)
      }),
    )
  })
})
