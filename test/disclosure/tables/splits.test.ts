import { expect } from 'chai'

import { intervalsOf } from '../../../src/disclosure/tables/audit.ts'
import { crossed } from '../../../src/disclosure/tables/crossing.ts'
import { combinations, finestOf, splitsOf, type Dimension } from '../../../src/disclosure/tables/splits.ts'
import { upTo } from '../../../src/disclosure/tables/table.ts'

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

describe('tables linked in a circle', () => {
  const at = (place: number, group: number, language: number) => ({
    at: [place, group, language],
    answers: [1],
    answered: 1,
    no_answer: 0,
  })
  const table = crossed({
    dimensions: ['place', 'group', 'language'].map((code) => ({ code, values: 2 })),
    tables: [
      ['place', 'group'],
      ['group', 'language'],
      ['place', 'language'],
    ],
    answers: 1,
    several: false,
    // Each place and each group has a language of its own: so it is one group that came to one place.
    counted: [at(0, 0, 0), at(0, 0, 0), at(0, 0, 0), at(1, 1, 1), at(1, 1, 1)],
  })
  const isFull = (of: Readonly<Record<string, number>>) => Object.keys(of).join() === 'place,group'
  const withheld = new Set(table.groups.flatMap(({ of }, place) => (isFull(of) ? [place] : [])))

  it('are told by what fits people, not only by their margins', () => {
    const cell = table.groups.find(({ of }) => isFull(of))?.size ?? -1
    const [apart, together] = [upTo(table, 2), table].map((one) => intervalsOf(one, withheld).get(cell))
    expect(apart).to.deep.equal({ least: 1, most: 3 })
    expect(together).to.deep.equal({ least: 3, most: 3 })
  })
})
