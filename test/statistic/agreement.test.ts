import { expect } from 'chai'
import fc from 'fast-check'

import { agreement, consensus, polarisation } from '../../src/statistic/agreement.ts'

/** The vector of van der Eijk 2001, also the example of the R package agrmt. */
const PUBLISHED = [30, 40, 210, 130, 530, 50, 10]
const distributions = fc
  .array(fc.nat(50), { minLength: 3, maxLength: 11 })
  .filter((people) => people.some((count) => count > 0))
const at = (steps: number, ...chosen: readonly number[]) =>
  Array.from({ length: steps }, (_, step) => (chosen.includes(step) ? 4 : 0))

describe('agreement on an ordered scale', () => {
  it('is what is published for the published vector', () => {
    expect(agreement(PUBLISHED).value).to.be.closeTo(0.6113333, 5e-8)
    expect(polarisation(PUBLISHED).value).to.be.closeTo(0.1943333, 5e-8)
    expect(consensus(PUBLISHED).value).to.be.closeTo(0.7256876, 5e-8)
  })

  it('is worked out by hand for small rooms', () => {
    // 2 0 1 1: three quarters lie in the layer 1011 (one triple 011, two 101: U = -2/3, A = -2/9), a quarter in 1000.
    expect(agreement([2, 0, 1, 1]).value).to.be.closeTo(0.75 * (-2 / 9) + 0.25, 1e-12)
    expect(agreement([2, 0, 0, 2]).value).to.equal(-1)
    expect(consensus([2, 0, 0, 2]).value).to.equal(0)
  })

  it('is 1 for one step, 0 for all steps alike, -1 for two ends', () => {
    for (const steps of [3, 4, 5, 7, 10]) {
      expect(agreement(at(steps, 1)).value).to.equal(1)
      expect(agreement(at(steps, ...Array.from({ length: steps }, (_, step) => step))).value).to.equal(0)
      expect(agreement(at(steps, 0, steps - 1)).value).to.be.closeTo(-1, 1e-12)
    }
  })

  it('is none without answers, or with too few steps', () => {
    expect(agreement([0, 0, 0])).to.deep.equal({ value: null, reason: 'nobody' })
    expect(agreement([3, 4])).to.deep.equal({ value: null, reason: 'too_few_steps' })
    expect(polarisation([3, 4])).to.deep.equal({ value: null, reason: 'too_few_steps' })
    expect(consensus([3])).to.deep.equal({ value: null, reason: 'too_few_steps' })
    expect(consensus([])).to.deep.equal({ value: null, reason: 'too_few_steps' })
  })

  it('does not depend on the direction of the scale or on the number of people', () => {
    fc.assert(
      fc.property(distributions, fc.constantFrom(agreement, consensus), (people, measure) => {
        const { value } = measure(people)
        expect(measure(people.toReversed()).value).to.be.closeTo(value ?? NaN, 1e-12)
        expect(measure(people.map((count) => count * 3)).value).to.be.closeTo(value ?? NaN, 1e-12)
        expect(value).to.be.within(measure === agreement ? -1 - 1e-12 : -1e-12, 1 + 1e-12)
      }),
    )
  })
})
