import { expect } from 'chai'
import fc from 'fast-check'

import { addressOf, contradictionIn, recipeOf, traitsOf, type Recipe } from '../../src/result/recipe.ts'
import { SPLITS } from '../../src/result/subgroups.ts'

const query = (address: string) => {
  const values = new URLSearchParams(address)
  return Object.fromEntries([...new Set(values.keys())].map((name) => [name, values.getAll(name)]))
}
/** As a router reads it: a list only where a name stands more than once. */
const routed = (address: string) =>
  Object.fromEntries(
    Object.entries(query(address)).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  )

const code = fc.oneof(
  fc.constantFrom('GVA', 'farm', 'en', 'GVA-1', 'v3'),
  fc.string({ minLength: 1, maxLength: 8 }),
)
const codes = fc.option(fc.uniqueArray(code, { minLength: 1, maxLength: 3 }), { nil: undefined })
const split = fc.constantFrom(...SPLITS)
const aRecipe: fc.Arbitrary<Recipe> = fc
  .record({
    row: fc.oneof(fc.constant(''), code),
    statistic: fc.constantFrom('', 'mean', '1'),
    only: fc.record({ workshop: codes, group: codes, language: codes, session: codes, version: codes }),
    by: split,
    second: fc.option(split, { nil: undefined }),
  })
  .map(({ only, second, ...rest }) => ({
    question: 'q1',
    ...rest,
    only: Object.fromEntries(
      Object.entries(only).flatMap(([name, own]) => (own ? [[name, own.toSorted()]] : [])),
    ),
    ...(second && { second }),
  }))

describe('a recipe', () => {
  it('is read again from its address', () => {
    fc.assert(
      fc.property(aRecipe, (recipe) => {
        expect(recipeOf('q1', routed(addressOf(recipe)))).to.deep.equal(recipe)
      }),
    )
  })

  it('has one address, whatever the order of what it names', () => {
    fc.assert(
      fc.property(aRecipe, (recipe) => {
        const only = Object.fromEntries(
          Object.entries(recipe.only)
            .toReversed()
            .map(([name, own]) => [name, [...own, ...own].toReversed()]),
        )
        expect(addressOf({ ...recipe, only })).to.equal(addressOf(recipe))
        const values = [...new URLSearchParams(addressOf(recipe))].toReversed()
        const mixed = recipeOf('q1', routed(String(new URLSearchParams(values))))
        expect(addressOf(mixed)).to.equal(addressOf(recipe))
      }),
    )
  })

  it('is a question by workshop without an address, and by another trait with the address it always had', () => {
    expect(addressOf(recipeOf('q1', {}))).to.equal('')
    expect(recipeOf('q1', { by: '' })).to.deep.equal(recipeOf('q1', { by: 'workshop' }))
    for (const by of SPLITS.slice(1)) expect(addressOf(recipeOf('q1', { by }))).to.equal(`by=${by}`)
  })

  it('is split by a filtered trait where two other traits are filtered', () => {
    const recipe = recipeOf('q1', { group: 'farm', language: 'en' })
    expect(recipe.by).to.equal('group')
    expect(contradictionIn(recipe)).to.equal(undefined)
  })

  it('contradicts itself with the same split twice, or with three traits', () => {
    expect(contradictionIn(recipeOf('q1', routed('by=group&then=group')))).to.equal('twice')
    fc.assert(
      fc.property(aRecipe, (recipe) => {
        const { second: _, ...once } = recipe
        expect(contradictionIn(once) === 'traits').to.equal(traitsOf(once).length > 2)
      }),
    )
  })

  it('is not found with a split that is none', () => {
    for (const wrong of ['by=colour', 'then=colour', 'by=group&by=language'])
      expect(() => recipeOf('q1', routed(wrong)))
        .to.throw()
        .with.property('kind', 'not_found')
  })
})
