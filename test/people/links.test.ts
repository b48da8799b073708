import { expect } from 'chai'

import type { Person } from '../../src/people/person.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { aPerson, PASSWORD, signedInAs } from '../support/world.ts'

const NEW = 'rivers have no owners'
type SignedIn = Awaited<ReturnType<typeof signedInAs>>

describe('people who come by a link', () => {
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

  describe('invited', () => {
    it('get a link that is shown once, choose a password and are signed in', async () => {
      const { status, text } = await ada.act('/people', invitation)
      expect(status).to.equal(200)
      const ngoc = browser(there.app)
      expect((await ngoc.get(linkIn(text)).expect(200)).text).to.contain('Welcome, Ngọc')
      await ngoc.post(linkIn(text), { password: 'short' }).expect(422)
      await ngoc.post(linkIn(text), { password: NEW }).expect(303)
      await ngoc.get('/account').expect(200)
      expect(await personNow('ngoc@example.org')).to.include({
        administrator: 0,
        researcher: 1,
        facilitator: 1,
      })
      expect(await actions()).to.deep.equal(['visit.begin', 'person.invite', 'person.accept'])
      expect((await ada.get('/people')).text).not.to.contain(linkIn(text))
    })

    it('use the link once, within seven days', async () => {
      const link = linkIn((await ada.act('/people', invitation)).text)
      there.clock.now = new Date(there.now().getTime() + 7 * 24 * 3_600_000 - 1)
      await browser(there.app).get(link).expect(200)
      await browser(there.app).post(link, { password: NEW }).expect(303)
      await isGone(there, link)
    })

    it('cannot use it later', async () => {
      const link = linkIn((await ada.act('/people', invitation)).text)
      there.clock.now = new Date(there.now().getTime() + 7 * 24 * 3_600_000)
      await isGone(there, link)
    })

    it('can be given another link, and then the first is void', async () => {
      const link = linkIn((await ada.act('/people', invitation)).text)
      const { id } = await personNow('ngoc@example.org')
      const second = linkIn((await ada.act(`/people/${id}/password-reset`)).text)
      await isGone(there, link)
      expect((await browser(there.app).get(second).expect(200)).text).to.contain('Welcome')
    })

    it('have an email that nobody has yet, a name and a role', async () => {
      const cases: readonly [Record<string, string | string[]>, string][] = [
        [{ email: administrator.email }, 'There is already an account with this email'],
        [{ email: 'two words@example.org' }, 'Enter an email address'],
        [{ name: '' }, 'Enter a name.'],
        [{ name: 'a'.repeat(101) }, 'Use 100 characters or fewer.'],
        [{ roles: [] }, 'Choose at least one role.'],
        [{ roles: ['owner'] }, 'Check this field.'],
      ]
      for (const [wrong, sentence] of cases) {
        const { status, text } = await ada.act('/people', { ...invitation, ...wrong })
        expect([status, text.includes(sentence)], sentence).to.deep.equal([422, true])
      }
      expect(await actions()).to.deep.equal(['visit.begin'])
    })
  })

  describe('who forgot their password', () => {
    it('get a link for a day that ends their visits when it is used', async () => {
      const person = await aPerson(there.stores.db, ['researcher'])
      const forgetful = await signedInAs(there, person)
      const link = linkIn((await ada.act(`/people/${person.id}/password-reset`)).text)
      await forgetful.get('/account').expect(200)
      there.clock.now = new Date(there.now().getTime() + 24 * 3_600_000 - 1)
      await browser(there.app).post(link, { password: NEW }).expect(303)
      await forgetful.get('/account').expect(303)
      await isGone(there, link)
      await browser(there.app).post('/sign-in', { email: person.email, password: NEW }).expect(303)
      expect(await actions()).to.include.members(['person.issue_link', 'person.reset_password'])
    })

    it('get a new one after that day', async () => {
      const person = await aPerson(there.stores.db, ['researcher'])
      const link = linkIn((await ada.act(`/people/${person.id}/password-reset`)).text)
      there.clock.now = new Date(there.now().getTime() + 24 * 3_600_000)
      await isGone(there, link)
    })

    it('and remember it can change it themselves, which voids the link', async () => {
      const person = await aPerson(there.stores.db, ['researcher'])
      const link = linkIn((await ada.act(`/people/${person.id}/password-reset`)).text)
      const rosa = await signedInAs(there, person)
      await rosa.act('/account/password', { current_password: PASSWORD, password: NEW })
      await isGone(there, link)
    })
  })
})

/** Returns the path of the link on a page. */
const linkIn = (html: string) => /http:\/\/localhost:3000(\/link\/[\w-]{43})"/.exec(html)?.[1] ?? ''

async function isGone({ app }: Installation, link: string): Promise<void> {
  expect(link).to.match(/^\/link\//)
  const { text } = await browser(app).get(link).expect(410)
  expect(text).to.contain('ask an administrator for a new link').and.contain('class="btn" href="/sign-in"')
  await browser(app).post(link, { password: NEW }).expect(410)
}
