import { createHash } from 'node:crypto'
import { get, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'

import { expect } from 'chai'
import type { KyselyPlugin } from 'kysely'

import { browser, installation, installationOn, tokenIn, type Installation } from '../support/app.ts'
import { slowed } from '../support/slow-visits.ts'
import { twoSections } from '../support/two-sections.ts'
import { aPerson, aWorld, PASSWORD, signedInAs } from '../support/world.ts'

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

  describe('whose store is slow', () => {
    it('is kept before the browser hears where the next page is, so that this one shows the notice, once', async () => {
      const slow = installationOn({ ...there, stores: slowed(there.stores) })
      const rosa = await aPerson(slow.stores.db, ['researcher'])
      await signedInAs(slow, rosa)
      const [kept] = await slow.stores.visits.selectFrom('visit').select('id_hash').execute()
      const signIn = { email: rosa.email, password: PASSWORD }
      const cookie = cookieOf(await browser(slow.app).post('/sign-in', signIn))
      const server = slow.app.listen(0)
      const { port } = server.address() as AddressInfo
      const token = tokenIn(await bodyOf(port, '/account', cookie))
      const fields = new URLSearchParams({ _csrf: token })
      const ending = `/account/visits/${kept?.id_hash ?? ''}/ending`
      try {
        const location = await headOf(port, 'POST', ending, cookie, fields.toString())
        expect(location).to.equal('/account')
        const notice = 'That browser is signed out.'
        expect(await bodyOf(port, '/account', cookie)).to.contain(notice)
        expect(await bodyOf(port, '/account', cookie)).not.to.contain(notice)
      } finally {
        server.close()
      }
    })

    it('is answered with a whole page where the store cannot be read', async () => {
      const { visits } = there.stores
      const unread: KyselyPlugin = {
        transformQuery: () => {
          throw new Error('unread')
        },
        transformResult: async ({ result }) => await Promise.resolve(result),
      }
      const rosa = await aPerson(there.stores.db, ['researcher'])
      const cookie = cookieOf(
        await browser(there.app).post('/sign-in', { email: rosa.email, password: PASSWORD }),
      )
      const blind = installationOn({
        ...there,
        stores: { ...there.stores, visits: visits.withPlugin(unread) },
      })
      const { text } = await browser(blind.app).agent.get('/account').set('Cookie', cookie).expect(500)
      expect(text).to.match(/<\/html>\s*$/)
    })

    it('loses no notice to a request that shows no page', async () => {
      const { facilitator, session } = await aWorld(there, { form: twoSections })
      await signedInAs(there, facilitator)
      const [kept] = await there.stores.visits.selectFrom('visit').select('id_hash').execute()
      const here = await signedInAs(there, facilitator)
      await here.act(`/account/visits/${kept?.id_hash ?? ''}/ending`)
      await here.get(`/sessions/${session.id}/totals`).expect(200)
      expect((await here.get('/account').expect(200)).text).to.contain('That browser is signed out.')
    })
  })

  describe('of one’s own', () => {
    const days = (n: number) => {
      there.clock.now = new Date(there.now().getTime() + n * 10 * 3_600_000)
    }
    const endings = (html: string) =>
      [...html.matchAll(/action="(\/account\/visits\/[0-9a-f]{64}\/ending)"/g)].map(([, path]) => path ?? '')

    it('is listed by its days, this one marked, and nothing else is known of it', async () => {
      const rosa = await aPerson(there.stores.db, ['researcher'])
      await signedInAs(there, rosa)
      days(1)
      const here = await signedInAs(there, rosa)
      await signedInAs(there, await aPerson(there.stores.db, ['researcher']))
      const { text } = await here.get('/account?lang=en').expect(200)
      expect(text.match(/this browser/g)).to.have.length(1)
      expect(endings(text)).to.have.length(1)
      expect(text).to.contain('Since 7 April 2016, last used 7 April 2016')
      const [kept] = await there.stores.visits.selectFrom('visit').selectAll().execute()
      expect(Object.keys(kept ?? {})).to.have.members([
        'id_hash',
        'content',
        'expires_at',
        'person_id',
        'generation',
        'begun_on',
        'used_on',
      ])
      const content = Object.keys(JSON.parse(kept?.content ?? '{}') as object)
      expect(['cookie', 'person_id', 'generation', 'csrfSecret']).to.include.members(content)
    })

    it('tells the day it was last used on', async () => {
      const rosa = await aPerson(there.stores.db, ['researcher'])
      const here = await signedInAs(there, rosa)
      for (let n = 0; n < 3; n += 1) {
        days(1)
        await here.get('/account').expect(200)
      }
      expect((await here.get('/account')).text).to.contain('Since 7 April 2016, last used 8 April 2016')
    })

    it('is ended by its button, and stays ended when its browser goes on', async () => {
      const rosa = await aPerson(there.stores.db, ['researcher'])
      const elsewhere = await signedInAs(there, rosa)
      const [kept] = await there.stores.visits.selectFrom('visit').select('id_hash').execute()
      const here = await signedInAs(there, rosa)
      const third = await signedInAs(there, rosa)
      const address = `/account/visits/${kept?.id_hash ?? ''}/ending`
      expect(endings((await here.get('/account')).text)).to.include(address)
      expect((await here.act(address)).headers['location']).to.equal('/account')
      expect((await here.get('/account').expect(200)).text).to.contain('That browser is signed out.')
      await elsewhere.get('/account').expect(303)
      await elsewhere.get('/account').expect(303)
      await third.get('/account').expect(200)
      const actions = await there.stores.db.selectFrom('event').select('action').orderBy('id').execute()
      expect(actions.at(-1)?.action).to.equal('visit.end')
    })

    it('is ended with all others but this one', async () => {
      const rosa = await aPerson(there.stores.db, ['researcher'])
      const others = [await signedInAs(there, rosa), await signedInAs(there, rosa)]
      const stranger = await signedInAs(there, await aPerson(there.stores.db, ['researcher']))
      const here = await signedInAs(there, rosa)
      await here.act('/account/visits/ending')
      await here.get('/account').expect(200)
      for (const other of others) await other.get('/account').expect(303)
      await stranger.get('/account').expect(200)
    })

    it('is ended by nobody else, whatever address they post to', async () => {
      const rosa = await aPerson(there.stores.db, ['researcher'])
      const here = await signedInAs(there, rosa)
      const elsewhere = await signedInAs(there, rosa)
      const [address = ''] = endings((await here.get('/account')).text)
      const stranger = await signedInAs(there, await aPerson(there.stores.db, ['administrator']))
      await stranger.act(address)
      await elsewhere.get('/account').expect(200)
    })

    it('is not written again by a request that was under way when it was ended', async () => {
      const { visits } = there.stores
      let ending = false
      const ended: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          if (ending && result.rows.some((row) => 'content' in row))
            await visits.deleteFrom('visit').execute()
          return result
        },
      }
      const stores = { ...there.stores, visits: visits.withPlugin(ended) }
      const slow = installationOn({ ...there, stores })
      const here = await signedInAs(slow, await aPerson(slow.stores.db, ['researcher']))
      const token = tokenIn((await here.get('/account')).text)
      ending = true
      await here.post('/account/language', { _csrf: token, lang: 'fr' }).expect(303)
      await here.get('/account').expect(303)
      expect(await visits.selectFrom('visit').selectAll().execute()).to.deep.equal([])
    })
  })
})

/** Returns the visit's cookie as a Cookie header. */
function cookieOf({ headers }: { headers: Readonly<Record<string, unknown>> }): string {
  const given = headers['set-cookie']
  const own = (Array.isArray(given) ? given : []).map(String).find((cookie) => cookie.startsWith('visit='))
  return own?.split(';')[0] ?? ''
}

/** Posts; resolves with the Location header as soon as the headers arrive. */
const headOf = async (port: number, method: string, path: string, Cookie: string, body: string) =>
  await new Promise<string>((resolve, reject) => {
    const headers = {
      Cookie,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
    }
    request({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
      answer.resume()
      resolve(answer.headers.location ?? '')
    })
      .on('error', reject)
      .end(body)
  })

const bodyOf = async (port: number, path: string, Cookie: string): Promise<string> => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers: { Cookie, 'Accept-Language': 'en' } }, resolve).on(
      'error',
      reject,
    )
  })
  return await textOf(answer)
}
