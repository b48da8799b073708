import { expect } from 'chai'
import fc from 'fast-check'

import { codersAgreement as agreementByTurns } from '../../src/statistic/code-agreement.ts'
import { cohensKappa, nominalAlpha, type Rated, shareAgreed } from '../../src/statistic/coders.ts'
import { ended } from './turns.ts'
import { alphaOfSets, type Coded } from '../../src/statistic/masi.ts'
import { quantile } from '../../src/statistic/number.ts'
import { randomOf } from '../../src/statistic/random.ts'

const codersAgreement = (...given: Parameters<typeof agreementByTurns>) =>
  ended(agreementByTurns(...given)).value
const draws = { seed: 11, draws: 50 }
const anySet = fc
  .uniqueArray(fc.nat(3), { maxLength: 3 })
  .map((codes) => codes.toSorted((one, other) => one - other))
const unitsBy = (coders: number) =>
  fc.array(fc.array(fc.option(anySet, { nil: null, freq: 4 }), { minLength: coders, maxLength: coders }), {
    maxLength: 12,
  })
/** Whether each coder gave one code. */
const carrying = (units: readonly Coded[], code: number): readonly Rated[] =>
  units.map((unit) => unit.map((given) => given && Number(given.includes(code))))

/** The percentile interval over resamples of the units, each drawn anew as a list. */
function percentiles(
  units: readonly Coded[],
  figure: (drawn: readonly Coded[]) => number | null,
  { seed, draws: count }: Readonly<{ seed: number; draws: number }>,
) {
  const { below } = randomOf(seed)
  const found = Array.from({ length: count }, () => figure(units.map(() => units[below(units.length)] ?? [])))
  const sorted = Float64Array.from(found.filter((one) => one !== null)).sort()
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }
}

describe('agreement of coders, code by code', () => {
  it('is the same as of each code alone, and of the sets', () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 3).chain(unitsBy), (units) => {
        const { codes, sets } = codersAgreement(units, 4, { seed: 1, draws: 1 })
        expect(codes).to.have.length(4)
        const pairable = units.filter((unit) => unit.filter((given) => given !== null).length > 1)
        const ofSets = alphaOfSets(pairable)
        expect(sets.figure.reason).to.equal(ofSets.reason)
        if (ofSets.value !== null) expect(sets.figure.value).to.be.closeTo(ofSets.value, 1e-9)
        codes.forEach(({ agreed, kappa, alpha }, code) => {
          const alone = carrying(units, code)
          for (const [here, there] of [
            [agreed, shareAgreed(alone)],
            [kappa.figure, cohensKappa(alone)],
            [alpha.figure, nominalAlpha(alone)],
          ] as const) {
            if (units.length > 0) expect(here.reason).to.equal(there.reason)
            if (there.value !== null) expect(here.value).to.be.closeTo(there.value, 1e-9)
          }
        })
      }),
    )
  })

  it('counts how often a code was given beside its figures', () => {
    const units = [
      [[0], [0]],
      [[], []],
      [[], [1]],
      [[2], null],
    ]
    const { units: pairable, codes } = codersAgreement(units, 3, draws)
    expect(pairable).to.equal(3)
    expect(codes.map(({ used, prevalence }) => [used, prevalence])).to.deep.equal([
      [2, 2 / 6],
      [1, 1 / 6],
      [0, 0],
    ])
    expect(codes.map(({ alpha, agreed }) => [alpha.figure.reason, agreed.value])).to.deep.equal([
      [null, 1],
      [null, 2 / 3],
      ['no_variation', 1],
    ])
  })

  it('has the intervals that resampling the units gives', () => {
    const units = Array.from({ length: 40 }, (_, unit) => [
      unit % 3 === 0 ? [0] : [],
      unit % 4 === 0 || unit % 6 === 0 ? [0] : [],
    ])
    const { codes, sets } = codersAgreement(units, 1, { seed: 3, draws: 400 })
    const interval = (figure: (drawn: readonly Coded[]) => number | null) =>
      percentiles(units, figure, { seed: 3, draws: 400 })
    const alpha = interval((drawn) => nominalAlpha(carrying(drawn, 0)).value)
    const kappa = interval((drawn) => cohensKappa(carrying(drawn, 0)).value)
    expect(codes[0]?.alpha.interval.value?.low).to.be.closeTo(alpha.low, 1e-9)
    expect(codes[0]?.alpha.interval.value?.high).to.be.closeTo(alpha.high, 1e-9)
    expect(codes[0]?.kappa.interval.value?.low).to.be.closeTo(kappa.low, 1e-9)
    expect(sets.interval.value?.high).to.be.closeTo(interval((drawn) => alphaOfSets(drawn).value).high, 1e-9)
  })

  it('counts resamples without variation, and says why there is no interval', () => {
    const one = codersAgreement([[[0], [0]], ...Array.from({ length: 9 }, () => [[], []])], 1, {
      seed: 4,
      draws: 1000,
    })
    // The unit with the code is missed by (9/10)^10 = 0.349 of resamples.
    expect(one.codes[0]?.alpha.interval.value?.without).to.be.within(300, 400)
    const none = codersAgreement([[[0], null]], 1, draws)
    expect(none.units).to.equal(0)
    expect(none.codes[0]?.alpha).to.deep.equal({
      figure: { value: null, reason: 'no_pairs' },
      interval: { value: null, reason: 'no_figure' },
    })
    expect(none.codes[0]?.prevalence).to.equal(null)
    expect(none.sets.interval.reason).to.equal('no_figure')
  })

  it('is the same for the same seed', () => {
    const units = [
      [[0], [1]],
      [[0], [0]],
      [[1], [1]],
    ]
    expect(codersAgreement(units, 2, draws)).to.deep.equal(codersAgreement(units, 2, draws))
  })

  it('lets others work after each resample, and before while units, codes and sets are added up', () => {
    const units = Array.from({ length: 40 }, (_, unit) => [[unit], [unit, unit + 1]])
    const turns = (count: number) => ended(agreementByTurns(units, 41, { seed: 1, draws: count })).turns
    expect(turns(50) - turns(1)).to.equal(49)
    // Units to tell apart, their codes, their sets; each code; each distinct set; each interval.
    expect(turns(1)).to.be.at.least(40 + 40 + 40 + 41 + 80 + 83)
  })

  it('is the same of units that are alike as of each', () => {
    const units = Array.from({ length: 60 }, (_, unit) => [
      [unit % 2],
      unit % 3 === 0 ? [1] : [unit % 2],
      null,
    ])
    const apart = units.map((unit, place) => (place % 2 === 0 ? [null, ...unit.slice(0, 2)] : unit))
    const [one, other] = [units, apart].map((given) => codersAgreement(given, 2, { seed: 5, draws: 200 }))
    expect(other?.codes.map(({ alpha }) => alpha)).to.deep.equal(one?.codes.map(({ alpha }) => alpha))
    expect(other?.sets).to.deep.equal(one?.sets)
  })

  it('knows kappa of two coders alone', () => {
    const three = codersAgreement(
      [
        [[0], [0], []],
        [[], [], []],
      ],
      1,
      draws,
    )
    expect(three.codes[0]?.kappa.figure.reason).to.equal('not_two_coders')
    expect(three.codes[0]?.alpha.figure.reason).to.equal(null)
  })
})
