import { expect } from 'chai'
import fc from 'fast-check'

import { toldTraits, type Alike } from '../../src/disclosure/told-traits.ts'

const alike = (seen: string, values: string, people: number): Alike => ({
  seen,
  values: values.split(' '),
  people,
})
const toldOf = (items: readonly Alike[], threshold = 5) =>
  toldTraits(items, threshold).map((told, at) =>
    (items[at]?.values ?? []).map((value, trait) => (told[trait] ? value : '-')).join(' '),
  )

describe('what may be told beside what is seen', () => {
  it('is all where enough are alike in all', () => {
    expect(toldOf([alike('Latn', 'en P0 farm', 5), alike('Latn', 'en P1 town', 5)])).to.deep.equal([
      'en P0 farm',
      'en P1 town',
    ])
  })

  it('falls back to fewer traits, and takes the next smallest along where a rest of few would be left', () => {
    const items = [
      alike('Latn', 'en P0 farm', 9),
      alike('Latn', 'en P0 town', 6),
      alike('Latn', 'en P0 mill', 2),
      alike('Latn', 'en P1 farm', 5),
      alike('Latn', 'en P1 town', 5),
      alike('Latn', 'en P2 farm', 3),
      alike('Latn', 'en P3 farm', 2),
    ]
    expect(toldOf(items)).to.deep.equal([
      'en P0 farm',
      'en P0 -',
      'en P0 -',
      'en P1 farm',
      'en P1 town',
      'en - farm',
      'en - farm',
    ])
  })

  it('is nothing of a language of few, of the next one with it, and of a script of few', () => {
    const items = [
      alike('Latn', 'en P0 farm', 20),
      alike('Latn', 'fr P0 farm', 6),
      alike('Latn', 'es P0 farm', 4),
      alike('Arab', 'ar P0 farm', 4),
    ]
    expect(toldOf(items)).to.deep.equal(['en P0 farm', '- - -', '- - -', '- - -'])
  })

  it('always leaves as many as the threshold seen and told alike', () => {
    const few = (...codes: string[]) => fc.constantFrom(...codes)
    const item = fc.record({
      seen: few('Latn', 'Arab'),
      values: fc.tuple(few('en', 'fr', 'ar'), few('P0', 'P1', 'P2'), few('farm', 'town', 'mill')),
      people: fc.integer({ min: 1, max: 9 }),
    })
    const items = fc.uniqueArray(item, {
      selector: ({ seen, values }) => `${seen} ${values.join(' ')}`,
      maxLength: 30,
    })
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 9 }), (some, threshold) => {
        const told = toldOf(some, threshold)
        const peopleWhere = (is: (at: number) => boolean) =>
          some.reduce((sum, { people }, at) => sum + (is(at) ? people : 0), 0)
        for (const [at, { seen }] of some.entries()) {
          const own = (other: number) => some[other]?.seen === seen && told[other] === told[at]
          const all = peopleWhere((other) => some[other]?.seen === seen)
          if (all < threshold) expect(told[at]).to.equal('- - -')
          else expect(peopleWhere(own)).to.be.at.least(threshold)
          // Who guesses the language from the words knows no more of who wrote them.
          const guessed = peopleWhere((other) => own(other) && some[other]?.values[0] === some[at]?.values[0])
          if (told[at] !== '- - -') expect(guessed).to.be.at.least(threshold)
        }
      }),
    )
  })
})
