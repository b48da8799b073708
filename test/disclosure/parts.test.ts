import { expect } from 'chai'
import * as fc from 'fast-check'

import { withheldParts, type Group } from '../../src/disclosure/parts.ts'

const THRESHOLD = 5
const group = (people: number, ...parts: readonly number[]): Group => ({ parts, people })

const basesOf = (groups: readonly Group[], count: number) =>
  Array.from({ length: count }, (_, part) =>
    groups.reduce((sum, { parts, people }) => sum + (parts.includes(part) ? people : 0), 0),
  )
/** Returns the withheld parts when those below the threshold are withheld first. */
const withheldIn = (groups: readonly Group[], count: number) => {
  const bases = basesOf(groups, count)
  const already = bases.map((base) => base < THRESHOLD)
  const withheld = withheldParts(already, bases, groups, THRESHOLD)
  return withheld.flatMap((one, part) => (one ? [part] : []))
}

describe('the parts of a whole', () => {
  for (const [what, groups, count, withheld] of [
    ['everybody was offered the same', [group(9, 0, 1, 2)], 3, []],
    ['groups of another offer are large', [group(20, 0, 1), group(5, 0, 1, 2)], 3, []],
    [
      'three people had one more: what they chose of it is left over',
      [group(20, 0, 1), group(3, 0, 1, 2)],
      3,
      [0, 2],
    ],
    ['three people had another: all they chose is left over', [group(20, 0, 1), group(3, 0, 2)], 3, [0, 2]],
    ['three people had fewer: nobody else is told apart', [group(20, 0, 1, 2), group(3, 0, 1)], 3, []],
    ['a small group shares no part with others', [group(20, 0, 1), group(3, 2, 3)], 4, [2, 3]],
    ['a small group lies between large ones', [group(20, 0, 1), group(20, 2, 3), group(2, 0, 2)], 4, [0, 2]],
    ['nobody was offered a part', [group(20, 0, 1), group(0, 0, 1, 2)], 3, [2]],
  ] as const) {
    it(`are withheld as far as they must be where ${what}`, () => {
      expect(withheldIn(groups, count)).to.deep.equal(withheld)
    })
  }

  it('never leave over an answer of fewer people than the threshold', () => {
    const anyGroup = fc.record({
      parts: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 5 }),
      people: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.array(anyGroup, { minLength: 1, maxLength: 5 }), (groups) => {
        const withheld = withheldIn(groups, 5)
        // A sum of shown parts reveals how many people who were offered other parts as well chose among them.
        for (let sum = 0; sum < 2 ** 5; sum += 1) {
          const isIn = (part: number) => !withheld.includes(part) && (sum & (1 << part)) !== 0
          const across = groups.filter(({ parts }) => parts.some(isIn) && !parts.every(isIn))
          const people = across.reduce((all, one) => all + one.people, 0)
          expect(people === 0 || people >= THRESHOLD, `${people} lie across ${sum}`).to.equal(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
