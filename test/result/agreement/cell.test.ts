import { expect } from 'chai'

import { NOBODY } from '../../../src/result/nonresponse/reasons.ts'
import type { ShownRow } from '../../../src/result/block.ts'
import { cellOf } from '../../../src/result/agreement/cell.ts'

const rowOf = (base: number, values: readonly number[], bases = values.map(() => base)): ShownRow => ({
  state: 'shown',
  subgroup: 'GVA',
  name: {},
  base,
  reasons: NOBODY,
  people: [],
  values,
  bases,
})
const perCents = (counts: readonly number[], base: number) =>
  counts.map((count) => Math.round((100 * count) / base))

describe('a cell of the agreement map', () => {
  it('has exactly the people of the row, below 100 answers', () => {
    for (let base = 5; base < 100; base += 1) {
      const third = Math.floor(base / 3)
      const counts = [1, third, 0, 2, base - third - 3]
      expect(cellOf(rowOf(base, perCents(counts, base)))).to.include({ base, agree: base - third - 1 })
    }
  })

  it('never has more people than answered, however per cents are rounded', () => {
    // 75 and 125 of 200 are 37.5 and 62.5 per cent: 38 and 63.
    const values = perCents([0, 0, 0, 125, 75], 200)
    expect(values).to.deep.equal([0, 0, 0, 63, 38])
    expect(cellOf(rowOf(200, values))).to.include({ base: 200, agree: 200 })
  })

  it('is held back where a step of the scale is of other people than the row', () => {
    const cell = cellOf(rowOf(20, [10, 20, 0, 30, 40], [20, 20, 20, 12, 20]))
    expect(cell).to.deep.equal({ state: 'withheld', rule: 'held_back' })
  })
})
