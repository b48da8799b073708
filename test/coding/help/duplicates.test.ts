import { expect } from 'chai'
import * as fc from 'fast-check'

import { duplicateGroups } from '../../../src/coding/help/duplicates.ts'
import { barely, gramsOf, isNear } from '../../../src/coding/help/grams.ts'
import { nearTo } from '../../../src/coding/help/near.ts'

/** The Jaccard index of two texts, from its definition. */
function jaccard(one: string, other: string): number {
  const [left, right] = [gramsOf(barely(one)), gramsOf(barely(other))]
  const shared = [...left].filter((gram) => right.has(gram)).length
  return shared / (left.size + right.size - shared)
}

describe('Near-duplicates', () => {
  it('are compared by runs of four characters, each once', () => {
    expect([...gramsOf(barely('Aaaa aa!'))]).to.deep.equal(['aaaa', 'aaa ', 'aa a', 'a aa'])
    expect([...gramsOf('ab')]).to.deep.equal(['ab'])
    expect([...gramsOf('')]).to.deep.equal([])
    expect([...gramsOf('a😀bcd')]).to.deep.equal(['a😀bc', '😀bcd'])
    expect(barely('  L’Été,\n“ＯＫ”  ')).to.equal('l été ok')
  })

  it('are near from 0.8 on', () => {
    // 8 shared of 10: abcdefghijk has 8 runs, two more characters give two more.
    expect(jaccard('abcdefghijk', 'abcdefghijkmn')).to.equal(0.8)
    expect(isNear(8, 10, 8)).to.equal(true)
    // 7 of 9.
    expect(isNear(7, 9, 7)).to.equal(false)
  })

  it('are grouped around the text that has the most of them', async () => {
    const texts = [
      'abcdefghijk',
      'something else',
      'Abcdefghijk!',
      'abcdefghijkmn',
      '…',
      '…',
      'quite alone here',
    ]
    expect(await duplicateGroups(texts)).to.deep.equal([[0, 2, 3]])
    // Each is near to the one in the middle only: 8 of 10, and 10 of 12.
    const chain = ['abcdefghijkmnop', 'abcdefghijk', 'abcdefghijkmn']
    expect(jaccard(chain[0] ?? '', chain[1] ?? '')).to.be.below(0.8)
    expect(await duplicateGroups(chain)).to.deep.equal([[0, 1, 2]])
  })

  it('of a text without letters are none', () => {
    expect(nearTo(['…', '…', 'ab', 'ab'].map(barely), 0)).to.deep.equal([])
    expect(nearTo(['…', '…', 'ab', 'ab', 'ab cd'].map(barely), 2)).to.deep.equal([3])
  })

  it('are all found, and no other, as comparing all pairs finds them', async () => {
    const base = fc.constantFrom(
      'the rain comes late every year',
      'nobody reads what we write',
      'abcdefghijk',
    )
    const text = fc
      .tuple(base, fc.nat(12), fc.constantFrom('', 'x', ' so', 'yz'))
      .map(([words, at, put]) => words.slice(0, at) + put + words.slice(at))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 25 }), async (texts) => {
        const bare = texts.map(barely)
        for (const at of texts.keys())
          expect(nearTo(bare, at), `near to ${at}`).to.deep.equal(
            [...texts.keys()].filter(
              (other) => other !== at && jaccard(texts[at] ?? '', texts[other] ?? '') >= 0.8,
            ),
          )
        const groups = await duplicateGroups(texts)
        const all = groups.flat()
        expect(new Set(all).size).to.equal(all.length)
        for (const group of groups) {
          expect(group).to.deep.equal(group.toSorted((one, other) => one - other))
          const middle = group.some((one) =>
            group.every((other) => jaccard(texts[one] ?? '', texts[other] ?? '') >= 0.8),
          )
          expect(middle).to.equal(true)
        }
        const alone = [...texts.keys()].filter((at) => !all.includes(at))
        for (const one of alone)
          for (const other of alone)
            if (one !== other) expect(jaccard(texts[one] ?? '', texts[other] ?? '')).to.be.below(0.8)
      }),
    )
  })
})
