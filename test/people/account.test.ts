import { expect } from 'chai'

import { browser, installation, tokenIn, type Installation } from '../support/app.ts'
import { aPerson, PASSWORD, signedInAs } from '../support/world.ts'

const NEW = 'rivers have no owners'

describe('the own account', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  const aResearcher = async () => await aPerson(there.stores.db, ['researcher', 'facilitator'], 'Rosa')

  it('shows name, email and roles', async () => {
    const person = await aResearcher()
    const { text } = await (await signedInAs(there, person)).get('/account').expect(200)
    expect(text).to.contain('Rosa').and.to.contain(person.email).and.to.contain('Researcher and Facilitator')
  })

  it('takes a new password, which ends every other visit and keeps this one', async () => {
    const person = await aResearcher()
    const here = await signedInAs(there, person)
    const elsewhere = await signedInAs(there, person)
    const { status, headers } = await here.act('/account/password', {
      current_password: PASSWORD,
      password: NEW,
    })
    expect([status, headers['location']]).to.deep.equal([303, '/account'])
    expect((await here.get('/account').expect(200)).text).to.contain('The password is changed.')
    await elsewhere.get('/account').expect(303)
    const { email } = person
    await browser(there.app).post('/sign-in', { email, password: PASSWORD }).expect(422)
    await browser(there.app).post('/sign-in', { email, password: NEW }).expect(303)
    const actions = await there.stores.db.selectFrom('event').select('action').orderBy('id').execute()
    expect(actions.map(({ action }) => action)).to.include('person.change_password')
  })

  it('keeps the old password when the current one is wrong or the new one too weak', async () => {
    const person = await aResearcher()
    const rosa = await signedInAs(there, person)
    const cases: readonly [string, string, string][] = [
      ['wrong horse battery', NEW, 'The current password is wrong.'],
      ['', NEW, 'Enter the password.'],
      [PASSWORD, 'short', 'Use at least 12 characters.'],
      [PASSWORD, 'aaaaaaaaaaaaaaaa', 'among the first that others would try'],
    ]
    for (const [current_password, password, sentence] of cases) {
      const { status, text } = await rosa.act('/account/password', { current_password, password })
      expect([status, text.includes(sentence)], sentence).to.deep.equal([422, true])
    }
    await browser(there.app).post('/sign-in', { email: person.email, password: PASSWORD }).expect(303)
  })

  it('stops guesses at the current password after ten', async () => {
    const rosa = await signedInAs(there, await aResearcher())
    const guess = async (current_password: string) =>
      (await rosa.act('/account/password', { current_password, password: NEW })).status
    for (let n = 0; n < 10; n += 1) expect(await guess(`guess number ${n}`)).to.equal(422)
    expect(await guess(PASSWORD)).to.equal(429)
    there.clock.now = new Date(there.now().getTime() + 90_000)
    expect(await guess(PASSWORD)).to.equal(303)
  })

  it('does nothing without the token of its forms', async () => {
    const rosa = await signedInAs(there, await aResearcher())
    for (const address of ['/sign-out', '/account/password', '/account/language', '/people']) {
      await rosa.post(address, { lang: 'fr' }).expect(403)
      await rosa.post(address, { lang: 'fr', _csrf: 'a guess' }).expect(403)
    }
    expect((await rosa.get('/account').expect(200)).text).to.contain('<html lang="en"')
  })

  it('is a press away where a form was opened before the last signing in', async () => {
    const person = await aResearcher()
    const rosa = await signedInAs(there, person)
    const old = tokenIn((await rosa.get('/account')).text)
    await rosa.post('/sign-in', { email: person.email, password: PASSWORD }).expect(303)
    const { text } = await rosa.post('/account/password', { _csrf: old }).expect(403)
    expect(text)
      .to.contain('This form was opened before you last signed in')
      .and.contain('<a class="me" href="/account">')
      .and.contain('<a class="tap" href="/consultations">')
  })

  const returns: readonly [string, string | undefined, string][] = [
    ['the page it was sent from', 'http://localhost:3000/sessions?page=2', '/sessions?page=2'],
    ['the account when the page is not known', undefined, '/account'],
    ['the account when the page is not ours', 'https://elsewhere.example/trap', '/account'],
    ['the account when the address leads away', 'http://localhost:3000//elsewhere.example', '/account'],
  ]
  for (const [where, referrer, location] of returns) {
    it(`changes the language and goes back to ${where}`, async () => {
      const rosa = await signedInAs(there, await aResearcher())
      const token = /name="_csrf" value="([^"]+)"/.exec((await rosa.get('/account')).text)?.[1] ?? ''
      const { headers } = await rosa
        .post('/account/language', { lang: 'ar', _csrf: token })
        .set(referrer ? { Referer: referrer } : {})
        .expect(303)
      expect(headers['location']).to.equal(location)
      expect((await rosa.get('/account')).text).to.contain('<html lang="ar" dir="rtl">')
    })
  }
})
