import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { gunzipSync } from 'node:zlib'

import { expect } from 'chai'
import express from 'express'

import { sendHtml } from '../../src/web/gzip.ts'

describe('compression of pages', () => {
  let server: Server
  let url = ''

  before(async () => {
    const app = express()
    app.get('/:length', (req, res) => sendHtml(res, 'é'.repeat(Number(req.params.length)), 422))
    server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  })

  after(() => server.close())

  const cases = [
    { length: 599, accepts: 'gzip', packed: false },
    { length: 600, accepts: 'gzip, br', packed: true },
    { length: 600, accepts: 'identity', packed: false },
    { length: 600, accepts: 'gzip;q=0', packed: false },
    { length: 65_536, accepts: 'gzip', packed: true },
    { length: 65_537, accepts: 'gzip', packed: true },
    { length: 65_537, accepts: '', packed: false },
  ]
  for (const { length, accepts, packed } of cases) {
    it(`of ${length} characters is ${packed ? 'packed' : 'sent as it is'} for "${accepts}"`, async () => {
      const { status, headers, body } = await asked(`${url}/${length}`, accepts)
      expect(status).to.equal(422)
      expect(headers['content-encoding']).to.equal(packed ? 'gzip' : undefined)
      expect(headers['content-length']).to.equal(String(body.length))
      expect(headers['content-type']).to.equal('text/html; charset=utf-8')
      expect(headers['vary']).to.equal('Accept-Encoding')
      expect((packed ? gunzipSync(body) : body).toString()).to.equal('é'.repeat(length))
    })
  }
})

/** Requests without decompression, unlike `fetch`. */
async function asked(address: string, accepts: string) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': accepts } }, resolve).on('error', reject)
  })
  const body = Buffer.concat(await answer.toArray())
  return { status: answer.statusCode, headers: answer.headers, body }
}
