import { expect } from 'chai'

import { rolesOf } from '../../src/people/person.ts'
import { setUp, setUpLink } from '../../src/people/set-up.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { aPerson } from '../support/world.ts'

const ADA = { name: 'Ada Łukasiewicz 李', email: ' Ada@Example.org', password: 'rivers have no owners' }

describe('setting up', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation({ PUBLIC_URL: 'https://ask.example.org' })
  })
  afterEach(async () => await there.remove())

  const offered = async () => {
    const link = await setUpLink(there.stores.db, there.config, there.now())
    return new URL(link ?? '')
  }
  const gone = async (address: string) => {
    const { text } = await browser(there.app).get(address).expect(410)
    expect(text).to.contain('restart the server to print a new one')
    await browser(there.app).post(address, ADA).expect(410)
  }

  it('makes the first account, with every role and signed in', async () => {
    const { origin, pathname } = await offered()
    expect(origin).to.equal('https://ask.example.org')
    const ada = browser(there.app)
    await ada.get(pathname).expect(200)
    const { headers } = await ada.post(pathname, ADA).set('X-Forwarded-Proto', 'https').expect(303)
    expect(headers['location']).to.equal('/consultations')
    const [known, visit] = headers['set-cookie'] as unknown as string[]
    expect(visit).to.match(/^__Host-visit=.*; Secure; SameSite=Lax$/)
    expect(known).to.match(/^__Secure-known-.*; Path=\/sign-in; .*; HttpOnly; Secure; SameSite=Lax$/)
    const [person, ...others] = await there.stores.db.selectFrom('person').selectAll().execute()
    expect(others).to.deep.equal([])
    if (!person) throw new Error('nobody was made')
    expect(person).to.include({ name: 'Ada Łukasiewicz 李', email: 'ada@example.org', active: 1 })
    expect(person.password_hash).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(rolesOf(person)).to.deep.equal(['administrator', 'researcher', 'facilitator', 'coder'])
    const event = await there.stores.db.selectFrom('event').selectAll().executeTakeFirstOrThrow()
    expect(event).to.include({
      action: 'person.set_up',
      subject: `person/${person.id}`,
      person_id: person.id,
    })
  })

  it('stores the hash of the token only', async () => {
    const { pathname } = await offered()
    const token = pathname.slice('/set-up/'.length)
    expect(Buffer.from(token, 'base64url')).to.have.length(32)
    const [link] = await there.stores.db.selectFrom('one_time_link').selectAll().execute()
    expect(JSON.stringify(link)).not.to.contain(token)
  })

  it('is done once', async () => {
    const { pathname } = await offered()
    await browser(there.app).post(pathname, ADA).expect(303)
    await gone(pathname)
    expect(await setUpLink(there.stores.db, there.config, there.now())).to.equal(undefined)
  })

  it('is done once by two who are at it at the same time', async () => {
    const { pathname } = await offered()
    const two = [browser(there.app).post(pathname, ADA), browser(there.app).post(pathname, ADA)]
    const statuses = (await Promise.all(two)).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).to.deep.equal([303, 410])
  })

  it('has an hour', async () => {
    const { pathname } = await offered()
    const from = there.now().getTime()
    there.clock.now = new Date(from + 3_599_999)
    await browser(there.app).get(pathname).expect(200)
    there.clock.now = new Date(from + 3_600_000)
    await gone(pathname)
  })

  it('goes by the newest link', async () => {
    const older = await offered()
    const newer = await offered()
    await gone(older.pathname)
    await browser(there.app).get(newer.pathname).expect(200)
  })

  it('is over once somebody has an account', async () => {
    const { pathname } = await offered()
    await aPerson(there.stores.db, ['researcher'])
    await gone(pathname)
    await gone('/set-up/something')
    const late = setUp(there.stores.db, pathname.slice('/set-up/'.length), ADA, there.now())
    expect(await late.catch((error: unknown) => error)).to.include({ kind: 'gone' })
  })

  it('keeps what was typed, not the password, and says what to do', async () => {
    const { pathname } = await offered()
    const cases: readonly [Partial<typeof ADA>, string][] = [
      [{ name: '  ' }, 'Enter a name.'],
      [{ email: 'ada' }, 'Enter an email address'],
      [{ password: 'elevenchars' }, 'Use at least 12 characters.'],
      [{ password: 'Password1234' }, 'among the first that others would try'],
    ]
    for (const [wrong, sentence] of cases) {
      const given = { ...ADA, ...wrong }
      const { text } = await browser(there.app).post(pathname, given).expect(422)
      expect(text).to.contain(sentence).and.to.contain('<title>Error: Set up Colloquy')
      expect(text).not.to.contain(given.password)
      if (!wrong.name) expect(text).to.contain(`value="${wrong.name === undefined ? ADA.name : ''}`)
    }
    await browser(there.app).post(pathname, ADA).expect(303)
  })

  it('is what the door tells to do while nobody has an account', async () => {
    const tried = await browser(there.app).post('/sign-in', { email: 'ada@example.org', password: 'a guess' })
    for (const { text } of [await browser(there.app).get('/sign-in'), tried]) {
      expect(text).to.contain('The first account is made with the link that the server printed')
      expect(text).not.to.contain('Forgotten').and.not.contain('name="password"')
    }
    await aPerson(there.stores.db, ['administrator'])
    const { text } = await browser(there.app).get('/sign-in')
    expect(text).to.contain('Forgotten your password?').and.not.contain('Nobody has an account yet')
  })
})
