import { expect } from 'chai'
import fc from 'fast-check'

import { chiSquareTail } from '../../src/statistic/chi-square.ts'
import { mantelHaenszel } from '../../src/statistic/within-places.ts'
import { anyPlaces, BERKELEY, RABBITS, stratum, swapped, turned } from './strata.ts'

describe('the tail of a chi-square', () => {
  it('is that of printed tables', () => {
    for (const [value, p] of [
      [0, 1],
      [0.45493642, 0.5],
      [2.7055435, 0.1],
      [3.8414588, 0.05],
      [6.6348966, 0.01],
      [10.8275662, 0.001],
    ] as const)
      expect(chiSquareTail(value), String(value)).to.be.closeTo(p, 1e-8)
  })

  it('does not jump where the series gives way to the fraction', () => {
    // Its slope at 8 is -exp(-4) / sqrt(16 pi).
    const slope = Math.exp(-4) / Math.sqrt(16 * Math.PI)
    expect((chiSquareTail(8 - 1e-7) - chiSquareTail(8 + 1e-7)) / 2e-7).to.be.closeTo(slope, 1e-6)
  })
})

/** Odds as a part of 1; a ratio and its inverse add up to 1. */
const part = (odds: number) => (odds === Infinity ? 1 : odds / (1 + odds))

describe('a group against the rest within places', () => {
  it("is what R prints for Berkeley's admissions, where the difference turns round", () => {
    const { value } = mantelHaenszel(BERKELEY)
    expect(value?.corrected).to.be.closeTo(1.4269, 5e-5)
    expect(value?.p).to.be.closeTo(0.2323, 5e-5)
    expect(value?.uncorrected).to.be.closeTo(1.5246, 5e-5)
    expect(value?.commonOddsRatio).to.be.closeTo(0.9046968, 5e-8)
    expect(value?.crudeOddsRatio).to.be.closeTo(1.8411, 5e-5)
    expect(value?.reversal).to.equal(true)
  })

  it("is what R prints for Agresti's rabbits", () => {
    const { value } = mantelHaenszel(RABBITS)
    expect(value?.corrected).to.be.closeTo(3.9286, 5e-5)
    expect(value?.p).to.be.closeTo(0.04747, 5e-6)
    expect(value?.commonOddsRatio).to.be.closeTo(7, 1e-12)
  })

  it('finds a planted reversal, and none where places and all people agree', () => {
    // In each place the group agrees less by odds; it is large where nearly everybody agrees.
    const planted = [stratum(32, 8, 9, 1), stratum(2, 8, 12, 28)]
    expect(mantelHaenszel(planted).value).to.include({ reversal: true })
    expect(mantelHaenszel([stratum(8, 2, 5, 5), stratum(9, 1, 6, 4)]).value).to.include({ reversal: false })
    // 22/22 + 24/18 - 42/18 = 0: the common ratio is 1, though not in binary fractions, and 1 is no side.
    const cancelled = [stratum(7, 4, 5, 6), stratum(5, 1, 6, 6), stratum(3, 9, 5, 1)]
    expect(mantelHaenszel(cancelled).value).to.include({ reversal: false })
    // Alike within each place: the common ratio is 1, which is no side.
    expect(mantelHaenszel([stratum(30, 10, 3, 1), stratum(1, 3, 10, 30)]).value).to.include({
      reversal: false,
    })
  })

  it('says why there is none', () => {
    const reasonOf = (...places: ReturnType<typeof stratum>[]) => mantelHaenszel(places).reason
    expect(reasonOf()).to.equal('nobody')
    expect(reasonOf(stratum(0, 0, 0, 0))).to.equal('nobody')
    expect(reasonOf(stratum(0, 0, 3, 4))).to.equal('one_group')
    expect(reasonOf(stratum(3, 4, 0, 0))).to.equal('one_group')
    expect(reasonOf(stratum(3, 0, 4, 0), stratum(2, 0, 1, 0))).to.equal('no_variation')
    expect(reasonOf(stratum(0, 3, 0, 4))).to.equal('no_variation')
    expect(reasonOf(stratum(3, 2, 0, 0), stratum(0, 0, 4, 1))).to.equal('no_informative_place')
  })

  it('takes no notice of a place that tells nothing', () => {
    const { value } = mantelHaenszel([...RABBITS, stratum(0, 0, 0, 0), stratum(0, 0, 0, 1)])
    expect(value?.corrected).to.be.closeTo(3.9286, 5e-5)
  })

  it('keeps to its laws: names changed, answers turned, ratios inverted', () => {
    fc.assert(
      fc.property(anyPlaces, fc.constantFrom(swapped, turned), (places, changed) => {
        const [one, other] = [mantelHaenszel(places), mantelHaenszel(changed(places))]
        expect(other.reason).to.equal(one.reason)
        if (!one.value || !other.value) return
        expect(other.value.uncorrected).to.be.closeTo(one.value.uncorrected, 1e-9)
        expect(other.value.corrected).to.be.closeTo(one.value.corrected, 1e-9)
        expect(part(other.value.commonOddsRatio) + part(one.value.commonOddsRatio)).to.be.closeTo(1, 1e-9)
        expect(other.value.reversal).to.equal(one.value.reversal)
        expect(one.value.p).to.be.within(one.value.pUncorrected, 1)
      }),
    )
  })
})
