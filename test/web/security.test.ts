import { expect } from 'chai'

import { browser, installation, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'

describe('the headers and errors of every page', () => {
  let there: Installation
  afterEach(async () => {
    await there.remove()
  })

  it('answers that it is well', async () => {
    there = await installation()
    const { body } = await browser(there.app).get('/healthz').expect(200)
    expect(body).to.deep.equal({ ok: true })
  })

  it('lets browsers keep its stylesheets for ever, under a name that changes with them', async () => {
    there = await installation()
    const { text } = await browser(there.app).get('/').expect(200)
    const [address = ''] = /\/static\/[\w-]+\/css\/participant\.css/.exec(text) ?? []
    const { headers } = await browser(there.app).get(address).expect(200)
    expect(headers['cache-control']).to.include('immutable').and.include('max-age=31536000')
    await browser(there.app).get('/static/other/css/participant.css').expect(303)
  })

  it('finds nothing under an address with a NUL sign, which PostgreSQL takes in no text', async () => {
    there = await installation()
    const { researcher } = await aWorld(there)
    const staff = await signedInAs(there, researcher)
    expect((await staff.act('/account/visits/%00/ending')).status).to.equal(404)
    for (const address of ['/s/%00', '/account?lang=%00', '/link/a%00'])
      expect((await staff.get(address)).status, address).to.equal(404)
  })

  it('asks for encryption only where there is some', async () => {
    there = await installation()
    expect((await browser(there.app).get('/')).headers['strict-transport-security']).to.equal(undefined)
    await there.remove()
    there = await installation({ PUBLIC_URL: 'https://ask.example.org' })
    expect((await browser(there.app).get('/')).headers['strict-transport-security']).to.include('max-age')
  })

  it('shows a page, an id and nothing else when it is at fault, and logs no word of the request', async () => {
    there = await installation()
    await there.stores.db.schema.dropTable('receipt').execute()
    await there.stores.db.schema.alterTable('session').renameTo('elsewhere').execute()
    const { text } = await browser(there.app).get('/s/7K4M9PXT?secret=word').expect(500)
    const [, id = ''] = /this code: ([0-9a-f]{10})/.exec(text) ?? []
    expect(id).to.have.length(10)
    expect(text).not.to.match(/SqliteError|no such table|\.ts:/)
    const logged = there.logged.join('')
    expect(logged)
      .to.include(id)
      .and.include('GET /s/:code')
      .and.not.include('7K4M9PXT')
      .and.not.include('word')
  })
})
