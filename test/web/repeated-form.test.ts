import { once } from 'node:events'
import { request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'
import express, { type ErrorRequestHandler, type Response } from 'express'

import { createApp } from '../../src/app.ts'
import type { Problem } from '../../src/problem.ts'
import { paths } from '../../src/web/paths.ts'
import { repeatedForms } from '../../src/web/repeated-form.ts'
import { forgetVisits } from '../../src/web/visit-queries.ts'
import { installation, tokenIn, type Installation } from '../support/app.ts'
import { aWorld, PASSWORD, signedInAs } from '../support/world.ts'
import { fileOf } from '../xlsform/rows.ts'

describe('a form of staff that is posted once more', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let staff: Awaited<ReturnType<typeof signedInAs>>
  let preparing: string
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    staff = await signedInAs(there, world.facilitator)
    preparing = paths.workshopSessions(world.workshop.id)
  })
  afterEach(async () => await there.remove())

  const plan = async (channel = 'phone') => ({
    _csrf: tokenIn((await staff.get(preparing).expect(200)).text),
    version_id: String(world.version.id),
    kind: 'live',
    channel,
  })
  const prepared = async () => {
    const rows = await there.stores.db
      .selectFrom('session')
      .select('id')
      .where('state', '=', 'draft')
      .execute()
    return rows.map(({ id }) => paths.session(id))
  }

  it('prepares one session and leads to it, with what the first reply would have said', async () => {
    const form = await plan()
    await staff.post(preparing, form).expect(303)
    // A script writes the button last, a browser where it stands.
    const turned = Object.fromEntries(Object.entries(form).toReversed())
    const { headers } = await staff.post(preparing, turned).expect(303)
    expect(await prepared()).to.deep.equal([headers['location']])
    const { text } = await staff.get(String(headers['location'])).expect(200)
    expect(text).to.include('The session is prepared.')
  })

  it('prepares one session when both come at once', async () => {
    const form = await plan()
    const both = await Promise.all([staff.post(preparing, form), staff.post(preparing, form)])
    const one = await prepared()
    expect(one).to.have.length(1)
    expect(both.map(({ headers }) => headers['location'] as string)).to.deep.equal([...one, ...one])
  })

  it('prepares another where the page was loaded anew, or says something else', async () => {
    const form = await plan()
    await staff.post(preparing, form).expect(303)
    await staff.post(preparing, { ...form, channel: 'kiosk' }).expect(303)
    await staff.post(preparing, await plan('kiosk')).expect(303)
    expect(await prepared()).to.have.length(3)
  })

  it('is not carried out again after another form of the same page', async () => {
    const page = paths.session(world.session.id)
    const token = tokenIn((await staff.get(page)).text)
    const act = async (name: string) => {
      const { headers } = await staff.post(`${page}/${name}`, { _csrf: token }).expect(303)
      expect(headers['location']).to.equal(page)
    }
    for (const name of ['pause', 'resumption', 'pause']) await act(name)
    const { state } = await there.stores.db
      .selectFrom('session')
      .select('state')
      .where('id', '=', world.session.id)
      .executeTakeFirstOrThrow()
    expect(state).to.equal('open')
  })

  it('is not carried out again after many other forms of the visit', async () => {
    const form = await plan()
    const { headers } = await staff.post(preparing, form).expect(303)
    for (let n = 0; n < 7; n++) await staff.post(preparing, await plan()).expect(303)
    const again = await staff.post(preparing, form).expect(303)
    expect(again.headers['location']).to.equal(headers['location'])
    expect(await prepared()).to.have.length(8)
  })

  it('prepares one session when it comes to two servers at once', async () => {
    const servers = [there.app, createApp(there)].map((app) => app.listen(0, '127.0.0.1'))
    await Promise.all(servers.map(async (server) => await once(server, 'listening')))
    const { headers, get } = await staffOf(servers[0] as Server, world.facilitator.email)
    const token = tokenIn(await (await get(preparing)).text())
    const body = new URLSearchParams({ ...(await plan()), _csrf: token })
    const both = await Promise.all(
      servers.map(
        async (server) =>
          await fetch(addressOf(server) + preparing, { method: 'POST', headers, body, redirect: 'manual' }),
      ),
    )
    const one = await prepared()
    expect(one).to.have.length(1)
    expect(both.map((reply) => reply.headers.get('location'))).to.deep.equal([...one, ...one])
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  })

  it('is forgotten once its visit has ended', async () => {
    await staff.post(preparing, await plan()).expect(303)
    const { visits } = there.stores
    const forms = async () => await visits.selectFrom('posted_form').select('hash').execute()
    await forgetVisits(visits, there.clock.now)
    expect(await forms()).to.have.length(1)
    await visits.deleteFrom('visit').execute()
    await forgetVisits(visits, there.clock.now)
    expect(await forms()).to.have.length(0)
  })

  it('is kept on a page that says it may have been done, where the server broke off over it', async () => {
    const form = await plan()
    const { _csrf: token } = form
    await staff.post(preparing, form).expect(303)
    const at = new Date(there.clock.now.getTime() - 61_000).toISOString()
    await there.stores.visits.updateTable('posted_form').set({ at, answer: null }).execute()
    const { text } = await staff.post(preparing, form).expect(503)
    expect(text).to.include('This may have been done already').and.include('Look first')
    expect(text).to.include(`name="_csrf" value="${token}"`).and.include('name="channel" value="phone"')
    expect(await prepared()).to.have.length(1)
    await staff.post(preparing, form).expect(303)
    expect(await prepared()).to.have.length(2)
  })

  it('tells a script where it leads', async () => {
    const form = await plan()
    const post = async () =>
      await staff
        .post(preparing, form)
        .set('Colloquy-Script', 'yes')
        .expect(204)
        .expect('Location', /^.sessions/)
    await post()
    await post()
    expect(await prepared()).to.have.length(1)
  })

  it('tells a script that saves what it was told before', async () => {
    const rosa = await signedInAs(there, world.researcher)
    const { id } = await there.stores.db
      .insertInto('questionnaire_version')
      .values({
        questionnaire_id: world.version.questionnaire_id,
        number: 2,
        state: 'draft',
        definition: world.version.definition,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const address = paths.settings(id)
    const { text } = await rosa.get(address).expect(200)
    const base = /name="base" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const form = { _csrf: tokenIn(text), base, title: 'Rivers', minutes: '5', languages: ['en', 'fr', 'ar'] }
    const saved = async (title: string) =>
      await rosa
        .post(address, { ...form, title, default_language: 'en', do: 'save' })
        .set('Accept', 'application/json')
    const first = await saved('Rivers')
    expect(first.status).to.equal(200)
    expect((await saved('Rivers')).body).to.deep.equal(first.body)
    expect((await saved('Lakes')).status).to.equal(409)
  })

  it('is read once more where it was refused', async () => {
    const form = { ...(await plan()), version_id: '' }
    await staff.post(preparing, form).expect(422)
    await staff.post(preparing, form).expect(422)
  })

  it('leads nobody else anywhere', async () => {
    const form = await plan()
    await staff.post(preparing, form).expect(303)
    const other = await signedInAs(there, world.facilitator)
    await other.post(preparing, form).expect(403)
    expect(await prepared()).to.have.length(1)
  })

  it('shows a link once more for the same invitation, the earlier one no longer working', async () => {
    const ada = await signedInAs(there, world.administrator)
    const token = tokenIn((await ada.get(paths.people()).expect(200)).text)
    const form = { _csrf: token, name: 'Grace Hopper', email: 'grace@example.org', roles: 'researcher' }
    const invited = async () => {
      const { text } = await ada.post(paths.people(), form).expect(200)
      return /\/link\/[\w-]+/.exec(text)?.[0] ?? ''
    }
    const [first, second] = [await invited(), await invited()]
    await ada.get(first).expect(410)
    await ada.get(second).expect(200)
    await ada.post(paths.people(), { ...form, name: 'Somebody else' }).expect(422)
    await ada.post(paths.people(), { ...form, roles: 'facilitator' }).expect(422)
    const people = await there.stores.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', form.email)
      .execute()
    expect(people).to.have.length(1)
  })

  it('brings a workbook once, and another one as well', async () => {
    const rosa = await signedInAs(there, world.researcher)
    const address = paths.bringWorkbook(world.consultation.id)
    const token = tokenIn((await rosa.get(address).expect(200)).text)
    const before = await questionnaires()
    const bring = async (title: string) => {
      const { headers } = await rosa.agent
        .post(address)
        .set('Sec-Fetch-Site', 'same-origin')
        .field('_csrf', token)
        .attach('file', Buffer.from(fileOf(aForm(title))), 'river.xlsx')
        .expect(303)
      return headers['location'] as string
    }
    expect(await bring('River')).to.equal(await bring('River'))
    expect(await questionnaires()).to.equal(before + 1)
    await bring('Lake')
    expect(await questionnaires()).to.equal(before + 2)
  })

  it('brings a workbook once, though the second came before the first was done and was read after it', async () => {
    const server = there.app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = paths.bringWorkbook(world.consultation.id)
    const page = await staffOf(server, world.researcher.email)
    const token = tokenIn(await (await page.get(address)).text())
    const before = await questionnaires()
    const body = multipart({ _csrf: token }, Buffer.from(fileOf(aForm('River'))))
    const slow = page.post(address, body)
    slow.write(body.bytes.subarray(0, 100))
    await pause(200)
    const quick = page.post(address, body)
    quick.end(body.bytes)
    const [first] = (await once(quick, 'response')) as [IncomingMessage]
    slow.end(body.bytes.subarray(100))
    const [second] = (await once(slow, 'response')) as [IncomingMessage]
    expect(second.headers.location).to.equal(first.headers.location)
    expect(await questionnaires()).to.equal(before + 1)
    server.closeAllConnections()
    server.close()
  })
  const questionnaires = async () =>
    (await there.stores.db.selectFrom('questionnaire').select('id').execute()).length
})

