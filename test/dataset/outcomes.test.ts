import { mock } from 'node:test'

import { expect } from 'chai'

import { outcomeOf } from '../../src/dataset/remembered.ts'
import { sourcesOf } from '../../src/dataset/queries.ts'
import { deleteAnswers } from '../../src/deletion/delete.ts'
import { aHeldSession, times } from '../result/sealed.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aWorld } from '../support/world.ts'

describe('what was worked out from sealed answers', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  async function counting() {
    const { db, reader } = there.stores
    const world = await aWorld(there)
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    await aHeldSession(there.stores, at, times(6, { q1: { choice: '1' } }))
    const sources = await sourcesOf(db, world.consultation.id)
    let made = 0
    const outcome = async (from: unknown) =>
      await outcomeOf(reader, sources, from, async () => await Promise.resolve((made += 1)))
    return { world, outcome }
  }

  it('is worked out once for the same numbers, and again for others', async () => {
    const { outcome } = await counting()
    expect(await Promise.all([outcome([6]), outcome([6])])).to.deep.equal([1, 1])
    expect(await outcome([6])).to.equal(1)
    expect(await outcome([7])).to.equal(2)
  })

  it('is not kept when it failed', async () => {
    const { db } = there.stores
    const failing = async () => await Promise.reject(new Error('no memory'))
    const thrown: unknown = await outcomeOf(db, [], 'x', failing).catch((error: unknown) => error)
    expect(thrown).to.be.instanceOf(Error)
    expect(await outcomeOf(db, [], 'x', async () => await Promise.resolve('well'))).to.equal('well')
  })

  it('is tried again a minute after it took too long', async () => {
    const { db } = there.stores
    mock.timers.enable({ apis: ['setTimeout'] })
    try {
      let tries = 0
      const slow = async () => await Promise.resolve((tries += 1) > 1 ? tries : undefined)
      const outcome = async () => await outcomeOf(db, [], 'slow', slow)
      expect(await outcome()).to.equal(undefined)
      mock.timers.tick(59_000)
      expect(await outcome()).to.equal(undefined)
      mock.timers.tick(1000)
      expect(await outcome()).to.equal(2)
      mock.timers.tick(50 * 60_000)
      expect(await outcome()).to.equal(2)
    } finally {
      mock.timers.reset()
    }
  })

  it('is forgotten with the answers', async () => {
    const { world, outcome } = await counting()
    expect(await outcome([6])).to.equal(1)
    const { id, code } = world.consultation
    await deleteAnswers(there.stores, { id, code }, { by: null, now: NOON })
    expect(await outcome([6])).to.equal(2)
  })
})
