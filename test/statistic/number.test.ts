import { expect } from 'chai'
import fc from 'fast-check'

import { medianOf, summaryOf } from '../../src/statistic/number.ts'

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 })

describe('numbers summed up', () => {
  it('have the quartiles of definition 7', () => {
    // R: quantile(c(1,2,2,3,3,3,4,4,5,5)): the places are 1 + 9/4, 1 + 9/2, 1 + 27/4.
    expect(summaryOf([5, 2, 3, 4, 1, 3, 5, 4, 3, 2])).to.deep.equal({
      count: 10,
      least: 1,
      lowerQuartile: 2.25,
      median: 3,
      upperQuartile: 4,
      greatest: 5,
    })
    expect(summaryOf([1, 2, 3, 4])).to.include({ lowerQuartile: 1.75, median: 2.5, upperQuartile: 3.25 })
  })

  it('are one number where there is one, and none where there is none', () => {
    expect(summaryOf([7])).to.deep.equal({
      count: 1,
      least: 7,
      lowerQuartile: 7,
      median: 7,
      upperQuartile: 7,
      greatest: 7,
    })
    expect(summaryOf([])).to.equal(null)
    expect(medianOf([])).to.equal(null)
  })

  it('sort by size, not by digits, and leave the numbers as they were', () => {
    const given = [10, 9, 100]
    expect(medianOf(given)).to.equal(10)
    expect(given).to.deep.equal([10, 9, 100])
  })

  it('are in order, and move with the numbers', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const { count, ...points } = summaryOf(values) ?? { count: NaN }
        const found = Object.values(points)
        expect(count).to.equal(values.length)
        expect(found).to.deep.equal(found.toSorted((one, other) => one - other))
        const moved = summaryOf(values.map((value) => 2 * value + 3))
        expect(moved?.upperQuartile).to.equal(2 * (found[3] ?? NaN) + 3)
        expect(values.filter((value) => value <= (found[2] ?? NaN)).length * 2).to.be.at.least(values.length)
      }),
    )
  })
})
