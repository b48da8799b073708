import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'

import { expect } from 'chai'

import { installation, tokenIn, type Installation } from '../support/app.ts'
import { aWorld, PASSWORD } from '../support/world.ts'

/** Limits: concurrent uploads, and requests waiting. */
const HELD = 4
const WAITING = 20

describe('files that come at once', () => {
  let there: Installation
  let server: Server
  let cookie: string
  let token: string
  let address: string
  const sockets: Socket[] = []

  beforeEach(async () => {
    there = await installation()
    const { researcher, consultation } = await aWorld(there)
    address = `/consultations/${consultation.id}/workbook`
    server = createServer(there.app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const signingIn = await sent(
      '/sign-in',
      new URLSearchParams({ email: researcher.email, password: PASSWORD }),
    )
    cookie = signingIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0] ?? '')
      .join('; ')
    token = tokenIn(await (await fetch(`${url()}/account`, { headers: { cookie } })).text())
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    server.closeAllConnections()
    server.close()
    await there.remove()
  })

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sent = async (path: string, body: BodyInit) =>
    await fetch(`${url()}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
      body,
    })
  const form = () => {
    const body = new FormData()
    body.append('_csrf', token)
    body.append('name', 'Floods of <spring>')
    return body
  }
  const formWithFile = (bytes: number) => {
    const body = form()
    body.append('file', new Blob(['x'.repeat(bytes)]), 'floods.xlsx')
    return body
  }
  /** Starts an endless upload; resolves once its first part has been sent. */
  const endless = async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    sockets.push(socket)
    const arrived = once(server, 'request')
    socket.write(
      `POST ${address} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nSec-Fetch-Site: same-origin\r\n` +
        'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000\r\n\r\n' +
        `--b\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n`,
    )
    await arrived
  }
  /** Waits until pending requests wait only for the semaphore. */
  const settled = async () => {
    for (let n = 0; n < 50; n += 1) {
      await there.stores.db.selectFrom('person').select('id').execute()
      await there.stores.visits.selectFrom('visit').select('id_hash').execute()
      await turn()
    }
  }

  it('are held a few at a time; more wait, and too many are told to choose their file again', async () => {
    cookie = cookie.trim()
    for (let n = 0; n < HELD; n += 1) await endless()
    await settled()
    const waiting = Array.from({ length: WAITING }, async () => (await sent(address, form())).status)
    let answered = 0
    for (const one of waiting) void one.then(() => (answered += 1))
    while ((await connections()) < HELD + WAITING) await turn()
    await settled()
    expect(answered).to.equal(0)

    const refused = await sent(`${address}?lang=en`, formWithFile(5_000_000))
    const text = await refused.text()
    expect(refused.status).to.equal(429)
    expect(text).to.include('Choose it again and send it in a minute').and.include('type="file"')
    expect(text).to.include('value="Floods of &lt;spring&gt;"')

    for (const socket of sockets.splice(0)) socket.destroy()
    // The form has no file, which its page reports once the body is read.
    expect(new Set(await Promise.all(waiting))).to.deep.equal(new Set([422]))
    expect((await sent(address, formWithFile(2000))).status).to.equal(422)
  })

  const connections = async () =>
    await new Promise<number>((resolve, reject) => {
      server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
    })
})
