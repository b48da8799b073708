import { expect } from 'chai'
import fc from 'fast-check'

import { leaveOneOut } from '../../src/statistic/leave-one-out.ts'
import { type GroupCell, type PlaceCell, RULES, verdictOf } from '../../src/statistic/verdict.ts'

/** Two camps at the ends of five steps: A is the share of the surplus, less that of the camps, so under 0.2. */
const camps = (agree: number, base: number): PlaceCell => ({
  agree,
  base,
  counts: [base - agree, 0, 0, 0, agree],
})
/** Neighbours on five steps: A is 0.75 or more. */
const near = (agree: number, base: number): PlaceCell => ({
  agree,
  base,
  counts: [0, 0, base - agree, agree, 0],
})
/** A group that stands apart within places, or, without a p value, one that was not tested. */
const group = (agree: number, base: number, pAdjusted: number | null = null, oddsRatio = 1): GroupCell => ({
  agree,
  base,
  pAdjusted,
  oddsRatio: pAdjusted === null ? null : oddsRatio,
})
const kindOf = (places: readonly (PlaceCell | null)[], groups: readonly (GroupCell | null)[] = []) =>
  verdictOf(places, groups).value?.kind

const ALIKE = [near(19, 22), near(14, 15), near(23, 27), near(19, 22)]
const LIKE_GROUPS = [group(25, 29, 0.6, 0.8), group(16, 18, 0.7, 1.2), group(10, 11), null]

