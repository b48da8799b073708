import { randomBytes } from 'node:crypto'

import { expect } from 'chai'

import { send } from '../../src/response/send.ts'
import { installation, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aSession, aWorld } from '../support/world.ts'

describe('storing answers', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { form: twoSections })
  })
  afterEach(async () => await there.remove())

  const filled = (size: number) => ({ answers: { size }, group: 'town', language: 'en' })
  const stored = async () =>
    (await there.stores.db.selectFrom('response').select('answers').execute())
      .map(({ answers }) => answers)
      .sort()
  const written = (size: number) => `{"_group":"town","_language":"en","size":${size}}`

  it('asks for a receipt and no phone, and stores what came first under it', async () => {
    const { session } = world
    const receipt = randomBytes(32)
    expect(await send(there.stores.db, session, receipt, filled(1))).to.equal('sent')
    expect(await send(there.stores.db, session, receipt, filled(2))).to.equal('already')
    expect(await send(there.stores.db, session, randomBytes(32), filled(3))).to.equal('sent')
    expect(await stored()).to.deep.equal([written(1), written(3)])
  })

  it('stores one of many that come with the same receipt at once', async () => {
    const receipt = randomBytes(32)
    const sends = Array.from(
      { length: 5 },
      async () => await send(there.stores.db, world.session, receipt, filled(1)),
    )
    expect((await Promise.all(sends)).sort()).to.deep.equal([
      'already',
      'already',
      'already',
      'already',
      'sent',
    ])
    expect(await stored()).to.deep.equal([written(1)])
  })

  it('stores nothing, and no receipt, in a session that takes no answers', async () => {
    const { workshop, version } = world
    const session = await aSession(there.stores.db, {
      workshop_id: workshop.id,
      version_id: version.id,
      state: 'draft',
    })
    expect(await send(there.stores.db, session, randomBytes(32), filled(1))).to.equal('shut')
    expect(await stored()).to.deep.equal([])
    expect(await there.stores.db.selectFrom('receipt').select('session_id').execute()).to.deep.equal([])
  })
})
