import { expect } from 'chai'
import fc from 'fast-check'

import { KEY_FROM, keyness } from '../../src/statistic/keyness.ts'

const use = (uses: number, words: number) => ({ uses, words })
const anyUse = fc
  .integer({ min: 1, max: 5000 })
  .chain((words) => fc.nat(words).map((uses) => use(uses, words)))

describe('the keyness of a word', () => {
  it('is the published 2.65 for 52 of 50,000 against 57 of 75,000', () => {
    const { value } = keyness(use(52, 50_000), use(57, 75_000))
    expect(value?.score).to.be.closeTo(2.65, 0.005)
    expect(value).to.include({ more: 'one', isKey: false })
  })

  it('is worked out by hand for a word that one text lacks', () => {
    // Expected 5 and 5: 2 x 10 x ln 2.
    expect(keyness(use(10, 100), use(0, 100)).value?.score).to.be.closeTo(20 * Math.LN2, 1e-12)
    expect(keyness(use(0, 100), use(10, 100)).value).to.include({ more: 'other', isKey: true })
  })

  it('is key from 6.63 on', () => {
    // 2 n ln 2 with n uses in one of two equal texts: 4 give 5.55, 5 give 6.93.
    expect(KEY_FROM).to.equal(6.63)
    expect(keyness(use(4, 100), use(0, 100)).value?.isKey).to.equal(false)
    expect(keyness(use(5, 100), use(0, 100)).value?.isKey).to.equal(true)
  })

  it('is 0 for equal rates, and says why there is none', () => {
    expect(keyness(use(3, 30), use(7, 70)).value).to.deep.equal({ score: 0, more: 'neither', isKey: false })
    expect(keyness(use(0, 0), use(3, 10)).reason).to.equal('no_words')
    expect(keyness(use(0, 10), use(0, 10)).reason).to.equal('not_used')
  })

  it('is the same from the other side, and never under 0', () => {
    fc.assert(
      fc.property(anyUse, anyUse, (one, other) => {
        const [here, there] = [keyness(one, other).value, keyness(other, one).value]
        expect(there?.score).to.equal(here?.score)
        if (here) expect(here.score).to.be.at.least(0)
        if (here?.more === 'one') expect(there?.more).to.equal('other')
      }),
    )
  })
})
