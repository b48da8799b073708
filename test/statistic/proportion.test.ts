import { expect } from 'chai'
import fc from 'fast-check'

import { exactInterval, type Interval, wilsonInterval } from '../../src/statistic/proportion.ts'

/** Newcombe, Statistics in Medicine 17 (1998) 857-872, table I: methods 3 and 5. */
const NEWCOMBE = [
  [81, 263, '.2553 .3662', '.2527 .3676'],
  [15, 148, '.0624 .1605', '.0578 .1617'],
  [0, 20, '.0000 .1611', '.0000 .1684'],
  [1, 29, '.0061 .1718', '.0009 .1776'],
] as const

const printed = (interval: Interval | null) =>
  interval && [interval.low, interval.high].map((end) => end.toFixed(4).slice(1)).join(' ')
const shares = fc.integer({ min: 1, max: 400 }).chain((base) => fc.tuple(fc.nat(base), fc.constant(base)))

describe('the interval of a share', () => {
  for (const [count, base, wilson, exact] of NEWCOMBE) {
    it(`is Newcombe's for ${count} of ${base}`, () => {
      expect(printed(wilsonInterval(count, base))).to.equal(wilson)
      expect(printed(exactInterval(count, base))).to.equal(exact)
    })
  }

  it('ends where the tail of the binomial says, where that has a closed form', () => {
    // All of n: the lower end solves p^n = 0.025.
    expect(exactInterval(7, 7)?.low).to.be.closeTo(0.025 ** (1 / 7), 1e-12)
    expect(exactInterval(0, 12)?.high).to.be.closeTo(1 - 0.025 ** (1 / 12), 1e-12)
  })

  it('is none without answers', () => {
    expect(wilsonInterval(0, 0)).to.equal(null)
    expect(exactInterval(0, 0)).to.equal(null)
  })

  it('holds the share, lies within 0 and 1, and is mirrored when yes and no change places', () => {
    fc.assert(
      fc.property(shares, fc.constantFrom(wilsonInterval, exactInterval), ([count, base], interval) => {
        const { low, high } = interval(count, base) ?? { low: NaN, high: NaN }
        expect(low).to.be.within(0, count / base)
        expect(high).to.be.within(count / base, 1)
        expect(interval(base - count, base)?.low).to.be.closeTo(1 - high, 1e-12)
      }),
    )
  })

  it('keeps to the share however many answered', () => {
    const { low, high } = exactInterval(50_000, 100_000) ?? { low: NaN, high: NaN }
    expect(high - low).to.be.closeTo((2 * 1.96) / Math.sqrt(4 * 100_000), 1e-4)
  })
})
