import { expect } from 'chai'

import { issueLink } from '../../src/people/invite.ts'
import { choosePassword } from '../../src/people/choose-password.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, type Installation } from '../support/app.ts'
import { aPerson, aWorld, PASSWORD, signedInAs } from '../support/world.ts'

describe('an administrator who wants to read answers', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let ada: Awaited<ReturnType<typeof signedInAs>>

  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    ada = await signedInAs(there, world.administrator)
  })
  afterEach(async () => await there.remove())

  const second = async () => await aPerson(there.stores.db, ['administrator'], 'Bea Administrator')
  const takesRole = async () =>
    await ada.act(paths.roles(world.administrator.id), { roles: ['administrator', 'researcher'] })
  const addsSelf = async () =>
    await ada.act(paths.members(world.consultation.id), { person_id: String(world.administrator.id) })
  const isResearcher = async () =>
    (
      await there.stores.db
        .selectFrom('person')
        .select('researcher')
        .where('id', '=', world.administrator.id)
        .executeTakeFirstOrThrow()
    ).researcher === 1
  const reads = async () => (await ada.get(paths.results(world.consultation.id))).status === 200
  const requestId = async () =>
    (await there.stores.db.selectFrom('access_request').select('id').executeTakeFirstOrThrow()).id
  const actions = async () =>
    (await there.stores.db.selectFrom('event').select('action').orderBy('id').execute()).map(
      ({ action }) => action,
    )

  it('needs another administrator for the role and for the consultation', async () => {
    const bea = await signedInAs(there, await second())
    expect((await takesRole()).status).to.equal(303)
    expect(await isResearcher()).to.equal(false)
    const { text } = await bea.get(paths.people())
    expect(text).to.include('Ada Administrator has asked on').and.include('for the researcher role')
    expect((await bea.act(paths.accessConfirmation(await requestId()))).status).to.equal(303)
    expect(await isResearcher()).to.equal(true)
    await addsSelf()
    expect(await reads()).to.equal(false)
    expect((await bea.get(paths.people())).text).to.include(
      'to research the consultation “Rules for shared rivers”',
    )
    await bea.act(paths.accessConfirmation(await requestId()))
    expect(await reads()).to.equal(true)
    expect(await actions()).to.include.members([
      'access.ask',
      'access.confirm',
      'consultation.add_researcher',
    ])
  })

  it('cannot confirm it alone, and may take it back', async () => {
    await second()
    await takesRole()
    const refused = await ada.act(paths.accessConfirmation(await requestId()))
    expect(refused.status).to.equal(409)
    expect(refused.text).to.include('You cannot confirm your own request')
    const id = await requestId()
    for (const path of [paths.people(), paths.account()]) {
      const { text } = await ada.get(path)
      expect(text)
        .to.include('You asked on 7 April 2016 for the researcher role')
        .and.not.include('>Confirm<')
      expect(text).to.include('Withdraw the request').and.include(paths.accessWithdrawal(id))
    }
    expect((await ada.act(paths.accessWithdrawal(id))).headers['location']).to.equal(paths.account())
    const { text } = await ada.get(paths.account())
    expect(text).to.include('Your request is withdrawn').and.not.include('Withdraw the request')
    expect(await isResearcher()).to.equal(false)
    expect((await ada.get(paths.events())).text).to.include('Withdrew a request for access to answers')
    expect((await ada.act(paths.accessWithdrawal(id))).status).to.equal(409)
  })

  it('is asked back by nobody else, and refused only by somebody else', async () => {
    const bea = await signedInAs(there, await second())
    await takesRole()
    const id = await requestId()
    expect((await bea.get(paths.account())).text).not.to.include('What you asked for')
    expect((await bea.act(paths.accessWithdrawal(id))).status).to.equal(409)
    expect((await ada.act(paths.accessRefusal(id))).status).to.equal(409)
    expect(await requestId()).to.equal(id)
  })

  it('may take it back also who is no administrator any more', async () => {
    await second()
    await takesRole()
    await ada.act(paths.roles(world.administrator.id), { roles: ['facilitator'] })
    expect((await ada.get(paths.account())).text).to.include('What you asked for')
    await ada.act(paths.accessWithdrawal(await requestId()))
    expect((await ada.get(paths.account())).text).to.include('Your request is withdrawn')
  })

  it('is refused by another, and once settled a request is settled', async () => {
    const bea = await signedInAs(there, await second())
    await takesRole()
    const id = await requestId()
    await bea.act(paths.accessRefusal(id))
    expect((await bea.get(paths.people())).text).to.include('The request is refused; nothing was given.')
    expect((await bea.get(paths.events())).text).to.include('Refused access to answers')
    expect((await bea.act(paths.accessConfirmation(id))).status).to.equal(409)
    expect(await isResearcher()).to.equal(false)
  })

  for (const how of ['takes the role from', 'deactivates'] as const)
    it(`has nothing at once who ${how} the other administrator, for 7 days`, async () => {
      const bea = await second()
      const taken =
        how === 'deactivates'
          ? await ada.act(paths.deactivation(bea.id), { typed_email: bea.email })
          : await ada.act(paths.roles(bea.id), { roles: ['facilitator'] })
      expect(taken.status).to.equal(303)
      await takesRole()
      expect(await isResearcher()).to.equal(false)
      await there.stores.db
        .updateTable('person')
        .set({ researcher: 1 })
        .where('id', '=', world.administrator.id)
        .execute()
      await addsSelf()
      expect(await reads()).to.equal(false)
      there.clock.now = new Date(there.clock.now.getTime() + 7 * 86_400_000 - 1000)
      ada = await signedInAs(there, world.administrator)
      await addsSelf()
      expect(await reads()).to.equal(false)
      there.clock.now = new Date(there.clock.now.getTime() + 2000)
      await addsSelf()
      expect(await reads()).to.equal(true)
    })

  it('has it at once where there is no other who can sign in, and the researchers are told until they have read it', async () => {
    const { id } = await second()
    await there.stores.db.updateTable('person').set({ active: 0 }).where('id', '=', id).execute()
    await takesRole()
    await addsSelf()
    expect(await reads()).to.equal(true)
    const rosa = await signedInAs(there, world.researcher)
    const told = 'Ada Administrator became a researcher of this consultation on 7 April 2016'
    for (const path of [paths.consultation(world.consultation.id), paths.results(world.consultation.id)])
      expect((await rosa.get(path)).text).to.include(told)
    expect((await ada.get(paths.consultation(world.consultation.id))).text).not.to.include(told)
    const [, last = ''] =
      /name="last" value="(\d+)"/.exec((await rosa.get(paths.consultation(world.consultation.id))).text) ?? []
    expect((await rosa.act(paths.readNews(world.consultation.id), { last })).status).to.equal(303)
    expect((await rosa.get(paths.consultation(world.consultation.id))).text).not.to.include(told)
  })

  it('is told to a researcher who was removed meanwhile, with the removal, once they are back', async () => {
    const { id } = await second()
    await there.stores.db.updateTable('person').set({ active: 0 }).where('id', '=', id).execute()
    await takesRole()
    await addsSelf()
    const at = paths.members(world.consultation.id)
    expect((await ada.act(`${at}/${world.researcher.id}/removal`)).status).to.equal(303)
    await ada.act(at, { person_id: String(world.researcher.id) })
    await ada.act(`${at}/${world.administrator.id}/removal`)
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.consultation(world.consultation.id))
    expect(text).to.include('Ada Administrator became a researcher of this consultation on 7 April 2016')
    expect(text).to.include(`${world.researcher.name} was removed from the researchers of this consultation`)
    expect(text).to.include('Removed by: Ada Administrator')
    expect(text).to.include('Ada Administrator was removed from the researchers')
  })

  it('leaves nothing to tell twice: who had read it and comes back is told what came later', async () => {
    const at = paths.members(world.consultation.id)
    await ada.act(at, { person_id: String(world.stranger.id) })
    const rosa = await signedInAs(there, world.researcher)
    const page = async () => (await rosa.get(paths.consultation(world.consultation.id))).text
    const [, last = ''] = /name="last" value="(\d+)"/.exec(await page()) ?? []
    await rosa.act(paths.readNews(world.consultation.id), { last })
    await ada.act(`${at}/${world.researcher.id}/removal`)
    await ada.act(at, { person_id: String(world.researcher.id) })
    expect(await page())
      .to.include('Removed by: Ada Administrator')
      .and.not.include('Stella Stranger became')
  })

  it('is seen by the researchers who takes over the account of one by a link for a new password', async () => {
    const { db } = there.stores
    await ada.act(paths.members(world.consultation.id), { person_id: String(world.stranger.id) })
    const { token } = await issueLink(db, world.administrator, world.stranger.id, there.clock.now)
    await choosePassword(db, token, PASSWORD, there.clock.now)
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.consultation(world.consultation.id))
    expect(text).to.include('Stella Stranger, who researches this consultation, chose a new password on')
  })

  it('may still give roles and consultations to others', async () => {
    await second()
    await ada.act(paths.roles(world.facilitator.id), { roles: ['researcher'] })
    await ada.act(paths.members(world.consultation.id), { person_id: String(world.facilitator.id) })
    const farid = await signedInAs(there, world.facilitator)
    await farid.get(paths.consultation(world.consultation.id)).expect(200)
    const rosa = await signedInAs(there, world.researcher)
    expect((await rosa.get(paths.consultation(world.consultation.id))).text).to.include(
      'Added by: Ada Administrator',
    )
  })
})
