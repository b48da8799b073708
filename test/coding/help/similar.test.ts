import { expect } from 'chai'
import * as fc from 'fast-check'

import { recallOf } from '../../../src/coding/help/recall.ts'
import { indexOf, similarTo } from '../../../src/coding/help/similar.ts'
import { carriedBy } from '../../../src/coding/help/suggested.ts'
import { piecesOf, wordsOf } from '../../../src/coding/text/words.ts'

const all = () => true
const language = 'en'
const wordsIn = (text: string) => wordsOf({ text, language })

describe('Similar answers', () => {
  it('are compared word by word, in lower case, without placeholders', () => {
    expect(wordsIn('Rain, RAIN and [name of a person] in 2016!')).to.deep.equal(['rain', 'rain', 'and', 'in'])
    expect(wordsOf({ text: 'لا أحد يقرأ.', language: 'ar' })).to.deep.equal(['لا', 'أحد', 'يقرأ'])
    expect(wordsOf({ text: 'ILIK', language: 'tr' }), 'the lower case of its language').to.deep.equal([
      'ılık',
    ])
    expect(wordsOf({ text: 'Rain', language: '-99' }), 'of an unknown language').to.deep.equal(['rain'])
    const text = 'On l’a [lieu] dit'
    expect(
      piecesOf({ text, language: 'fr' })
        .map((piece) => piece.text)
        .join(''),
    ).to.equal(text)
  })

  it('are ranked by BM25', () => {
    const texts = ['rain rain snow', 'snow', 'cost of rain and of snow', 'sun'].map(wordsIn)
    const index = indexOf(texts)
    // 4 texts of 3, 1, 6 and 1 words, 2.75 on average; rain stands in 2 of them: ln(1 + 2.5 / 2.5) = ln 2.
    const [first, second, ...rest] = similarTo(index, ['rain'], { most: 5, among: all })
    expect(rest).to.deep.equal([])
    expect(first?.at).to.equal(0)
    // 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2.75)) = 4.4 / 3.281818…
    expect(first?.score).to.be.closeTo((Math.LN2 * 4.4) / 3.2818182, 1e-7)
    // 2.2 / (1 + 1.2 * (0.25 + 0.75 * 6 / 2.75)) = 2.2 / 3.263636…
    expect(second?.score).to.be.closeTo((Math.LN2 * 2.2) / 3.2636364, 1e-7)
  })

  it('tell the words they share, the rarest first, and leave out what they may not', () => {
    const index = indexOf(['snow and rain', 'snow and cost', 'and so on'].map(wordsIn))
    const found = similarTo(index, wordsIn('and rain and snow'), { most: 5, among: (at) => at !== 1 })
    expect(found.map(({ at, shared }) => [at, shared])).to.deep.equal([
      [0, ['rain', 'snow', 'and']],
      [2, ['and']],
    ])
    expect(similarTo(indexOf([]), ['rain'], { most: 5, among: all })).to.deep.equal([])
  })

  it('share at least one word, and more of a word never makes an answer less alike', () => {
    const words = fc.array(fc.constantFrom('rain', 'snow', 'cost', 'sun'), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), words, (texts, wanted) => {
        const found = similarTo(indexOf(texts), wanted, { most: 5, among: all })
        expect(found.length).to.be.at.most(5)
        for (const { at, shared, score } of found) {
          expect(score).to.be.above(0)
          expect(new Set(shared)).to.deep.equal(new Set(texts[at]?.filter((word) => wanted.includes(word))))
        }
        const scores = found.map(({ score }) => score)
        expect(scores).to.deep.equal(scores.toSorted((one, other) => other - one))
      }),
    )
  })

  it('suggest the codes that most of them carry', () => {
    const answers = [['a', 'b'], ['b'], ['b', 'c']].map((codes) => new Set(codes))
    expect(carriedBy(answers)).to.deep.equal([
      { code: 'b', n: 3 },
      { code: 'a', n: 1 },
      { code: 'c', n: 1 },
    ])
  })

  it('are measured with each answer left out', () => {
    const gold = [
      { text: 'rain today', language, codes: new Set(['rain']) },
      { text: 'rain again', language, codes: new Set(['rain']) },
      { text: 'much snow', language, codes: new Set(['snow', 'rain']) },
    ]
    // The third shares no word; five frequent codes of two answers are all there is: rain, never snow.
    expect(recallOf(gold)).to.deep.equal({ n: 3, similar: 2 / 3, frequent: 2.5 / 3 })
    expect(recallOf([])).to.equal(undefined)
  })
})
