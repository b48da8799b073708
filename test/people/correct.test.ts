import { expect } from 'chai'

import { changeOwnName } from '../../src/people/correct.ts'
import type { Person } from '../../src/people/person.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { aPerson, PASSWORD, signedInAs } from '../support/world.ts'

type SignedIn = Awaited<ReturnType<typeof signedInAs>>

describe('correcting a person', () => {
  let there: Installation
  let ada: SignedIn
  let rosa: Person
  beforeEach(async () => {
    there = await installation()
    ada = await signedInAs(there, await aPerson(there.stores.db, ['administrator'], 'Ada Administrator'))
    rosa = await aPerson(there.stores.db, ['researcher'], 'Rosa Reseacher')
  })
  afterEach(async () => await there.remove())

  const correct = async (id: number, name: string, email: string) =>
    await ada.act(`/people/${id}/particulars`, { name, email })
  const stored = async ({ id }: Person) =>
    await there.stores.db
      .selectFrom('person')
      .select(['name', 'email'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const noted = async () =>
    await there.stores.db
      .selectFrom('event')
      .select(['person_id', 'subject', 'detail'])
      .where('action', '=', 'person.correct')
      .execute()
  const linkIn = (html: string) => /value="http:\/\/localhost:\d+(\/link\/[^"]+)"/.exec(html)?.[1] ?? ''

  it('changes name and email, under which they sign in, and keeps in the log what it was', async () => {
    expect((await ada.get(`/people/${rosa.id}`).expect(200)).text).to.contain('value="Rosa Reseacher"')
    const { headers } = await correct(rosa.id, ' Rosa Researcher ', 'Rosa@Example.org ')
    expect(headers['location']).to.equal(`/people/${rosa.id}`)
    expect((await ada.get(`/people/${rosa.id}`)).text).to.contain('Name and email are saved.')
    expect(await stored(rosa)).to.deep.equal({ name: 'Rosa Researcher', email: 'rosa@example.org' })
    await browser(there.app).post('/sign-in', { email: rosa.email, password: PASSWORD }).expect(422)
    await browser(there.app).post('/sign-in', { email: 'rosa@example.org', password: PASSWORD }).expect(303)
    const [event, ...more] = await noted()
    expect(JSON.parse(event?.detail ?? '{}')).to.deep.equal({
      was: { name: 'Rosa Reseacher', email: rosa.email },
    })
    expect([event?.subject, more.length]).to.deep.equal([`person/${rosa.id}`, 0])
    await correct(rosa.id, 'Rosa Researcher', 'rosa@example.org')
    expect((await noted()).length, 'nothing changed').to.equal(1)
  })

  it('ends the invitation or the link that went to the email before, and says so', async () => {
    const invited = await ada.act('/people', {
      name: 'Ngọc',
      email: 'ngok@example.org',
      roles: 'facilitator',
    })
    const reset = await ada.act(`/people/${rosa.id}/password-reset`)
    const ngoc = await there.stores.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', 'ngok@example.org')
      .executeTakeFirstOrThrow()
    for (const [person, link] of [
      [ngoc, linkIn(invited.text)],
      [rosa, linkIn(reset.text)],
    ] as const) {
      await browser(there.app).get(link).expect(200)
      await correct(person.id, 'Another Name', person.email)
      await browser(there.app).get(link).expect(200)
      await correct(person.id, 'Another Name', `right-${person.email}`)
      expect((await ada.get(`/people/${person.id}`)).text).to.contain('no longer works: make a new one')
      await browser(there.app).get(link).expect(410)
      await browser(there.app).post(link, { password: 'rivers have no owners' }).expect(410)
    }
  })

  it('keeps what was typed and names the field where it cannot be taken', async () => {
    const cases = [
      ['', 'rosa@example.org', 'href="#name">Enter a name.'],
      ['Rosa R.', 'rosa at example', 'href="#email">Enter an email address such as'],
      ['Rosa R.', 'x\0@example.org', 'href="#email">Enter an email address such as'],
      ['Rosa R.', 'x@exam\u202Eple.org', 'href="#email">Enter an email address such as'],
      ['Rosa R.', 'x@example.org\u200B', 'href="#email">Enter an email address such as'],
      ['Rosa\0', 'rosa@example.org', 'href="#name">'],
      ['Rosa R.', 'taken@example.org', 'href="#email">There is already an account with this email.'],
    ] as const
    await ada.act('/people', { name: 'Other', email: 'taken@example.org', roles: 'facilitator' })
    for (const [name, email, sentence] of cases) {
      const { status, text } = await correct(rosa.id, name, email)
      expect(status, sentence).to.equal(422)
      expect(text).to.contain(sentence)
      if (!`${name}${email}`.includes('\0'))
        expect(text).to.contain(`value="${name}"`).and.contain(`value="${email}"`)
    }
    expect(await stored(rosa)).to.deep.equal({ name: rosa.name, email: rosa.email })
    const email = 'x\0@example.org'
    const invited = await ada.act('/people', { name: 'Other', email, roles: 'facilitator' })
    const signedIn = await browser(there.app).post('/sign-in', { email, password: PASSWORD })
    expect([invited.status, signedIn.status]).to.deep.equal([422, 422])
  })

  it('is done by people for their own name alone', async () => {
    const own = await signedInAs(there, rosa)
    expect((await own.get('/account').expect(200)).text).to.contain('value="Rosa Reseacher"')
    const refused = await own.act('/account/name', { name: ' ' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('href="#name">Enter a name.')
    const email = 'mine@example.org'
    const done = await own.act('/account/name', { name: 'Rosa Researcher', email })
    expect(done.headers['location']).to.equal('/account')
    expect((await own.get('/account')).text).to.contain('Your name is changed.')
    expect(await stored(rosa)).to.deep.equal({ name: 'Rosa Researcher', email: rosa.email })
    expect(await noted()).to.deep.include({
      person_id: rosa.id,
      subject: `person/${rosa.id}`,
      detail: '{"was":{"name":"Rosa Reseacher"}}',
    })
    expect((await own.act(`/people/${rosa.id}/particulars`, { name: 'X', email })).status).to.equal(404)
  })

  it('takes no name in which no letter is seen, or that turns what stands beside it', async () => {
    const own = await signedInAs(there, rosa)
    const unseen = [
      '\u202E\u200B',
      '\u200B',
      '\u3164',
      '\u2800',
      '…',
      '42',
      'Rosa \u202Ehcraeser',
      'Rosa\u200F',
    ]
    for (const name of unseen) {
      const refused = await own.act('/account/name', { name })
      expect([refused.status, refused.text.includes('href="#name">Enter a name')], name).to.deep.equal([
        422,
        true,
      ])
      expect((await correct(rosa.id, name, rosa.email)).status, name).to.equal(422)
      const email = 'new@example.org'
      expect((await ada.act('/people', { name, email, roles: 'facilitator' })).status, name).to.equal(422)
    }
    for (const name of ['Ngọc', 'روزا', '羅莎', 'می‌خواهم', "Rosa O'Neil-Ng (2)"])
      expect((await own.act('/account/name', { name })).status, name).to.equal(303)
  })

  it('of the own name leaves alone the email that was corrected meanwhile, and may be somebody else’s now', async () => {
    const { db } = there.stores
    await correct(rosa.id, rosa.name, 'right@example.org')
    await ada.act('/people', { name: 'Other', email: rosa.email, roles: 'facilitator' })
    await changeOwnName(db, rosa, 'Rosa Researcher', there.now())
    expect(await stored(rosa)).to.deep.equal({ name: 'Rosa Researcher', email: 'right@example.org' })
    expect((await noted()).map(({ detail }) => detail)).to.deep.equal([
      JSON.stringify({ was: { email: rosa.email } }),
      '{"was":{"name":"Rosa Reseacher"}}',
    ])
  })
})
