import { hkdfSync } from 'node:crypto'

import { expect } from 'chai'
import fc from 'fast-check'

import { boxOf, draftIn, type Draft } from '../../src/response/draft.ts'
import { isSecret, keysOf, newSecret } from '../../src/response/secret.ts'

const draft = (words: string): Draft => ({ language: 'ar', group: 'tech', input: { q1: [words] } })

describe('a draft at rest', () => {
  it('reads back as it was, whatever was typed', () => {
    const keys = keysOf(newSecret(), 7)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const whole = Buffer.from(words).toString()
        expect(draftIn(boxOf(draft(whole), keys), keys)).to.deep.equal(draft(whole))
      }),
    )
  })

  it('says nothing about how much was written but its size in steps of 1 KiB', () => {
    const keys = keysOf(newSecret(), 7)
    const sizes = ['', 'a few words', 'x'.repeat(900), 'x'.repeat(1100)].map(
      (words) => boxOf(draft(words), keys).length,
    )
    expect(sizes).to.deep.equal([1024 + 28, 1024 + 28, 1024 + 28, 2048 + 28])
  })

  it('differs every time, and holds no word of what was written', () => {
    const keys = keysOf(newSecret(), 7)
    const [one, two] = [boxOf(draft('a word to look for'), keys), boxOf(draft('a word to look for'), keys)]
    expect(one.equals(two)).to.equal(false)
    expect(one.includes('a word to look for')).to.equal(false)
  })

  it('opens with no other secret, in no other session, and not when a byte was changed', () => {
    const secret = newSecret()
    const box = boxOf(draft('mine'), keysOf(secret, 7))
    const changed = Buffer.from(box)
    changed.writeUInt8(changed.readUInt8(40) ^ 1, 40)
    expect(() => draftIn(box, keysOf(newSecret(), 7))).to.throw()
    expect(() => draftIn(box, keysOf(secret, 8))).to.throw()
    expect(() => draftIn(changed, keysOf(secret, 7))).to.throw()
  })
})

describe("a phone's secret", () => {
  it('is 32 random bytes, and nothing else passes for one', () => {
    const secret = newSecret()
    expect(Buffer.from(secret, 'base64url')).to.have.length(32)
    expect(isSecret(secret)).to.equal(true)
    for (const other of [
      undefined,
      '',
      secret.slice(1),
      `${secret}x`,
      `${secret.slice(0, 42)}=`,
      `${secret.slice(0, 42)}.`,
    ]) {
      expect(isSecret(other), String(other)).to.equal(false)
    }
  })

  it('gives keys that differ from each other, between sessions and between phones', () => {
    const secret = newSecret()
    const all = [keysOf(secret, 1), keysOf(secret, 2), keysOf(newSecret(), 1)].flatMap((keys) =>
      Object.values(keys).map((key) => key.toString('hex')),
    )
    expect(new Set(all).size).to.equal(12)
    expect(keysOf(secret, 1)).to.deep.equal(keysOf(secret, 1))
  })

  it('gives the keys that HKDF with SHA-256 gives, whatever the secret and the session', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(), (bytes, session) => {
        const { draft_id, draft_key, receipt, order } = keysOf(
          Buffer.from(bytes).toString('base64url'),
          session,
        )
        const derived = (purpose: string, length: number) =>
          Buffer.from(hkdfSync('sha256', bytes, `session ${session}`, `colloquy ${purpose}`, length))
        expect(draft_id).to.deep.equal(derived('draft id', 16))
        expect(draft_key).to.deep.equal(derived('draft key', 32))
        expect(receipt).to.deep.equal(derived('receipt', 32))
        expect(order).to.deep.equal(derived('order', 8))
      }),
    )
  })
})
