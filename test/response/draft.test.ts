import { randomBytes } from 'node:crypto'

import { expect } from 'chai'
import fc from 'fast-check'

import {
  boxOf,
  draftIn,
  goneBefore,
  quarterOf,
  type Draft,
  type DraftKeys,
} from '../../src/response/draft.ts'

const draft = (words: string): Draft => ({ language: 'ar', group: 'tech', input: { q1: [words] } })
const newKeys = (): DraftKeys => ({ draft_id: randomBytes(16), draft_key: randomBytes(32) })

describe('a draft at rest', () => {
  it('reads back as it was, whatever was typed', () => {
    const keys = newKeys()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const whole = Buffer.from(words).toString()
        expect(draftIn(boxOf(draft(whole), keys), keys)).to.deep.equal(draft(whole))
      }),
    )
  })

  it('is left after half an hour without a touch at the earliest, and three quarters at the latest', () => {
    const [touched, minute] = [Date.parse('2016-04-07T09:00:00Z'), 60_000]
    fc.assert(
      fc.property(fc.nat(120 * minute), fc.nat(120 * minute), (at, passed) => {
        const isLeft = quarterOf(new Date(touched + at)) <= goneBefore(new Date(touched + at + passed))
        if (passed < 30 * minute) expect(isLeft).to.equal(false)
        if (passed >= 45 * minute) expect(isLeft).to.equal(true)
      }),
    )
  })

  it('says nothing about how much was written but its size in steps of 1 KiB', () => {
    const keys = newKeys()
    const sizes = ['', 'a few words', 'x'.repeat(900), 'x'.repeat(1100)].map(
      (words) => boxOf(draft(words), keys).length,
    )
    expect(sizes).to.deep.equal([1024 + 28, 1024 + 28, 1024 + 28, 2048 + 28])
  })

  it('differs every time, and holds no word of what was written', () => {
    const keys = newKeys()
    const [one, two] = [boxOf(draft('a word to look for'), keys), boxOf(draft('a word to look for'), keys)]
    expect(one.equals(two)).to.equal(false)
    expect(one.includes('a word to look for')).to.equal(false)
  })

  it('opens with no other key, in no other place, and not when a byte was changed', () => {
    const keys = newKeys()
    const box = boxOf(draft('mine'), keys)
    const changed = Buffer.from(box)
    changed.writeUInt8(changed.readUInt8(40) ^ 1, 40)
    expect(draftIn(box, keys)).to.deep.equal(draft('mine'))
    expect(() => draftIn(box, { ...keys, draft_key: randomBytes(32) })).to.throw()
    expect(() => draftIn(box, { ...keys, draft_id: randomBytes(16) })).to.throw()
    expect(() => draftIn(changed, keys)).to.throw()
  })
})
