import { expect } from 'chai'
import fc from 'fast-check'

import { publishedCount, quantityWord } from '../../src/disclosure/quantity.ts'

const exactly = (people: number, base: number) => quantityWord({ low: people, high: people, base })

describe('words for quantities', () => {
  it('have the bounds of their table', () => {
    expect([90, 89, 75, 74, 51, 50, 49, 15, 14, 5].map((people) => exactly(people, 100))).to.deep.equal([
      'almost_all',
      'most',
      'most',
      'majority',
      'majority',
      'half',
      'fewer_than_half',
      'fewer_than_half',
      'few',
      'few',
    ])
    // Binary fractions miss these: 0.9 x 70, 0.15 x 60, 0.75 x 44.
    expect([exactly(63, 70), exactly(9, 60), exactly(33, 44)]).to.deep.equal([
      'almost_all',
      'fewer_than_half',
      'most',
    ])
  })

  it('are none for fewer than five people, whatever their share', () => {
    expect([exactly(4, 4), exactly(4, 40), exactly(0, 40)]).to.deep.equal([null, null, null])
  })

  it('are none where what is published leaves two words open', () => {
    // About 60 of 82 leaves 58 to 62: the share is 71 to 76 %, a majority or most.
    expect(quantityWord({ low: 58, high: 62, base: 82 })).to.equal(null)
    expect(quantityWord({ low: 58, high: 61, base: 82 })).to.equal('majority')
    // Half is one number only.
    expect(quantityWord({ low: 20, high: 21, base: 40 })).to.equal(null)
  })

  const PUBLISHED = { public_base: 10, public_cell: 5 }
  const published = (people: number, base: number) => publishedCount(people, base, PUBLISHED)

  it('are of a count as it would be published: rounded to 5, withheld at either end', () => {
    expect(published(61, 82)).to.deep.equal({ low: 58, high: 62, base: 82 })
    expect(published(5, 40)).to.deep.equal({ low: 5, high: 7, base: 40 })
    expect(published(15, 20)).to.deep.equal({ low: 13, high: 15, base: 20 })
    // Too small a base, too few who are counted or are not, and two whole numbers only.
    for (const [people, base] of [
      [6, 9],
      [4, 40],
      [36, 40],
      [13, 14],
      [9, 14],
    ] as const)
      expect(published(people, base), `${people} of ${base}`).to.equal(null)
    expect(publishedCount(8, 40, { public_base: 10, public_cell: 10 })).to.equal(null)
    expect(publishedCount(20, 40, { public_base: 41, public_cell: 5 })).to.equal(null)
  })

  it('hold for whichever number is published alike', () => {
    const pair = fc
      .integer({ min: 10, max: 150 })
      .chain((base) => fc.tuple(fc.constant(base), fc.integer({ min: 0, max: base })))
    const wordOf = (people: number, base: number) => {
      const count = published(people, base)
      return count && quantityWord(count)
    }
    let said = 0
    fc.assert(
      fc.property(pair, ([base, people]) => {
        const word = wordOf(people, base)
        if (word === null) return
        said += 1
        expect(exactly(people, base)).to.equal(word)
        // A neighbour is published as another number, or has the same word.
        for (const other of [people - 1, people + 1])
          if (Math.round(other / 5) === Math.round(people / 5) && other >= 5 && base - other >= 5)
            expect(wordOf(other, base)).to.equal(word)
      }),
      { numRuns: 2000 },
    )
    expect(said, 'the control').to.be.above(500)
  })

  it('hold for every count that a reader may think of', () => {
    const count = fc.integer({ min: 1, max: 200 }).chain((base) =>
      fc.tuple(fc.integer({ min: 0, max: base }), fc.integer({ min: 0, max: 20 })).map(([low, more]) => ({
        base,
        low,
        high: Math.min(base, low + more),
      })),
    )
    fc.assert(
      fc.property(count, ({ low, high, base }) => {
        const word = quantityWord({ low, high, base })
        if (word === null) return
        for (let people = low; people <= high; people += 1) expect(exactly(people, base)).to.equal(word)
      }),
    )
  })
})
