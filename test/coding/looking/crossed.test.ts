import { expect } from 'chai'

import { decidedOf } from '../../../src/coding/looking/decided.ts'
import { lookedAt } from '../../../src/coding/looking/looked.ts'
import { installation, type Installation } from '../../support/app.ts'
import { looked, some } from './seeded.ts'

describe('places and groups told together', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  const statesOf = async (people: readonly (readonly [farm: number, town: number])[]) => {
    const world = await looked(
      there,
      people.map(([farm, town]) => [...some(farm, 'farm', ['rain']), ...some(town, 'town', ['rain'])]),
    )
    const { db } = there.stores
    const { crossed } = decidedOf(await lookedAt(db, world.researcher, world.consultation.id, 'q11'))
    return crossed.rows.flatMap(({ group, state }) => (group.code === 'none' ? [] : [state]))
  }

  it('are all that have enough people', async () => {
    expect(
      await statesOf([
        [9, 6],
        [8, 5],
      ]),
    ).to.deep.equal(['shown', 'shown', 'shown', 'shown'])
  })

  it('hold back all of two places, of which one has few', async () => {
    expect(
      await statesOf([
        [9, 9],
        [9, 2],
      ]),
    ).to.deep.equal(['held_back', 'held_back', 'held_back', 'few'])
  })
})
