import { createHmac } from 'node:crypto'

import { expect } from 'chai'

import { doWhatIsDue } from '../../src/response/timer.ts'
import { sealSession } from '../../src/response/seal.ts'
import { verified } from '../../src/response/verify.ts'
import { sessionById } from '../../src/session/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { bytesOf } from '../support/bytes.ts'
import { twoSections } from '../support/two-sections.ts'
import { aWorld } from '../support/world.ts'

const AGENT = 'Mozilla/5.0 (a phone nobody else has)'
const ADDRESS = '203.0.113.77'
const KEY = Buffer.alloc(32, 7)
const DELETED = 'What was written and then thought better of'

describe('sealing a session', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>

  beforeEach(async () => {
    there = await installation({ PROXIES: '1' })
    world = await aWorld(there, { form: twoSections })
  })
  afterEach(async () => {
    await there.remove()
  })

  /** Answers on a new phone, sending or stopping; returns the secret of its cookie. */
  const someone = async (words: string, ending: 'sends' | 'stops' = 'sends') => {
    const code = world.session.join_code
    const phone = browser(there.app)
    phone.agent.set({ 'User-Agent': AGENT, 'X-Forwarded-For': ADDRESS })
    const { headers } = await phone.post(`${paths.start(code)}?lang=en`, {
      do: 'start',
      group: 'farm',
      consent: 'yes',
    })
    await phone.post(paths.section(code, 1), { do: 'next', size: '7' })
    await phone.post(paths.section(code, 2), { do: 'next', words: DELETED })
    await phone.post(paths.section(code, 2), { do: 'next', words })
    const check = await phone.get(paths.check(code))
    const revision = /name="revision" value="([^"]+)"/.exec(check.text)?.[1] ?? ''
    if (ending === 'sends') await phone.post(paths.send(code), { revision, do: 'send' }).expect(303)
    return /draft=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? ''
  }
  const close = async () => {
    await there.stores.db
      .updateTable('session')
      .set({ state: 'closed', closed_at: '2016-04-07T10:00:00.000Z', seal_at: '2016-04-07T10:10:00.000Z' })
      .where('id', '=', world.session.id)
      .execute()
    return await session()
  }
  const session = async () => await sessionById(there.stores.db, world.session.id)
  const rows = async (table: 'response' | 'sealed_response' | 'receipt') =>
    await there.stores.db.selectFrom(table).selectAll().execute()

  it('copies every response, empties the table they came in, and records their digest', async () => {
    for (const words of ['one', 'two', 'three']) await someone(words)
    const before = (await rows('response')).map((row) => ('answers' in row ? row.answers : ''))
    const { digest, count } = await sealSession(there.stores, await close(), null, there.clock.now, KEY)
    expect(count).to.equal(3)
    expect(await rows('response')).to.deep.equal([])
    const after = (await rows('sealed_response')).map((row) => ('answers' in row ? row.answers : ''))
    expect(after.toSorted()).to.deep.equal(before.toSorted())
    const expected = createHmac('sha256', KEY)
      .update(
        before
          .toSorted()
          .map((answers) => `${answers}\n`)
          .join(''),
      )
      .digest('hex')
    expect(digest).to.equal(expected)
    expect(await session()).to.include({ state: 'sealed', digest, sealed_count: 3, seal_at: null })
  })

  it('verifies what it sealed, and finds an answer that was changed behind its back', async () => {
    await someone('one')
    await sealSession(there.stores, await close(), null, there.clock.now)
    expect((await verified(there.stores.db, await session())).ok).to.equal(true)
    await there.stores.db.deleteFrom('sealed_response').execute()
    expect((await verified(there.stores.db, await session())).ok).to.equal(false)
  })

  it('never changes a sealed response', async () => {
    await someone('one')
    await sealSession(there.stores, await close(), null, there.clock.now)
    const change = there.stores.db.updateTable('sealed_response').set({ answers: '{}' }).execute()
    const refusal = await change.then(() => 'changed', String)
    expect(refusal).to.include('a sealed response never changes')
  })

  it('refuses a session that is not closed, and leaves everything as it was', async () => {
    await someone('one')
    const refusal = await sealSession(there.stores, await session(), null, there.clock.now).then(
      () => '',
      String,
    )
    expect(refusal).to.include('response.not_closed')
    expect(await rows('response')).to.have.length(1)
  })

  it('seals once where two seal it at the same moment, and says to the other that it is no longer closed', async () => {
    await someone('sent')
    const closed = await close()
    const [one, other] = await Promise.allSettled(
      [1, 2].map(async () => await sealSession(there.stores, closed, null, there.now())),
    )
    const said = [one, other].map((end) =>
      end?.status === 'rejected' ? (end.reason as Error).message : 'sealed',
    )
    expect(said.toSorted()).to.deep.equal(['response.not_closed', 'sealed'])
    expect(await session()).to.include({ state: 'sealed', sealed_count: 1 })
  })

  it('deletes what was begun and not sent, and later the receipts', async () => {
    await someone('one')
    await someone('two', 'stops')
    await close()
    there.clock.now = new Date('2016-04-07T10:09:59Z')
    await doWhatIsDue(there)
    expect((await session()).state).to.equal('closed')
    there.clock.now = new Date('2016-04-07T10:10:00Z')
    await doWhatIsDue(there)
    expect(await session()).to.include({ state: 'sealed', sealed_count: 1 })
    expect(await there.stores.drafts.selectFrom('draft').selectAll().execute()).to.deep.equal([])
    expect(await rows('receipt')).to.have.length(1)
    there.clock.now = new Date('2016-04-08T10:09:59Z')
    await doWhatIsDue(there)
    expect(await rows('receipt')).to.have.length(1)
    there.clock.now = new Date('2016-04-08T10:10:00Z')
    await doWhatIsDue(there)
    expect(await rows('receipt')).to.deep.equal([])
    expect(await rows('sealed_response')).to.have.length(1)
  })

  it('leaves no byte of a phone, of its keys or of words that were not sent', async () => {
    const secrets = [await someone('Kept words'), await someone('never sent at all', 'stops')]
    const keys = await there.stores.db.selectFrom('response').select('k').execute()
    await sealSession(there.stores, await close(), null, there.clock.now)
    const found = await bytesOf(there)
    expect(found.includes('Kept words'), 'the control: what was sent is there').to.equal(true)
    expect(keys).to.have.length(1)
    for (const trace of [AGENT, ADDRESS, DELETED, 'never sent at all', ...secrets]) {
      expect(found.includes(trace), trace).to.equal(false)
    }
    for (const secret of secrets) expect(found.includes(Buffer.from(secret, 'base64url'))).to.equal(false)
  })
})
