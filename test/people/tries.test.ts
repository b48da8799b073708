import { expect } from 'chai'
import { array, assert, integer, property } from 'fast-check'

import { triesOf } from '../../src/people/tries.ts'

const at = (minutes: number) => new Date(Date.UTC(2016, 3, 7) + minutes * 60_000)

describe('tries', () => {
  it('are counted per key', () => {
    const tries = triesOf(2)
    expect([tries.take('a', at(0)), tries.take('a', at(0)), tries.take('a', at(0))]).to.deep.equal([
      true,
      true,
      false,
    ])
    expect(tries.take('b', at(0))).to.equal(true)
  })

  it('can be taken back one by one, or all forgotten', () => {
    const tries = triesOf(2)
    tries.take('a', at(0))
    tries.take('a', at(0))
    tries.giveBack('a')
    expect([tries.take('a', at(1)), tries.take('a', at(1))]).to.deep.equal([true, false])
    tries.forget('a')
    expect([tries.take('a', at(2)), tries.take('a', at(2))]).to.deep.equal([true, true])
  })

  it('are never more than the limit in any fifteen minutes, and never refused below it', () => {
    const moments = array(integer({ min: 0, max: 60 }), { maxLength: 60 })
    assert(
      property(moments, integer({ min: 1, max: 5 }), (unsorted, limit) => {
        const tries = triesOf(limit)
        const taken: number[] = []
        for (const minute of unsorted.toSorted((a, b) => a - b)) {
          const recent = taken.filter((earlier) => earlier > minute - 15).length
          expect(tries.take('a', at(minute))).to.equal(recent < limit)
          if (recent < limit) taken.push(minute)
        }
      }),
    )
  })
})
