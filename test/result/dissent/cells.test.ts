import { expect } from 'chai'

import { sideCells } from '../../../src/result/dissent/cells.ts'
import { sidedIn, SIDES } from '../../../src/result/dissent/item.ts'
import { aSealedSession, each, mergedOf, tableOf } from '../tables.ts'

describe('those of a place who are on a side', () => {
  it('are as many as the results count, also of a thousand', () => {
    const lima = aSealedSession(1, 'LIM')
    const table = tableOf('q1', [
      [lima, [...each(996, { choice: '2' }), ...each(3, { choice: '1' }), { choice: '3' }]],
    ])
    const item = sidedIn(mergedOf([lima], 'q1')).items.find(({ code }) => code === '1')
    if (!item) throw new TypeError('no option 1')
    const people = SIDES.map((side) =>
      sideCells(table, item, side).map((cell) => (cell.state === 'shown' ? cell.people : cell.state)),
    )
    expect(people).to.deep.equal([[997], [3]])
  })
})
