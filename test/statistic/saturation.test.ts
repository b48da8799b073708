import { expect } from 'chai'
import fc from 'fast-check'

import { accumulation, chao1, chao2, newCodes } from '../../src/statistic/saturation.ts'

/** How often each kind was found: so many kinds, uses, found once, found twice; the rest share what is left. */
function found(kinds: number, uses: number, once: number, twice: number): readonly number[] {
  const rest = kinds - once - twice
  const left = uses - once - 2 * twice
  const others = Array.from({ length: rest }, (_, kind) => (kind === 0 ? left - 3 * (rest - 1) : 3))
  return [...Array<number>(once).fill(1), ...Array<number>(twice).fill(2), ...others]
}
const samples = (...sets: readonly (readonly number[])[]) => sets.map((set) => new Set(set))
const anySamples = fc.array(
  fc.array(fc.nat(6), { maxLength: 5 }).map((codes) => new Set(codes)),
  { maxLength: 5 },
)

describe('how much is left to find', () => {
  it('is the published one for the spiders of Sackett and others (iNEXT)', () => {
    const girdled = chao1(found(26, 168, 12, 4)).value
    expect(girdled?.kinds).to.be.closeTo(43.893, 5e-4)
    expect(girdled?.coverage).to.be.closeTo(0.9289, 5e-5)
    const logged = chao1(found(37, 252, 14, 4)).value
    expect(logged?.kinds).to.be.closeTo(61.403, 5e-4)
    expect(logged?.coverage).to.be.closeTo(0.9446, 5e-5)
  })

  it('is worked out by hand over samples', () => {
    // Four workshops, six codes, of which four are in one workshop and none in two: 3/4 x (4 x 3)/2 unseen.
    const { value } = chao2(samples([1, 2, 5, 6], [1, 2, 4], [1, 2], [1, 3]))
    expect(value?.seen).to.equal(6)
    expect(value?.unseen).to.be.closeTo((3 / 4) * ((4 * 3) / 2), 1e-12)
    // Three in one and one in two: 3/4 x 9/(2 x 1) unseen.
    const twice = chao2(samples([1, 2, 5], [1, 2, 4], [1], [1, 3])).value
    expect(twice?.unseen).to.be.closeTo((3 / 4) * (3 ** 2 / 2), 1e-12)
    // Of 9 finds 3 are of codes found once: 1 - 3/9 x (3 x 3)/(3 x 3 + 2).
    expect(twice?.coverage).to.be.closeTo(1 - (3 / 9) * (9 / 11), 1e-12)
  })

  it('is nothing where no code was found once', () => {
    expect(Object.is(chao1([3, 5]).value?.unseen, 0), 'no negative zero').to.equal(true)
    expect(chao1([2, 5]).value).to.deep.equal({ seen: 2, kinds: 2, unseen: 0, coverage: 1 })
  })

  it('says why there is none', () => {
    expect(chao1([]).reason).to.equal('nothing_found')
    expect(chao1([0, 0]).reason).to.equal('nothing_found')
    expect(chao2(samples([], [])).reason).to.equal('nothing_found')
    expect(chao2([]).reason).to.equal('nothing_found')
    expect(chao2(samples([1, 2])).reason).to.equal('one_sample')
  })
})

describe('codes found by and by', () => {
  it('are new once, in the order of the workshops', () => {
    expect(newCodes(samples([1, 2], [2, 3], [], [4, 1]))).to.deep.equal([2, 1, 0, 1])
  })

  it('are on the mean over all orders what the orders give', () => {
    fc.assert(
      fc.property(anySamples, (sets) => {
        const orders = ordersOf(sets).map((order) => sums(newCodes(order)))
        const means = sets.map(
          (_, place) => orders.reduce((sum, one) => sum + (one[place] ?? 0), 0) / orders.length,
        )
        accumulation(sets).forEach((count, place) => expect(count).to.be.closeTo(means[place] ?? NaN, 1e-9))
        expect(accumulation(sets)).to.have.length(sets.length)
      }),
    )
  })
})

const sums = (numbers: readonly number[]) =>
  numbers.map((_, place) => numbers.slice(0, place + 1).reduce((a, b) => a + b, 0))

function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, place) => ordersOf(items.toSpliced(place, 1)).map((rest) => [item, ...rest]))
}
