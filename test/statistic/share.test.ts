import { expect } from 'chai'
import fc from 'fast-check'

import {
  above,
  below,
  pointsOver,
  shareByPeople,
  shareByPlaces,
  widestGap,
  wholePercent,
} from '../../src/statistic/share.ts'

const cell = (agree: number, base: number) => ({ agree, base })
const cells = fc.array(
  fc
    .integer({ min: 1, max: 60 })
    .chain((base) => fc.record({ agree: fc.nat(base), base: fc.constant(base) })),
  { minLength: 2, maxLength: 8 },
)

describe('shares of places', () => {
  it('weigh people alike, or places alike', () => {
    const places = [cell(18, 20), cell(1, 10), cell(0, 0)]
    expect(shareByPeople(places)).to.equal(19 / 30)
    expect(shareByPlaces(places)).to.equal(0.5)
  })

  it('are none without answers', () => {
    expect(shareByPeople([])).to.equal(null)
    expect(shareByPeople([cell(0, 0)])).to.equal(null)
    expect(shareByPlaces([])).to.equal(null)
    expect(shareByPlaces([cell(0, 0)])).to.equal(null)
  })

  it('are the same either way when all bases are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), (agreeing) => {
        const places = agreeing.map((agree) => cell(agree, 20))
        expect(shareByPeople(places)).to.be.closeTo(shareByPlaces(places) ?? NaN, 1e-12)
      }),
    )
  })

  it('meet a bound exactly, where a fraction would miss it', () => {
    // 63 of 90 is 70 per cent, and in binary fractions it is more.
    expect(63 > 0.7 * 90).to.equal(true)
    expect(above(cell(63, 90), 70)).to.equal(false)
    expect(below(cell(63, 90), 70)).to.equal(false)
    expect(above(cell(15, 30), 50)).to.equal(false)
    expect(above(cell(16, 30), 50)).to.equal(true)
    expect(below(cell(14, 30), 50)).to.equal(true)
  })

  it('are points apart exactly', () => {
    // 7 of 10 is 15 points over 11 of 20, and in binary fractions it is not.
    expect(7 / 10 - 11 / 20 >= 0.15).to.equal(false)
    expect(pointsOver(cell(7, 10), cell(11, 20), 15)).to.equal(true)
    expect(pointsOver(cell(7, 10), cell(11, 20), 16)).to.equal(false)
  })
})

describe('the widest gap', () => {
  it('names both ends, and leaves out what is withheld or unanswered', () => {
    const { value } = widestGap([cell(12, 20), null, cell(0, 0), cell(9, 10), cell(3, 10)])
    expect(value?.high).to.deep.equal({ agree: 9, base: 10, index: 3 })
    expect(value?.low).to.deep.equal({ agree: 3, base: 10, index: 4 })
    expect(value?.distance).to.be.closeTo(0.6, 1e-12)
  })

  it('takes the first of equals', () => {
    const { value } = widestGap([cell(5, 10), cell(1, 5), cell(10, 20), cell(2, 10)])
    expect([value?.high.index, value?.low.index]).to.deep.equal([0, 1])
  })

  it('is 0 where all are equal', () => {
    expect(widestGap([cell(1, 3), cell(7, 21)]).value?.distance).to.equal(0)
  })

  it('is none with fewer than two cells', () => {
    expect(widestGap([null, cell(0, 0)])).to.deep.equal({ value: null, reason: 'nothing_shown' })
    expect(widestGap([null, cell(3, 4)])).to.deep.equal({ value: null, reason: 'one_cell' })
  })

  it('holds every other share', () => {
    fc.assert(
      fc.property(cells, (places) => {
        const { value } = widestGap(places)
        for (const place of places) {
          expect(value && pointsOver(value.high, place, 0)).to.equal(true)
          expect(value && pointsOver(place, value.low, 0)).to.equal(true)
        }
      }),
    )
  })
})

describe('a share in whole per cents', () => {
  for (const [count, base, percent] of [
    [23, 40, 58],
    [1, 8, 13],
    [2, 3, 67],
    [0, 9, 0],
    [9, 9, 100],
  ] as const) {
    it(`is ${percent} for ${count} of ${base}`, () => {
      expect(wholePercent(count / base)).to.equal(percent)
    })
  }
})
