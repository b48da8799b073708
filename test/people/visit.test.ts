import { createHash } from 'node:crypto'

import { expect } from 'chai'

import { browser, installation, type Installation } from '../support/app.ts'
import { aPerson, PASSWORD, signedInAs } from '../support/world.ts'

describe('a visit', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  it('gets a new id at sign-in, and the one before opens nothing', async () => {
    const { db } = there.stores
    const first = await aPerson(db, ['researcher'])
    const second = await aPerson(db, ['researcher'])
    const someone = browser(there.app)
    const planted = cookieOf(await someone.post('/sign-in', { email: first.email, password: PASSWORD }))
    const own = cookieOf(await someone.post('/sign-in', { email: second.email, password: PASSWORD }))
    expect(own).not.to.equal(planted)
    await browser(there.app).agent.get('/account').set('Cookie', planted).expect(303)
    await browser(there.app).agent.get('/account').set('Cookie', own).expect(200)
  })

  it('is stored under the hash of its id, never the id', async () => {
    const { email } = await aPerson(there.stores.db, ['researcher'])
    const cookie = cookieOf(await browser(there.app).post('/sign-in', { email, password: PASSWORD }))
    const id = /visit=s:([^.]+)\./.exec(decodeURIComponent(cookie))?.[1] ?? ''
    expect(id).to.have.length.above(20)
    const kept = JSON.stringify(await there.stores.visits.selectFrom('visit').selectAll().execute())
    expect(kept).not.to.contain(id)
    expect(kept, 'the control').to.contain(createHash('sha256').update(id).digest('hex'))
  })

  it('ends fourteen hours after its last request', async () => {
    const rosa = await signedInAs(there, await aPerson(there.stores.db, ['researcher']))
    const after = (hours: number) => new Date(there.now().getTime() + hours * 3_600_000)
    there.clock.now = after(13)
    await rosa.get('/account').expect(200)
    there.clock.now = after(13)
    await rosa.get('/account').expect(200)
    there.clock.now = after(15)
    await rosa.get('/account').expect(303)
  })
})

/** The visit's cookie as a browser would send it back. */
function cookieOf({ headers }: { headers: Readonly<Record<string, unknown>> }): string {
  return String(headers['set-cookie']).split(';')[0] ?? ''
}
