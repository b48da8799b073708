import { expect } from 'chai'
import fc from 'fast-check'

import { concordance, concordanceOfBallots } from '../../src/statistic/concordance.ts'
import { kemeny } from '../../src/statistic/kemeny.ts'
import { type Ballot, preferencesOf, ranked } from '../../src/statistic/ranking.ts'
import { schulze } from '../../src/statistic/schulze.ts'
import { anyBallots, FORTY_FIVE, lettersOf, numbersOf, TENNESSEE, written } from './ballots.ts'

/** R: irr and DescTools print 20 subjects rated by 3 raters. */
const ANXIETY = [
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
]
/** Three persons order eight things (Siegel and Castellan 1988). */
const SIEGEL = [
  [5, 6, 7, 1, 2, 4, 3, 8],
  [1, 7, 6, 2, 3, 5, 4, 8],
  [4, 5, 1, 3, 2, 7, 6, 8],
]

const bordaOf = (ballots: readonly Ballot[], items: number) =>
  ranked(ballots, items).value?.items.map(({ borda }) => borda)
const tiersOf = (ballots: readonly Ballot[], items: number) =>
  schulze(preferencesOf(ballots, items)).tiers.map((tier) => lettersOf(tier))

describe('what items get from rankings', () => {
  it('is counted by hand', () => {
    // A 1 1 3, B 2 3 1, C 3 2 2 of three ballots.
    expect(ranked(written([1, 'ABC'], [1, 'ACB'], [1, 'BCA']), 3).value?.items).to.deep.equal([
      { borda: 4, first: 2, meanRank: 5 / 3, medianRank: 1 },
      { borda: 3, first: 1, meanRank: 2, medianRank: 2 },
      { borda: 2, first: 0, meanRank: 7 / 3, medianRank: 2 },
    ])
  })

  it('is Borda’s count of the 45 ballots', () => {
    expect(bordaOf(FORTY_FIVE, 5)).to.deep.equal([98, 92, 89, 69, 102])
  })

  it('lets items left out share the places that are left', () => {
    const { value } = ranked([numbersOf('B')], 4)
    expect(value?.items.map(({ meanRank }) => meanRank)).to.deep.equal([3, 1, 3, 3])
    expect(value?.items.map(({ borda }) => borda)).to.deep.equal([1, 3, 1, 1])
  })

  it('leaves out ballots that rank nothing, and says why there is nothing', () => {
    expect(ranked([[], numbersOf('AB')], 2).value?.ballots).to.equal(1)
    expect(ranked([[]], 3)).to.deep.equal({ value: null, reason: 'nobody' })
    expect(ranked([numbersOf('A')], 1)).to.deep.equal({ value: null, reason: 'one_item' })
  })

  it('adds up to a point for every pair of every ballot', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const { value } = ranked(ballots, 5)
        const total = value?.items.reduce((sum, { borda }) => sum + borda, 0)
        expect(total).to.equal(value ? value.ballots * 10 : undefined)
      }),
    )
  })
})

describe('Schulze’s method', () => {
  it('has the textbook’s order and strongest paths for 45 ballots', () => {
    const { strongest } = schulze(preferencesOf(FORTY_FIVE, 5))
    expect(tiersOf(FORTY_FIVE, 5)).to.deep.equal(['E', 'A', 'C', 'B', 'D'])
    // The table of strongest paths, from A to B, C, D, E and so on.
    expect(Array.from(strongest).filter((_, at) => at % 6 !== 0)).to.deep.equal([
      28, 28, 30, 24, 25, 28, 33, 24, 25, 29, 29, 24, 25, 28, 28, 24, 25, 28, 28, 31,
    ])
  })

  it('has the textbook’s order for 30 ballots, where Borda has another', () => {
    const thirty = written([3, 'ACDB'], [9, 'BACD'], [8, 'CDAB'], [5, 'DABC'], [5, 'DBCA'])
    // Strongest paths by hand: C to D 20 and back 19, D to B 21 and back 19, B to A 18 and back 17.
    expect(tiersOf(thirty, 4)).to.deep.equal(['C', 'D', 'B', 'A'])
    expect(bordaOf(thirty, 4)).to.deep.equal([45, 42, 44, 49])
  })

  it('puts items that nobody puts apart in one tier', () => {
    expect(tiersOf(written([2, 'ABC'], [2, 'BAC']), 3)).to.deep.equal(['AB', 'C'])
    expect(tiersOf(written([1, 'ABC'], [1, 'BCA'], [1, 'CAB']), 3)).to.deep.equal(['ABC'])
    expect(schulze(preferencesOf(written([1, 'AB'], [1, 'BA']), 2)).strongest).to.deep.equal(
      new Float64Array(4),
    )
  })

  it('begins with the winner of every comparison of two, where there is one', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const preferences = preferencesOf(ballots, 5)
        const at = (one: number, other: number) => preferences.before[one * 5 + other] ?? 0
        const winner = [0, 1, 2, 3, 4].find((one) =>
          [0, 1, 2, 3, 4].every((other) => one === other || at(one, other) > at(other, one)),
        )
        if (winner === undefined) return
        expect(schulze(preferences).tiers[0]).to.deep.equal([winner])
        expect(kemeny(preferences).value?.order[0]).to.equal(winner)
      }),
    )
  })
})

