import { expect } from 'chai'

import { prepareSession } from '../../src/session/prepare.ts'
import { findSessionsByCode, sessionById } from '../../src/session/queries.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aVersion, aWorkshop, aWorld } from '../support/world.ts'

describe('preparing a session', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
  })
  afterEach(async () => {
    await there.remove()
  })

  const prepare = async (workshopId: number, pickCode?: () => string) => {
    const plan = { version_id: world.version.id, kind: 'live', channel: 'phone' } as const
    const { db } = there.stores
    return await sessionById(
      db,
      await prepareSession(db, workshopId, plan, world.facilitator.id, NOON, pickCode),
    )
  }

  it('makes a draft, numbered within its workshop', async () => {
    const zurich = await aWorkshop(there.stores.db, world.consultation.id, [], 'ZRH')
    const first = await prepare(zurich.id)
    const second = await prepare(zurich.id)
    expect(first).to.include({ code: 'ZRH-1', state: 'draft', opened_at: null, close_by: null })
    expect(second).to.include({ code: 'ZRH-2' })
  })

  it('takes another join code when the first was used before', async () => {
    const codes = [world.session.join_code, world.session.join_code, 'AAAA0000']
    const session = await prepare(world.workshop.id, () => codes.shift() ?? '')
    expect(session.join_code).to.equal('AAAA0000')
  })

  it('records the plan with the person', async () => {
    const session = await prepare(world.workshop.id)
    const event = await there.stores.db.selectFrom('event').selectAll().executeTakeFirstOrThrow()
    expect(event).to.include({
      action: 'session.prepare',
      subject: `session/${session.id}`,
      person_id: world.facilitator.id,
    })
    expect(JSON.parse(event.detail ?? '')).to.deep.equal({
      version_id: world.version.id,
      kind: 'live',
      channel: 'phone',
    })
  })

  it('is found by its code, alone or with that of its consultation', async () => {
    const { db } = there.stores
    const zurich = await aWorkshop(db, world.consultation.id, [], 'ZRH')
    const { id } = await prepare(zurich.id)
    const other = await aWorld(there)
    const otherZurich = await aWorkshop(db, other.consultation.id, [], 'ZRH')
    const version = await aVersion(db, other.consultation.id)
    const plan = { version_id: version.id, kind: 'live', channel: 'phone' } as const
    await prepareSession(db, otherZurich.id, plan, other.facilitator.id, NOON)
    const full = `${world.consultation.code}/ZRH-1`
    expect(await findSessionsByCode(db, 'ZRH-1')).to.have.length(2)
    expect((await findSessionsByCode(db, full)).map((one) => [one.id, one.full])).to.deep.equal([[id, full]])
    for (const none of ['ZRH-9', 'ZRH', '', 'ZRH-1/', 'NONE/ZRH-1'])
      expect(await findSessionsByCode(db, none), none).to.deep.equal([])
  })
})
