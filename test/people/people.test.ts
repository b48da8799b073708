import { expect } from 'chai'

import type { Person } from '../../src/people/person.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { aPerson, PASSWORD, signedInAs } from '../support/world.ts'

const NEW = 'rivers have no owners'
type SignedIn = Awaited<ReturnType<typeof signedInAs>>

describe('the people of an installation', () => {
  let there: Installation
  let administrator: Person
  let ada: SignedIn
  beforeEach(async () => {
    there = await installation()
    administrator = await aPerson(there.stores.db, ['administrator'], 'Ada Administrator')
    ada = await signedInAs(there, administrator)
  })
  afterEach(async () => await there.remove())

  const personNow = async (email: string) =>
    await there.stores.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
  const actions = async () =>
    (await there.stores.db.selectFrom('event').select('action').orderBy('id').execute()).map(
      ({ action }) => action,
    )
  const invitation = { name: 'Ngọc', email: 'Ngoc@example.org ', roles: ['researcher', 'facilitator'] }

  it('are not promised a password they never chose, where an account is activated', async () => {
    await ada.act('/people', invitation)
    const { id, email } = await personNow('ngoc@example.org')
    const same = 'with the same password and the same roles'
    await ada.act(`/people/${id}/deactivation`, { typed_email: email })
    expect((await ada.get(`/people/${id}`)).text)
      .to.contain('They have not chosen a password yet. Once the account is active')
      .and.not.contain(same)
    const farid = await aPerson(there.stores.db, ['facilitator'])
    await ada.act(`/people/${farid.id}/deactivation`, { typed_email: farid.email })
    expect((await ada.get(`/people/${farid.id}`)).text).to.contain(same)
  })

  it('are listed with their roles and the state of their account', async () => {
    expect((await ada.get('/people')).text)
      .to.contain('You are the only one so far')
      .and.contain('1 account')
    await ada.act('/people', invitation)
    const { text } = await ada.get('/people').expect(200)
    expect(text).to.contain('2 accounts').and.contain('Ngọc').and.contain('Invited').and.contain('Active')
    expect(text).not.to.contain('You are the only one so far')
  })

  it('exist for administrators only', async () => {
    const stranger = await aPerson(there.stores.db, ['researcher', 'facilitator'])
    const stella = await signedInAs(there, stranger)
    for (const address of ['/people', `/people/${administrator.id}`, '/events'])
      await stella.get(address).expect(404)
    for (const act of ['roles', 'password-reset', 'deactivation', 'activation']) {
      const { status } = await stella.act(`/people/${stranger.id}/${act}`, { roles: 'administrator' })
      expect(status, act).to.equal(404)
    }
    expect((await stella.act('/people', invitation)).status).to.equal(404)
    expect((await stella.get('/account')).text).not.to.contain('href="/people"')
  })

  it('are not found under a wrong number', async () => {
    for (const id of ['999', '0', 'x', '1e3']) await ada.get(`/people/${id}`).expect(404)
  })

  it('have their page where the address of one of its forms is opened', async () => {
    for (const form of ['roles', 'password-reset', 'deactivation']) {
      const { headers } = await ada.get(`/people/${administrator.id}/${form}`).expect(303)
      expect(headers['location']).to.equal(`/people/${administrator.id}`)
    }
  })

  describe('with roles', () => {
    it('have a change from their next click on', async () => {
      const person = await aPerson(there.stores.db, ['facilitator'])
      const farid = await signedInAs(there, person)
      await farid.get('/people').expect(404)
      const roles = ['administrator', 'researcher']
      expect((await ada.act(`/people/${person.id}/roles`, { roles })).status).to.equal(303)
      await farid.get('/people').expect(200)
      expect(await personNow(person.email)).to.include({ administrator: 1, researcher: 1, facilitator: 0 })
      expect(await actions()).to.include('person.change_roles')
    })

    it('they had already change nothing, and nothing of it is recorded', async () => {
      const person = await aPerson(there.stores.db, ['facilitator'])
      await ada.act(`/people/${person.id}/roles`, { roles: 'facilitator' })
      expect((await ada.get(`/people/${person.id}`)).text)
        .to.contain('Nothing was changed.')
        .and.not.to.contain('The roles are changed.')
      expect(await actions()).not.to.include('person.change_roles')
    })

    it('they ask for, as administrators, are recorded as asked for and not as changed', async () => {
      await aPerson(there.stores.db, ['administrator'])
      await ada.act(`/people/${administrator.id}/roles`, { roles: ['administrator', 'researcher'] })
      expect(await actions())
        .to.include('access.ask')
        .and.not.to.include('person.change_roles')
    })

    it('keep one at least', async () => {
      const person = await aPerson(there.stores.db, ['facilitator'])
      expect((await ada.act(`/people/${person.id}/roles`)).status).to.equal(422)
    })

    it('never lose their last administrator; closed and unused accounts do not count', async () => {
      const { db } = there.stores
      const closed = await aPerson(db, ['administrator'])
      const unused = await aPerson(db, ['administrator'])
      await db.updateTable('person').set({ active: 0 }).where('id', '=', closed.id).execute()
      await db.updateTable('person').set({ password_hash: null }).where('id', '=', unused.id).execute()
      const away = async () => await ada.act(`/people/${administrator.id}/roles`, { roles: 'researcher' })
      const { status, text } = await away()
      expect([status, text.includes('This is the last active administrator.')]).to.deep.equal([409, true])
      expect(await personNow(administrator.email)).to.include({ administrator: 1, researcher: 0 })
      expect(await actions()).to.deep.equal(['visit.begin'])
      await aPerson(db, ['administrator'])
      expect((await away()).headers['location']).to.equal('/account')
      await ada.get('/people').expect(404)
    })
  })

  describe('whose account is closed', () => {
    it('are out at once, cannot come back, and their links are void', async () => {
      const person = await aPerson(there.stores.db, ['researcher'])
      const rosa = await signedInAs(there, person)
      const link = linkIn((await ada.act(`/people/${person.id}/password-reset`)).text)
      expect((await close(ada, person)).status).to.equal(303)
      await rosa.get('/account').expect(303)
      await isGone(there, link)
      await signInFails(there, person)
      expect((await ada.act(`/people/${person.id}/password-reset`)).status).to.equal(409)
      expect(await actions()).to.include('person.deactivate')
    })

    it('come back with their password when it is opened again, but not their visits and links', async () => {
      const person = await aPerson(there.stores.db, ['researcher'])
      const rosa = await signedInAs(there, person)
      const link = linkIn((await ada.act(`/people/${person.id}/password-reset`)).text)
      await close(ada, person)
      expect((await ada.act(`/people/${person.id}/activation`)).status).to.equal(303)
      await rosa.get('/account').expect(303)
      await isGone(there, link)
      await signedInAs(there, person)
      expect(await actions()).to.include('person.activate')
    })

    it('had their email typed to confirm it', async () => {
      const person = await aPerson(there.stores.db, ['researcher'])
      const { status, text } = await close(ada, person, 'person@example.org')
      expect([status, text.includes('This is not the email of this account.')]).to.deep.equal([422, true])
      expect(await personNow(person.email)).to.include({ active: 1 })
      expect((await close(ada, person, ` ${person.email.toUpperCase()}`)).status).to.equal(303)
    })

    it('are never the one who does it', async () => {
      await aPerson(there.stores.db, ['administrator'])
      const { status, text } = await close(ada, administrator)
      expect([status, text.includes('You cannot deactivate your own account.')]).to.deep.equal([409, true])
      await ada.get('/people').expect(200)
    })
  })
})

/** Returns the path of the link on a page. */
const linkIn = (html: string) => /http:\/\/localhost:3000(\/link\/[\w-]{43})"/.exec(html)?.[1] ?? ''

async function isGone({ app }: Installation, link: string): Promise<void> {
  expect(link).to.match(/^\/link\//)
  const { text } = await browser(app).get(link).expect(410)
  expect(text).to.contain('ask an administrator for a new link')
  await browser(app).post(link, { password: NEW }).expect(410)
}

async function signInFails({ app }: Installation, { email }: Person): Promise<void> {
  await browser(app).post('/sign-in', { email, password: PASSWORD }).expect(422)
}

const close = async ({ act }: SignedIn, { id, email }: Person, typed = email) =>
  await act(`/people/${id}/deactivation`, { typed_email: typed })
