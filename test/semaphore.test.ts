import { expect } from 'chai'

import { semaphore } from '../src/semaphore.ts'

describe('a semaphore', () => {
  it('admits in order, and refuses when too many wait', async () => {
    const seats = semaphore(1, 2)
    const order: string[] = []
    const leave = await seats.take()
    const asked = ['first', 'second'].map(async (name) => {
      const leaveAgain = await seats.take()
      order.push(name)
      return leaveAgain
    })
    expect(seats.take()).to.equal(undefined)
    await Promise.resolve()
    expect(order).to.deep.equal([])
    leave?.()
    const next = await asked[0]
    expect(order).to.deep.equal(['first'])
    next?.()
    await asked[1]
    expect(order).to.deep.equal(['first', 'second'])
  })

  it('ignores a second release', async () => {
    const seats = semaphore(1, 0)
    const leave = await seats.take()
    leave?.()
    leave?.()
    expect(seats.take()).not.to.equal(undefined)
    expect(seats.take()).to.equal(undefined)
  })
})
