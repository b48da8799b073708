import { expect } from 'chai'
import * as fc from 'fast-check'

import { seedFrom, shuffled } from '../../../src/instrument/asking/order.ts'

describe('a shuffled order', () => {
  for (const [seed, order] of [
    [42, 'AFCBDE'],
    [1, 'BFEACD'],
    [-42, 'EDAFBC'],
    [42.9, 'AFCBDE'],
  ] as const) {
    it(`is that of other tools for the seed ${seed}: ${order}`, () => {
      expect(shuffled(Array.from('ABCDEF'), seed).join('')).to.equal(order)
    })
  }

  it('has every item once, whatever the seed, and is the same again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (items, seed) => {
        const order = shuffled(items, seed)
        expect(order).to.have.members(items)
        expect(shuffled(items, seed)).to.deep.equal(order)
      }),
    )
  })

  for (const seed of [0, 2_147_483_646, 2_147_483_647, 2_147_483_648, 4_294_967_295]) {
    it(`has every item once for the seeds ${seed} and -${seed}, where the generator begins anew`, () => {
      expect(shuffled(Array.from('ABCDEF'), seed)).to.have.members(Array.from('ABCDEF'))
      expect(shuffled(Array.from('ABCDEF'), -seed)).to.have.members(Array.from('ABCDEF'))
    })
  }

  it('gives every item every place about as often', () => {
    const firsts = new Map<string, number>()
    for (let person = 0; person < 6000; person += 1) {
      const [first = ''] = shuffled(Array.from('ABCDEF'), seedFrom(`${person}:q1`))
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    for (const count of firsts.values()) expect(count).to.be.within(800, 1200)
  })
})
