import { expect } from 'chai'
import fc from 'fast-check'

import { leaveOneOut } from '../../src/statistic/leave-one-out.ts'
import { above, type Cell, shareByPeople } from '../../src/statistic/share.ts'

const pooledMajority = (places: readonly Cell[]) =>
  above({ agree: sum(places.map(({ agree }) => agree)), base: sum(places.map(({ base }) => base)) }, 50)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('what is said without one place', () => {
  it('names the place on which a verdict hangs', () => {
    // 30 of 55 are a majority; without the second, 12 of 35 are none.
    const places = [
      { agree: 6, base: 20 },
      { agree: 18, base: 20 },
      { agree: 6, base: 15 },
    ]
    expect(leaveOneOut(places, pooledMajority).value).to.deep.equal({
      all: true,
      without: [true, false, true],
      changedBy: [1],
    })
  })

  it('compares verdicts as it is told to', () => {
    const figure = (places: readonly Cell[]) => ({ share: shareByPeople(places) })
    const places = [
      { agree: 1, base: 2 },
      { agree: 2, base: 4 },
    ]
    expect(
      leaveOneOut(places, figure, (one, other) => one.share === other.share).value?.changedBy,
    ).to.deep.equal([])
  })

  it('says why there is none', () => {
    expect(leaveOneOut([], () => 1).reason).to.equal('no_place')
    expect(leaveOneOut([1], () => 1).reason).to.equal('one_place')
  })

  it('leaves out each place once and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2 }), (places) => {
        const { value } = leaveOneOut(places, sum)
        const total = sum(places)
        expect(value?.all).to.equal(total)
        expect(value?.without).to.deep.equal(places.map((place) => total - place))
      }),
    )
  })
})
