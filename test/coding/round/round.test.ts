import { expect } from 'chai'
import fc from 'fast-check'

import { assigned, letterOf, UNKNOWN } from '../../../src/coding/round/round.ts'

const unitsIn = (languages: readonly string[]) =>
  languages.map((language, at) => ({ id: String(at).padStart(32, '0'), language }))
const ANNA = { person_id: 1, languages: ['en', 'fr'] }
const BASIL = { person_id: 2, languages: ['en', 'ar'] }

describe('giving answers to coders', () => {
  const languages = fc.array(fc.constantFrom('en', 'fr', 'ar', 'zh', UNKNOWN), { maxLength: 60 })

  it('gives each answer somebody reads to one coder, and as many as was asked to two where two read it', () => {
    fc.assert(
      fc.property(languages, fc.nat(100), fc.nat(1000), (spoken, twice, seed) => {
        const units = unitsIn(spoken)
        const { orders, unread } = assigned(units, [ANNA, BASIL], twice, seed)
        const times = (id: string) => [...orders.values()].filter((own) => own.includes(id)).length
        for (const { id, language } of units) {
          if (language === 'zh') expect(times(id)).to.equal(0)
          else if (language === 'fr' || language === 'ar') expect(times(id)).to.equal(1)
          else expect(times(id)).to.be.within(1, 2)
        }
        expect(unread.get('zh') ?? 0).to.equal(spoken.filter((one) => one === 'zh').length)
        for (const own of orders.values()) expect(new Set(own).size).to.equal(own.length)
      }),
    )
  })

  it('doubles exactly the share asked for, and shares the work evenly', () => {
    const units = unitsIn(Array.from({ length: 200 }, () => 'en'))
    for (const [twice, total] of [
      [0, 200],
      [25, 250],
      [100, 400],
    ] as const) {
      const { orders } = assigned(units, [ANNA, BASIL], twice, 7)
      const sizes = [...orders.values()].map((own) => own.length)
      expect(sizes.reduce((sum, size) => sum + size, 0)).to.equal(total)
      expect(Math.max(...sizes) - Math.min(...sizes)).to.be.at.most(1)
    }
  })

  it('is the same for the same seed, and each coder has an order of their own', () => {
    const units = unitsIn(Array.from({ length: 40 }, () => 'en'))
    const [one, again, other] = [7, 7, 8].map((seed) => assigned(units, [ANNA, BASIL], 100, seed).orders)
    expect(one).to.deep.equal(again)
    expect(one?.get(1)).not.to.deep.equal(other?.get(1))
    expect(one?.get(1)).not.to.deep.equal(one?.get(2))
    expect(one?.get(1)?.toSorted()).to.deep.equal(one?.get(2)?.toSorted())
  })

  it('names coders by letters', () => {
    expect([0, 1, 25, 26, 27].map(letterOf)).to.deep.equal(['A', 'B', 'Z', 'AA', 'AB'])
  })
})
