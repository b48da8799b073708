import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import { expect } from 'chai'
import express from 'express'

import { installation, type Installation } from '../support/app.ts'
import { routesOf } from '../support/router.ts'
import { times } from './counts.ts'
import { aSender, SENDERS, type Kind } from './hostile-sender.ts'
import { bytesOfRequest, hostileRequests, type Hostile, type Sender } from './hostile-requests.ts'
import { rawly } from './raw.ts'
import { aServer, killed, type Running } from './fixtures.ts'

/** Requests per batch: each has a new consultation and sender. */
const BATCH = 250
const BATCHES = times(6, 40)
const AT_ONCE = 12
/** Routes that a sender of this kind may use. */
const OWN: Readonly<Record<Kind, RegExp>> = {
  anyone: /^\w+ \/($|s\/|sign-in|set-up|link)/,
  participant: /^\w+ \/s\//,
  facilitator: /^\w+ \/(sessions|workshops|versions\/:id\/(preview|phone|paper|text|screen))/,
  researcher: /^\w+ \/(consultations|questionnaires|versions)/,
  administrator: /^\w+ \/(people|events|backups|consultations\/:id\/(members|deletion))/,
}
/** Stack traces and paths of the program: must not occur in any page or in the log. */
const STACK = /\n\s+at .+:\d+|node_modules|file:\/\/\/|\bsrc\/\w+\/[\w-]+\.ts/

describe('hostile requests to every route', function () {
  this.timeout(times(300_000, 3_600_000))
  let there: Installation
  let server: Running
  let routes: readonly string[]

  before(async () => {
    there = await installation()
    routes = routesOf(there.app)
    server = await aServer(there, { WRONG_CODES_PER_MINUTE: '100000' })
  })
  after(async () => {
    await killed(server)
    await there.remove()
  })

  it('are answered without a 5xx, a stack trace or a crash', async () => {
    const found: string[] = []
    const statuses = new Map<number, number>()
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const kind = SENDERS[batch % SENDERS.length] ?? 'anyone'
      const sender = await aSender(there, server.url, kind, routes)
      const requests = hostileRequests(everyOther(routes, OWN[kind]), BATCH, batch)
      found.push(...(await attacked(server.url, kind, sender, requests, statuses)))
      expect(server.child.exitCode, `${server.said.err}${found.join('\n')}`).to.equal(null)
      expect((await fetch(`${server.url}/healthz`)).status).to.equal(200)
    }
    found.push(
      ...server.said.err.split('\n').filter((line) => STACK.test(line) || /"msg":"(fault|cut)"/.test(line)),
    )
    tell(`${BATCH * BATCHES} requests`, statuses)
    expect(found).to.deep.equal([])
    expect((statuses.get(0) ?? 0) / (BATCH * BATCHES), 'closed without an answer').to.be.lessThan(0.1)
  })

  it('the control: find the faults of an app that does not validate', async () => {
    const app = express()
    app.use(express.urlencoded({ extended: true }), (req, res) => {
      const { code } = req.body as { code: string }
      res.send(code.trim())
    })
    const careless = createServer(app).listen(0, '127.0.0.1')
    await once(careless, 'listening')
    const url = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`
    const stranger: Sender = {
      cookie: '',
      token: '',
      address: (route) => route.split(' ')[1] ?? '',
      fieldsAt: () => ['code'],
    }
    const error = console.error
    console.error = () => {}
    const found = await attacked(url, 'anyone', stranger, hostileRequests(routes, BATCH, 0), new Map())
    console.error = error
    careless.close()
    expect(found.filter((one) => one.startsWith('500'))).not.to.deep.equal([])
    expect(found.filter((one) => one.includes('stack'))).not.to.deep.equal([])
  })
})

/** Returns every route, each followed by one of `own`. */
function everyOther(routes: readonly string[], own: RegExp): readonly string[] {
  const theirs = routes.filter((route) => own.test(route))
  return routes.flatMap((route, at) => [route, theirs[at % theirs.length] ?? route])
}

/** Prints the number of responses by status. */
function tell(what: string, statuses: ReadonlyMap<number, number>): void {
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${n} x ${status}`)
  console.log(`      ${what}: ${counts.join(', ')}`)
}

/** Sends requests, several concurrently; returns the failures. */
async function attacked(
  url: string,
  kind: Kind,
  sender: Sender,
  requests: readonly Hostile[],
  statuses: Map<number, number>,
) {
  const found: string[] = []
  const left = [...requests]
  const hand = async () => {
    for (let one = left.pop(); one; one = left.pop()) {
      const { status, text, late } = await rawly(url, bytesOfRequest(one, sender))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const wrong = [
        ...(status >= 500 ? [String(status)] : []),
        ...(late ? ['late'] : []),
        ...(STACK.test(text) ? ['stack'] : []),
      ]
      if (wrong.length > 0)
        found.push(`${wrong.join()} ${kind} ${JSON.stringify({ ...one, body: said(one.body) })}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, hand))
  return found
}

const said = (body: Hostile['body']) =>
  body.is === 'fields' ? body : { ...body, bytes: body.bytes.subarray(0, 60).toString('latin1') }
