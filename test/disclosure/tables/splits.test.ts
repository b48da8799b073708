import { expect } from 'chai'

import { combinations, finestOf, splitsOf, type Dimension } from '../../../src/disclosure/tables/splits.ts'

const [PLACE, GROUP, LANGUAGE, SESSION] = [0, 1, 2, 3]
const DIMENSIONS: readonly Dimension[] = [
  { code: 'place', values: 2 },
  { code: 'group', values: 3 },
  { code: 'language', values: 2 },
  { code: 'session', values: 3, within: { dimension: 'place', of: [0, 0, 1] } },
]
const splits = (...tables: readonly (readonly string[])[]) => splitsOf(DIMENSIONS, tables)

describe('linked tables', () => {
  it('come with all their margins, everybody first, and each once', () => {
    expect(splits(['place', 'group'], ['place'])).to.deep.equal([[], [PLACE], [GROUP], [PLACE, GROUP]])
  })

  it('split a session by its place too', () => {
    expect(splits(['session'])).to.deep.equal([[], [PLACE, SESSION]])
    expect(combinations(DIMENSIONS, [PLACE, SESSION])).to.deep.equal([
      [0, 0],
      [0, 1],
      [1, 2],
    ])
  })

  it('are summed from the largest of them', () => {
    expect(finestOf(splits(['place', 'group'], ['session'], ['language']))).to.deep.equal([
      [LANGUAGE],
      [PLACE, GROUP],
      [PLACE, SESSION],
    ])
  })

  it('are summed from one table of all traits where they are linked in a circle', () => {
    const circle = splits(['place', 'group'], ['group', 'language'], ['place', 'language'])
    expect(finestOf(circle)).to.deep.equal([[PLACE, GROUP, LANGUAGE]])
    expect(finestOf(splits(['place', 'group'], ['group', 'language']))).to.have.length(2)
  })
})