describe('a form of staff that is being carried out', () => {
  let there: Installation
  let carried: Response[]
  let server: Server
  beforeEach(async () => {
    there = await installation()
    carried = []
    const app = express()
    app.use((req, _res, next) => next(void Object.assign(req, { sessionID: 'a visit' })))
    app.use(repeatedForms(there, 500))
    app.post('/backup', (_req, res) => void carried.push(res))
    app.use(
      ((error: Problem, _req, res, _next) => void res.status(503).end(error.kind)) as ErrorRequestHandler,
    )
    server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await there.remove()
  })
  const post = async (signal?: AbortSignal) => {
    return await fetch(`${addressOf(server)}/backup`, { method: 'POST', ...(signal && { signal }) })
  }
  const isCarried = async (times: number) => {
    while (carried.length < times) await pause(5)
  }

  it('is not begun once more, however long it takes', async () => {
    const first = post()
    await isCarried(1)
    expect(await (await post()).text()).to.equal('running')
    expect(carried).to.have.length(1)
    carried[0]?.end()
    expect((await first).status).to.equal(200)
  })

  it('is carried out by one of those that wait, where it was refused', async () => {
    const all = [post(), post(), post()]
    await isCarried(1)
    await pause(20)
    carried[0]?.status(409).end()
    await isCarried(2)
    await pause(20)
    expect(carried).to.have.length(2)
    carried[1]?.status(409).end()
    await isCarried(3)
    carried[2]?.end()
    await Promise.all(all)
  })

  it('is not begun once more where the server broke off, until that was said', async () => {
    const lost = post().catch(() => undefined)
    await isCarried(1)
    there.clock.now = new Date(there.clock.now.getTime() + 61_000)
    expect(await (await post()).text()).to.equal('unsure')
    expect(carried).to.have.length(1)
    const again = post()
    await isCarried(2)
    carried[1]?.end()
    expect((await again).status).to.equal(200)
    carried[0]?.end()
    await lost
  })

  it('is forgotten where its answer was broken off', async () => {
    const leaving = new AbortController()
    const first = post(leaving.signal)
    await isCarried(1)
    carried[0]?.write('the first part')
    await first
    const closed = once(carried[0] as Response, 'close')
    leaving.abort()
    await closed
    const second = post()
    await isCarried(2)
    carried[1]?.end()
    expect((await second).status).to.equal(200)
  })
})

