import { expect } from 'chai'
import * as fc from 'fast-check'

import { combinationCount } from '../../src/disclosure/k-report.ts'

/** Returns the report on rows with named traits. */
function kReport(rows: readonly Readonly<Record<string, string>>[], traits: readonly string[], k: number) {
  const counted = combinationCount(k)
  for (const row of rows) counted.take(traits.map((trait) => row[trait] ?? ''))
  return counted.rare().map(({ values, count }) => ({
    combination: Object.fromEntries(traits.map((trait, place) => [trait, values[place]])),
    count,
  }))
}

describe('the k-report', () => {
  const rows = [
    { group: 'farm', language: 'en' },
    { group: 'farm', language: 'en' },
    { group: 'farm', language: 'fr' },
    { group: 'town', language: 'en' },
    { group: 'town', language: 'en' },
    { group: 'town', language: 'en' },
    { language: 'en' },
  ]

  it('names combinations of all the traits together that are rarer than k, rarest first', () => {
    expect(kReport(rows, ['group', 'language'], 3)).to.deep.equal([
      { combination: { group: '', language: 'en' }, count: 1 },
      { combination: { group: 'farm', language: 'fr' }, count: 1 },
      { combination: { group: 'farm', language: 'en' }, count: 2 },
    ])
  })

  it('finds nothing without traits', () => {
    expect(kReport(rows, [], 3)).to.deep.equal([])
  })

  const trait = fc.constantFrom('a', 'b', '', 'a","b')
  const responses = fc.array(fc.record({ one: trait, two: trait }), { maxLength: 30 })
  const k = fc.integer({ min: 1, max: 6 })

  it('reports each response that fewer than k share its traits with, once per combination', () => {
    fc.assert(
      fc.property(responses, k, (given, least) => {
        const report = kReport(given, ['one', 'two'], least)
        for (const response of given) {
          const alike = given.filter(({ one, two }) => one === response.one && two === response.two).length
          const found = report.filter(
            ({ combination }) => combination['one'] === response.one && combination['two'] === response.two,
          )
          expect(found.map(({ count }) => count)).to.deep.equal(alike < least ? [alike] : [])
        }
        const counts = report.map(({ count }) => count)
        expect(counts).to.deep.equal([...counts].sort((x, y) => x - y))
      }),
    )
  })

  it('does not depend on the order of the responses', () => {
    fc.assert(
      fc.property(responses, k, (given, least) => {
        expect(kReport(given.toReversed(), ['one', 'two'], least)).to.deep.equal(
          kReport(given, ['one', 'two'], least),
        )
      }),
    )
  })
})
