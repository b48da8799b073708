import { expect } from 'chai'
import fc from 'fast-check'

import { pointsOf } from '../../src/text.ts'
import { joined, shownText, type Redaction } from '../../src/dataset/redaction.ts'

const at = (start: number, end: number, placeholder = '[x]'): Redaction => ({ start, end, placeholder })
const cut = (text: string, { start, end }: Readonly<{ start: number; end: number }>) =>
  pointsOf(text).slice(start, end).join('')

describe('an answer with redactions', () => {
  it('shows placeholders, and counts emoji and combined letters as code points', () => {
    const { text, toWritten, toShown } = shownText('🙂 Ask Anna at noon', [at(6, 10, '[person]')])
    expect(text).to.equal('🙂 Ask [person] at noon')
    expect(toShown({ start: 14, end: 18 })).to.deep.equal({ start: 18, end: 22 })
    expect(toWritten({ start: 18, end: 22 })).to.deep.equal({ start: 14, end: 18 })
  })

  it('takes a placeholder whole, from either side', () => {
    const { toWritten, toShown } = shownText('Ask Anna Lee at noon', [at(4, 12, '[person]')])
    expect(toWritten({ start: 6, end: 8 }), 'a part of the placeholder').to.deep.equal({ start: 4, end: 12 })
    expect(toShown({ start: 9, end: 15 }), 'a part of what it hides').to.deep.equal({ start: 4, end: 15 })
  })

  it('joins redactions that overlap under the placeholder of the longest', () => {
    expect(joined([at(4, 8, '[person]'), at(6, 20, '[organisation]')])).to.deep.equal([
      at(4, 20, '[organisation]'),
    ])
  })

  it('leads nowhere from nothing', () => {
    expect(shownText('Anna', []).toWritten({ start: 9, end: 9 })).to.deep.equal({ start: 0, end: 0 })
  })

  const texts = fc.array(fc.constantFrom('a', ' ', '🙂', 'é', 'س', '世', '\n'), {
    minLength: 1,
    maxLength: 30,
  })
  const stretches = (most: number) =>
    fc
      .tuple(fc.nat(most - 1), fc.integer({ min: 1, max: 6 }))
      .map(([start, size]) => ({ start, end: Math.min(most, start + size) }))
  const cases = texts.chain((points) =>
    fc.record({
      text: fc.constant(points.join('')),
      redactions: fc.array(stretches(points.length), { maxLength: 3 }),
      stretch: stretches(points.length),
    }),
  )

  it('shows the same words in a stretch that touches no redaction, wherever it moves', () => {
    fc.assert(
      fc.property(cases, ({ text, redactions, stretch }) => {
        const own = redactions.map(({ start, end }) => at(start, end, '[hidden]'))
        const touches = own.some(({ start, end }) => start < stretch.end && end > stretch.start)
        const shown = shownText(text, own)
        const moved = shown.toShown(stretch)
        if (!touches) {
          expect(cut(shown.text, moved)).to.equal(cut(text, stretch))
          expect(shown.toWritten(moved)).to.deep.equal(stretch)
        } else {
          const back = shown.toWritten(moved)
          expect(back.start).to.be.at.most(stretch.start)
          expect(back.end).to.be.at.least(stretch.end)
        }
      }),
    )
  })

  it('holds no letter of what is redacted', () => {
    fc.assert(
      fc.property(cases, ({ text, redactions }) => {
        const points = pointsOf(text)
        const marked = points.map((point, place) =>
          redactions.some(({ start, end }) => place >= start && place < end) ? 'Z' : point,
        )
        const { text: shown } = shownText(
          marked.join(''),
          redactions.map(({ start, end }) => at(start, end, '[…]')),
        )
        expect(shown).not.to.include('Z')
      }),
    )
  })
})
