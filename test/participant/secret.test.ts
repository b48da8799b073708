import { hkdfSync } from 'node:crypto'

import { expect } from 'chai'
import fc from 'fast-check'

import { isSecret, keysOf, newSecret } from '../../src/participant/secret.ts'

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