describe('the verdict on an item', () => {
  it('has the bounds that are printed with its rules', () => {
    expect(RULES).to.deep.equal({
      half: 50,
      agreed: 65,
      groupPoints: 25,
      weakerPoints: 15,
      divided: 0.2,
      chance: 0.05,
    })
  })

  it('is that the places are split, above half in some and under half in others', () => {
    const places = [near(16, 19), near(11, 15), near(9, 27), near(16, 22)]
    expect(verdictOf(places, LIKE_GROUPS).value).to.deep.equal({
      kind: 'places_split',
      above: [
        { agree: 16, base: 19, index: 0 },
        { agree: 11, base: 15, index: 1 },
        { agree: 16, base: 22, index: 3 },
      ],
      below: [{ agree: 9, base: 27, index: 2 }],
      gap: {
        high: { agree: 16, base: 19, index: 0 },
        low: { agree: 9, base: 27, index: 2 },
        distance: (16 * 27 - 9 * 19) / (19 * 27),
      },
    })
  })

  it('is not a split where a place is at exactly half', () => {
    expect(kindOf([near(9, 10), near(5, 10)])).to.equal('no_rule_fits')
    expect(kindOf([near(9, 10), near(5, 10), near(4, 10)])).to.equal('places_split')
  })

  it('is that each place is divided, where each has two camps', () => {
    const { value } = verdictOf([camps(13, 21), camps(9, 16), camps(16, 26)], LIKE_GROUPS)
    expect(value?.kind).to.equal('divided_within_places')
    if (value?.kind !== 'divided_within_places') return
    // 13 and 8 of 21: 16 people in the camps, A -1, and 5 on one step, A 1.
    expect(value.places[0]?.agreement).to.be.closeTo((5 - 16) / 21, 1e-12)
    expect(value.places.map(({ index }) => index)).to.deep.equal([0, 1, 2])
  })

  it('is not that, where one place is of one mind, at A 0.2, or not asked on a scale', () => {
    expect(kindOf([camps(13, 21), camps(9, 16), near(16, 26)])).to.equal('majority_everywhere')
    expect(kindOf([camps(13, 21), camps(5, 10)])).to.equal('no_rule_fits')
    // 4 and 1 at the ends: two of five in the camps, A 0.6 - 0.4 = 0.2; 7 and 2 of 9: A 5/9 - 4/9.
    expect(kindOf([camps(4, 5), camps(4, 5)])).to.equal('agreed_everywhere')
    expect(kindOf([camps(7, 9), camps(7, 9)])).to.equal('divided_within_places')
    expect(kindOf([{ agree: 6, base: 10, counts: [4, 6] }, near(6, 10)])).to.equal('majority_everywhere')
  })

  it('is that groups differ, where they are far apart and remain so within places', () => {
    const places = [near(14, 21), null, near(18, 27), near(16, 23)]
    const groups = [group(13, 29, 0.002, 0.2), group(10, 14, 0.9, 1.1), group(15, 16, 0.03, 8)]
    expect(verdictOf(places, groups).value).to.deep.equal({
      kind: 'groups_differ',
      gap: {
        high: { agree: 15, base: 16, index: 2 },
        low: { agree: 13, base: 29, index: 0 },
        distance: (15 * 29 - 13 * 16) / (29 * 16),
      },
      pAdjusted: 0.002,
    })
  })

  it('is not that, where chance or the places explain the gap, or it is too small', () => {
    const far = [group(13, 29), group(15, 16)]
    const withP = (p: number, oddsRatio: number) => [group(13, 29, p, oddsRatio), group(15, 16)]
    expect(kindOf(ALIKE, far)).to.equal('agreed_everywhere')
    expect(kindOf(ALIKE, withP(0.05, 0.2))).to.equal('agreed_everywhere')
    expect(kindOf(ALIKE, withP(0.049, 0.2))).to.equal('groups_differ')
    // Within places the lowest group agrees more than the rest: the difference turns round.
    expect(kindOf(ALIKE, withP(0.001, 3))).to.equal('agreed_everywhere')
    expect(kindOf(ALIKE, [group(16, 20, 0.001, 0.2), group(20, 20)])).to.equal('agreed_everywhere')
    expect(kindOf(ALIKE, [group(15, 20, 0.001, 0.2), group(20, 20)])).to.equal('groups_differ')
  })

  it('takes a nearer pair of groups where the furthest has no end that remains', () => {
    const groups = [group(2, 5), group(8, 16, 0.01, 0.3), group(18, 20)]
    const { value } = verdictOf(ALIKE, groups)
    expect(value?.kind === 'groups_differ' && [value.gap.low.index, value.gap.high.index]).to.deep.equal([
      1, 2,
    ])
  })

  it('is that one place is weaker, well under the next', () => {
    const places = [near(19, 21), near(10, 16), near(22, 27), near(18, 23)]
    expect(verdictOf(places, LIKE_GROUPS).value).to.deep.equal({
      kind: 'weaker_in_one_place',
      weak: { agree: 10, base: 16, index: 1 },
      next: { agree: 18, base: 23, index: 3 },
    })
    // 70 over 55 per cent are 15 points, 69 are not; two equally weak are not one.
    expect(kindOf([near(11, 20), near(7, 10), near(9, 10)])).to.equal('weaker_in_one_place')
    expect(kindOf([near(55, 100), near(69, 100)])).to.equal('majority_everywhere')
    expect(kindOf([near(11, 20), near(11, 20), near(9, 10)])).to.equal('majority_everywhere')
    expect(kindOf([near(5, 10), near(7, 10)])).to.equal('no_rule_fits')
  })

  it('is that all agree, from 65 per cent in each', () => {
    expect(verdictOf(ALIKE, LIKE_GROUPS).value).to.deep.equal({
      kind: 'agreed_everywhere',
      lowest: { agree: 23, base: 27, index: 2 },
      gap: {
        high: { agree: 14, base: 15, index: 1 },
        low: { agree: 23, base: 27, index: 2 },
        distance: (14 * 27 - 23 * 15) / (15 * 27),
      },
    })
    expect(kindOf([near(13, 20), near(14, 20)])).to.equal('agreed_everywhere')
    expect(kindOf([near(129, 200), near(14, 20)])).to.equal('majority_everywhere')
  })

  it('is that there is no majority, where under half agree in each place', () => {
    expect(verdictOf([near(3, 20), near(5, 20)], []).value).to.deep.equal({
      kind: 'majority_nowhere',
      gap: {
        high: { agree: 5, base: 20, index: 1 },
        low: { agree: 3, base: 20, index: 0 },
        distance: 0.1,
      },
    })
  })

  it('says why there is none', () => {
    expect(verdictOf([], []).reason).to.equal('no_place')
    expect(verdictOf([null, near(0, 0)], LIKE_GROUPS).reason).to.equal('no_place')
    expect(verdictOf([null, near(3, 4)], LIKE_GROUPS).reason).to.equal('one_place')
  })

  it('hangs on a place that can be found', () => {
    const places = [near(16, 19), near(11, 15), near(9, 27), near(16, 22)]
    const { value } = leaveOneOut(places, (rest) => kindOf(rest))
    expect(value?.changedBy).to.deep.equal([2])
    expect(value?.without[2]).to.equal('agreed_everywhere')
  })

  it('does not depend on the order of the places, or on cells that are withheld', () => {
    const place = fc
      .tuple(fc.nat(10), fc.constant(10), fc.constantFrom(camps, near))
      .map(([agree, base, of]) => of(agree, base))
    const places = fc.array(place, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(places, fc.nat(5), (cells, at) => {
        const kind = kindOf(cells)
        expect(kindOf(cells.toReversed())).to.equal(kind)
        expect(kindOf(cells.toSpliced(at, 0, near(0, 0)))).to.equal(kind)
        expect(kindOf([null, ...cells, null])).to.equal(kind)
      }),
    )
  })
})
