import { expect } from 'chai'

import type { Role } from '../../src/people/person.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { aPerson, PASSWORD, signedInAs } from '../support/world.ts'

describe('signing in', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  const homes: readonly [readonly Role[], string][] = [
    [['administrator'], '/consultations'],
    [['researcher', 'facilitator'], '/consultations'],
    [['facilitator'], '/sessions'],
  ]
  for (const [roles, home] of homes) {
    it(`takes a person who is ${roles.join(' and ')} to ${home}`, async () => {
      const person = await aPerson(there.stores.db, roles)
      const { headers } = await browser(there.app)
        .post('/sign-in', { email: person.email, password: PASSWORD })
        .expect(303)
      expect(headers['location']).to.equal(home)
    })
  }

  it('reads the email whatever its case and the space around it', async () => {
    const { email } = await aPerson(there.stores.db, ['researcher'])
    await browser(there.app)
      .post('/sign-in', { email: ` ${email.toUpperCase()} `, password: PASSWORD })
      .expect(303)
  })

  it('sends whoever is not signed in to the door', async () => {
    const { headers } = await browser(there.app).get('/account').expect(303)
    expect(headers['location']).to.equal('/sign-in')
  })

  it('speaks the language chosen at the door from then on', async () => {
    const { email } = await aPerson(there.stores.db, ['researcher'])
    const someone = browser(there.app)
    const door = await someone.get('/sign-in?lang=fr')
    expect(door.text).to.contain('<html lang="fr" dir="ltr">').and.to.contain('action="/sign-in?lang=fr"')
    await someone.post('/sign-in?lang=fr', { email, password: PASSWORD }).expect(303)
    expect((await someone.get('/account')).text).to.contain('Votre compte')
  })

  it('says one and the same about a wrong password, an unknown email and a closed or unused account', async () => {
    const { db } = there.stores
    const right = await aPerson(db, ['researcher'])
    const closed = await aPerson(db, ['researcher'])
    const unused = await aPerson(db, ['researcher'])
    await db.updateTable('person').set({ active: 0 }).where('id', '=', closed.id).execute()
    await db.updateTable('person').set({ password_hash: null }).where('id', '=', unused.id).execute()
    const cases: readonly [string, string][] = [
      [right.email, 'wrong horse battery'],
      ['nobody@example.org', PASSWORD],
      [closed.email, PASSWORD],
      [unused.email, PASSWORD],
      [unused.email, 'nobody has this password'],
    ]
    for (const [email, password] of cases) {
      const { text, headers } = await browser(there.app).post('/sign-in', { email, password }).expect(422)
      expect(text).to.contain('The email or password is wrong.').and.to.contain(`value="${email}"`)
      expect(text).not.to.contain(password)
      expect(headers).not.to.have.property('set-cookie')
    }
  })

  it('refuses a form posted from another site', async () => {
    const { email } = await aPerson(there.stores.db, ['researcher'])
    const { agent } = browser(there.app)
    await agent
      .post('/sign-in')
      .set({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' })
      .type('form')
      .send({ email, password: PASSWORD })
      .expect(403)
  })

  it('opens no visit for someone who only looks', async () => {
    for (const address of ['/', '/s/ABCD2345', '/sign-in', '/account', '/link/nothing', '/set-up/nothing']) {
      const { headers } = await browser(there.app).get(address)
      expect(headers, address).not.to.have.property('set-cookie')
    }
    expect(await there.stores.visits.selectFrom('visit').selectAll().execute()).to.deep.equal([])
  })

  it('writes who signed in and out, and when', async () => {
    const person = await aPerson(there.stores.db, ['researcher'])
    const rosa = await signedInAs(there, person)
    expect((await rosa.act('/sign-out')).headers['location']).to.equal('/sign-in')
    await rosa.get('/account').expect(303)
    const subject = `person/${person.id}`
    const events = await there.stores.db
      .selectFrom('event')
      .select(['at', 'person_id', 'action', 'subject'])
      .orderBy('id')
      .execute()
    expect(events).to.deep.equal([
      { at: '2016-04-07T10:00:00.000Z', person_id: person.id, action: 'visit.begin', subject },
      { at: '2016-04-07T10:00:00.000Z', person_id: person.id, action: 'visit.end', subject },
    ])
  })
})

describe('wrong tries to sign in', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  const wrongTries = async (email: string, count: number) => {
    for (let n = 0; n < count; n += 1)
      await browser(there.app).post('/sign-in', { email, password: 'wrong horse battery' }).expect(422)
  }

  it('are ten for an account from one address; the form keeps the email and says how long to wait', async () => {
    const { db } = there.stores
    const { email } = await aPerson(db, ['researcher'])
    const other = await aPerson(db, ['researcher'])
    await wrongTries(email, 10)
    const { text } = await browser(there.app)
      .post('/sign-in', { email, password: PASSWORD })
      .expect(429)
      .expect('Retry-After', '90')
    expect(text).to.contain('Wait 2 minutes').and.to.contain(`value="${email}"`)
    await browser(there.app).post('/sign-in', { email: other.email, password: PASSWORD }).expect(303)
    there.clock.now = new Date(there.now().getTime() + 90_000)
    await browser(there.app).post('/sign-in', { email, password: PASSWORD }).expect(303)
  })

  it('of strangers refuse the right password from no other address', async () => {
    await there.remove()
    there = await installation({ PROXIES: '1' })
    const { email } = await aPerson(there.stores.db, ['researcher'])
    const from = (address: string, password: string) =>
      browser(there.app).post('/sign-in', { email, password }).set('X-Forwarded-For', address)
    for (let n = 0; n < 11; n += 1) await from('192.0.2.1', 'wrong horse battery').expect(n < 10 ? 422 : 429)
    await from('192.0.2.1', PASSWORD).expect(429)
    await from('198.51.100.1', PASSWORD).expect(303)
    await from('2001:db8:1::1', PASSWORD).expect(303)
  })

  describe('with a browser that signed in before', () => {
    const known = async (email: string) => {
      const own = browser(there.app)
      const { headers } = await own.post('/sign-in', { email, password: PASSWORD }).expect(303)
      const cookies = headers['set-cookie'] as unknown as string[]
      return { own, cookie: cookies.find((one) => one.startsWith('known-')) ?? '' }
    }

    it('are its own: those of others at its address do not refuse it', async () => {
      const { email } = await aPerson(there.stores.db, ['researcher'])
      const { own, cookie } = await known(email)
      expect(cookie).to.match(/; Path=\/sign-in; .*HttpOnly; SameSite=Lax/)
      await wrongTries(email, 10)
      await browser(there.app).post('/sign-in', { email, password: PASSWORD }).expect(429)
      await own.post('/sign-in', { email, password: PASSWORD }).expect(303)
      for (let n = 0; n < 10; n += 1)
        await own.post('/sign-in', { email, password: 'wrong horse battery' }).expect(422)
      await own.post('/sign-in', { email, password: PASSWORD }).expect(429)
    })

    it('are those of this account only, under our signature, and until the password is changed', async () => {
      const { db } = there.stores
      const { email, id } = await aPerson(db, ['researcher'])
      const other = await aPerson(db, ['researcher'])
      const { cookie } = await known(email)
      await known(other.email)
      await wrongTries(email, 10)
      await wrongTries(other.email, 10)
      const value = cookie.split(';')[0] ?? ''
      const carrying = (sent: string, address: string) =>
        browser(there.app).post('/sign-in', { email: address, password: PASSWORD }).set('Cookie', sent)
      await carrying(value.replace(`known-${id}`, `known-${other.id}`), other.email).expect(429)
      await carrying(
        value.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        email,
      ).expect(429)
      await carrying(`known-${id}=x.y`, email).expect(429)
      await carrying(value, email).expect(303)
      await db.updateTable('person').set({ visit_generation: 1 }).where('id', '=', id).execute()
      await carrying(value, email).expect(429)
    })

    it('are known by a cookie that opens nothing', async () => {
      const { email } = await aPerson(there.stores.db, ['researcher'])
      const { cookie } = await known(email)
      const value = cookie.split(';')[0] ?? ''
      await browser(there.app).agent.get('/account').set('Cookie', value).expect(303)
      await browser(there.app)
        .post('/sign-in', { email, password: 'wrong horse battery' })
        .set('Cookie', value)
        .expect(422)
    })
  })

  it('are counted for an unknown email as well', async () => {
    await wrongTries('nobody@example.org', 10)
    await browser(there.app).post('/sign-in', { email: 'nobody@example.org', password: 'x' }).expect(429)
  })

  it('are a hundred for an address, whatever the accounts', async () => {
    const { email } = await aPerson(there.stores.db, ['researcher'])
    const unknown = Array.from({ length: 10 }, (_, n) => wrongTries(`nobody${n}@example.org`, 10))
    await Promise.all(unknown)
    await browser(there.app).post('/sign-in', { email, password: PASSWORD }).expect(429)
  })

  it('are not what a room full of people makes who sign in rightly', async () => {
    const { email } = await aPerson(there.stores.db, ['researcher'])
    for (let n = 0; n < 101; n += 1)
      await browser(there.app).post('/sign-in', { email, password: PASSWORD }).expect(303)
  })

  it('are forgotten once the right password comes', async () => {
    const { email } = await aPerson(there.stores.db, ['researcher'])
    await wrongTries(email, 9)
    await browser(there.app).post('/sign-in', { email, password: PASSWORD }).expect(303)
    await wrongTries(email, 9)
    await browser(there.app).post('/sign-in', { email, password: PASSWORD }).expect(303)
  })
})