const aForm = (title: string) => ({
  survey: `type | name | label
    text | river | Which river?`,
  settings: `form_title
    ${title}`,
})

const portOf = (server: Server) => (server.address() as AddressInfo).port
const addressOf = (server: Server) => `http://127.0.0.1:${portOf(server)}`

/** A client that can post a body in pieces. */
async function staffOf(server: Server, email: string) {
  const own = { 'Sec-Fetch-Site': 'same-origin' }
  const entered = await fetch(addressOf(server) + paths.signIn(), {
    method: 'POST',
    headers: own,
    body: new URLSearchParams({ email, password: PASSWORD }),
    redirect: 'manual',
  })
  const headers = {
    ...own,
    cookie: entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  }
  return {
    headers,
    get: async (address: string) => await fetch(addressOf(server) + address, { headers }),
    post: (path: string, { type, bytes }: ReturnType<typeof multipart>) =>
      request({
        host: '127.0.0.1',
        port: portOf(server),
        path,
        method: 'POST',
        headers: { ...headers, 'Content-Type': type, 'Content-Length': bytes.length },
      }),
  }
}

function multipart(fields: Readonly<Record<string, string>>, file: Buffer) {
  const part = (head: string, content: string | Buffer) => [
    Buffer.from(`--edge\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]
  const parts = [
    ...Object.entries(fields).flatMap(([name, value]) => part(`name="${name}"`, value)),
    ...part('name="file"; filename="river.xlsx"', file),
  ]
  return {
    type: 'multipart/form-data; boundary=edge',
    bytes: Buffer.concat([...parts, Buffer.from('--edge--\r\n')]),
  }
}