describe('Kemeny’s method', () => {
  it('has the textbook’s order and score for Tennessee', () => {
    const { value } = kemeny(preferencesOf(TENNESSEE, 4))
    expect(value?.score).to.equal(393)
    expect(value && lettersOf(value.order)).to.equal('BCDA')
    expect(value?.orders).to.equal(1)
  })

  it('has as many best orders as a circle has beginnings', () => {
    const { value } = kemeny(preferencesOf(written([1, 'ABC'], [1, 'BCA'], [1, 'CAB']), 3))
    expect(value).to.include({ score: 5, orders: 3 })
    expect(value && lettersOf(value.order)).to.equal('ABC')
    for (const part of value?.places ?? []) expect(part).to.be.closeTo(1 / 3, 1e-12)
  })

  it('finds what trying every order finds', () => {
    const orders = permutations([0, 1, 2, 3, 4])
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const preferences = preferencesOf(ballots, 5)
        const scores = orders.map((order) => scoreOf(order, preferences.before))
        const most = Math.max(...scores)
        const best = orders.filter((_, at) => scores[at] === most)
        const { value } = kemeny(preferences)
        expect(value).to.include({ score: most, orders: best.length })
        expect(value?.order).to.deep.equal(best[0])
        for (const item of [0, 1, 2, 3, 4])
          for (const place of [0, 1, 2, 3, 4])
            expect(value?.places[item * 5 + place]).to.be.closeTo(
              best.filter((order) => order[place] === item).length / best.length,
              1e-12,
            )
      }),
    )
  })

  it('answers for eight items and refuses nine', () => {
    expect(kemeny(preferencesOf([numbersOf('HGFEDCBA')], 8)).value).to.include({ score: 28, orders: 1 })
    expect(kemeny(preferencesOf([numbersOf('ABCDEFGHI')], 9)).reason).to.equal('too_many_items')
    expect(kemeny(preferencesOf([numbersOf('A')], 1)).reason).to.equal('one_item')
  })
})

describe('Kendall’s W', () => {
  it('is what is published, with and without ties', () => {
    expect(concordance(ANXIETY).value).to.be.closeTo(0.5396569, 5e-8)
    expect(concordance(SIEGEL).value).to.be.closeTo(0.6560847, 5e-8)
  })

  it('is 1 for one mind and 0 for two opposite ones', () => {
    expect(concordanceOfBallots(written([3, 'CAB']), 3)).to.deep.equal({
      raters: 3,
      w: { value: 1, reason: null },
    })
    expect(concordanceOfBallots(written([1, 'ABC'], [1, 'CBA'], [4, 'AB']), 3)).to.deep.equal({
      raters: 2,
      w: { value: 0, reason: null },
    })
  })

  it('says why there is none', () => {
    expect(concordance([]).reason).to.equal('one_rater')
    expect(concordance([[1, 2]]).reason).to.equal('one_rater')
    expect(concordance([[1], [1]]).reason).to.equal('one_item')
    expect(
      concordance([
        [2, 2, 2],
        [1, 1, 1],
      ]).reason,
    ).to.equal('no_variation')
  })

  it('lies within 0 and 1, and does not change with the direction', () => {
    const ratings = fc.array(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), { minLength: 2 })
    fc.assert(
      fc.property(ratings, (raters) => {
        const { value } = concordance(raters)
        if (value === null) return
        expect(value).to.be.within(0, 1 + 1e-12)
        expect(concordance(raters.map((values) => values.map((one) => -one))).value).to.be.closeTo(
          value,
          1e-12,
        )
      }),
    )
  })
})

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}

const scoreOf = (order: readonly number[], before: Float64Array): number =>
  order.reduce(
    (score, one, place) =>
      score + order.slice(place + 1).reduce((sum, other) => sum + (before[one * 5 + other] ?? 0), 0),
    0,
  )
