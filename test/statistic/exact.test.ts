import { expect } from 'chai'
import fc from 'fast-check'

import { exactWithinPlaces, MOST_EXACT, pWithinPlaces } from '../../src/statistic/exact.ts'
import { adjusted } from '../../src/statistic/multiple.ts'
import { mantelHaenszel } from '../../src/statistic/within-places.ts'
import { anyPlaces, BERKELEY, RABBITS, stratum, swapped, turned } from './strata.ts'

describe('the exact test within places', () => {
  it('is Fisher’s with one place', () => {
    // The lady tasting tea: 34 of 70 ways; convicted twins (R: fisher.test).
    expect(exactWithinPlaces([stratum(3, 1, 1, 3)]).value).to.be.closeTo(34 / 70, 1e-12)
    expect(exactWithinPlaces([stratum(2, 15, 10, 3)]).value).to.be.closeTo(0.0005367, 5e-8)
  })

  it("is what R prints for Agresti's rabbits", () => {
    expect(exactWithinPlaces(RABBITS).value).to.be.closeTo(0.03994, 5e-6)
  })

  it('adds up by hand over two places', () => {
    // One of two in each place and side: 0, 1 or 2 of the group with weights 1 4 1 over 6, twice.
    const places = [stratum(2, 0, 0, 2), stratum(2, 0, 0, 2)]
    expect(exactWithinPlaces(places).value).to.be.closeTo(2 / 36, 1e-12)
    expect(exactWithinPlaces([stratum(2, 0, 0, 2), stratum(1, 1, 1, 1)]).value).to.be.closeTo(18 / 36, 1e-12)
  })

  it('comes near the test for large numbers where numbers are large', () => {
    expect(exactWithinPlaces(BERKELEY).value).to.be.closeTo(mantelHaenszel(BERKELEY).value?.p ?? NaN, 0.005)
  })

  it('gives way to that test for more people than it can be worked out for', () => {
    const place = (people: number) => stratum(people / 4 + 9, people / 4 - 9, people / 4, people / 4)
    const places = (people: number) => [place(people), place(people)]
    const [few, many] = [places(MOST_EXACT / 2), places(MOST_EXACT)]
    expect(pWithinPlaces(few).value).to.equal(exactWithinPlaces(few).value)
    expect(pWithinPlaces(many).value).to.equal(mantelHaenszel(many).value?.p)
    expect(pWithinPlaces(many).value).to.be.closeTo(exactWithinPlaces(many).value ?? NaN, 0.002)
    expect(pWithinPlaces([stratum(0, 0, MOST_EXACT, 1)])).to.deep.equal(
      mantelHaenszel([stratum(0, 0, MOST_EXACT, 1)]),
    )
  })

  it('finds its numbers where a table has too many outcomes for a number', () => {
    const large = stratum(1030, 970, 970, 1030)
    expect(exactWithinPlaces([large]).value).to.be.closeTo(mantelHaenszel([large]).value?.p ?? NaN, 1e-3)
  })

  it('gives the same reasons for none', () => {
    expect(exactWithinPlaces([]).reason).to.equal('nobody')
    expect(exactWithinPlaces([stratum(3, 0, 4, 0)]).reason).to.equal('no_variation')
    expect(exactWithinPlaces([stratum(3, 2, 0, 0), stratum(0, 0, 4, 1)]).reason).to.equal(
      'no_informative_place',
    )
  })

  it('does not depend on which side is called the group, or which answer agreement', () => {
    fc.assert(
      fc.property(anyPlaces, fc.constantFrom(swapped, turned), (places, changed) => {
        const [one, other] = [exactWithinPlaces(places), exactWithinPlaces(changed(places))]
        expect(other.reason).to.equal(one.reason)
        if (one.value !== null) expect(other.value).to.be.closeTo(one.value, 1e-9)
      }),
    )
  })

  it('is 1 at the likeliest outcome and never over 1', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const { value } = exactWithinPlaces(places)
        if (value !== null) expect(value).to.be.within(1e-12, 1)
      }),
    )
    expect(exactWithinPlaces([stratum(5, 5, 5, 5)]).value).to.equal(1)
  })
})

describe('p values looked at together', () => {
  it('leave the four that Benjamini and Hochberg leave (1995, section 3.2)', () => {
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    const found = adjusted(published)
    expect(found.filter((p) => p !== null && p <= 0.05)).to.have.length(4)
    // By hand: 0.0095 x 15 / 4, and 0.0278 x 15 / 6 is cut down to 0.0298 x 15 / 7.
    expect(found[3]).to.be.closeTo(0.035625, 1e-12)
    expect(found[5]).to.be.closeTo((0.0298 * 15) / 7, 1e-12)
  })

  it('stay in their order, and count only tests that were made', () => {
    expect(adjusted([0.04, null, 0.01])).to.deep.equal([0.04, null, 0.02])
    expect(adjusted([])).to.deep.equal([])
    expect(adjusted([null])).to.deep.equal([null])
    expect(adjusted([0.03])).to.deep.equal([0.03])
  })

  it('are never smaller, never over 1, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
        const found = adjusted(values)
        values.forEach((p, one) => {
          expect(found[one]).to.be.within(p * (1 - 1e-12), 1)
          values.forEach((q, other) => {
            if (p < q) expect(found[one]).to.be.at.most(found[other] ?? NaN)
          })
        })
      }),
    )
  })
})
