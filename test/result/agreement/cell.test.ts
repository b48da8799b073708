import { expect } from 'chai'

import { NOBODY } from '../../../src/result/nonresponse/reasons.ts'
import type { ShownRow } from '../../../src/result/block.ts'
import { cellOf } from '../../../src/result/agreement/cell.ts'

const rowOf = (base: number, people: readonly number[], bases = people.map(() => base)): ShownRow => ({
  state: 'shown',
  subgroup: 'GVA',
  name: {},
  base,
  reasons: NOBODY,
  people,
  values: people.map((count) => Math.round((100 * count) / base)),
  bases,
})
describe('a cell of the agreement map', () => {
  it('has exactly the people of the row, also where its per cents are rounded', () => {
    // 75 and 125 of 200 are 37.5 and 62.5 per cent: 38 and 63. Of 1,000 four are 0 per cent.
    expect(cellOf(rowOf(200, [0, 0, 0, 125, 75]))).to.include({ base: 200, agree: 200 })
    expect(cellOf(rowOf(1000, [993, 3, 0, 2, 2]))).to.include({ base: 1000, agree: 4 })
  })

  it('is held back where a step of the scale is of other people than the row', () => {
    const cell = cellOf(rowOf(20, [2, 4, 0, 6, 8], [20, 20, 20, 12, 20]))
    expect(cell).to.deep.equal({ state: 'withheld', rule: 'held_back' })
  })
})
