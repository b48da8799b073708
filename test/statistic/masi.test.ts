import { expect } from 'chai'
import fc from 'fast-check'

import { nominalAlpha } from '../../src/statistic/coders.ts'
import { alphaOfSets, type Coded, masiDistance, setsOf } from '../../src/statistic/masi.ts'
import { unitIntervals } from '../../src/statistic/resample.ts'
import { ended } from './turns.ts'

/** Units from what each coder gave: digits are codes, 0 no code, a point not coded. */
const unitsOf = (...units: readonly string[]): readonly Coded[] =>
  units.map((unit) =>
    unit
      .split(' ')
      .map((given) =>
        given === '.'
          ? null
          : given === '0'
            ? []
            : Array.from(given, Number).toSorted((one, other) => one - other),
      ),
  )
const anySet = fc
  .uniqueArray(fc.nat(5), { maxLength: 4 })
  .map((codes) => codes.toSorted((one, other) => one - other))
const anyUnits = fc.array(fc.array(fc.option(anySet, { nil: null }), { minLength: 3, maxLength: 3 }), {
  maxLength: 10,
})

/** Alpha by its definition: all pairs within units against all pairs of values. */
function alphaByPairs(units: readonly Coded[]): number {
  const pairable = units.map((unit) => unit.filter((one) => one !== null)).filter((unit) => unit.length > 1)
  const between = (values: readonly (readonly number[])[]) =>
    values.flatMap((one, place) =>
      values.filter((_, other) => other !== place).map((two) => masiDistance(one, two)),
    )
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const values = pairable.flat()
  const observed = sum(pairable.map((unit) => sum(between(unit)) / (unit.length - 1))) / values.length
  return 1 - observed / (sum(between(values)) / (values.length * (values.length - 1)))
}

describe('the MASI distance of two sets', () => {
  it('is the published one (doctests of NLTK, after Passonneau 2006)', () => {
    expect(masiDistance([1, 2], [1, 2, 3, 4])).to.be.closeTo(0.6666666666666667, 1e-12)
    expect(masiDistance([1, 2, 3, 4], [3, 4, 5])).to.be.closeTo(0.8666666666666667, 1e-12)
  })

  it('is 0 for the same codes, also for none, and 1 for none in common', () => {
    expect(masiDistance([1, 2], [1, 2])).to.equal(0)
    expect(masiDistance([], [])).to.equal(0)
    expect(masiDistance([1], [2])).to.equal(1)
    expect(masiDistance([], [2])).to.equal(1)
  })

  it('is the same from either side, and within 0 and 1', () => {
    fc.assert(
      fc.property(anySet, anySet, (one, other) => {
        expect(masiDistance(one, other)).to.equal(masiDistance(other, one))
        expect(masiDistance(one, other)).to.be.within(0, 1)
      }),
    )
  })
})

describe('alpha of sets of codes', () => {
  it('is what NLTK 3.10 gives for the eleven items of stats.stackexchange.com/q/407453', () => {
    const units = unitsOf('12 1', '12 12', '1 1', '3 3', '3 13', '4 4', '2 4', '12 1', '12 123', '1 1', '1 1')
    expect(alphaOfSets(units).value).to.be.closeTo(0.5403556771545828, 1e-12)
  })

  it('takes no code for a set too, which NLTK cannot', () => {
    // The example of DKPro Statistics; NLTK's alpha with MASI's distance of two empty sets set to 0.
    const units = unitsOf('0 0', '1 0', '1 1', '1 2', '12 1', '12 13', '123 123', '3 13', '3 13')
    expect(alphaOfSets(units).value).to.be.closeTo(0.2730806608357629, 1e-12)
  })

  it('is the definition, whatever is missing', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const { value } = alphaOfSets(units)
        if (value !== null) expect(value).to.be.closeTo(alphaByPairs(units), 1e-9)
      }),
    )
  })

  it('is nominal alpha where everybody gave one code', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 9 }), (pairs) => {
        const [sets, single] = [alphaOfSets(pairs.map(([a, b]) => [[a], [b]])), nominalAlpha(pairs)]
        expect(sets.reason).to.equal(single.reason)
        if (single.value !== null) expect(sets.value).to.be.closeTo(single.value, 1e-12)
      }),
    )
  })

  it('is none without variation or without pairs', () => {
    expect(alphaOfSets(unitsOf('12 12', '12 12')).reason).to.equal('no_variation')
    expect(alphaOfSets(unitsOf('0 0', '0 0 .', '1 . .')).reason).to.equal('no_variation')
    expect(alphaOfSets(unitsOf('1 .', '. 2')).reason).to.equal('no_pairs')
  })

  it('takes units as often as it is told', () => {
    const [once, more] = [unitsOf('12 1', '3 3', '4 2', '4 4'), unitsOf('12 1', '12 1', '12 1', '3 3', '4 4')]
    const weighted = ended(setsOf(once)).value(Uint32Array.from([3, 1, 0, 1]))
    expect(weighted.value).to.be.closeTo(alphaOfSets(more).value ?? NaN, 1e-12)
  })

  it('has nearly the same interval where pairs are too many to add up again', () => {
    const units = Array.from({ length: 300 }, (_, unit) => {
      const code = unit % 5 < 3 ? 0 : (unit * 7) % 11
      return [[code, 11 + (unit % 3)], unit % 4 === 0 ? [code] : [code, 11 + (unit % 3)]]
    })
    const interval = (most: number) => {
      const alpha = ended(setsOf(units, undefined, most)).value
      const each = { of: Uint32Array.from(units.keys()), many: units.length }
      const drawing = unitIntervals(each, (times) => Float64Array.of(alpha(times).value ?? NaN), {
        seed: 1,
        draws: 300,
      })
      return ended(drawing).value[0]?.value
    }
    const [exact, near] = [interval(20_000), interval(0)]
    expect((exact?.high ?? 0) - (exact?.low ?? 0)).to.be.greaterThan(0.02)
    expect(near?.low).not.to.equal(exact?.low)
    expect(near?.low).to.be.closeTo(exact?.low ?? NaN, 0.002)
    expect(near?.high).to.be.closeTo(exact?.high ?? NaN, 0.002)
  })
})
