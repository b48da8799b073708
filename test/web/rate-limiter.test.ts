import { expect } from 'chai'
import { array, assert, integer, property } from 'fast-check'

import { rateLimiter } from '../../src/web/rate-limiter.ts'

const at = (seconds: number) => new Date(Date.UTC(2016, 3, 7) + seconds * 1000)

describe('an allowance', () => {
  it('is each key’s own, and says how long to wait', () => {
    const allowance = rateLimiter(2, 60_000)
    expect([1, 2, 3].map(() => allowance.take('a', at(0)))).to.deep.equal([0, 0, 30])
    expect(allowance.take('b', at(0))).to.equal(0)
    expect(allowance.take('a', at(29))).to.equal(1)
    expect([1, 2].map(() => allowance.take('a', at(30)))).to.deep.equal([0, 30])
  })

  it('can be given back one by one, or whole', () => {
    const allowance = rateLimiter(2, 60_000)
    allowance.take('a', at(0))
    allowance.take('a', at(0))
    allowance.giveBack('a')
    expect([1, 2].map(() => allowance.take('a', at(0)))).to.deep.equal([0, 30])
    allowance.forget('a')
    expect([1, 2, 3].map(() => allowance.take('a', at(0)))).to.deep.equal([0, 0, 30])
  })

  it('takes nothing where too little is left, and counts what something costs', () => {
    const allowance = rateLimiter(10, 60_000)
    expect(allowance.take('a', at(0), 8)).to.equal(0)
    expect(allowance.take('a', at(0), 3)).to.equal(6)
    expect(allowance.take('a', at(0), 2)).to.equal(0)
  })

  it('never makes anybody wait longer than its window, even when the clock is set back', () => {
    const allowance = rateLimiter(1, 60_000)
    allowance.take('a', at(100_000))
    expect(allowance.take('a', at(0))).to.be.at.most(60)
  })

  it('is refused only where so much was taken, and at most that and what grows back is', () => {
    const moments = array(integer({ min: 0, max: 300 }), { maxLength: 80 })
    assert(
      property(moments, integer({ min: 1, max: 7 }), (unsorted, most) => {
        const allowance = rateLimiter(most, 60_000)
        const taken: number[] = []
        for (const second of unsorted.toSorted((a, b) => a - b)) {
          const wait = allowance.take('a', at(second))
          const recent = taken.filter((earlier) => earlier > second - 60).length
          if (wait === 0) taken.push(second)
          else expect(recent + 1, 'one more than there are').to.be.above(most - 1)
          for (const since of taken)
            expect(taken.filter((one) => one >= since).length).to.be.at.most(
              most + ((second - since) * most) / 60 + 0.01,
            )
        }
      }),
    )
  })
})
