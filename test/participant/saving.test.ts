import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

import { expect } from 'chai'
import type { KyselyPlugin } from 'kysely'

import { findDraft } from '../../src/response/draft-queries.ts'
import { begin as begins } from '../../src/participant/begin.ts'
import { arrivalOf } from '../../src/participant/load.ts'
import { keysOf, newSecret } from '../../src/participant/secret.ts'
import { changeDraft } from '../../src/response/change-draft.ts'
import { sealSession } from '../../src/response/seal.ts'
import { closeSession } from '../../src/session/acts.ts'
import { sessionById } from '../../src/session/queries.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { browser, formBody, installationOn, type Browser, type Installation } from '../support/app.ts'
import { freshStores } from '../support/database.ts'
import { twoSections } from '../support/two-sections.ts'
import { aWorld } from '../support/world.ts'

const [ONE, OTHER] = ['1234-5678', '8765-4321']
type Fields = Readonly<Record<string, string | readonly string[]>>

describe('saving while a page is filled in', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let code: string
  let phone: Browser
  let secret: string
  /** Runs once, between reading a draft and writing it. */
  let meanwhile: (() => PromiseLike<unknown>) | undefined
  const interrupted: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      const act = result.rows.some((row) => 'box' in row) ? meanwhile : undefined
      if (act) meanwhile = undefined
      await act?.()
      return result
    },
  }

  const set = async (form: Questionnaire = twoSections) => {
    world = await aWorld(there, { form })
    code = world.session.join_code
    phone = browser(there.app)
    secret = await begin(phone)
  }
  beforeEach(async () => {
    const fresh = await freshStores()
    const drafts = fresh.stores.drafts.withPlugin(interrupted)
    there = installationOn({ ...fresh, stores: { ...fresh.stores, drafts } })
    await set()
  })
  afterEach(async () => await there.remove())

  const begin = async (who: Browser) => {
    const { headers } = await who.post(paths.start(code), { do: 'start', group: 'farm', consent: 'yes' })
    return /draft=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? ''
  }
  /** Builds the body of a page's script: fields and the count at which each was touched. */
  const touching = (page: string, counts: Readonly<Record<string, number>>, fields: Fields): Fields => ({
    ...fields,
    ':touched': [
      `${page} ${Math.max(0, ...Object.values(counts))}`,
      ...Object.entries(counts).map(([field, at]) => `${at} ${field}`),
    ],
  })
  const save = (
    counts: Readonly<Record<string, number>>,
    fields: Fields,
    { page = ONE, number = 1, who = phone } = {},
  ) => who.post(`${paths.saving(code, number)}?lang=en`, touching(page, counts, fields))
  const kept = async () => await findDraft(there.stores.drafts, keysOf(secret, world.session.id))
  const input = async () => (await kept())?.input
  const state = async (changes: Record<string, string | number>) =>
    await there.stores.db.updateTable('session').set(changes).where('id', '=', world.session.id).execute()

  it('stands when Start was pressed twice and the second press comes late', async () => {
    const { stores, now } = there
    const late = newSecret()
    const arrival = await arrivalOf(stores, {
      code,
      secret: late,
      asked: 'en',
      spoken: '',
      preferred: () => false,
    })
    await begins(stores, arrival, 'farm', now())
    const keys = keysOf(late, world.session.id)
    const begun = await findDraft(stores.drafts, keys)
    if (!begun) throw new Error('nothing was begun')
    await changeDraft(stores.drafts, keys, begun, (draft) => ({ ...draft, input: { size: ['12'] } }), now())
    await begins(stores, arrival, 'town', now())
    expect(await findDraft(stores.drafts, keys)).to.deep.include({ group: 'town', input: { size: ['12'] } })
  })

  it('merges single fields, as they were typed, and asks nothing of them', async () => {
    await save({ size: 1 }, { size: 'a doz' }).expect(204)
    await save({ source: 2 }, { source: '2' }).expect(204)
    await save({ words: 1 }, { words: 'Two\nmetres ' }, { number: 2, page: OTHER }).expect(204)
    expect(await input()).to.deep.equal({ size: ['a doz'], source: ['2'], words: ['Two\nmetres '] })
    expect((await phone.get(paths.section(code, 1))).text)
      .to.include('value="a doz"')
      .and.not.include('class="errors"')
  })

  it('takes a field that was emptied off the draft', async () => {
    await save({ size: 1, source: 2 }, { size: '12', source: '1' })
    await save({ source: 3 }, {})
    expect(await input()).to.deep.equal({ size: ['12'] })
  })

  it('leaves out fields that are not of the section, and those that were not touched', async () => {
    await save(
      { nothing: 1, words: 2, size: 3 },
      { nothing: 'x', words: 'y', size: '1', source: '2' },
    ).expect(204)
    expect(await input()).to.deep.equal({ size: ['1'] })
  })

  it('ignores what a page said before what the draft has of it, field by field', async () => {
    await save({ size: 2 }, { size: '12' })
    await save({ size: 1 }, { size: '1' }).expect(204)
    expect(await input()).to.deep.equal({ size: ['12'] })
    await save({ size: 2, source: 3 }, { size: '99', source: '2' })
    expect(await input(), 'a save whose reply was lost comes again with more').to.deep.equal({
      size: ['12'],
      source: ['2'],
    })
  })

  it('lets no old page take back what a newer one said, when it saves or goes on', async () => {
    await save({ size: 1 }, { size: '12' })
    await save({ size: 1, source: 2 }, { size: '13', source: '2' }, { page: OTHER })
    await save({ size: 1 }, { size: '12' })
    expect(await input()).to.deep.equal({ size: ['13'], source: ['2'] })
    const stale = touching(ONE, {}, { do: 'next', size: '12', source: '1' })
    await phone.post(paths.section(code, 1), stale).expect('location', paths.section(code, 2))
    expect(await input()).to.deep.equal({ size: ['13'], source: ['2'] })
    await phone.post(paths.section(code, 1), { ...touching(ONE, { size: 5 }, { size: '14' }), do: 'next' })
    expect(await input()).to.deep.equal({ size: ['14'], source: ['2'] })
  })

  it('brings nothing back that was passed over or cleared on its page before it arrived', async () => {
    await save({ size: 1 }, { size: '12' })
    const skip = touching(ONE, { size: 2 }, { do: 'skip', size: '13' })
    await phone.post(paths.section(code, 1), skip).expect('location', paths.section(code, 2))
    await save({ size: 2 }, { size: '13' })
    expect(await input()).to.deep.equal({})
    const clear = touching(ONE, { size: 3, source: 4 }, { do: 'clear:source', size: '14', source: '2' })
    await phone.post(paths.section(code, 1), clear).expect(303)
    await save({ source: 4 }, { source: '2' })
    expect(await input()).to.deep.equal({ size: ['14'] })
  })

  it('takes the whole page of a phone without scripts, as it stands', async () => {
    await save({ size: 1, source: 2 }, { size: '12', source: '2' })
    await phone.post(paths.section(code, 1), { do: 'next', size: '' })
    expect(await input()).to.deep.equal({ size: [''] })
  })

  it('keeps the rest of a default with the part that was touched, and never fills it in again', async () => {
    const [first, ...rest] = twoSections.sections
    const questions = [
      { kind: 'date', code: 'since', label: { en: 'Since?' }, default: '2016-04-07' },
      ...(first?.questions ?? []),
    ] as const
    await set({ ...twoSections, sections: [{ code: 's1', title: { en: 'Water' }, questions }, ...rest] })
    const names = [...(await phone.get(paths.section(code, 1))).text.matchAll(/name="(since\w*)"/g)].map(
      ([, name = '']) => name,
    )
    expect(names).to.have.length(3)
    const [one = '', ...others] = names
    const filled = Object.fromEntries([[one, ''], ...others.map((name) => [name, '4'])]) as Fields
    await save({ [one]: 1 }, { ...filled, shown: 'since' })
    expect(Object.keys((await input()) ?? {}).sort()).to.deep.equal([...names].sort())
    await save({ [one]: 2 }, { shown: 'since', ...Object.fromEntries(others.map((name) => [name, '9'])) })
    expect(Object.values((await input()) ?? {}).flat(), 'the others were not touched').to.deep.equal([
      '4',
      '4',
    ])
  })

  it('loses nothing to a page or a Start that had read the draft before it was written', async () => {
    meanwhile = () => save({ source: 1 }, { source: '2' }, { page: OTHER })
    await save({ size: 1 }, { size: '12' }).expect(204)
    expect(await input()).to.deep.equal({ size: ['12'], source: ['2'] })
    meanwhile = () => save({ size: 2 }, { size: '13' })
    await phone.post(paths.start(code), { do: 'start', group: 'town', consent: 'yes' }).expect(303)
    expect(await kept()).to.deep.include({ group: 'town', input: { size: ['13'], source: ['2'] } })
    meanwhile = () =>
      phone.post(paths.section(code, 1), { ...touching(ONE, { size: 4 }, { size: '15' }), do: 'next' })
    await save({ size: 3 }, { size: '14' }).expect(204)
    expect(await input()).to.deep.equal({ size: ['15'], source: ['2'] })
    meanwhile = () => save({ size: 5 }, { size: '16' })
    const late = touching(OTHER, { source: 9 }, { do: 'next', size: '12', source: '1' })
    await phone.post(paths.section(code, 1), late).expect(303)
    expect(await input()).to.deep.equal({ size: ['16'], source: ['1'] })
  })

  it('says what has become of a draft that went between reading and writing it', async () => {
    const { stores, now } = there
    const sealed = async () => {
      const { id } = world.session
      await closeSession(stores.db, await sessionById(stores.db, id), null, now())
      await sealSession(stores, await sessionById(stores.db, id), null, now())
    }
    for (const [act, status, sentence] of [
      [sealed, 410, 'This session has closed'],
      [() => send(), 409, 'You have already sent your answers'],
      [() => stores.drafts.deleteFrom('draft').execute(), 410, 'This page is from an earlier time'],
    ] as const) {
      await set()
      for (const saves of [true, false]) {
        await set()
        meanwhile = act
        const fields = touching(ONE, { size: 1 }, { size: '12345' })
        const { text } = saves
          ? await save({ size: 1 }, { size: '12345' }).expect(status)
          : await phone.post(`${paths.section(code, 1)}?lang=en`, { ...fields, do: 'next' }).expect(status)
        expect(text).to.include(`<h1>${sentence}</h1>`).and.include('12345')
        if (act === sealed) expect(text).not.to.include('Your first answers')
      }
    }
  })

  it('asks for a little patience where other pages were faster every time, and stores nothing twice', async () => {
    const again = async () => {
      meanwhile = again
      const begun = await there.stores.drafts.updateTable('draft').set({ revision: newSecret() }).execute()
      return begun
    }
    meanwhile = again
    const { text } = await phone
      .post(`${paths.section(code, 1)}?lang=en`, { do: 'next', size: '12345' })
      .expect(429)
    meanwhile = undefined
    expect(text).to.include('12345').and.include('This was not stored')
    expect(await input()).to.deep.equal({})
  })

  describe('is answered', () => {
    /** Returns every byte of a response except its date. */
    const wholeReply = async (fields: Fields): Promise<string> => {
      const server = createServer(there.app).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
      const body = formBody(fields)
      socket.write(
        [
          `POST ${paths.saving(code, 1)} HTTP/1.1`,
          'Host: colloquy.test',
          'Sec-Fetch-Site: same-origin',
          `Colloquy-Page: ${ONE}`,
          `Cookie: draft=${secret}`,
          'Content-Type: application/x-www-form-urlencoded',
          `Content-Length: ${body.length}`,
          'Connection: close',
          '',
          body,
        ].join('\r\n'),
      )
      const chunks: Buffer[] = []
      for await (const chunk of socket) chunks.push(chunk as Buffer)
      server.close()
      return Buffer.concat(chunks)
        .toString('latin1')
        .replace(/^Date: .*$/m, 'Date')
    }

    it('in the same bytes whatever was saved: words, a choice, nothing, or what is too late', async () => {
      const first = await wholeReply(touching(ONE, { size: 1 }, { size: '7' }))
      expect(first).to.match(/^HTTP\/1.1 204 No Content\r\n/)
      expect(first).to.match(new RegExp(`^Colloquy-Page: ${ONE}\\r$`, 'm'))
      for (const fields of [
        touching(ONE, { size: 2, source: 3 }, { size: 'x'.repeat(9000), source: '2' }),
        touching(ONE, { size: 4 }, {}),
        touching(ONE, {}, {}),
        touching(ONE, { size: 1 }, { size: '8' }),
      ])
        expect(await wholeReply(fields)).to.equal(first)
    })

    it('with the name of the page only where it came in the header, and is a name', async () => {
      const named = async (name: string) =>
        (await save({ size: 1 }, { size: '1' }).set('Colloquy-Page', name)).headers['colloquy-page']
      expect(await named(ONE)).to.equal(ONE)
      expect(await named('<script>')).to.equal(undefined)
      expect((await save({ size: 1 }, { size: '1' })).headers['colloquy-page']).to.equal(undefined)
    })

    for (const [what, act, status, sentence] of [
      ['as on its page, once sealed', async () => await state(SEALED), 410, 'This session has closed'],
      [
        'as on its page, once the draft has gone',
        async () => await there.stores.drafts.deleteFrom('draft').execute(),
        410,
        'This page is from an earlier time',
      ],
      ['as on its page, once sent', async () => await send(), 409, 'You have already sent your answers'],
      ['as ever, while paused', async () => await state({ state: 'paused' }), 204, ''],
    ] as const)
      it(what, async () => {
        await act()
        const { text } = await save({ size: 1 }, { size: '12' }).expect(status)
        if (sentence) expect(text).to.include(`<h1>${sentence}</h1>`)
      })

    it('where it cannot be a save, with what it is', async () => {
      await phone.post(paths.saving(code, 1), { size: '1' }).expect(400)
      await phone.post(paths.saving(code, 1), { ':touched': `${ONE} 1000001`, size: '1' }).expect(400)
      await phone.post(paths.saving(code, 9), touching(ONE, { size: 1 }, { size: '1' })).expect(404)
      const foreign = phone.agent.post(paths.saving(code, 1)).set('Sec-Fetch-Site', 'cross-site').type('form')
      await foreign.send(formBody(touching(ONE, { size: 1 }, { size: '1' }))).expect(403)
      await save({ size: 1 }, { size: '1' }, { who: browser(there.app) }).expect(410)
      expect(await input()).to.deep.equal({})
    })
  })

  const SEALED = {
    state: 'sealed',
    closed_at: '2016-04-07T10:00:00.000Z',
    sealed_at: '2016-04-07T10:10:00.000Z',
    digest: 'd',
    sealed_count: 0,
  }
  const send = async () => {
    const { text } = await phone.get(paths.check(code))
    const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? ''
    await phone.post(paths.send(code), { revision, do: 'send' }).expect('location', /\/sent/)
  }

  it('says to a script where a form leads, which cannot see a redirect', async () => {
    const fields = touching(ONE, { size: 1 }, { size: '12', do: 'next' })
    const posted = await phone.post(paths.section(code, 1), fields).set('Colloquy-Page', ONE).expect(204)
    expect(posted.headers['colloquy-to']).to.equal(paths.section(code, 2))
    expect(posted.headers['location']).to.equal(undefined)
  })

  it('tells the page which saves of it have arrived, and names the draft to its tabs alone', async () => {
    await save({ size: 7 }, { size: '12' })
    const { text } = await phone.get(paths.section(code, 1))
    expect(text).to.include(`data-seen="${ONE}:7"`)
    const keep = /data-keep="([^"]+)"/.exec(text)?.[1] ?? ''
    const other = browser(there.app)
    await begin(other)
    expect((await other.get(paths.section(code, 1))).text).not.to.include(keep)
    expect(keep).not.to.include(secret.slice(0, 11))
  })

  describe('is bounded', () => {
    it('in the pages a draft remembers', async () => {
      for (let n = 100; n < 130; n += 1) await save({ size: n }, { size: String(n) }, { page: `${n}-1` })
      const draft = await kept()
      expect(draft?.pages).to.have.length(8)
      expect(draft?.pages?.at(-1)).to.deep.equal(['129-1', 129])
      expect(draft?.input).to.deep.equal({ size: ['129'] })
    })

    it('in what is kept: more is refused, and what there was stays', async () => {
      await save({ words: 1 }, { words: 'Short' }, { number: 2 })
      const { text } = await save({ words: 2 }, { words: 'x'.repeat(257 * 1024) }, { number: 2 }).expect(413)
      expect(text).to.include('You have written more than can be kept')
      expect(await input()).to.deep.equal({ words: ['Short'] })
    })

    it('by what a phone may do in a minute, and no room of 60 behind one address comes near it', async () => {
      const phones = [phone]
      for (let n = 1; n < 60; n += 1) phones.push(browser(there.app))
      for (const one of phones.slice(1)) await begin(one)
      for (let beat = 1; beat <= 12; beat += 1) {
        const all = phones.map((who) => save({ size: beat }, { size: String(beat) }, { who }))
        expect((await Promise.all(all)).filter(({ status }) => status !== 204)).to.deep.equal([])
        there.clock.now = new Date(there.now().getTime() + 5000)
      }
      const statuses: number[] = []
      for (let n = 0; n < 302; n += 1) statuses.push((await save({ size: 1 }, { size: '1' })).status)
      expect(statuses.at(0)).to.equal(204)
      expect(statuses.at(-1)).to.equal(429)
    })
  })

  it('leaves the quarter of an hour, no address and no line in the log', async () => {
    const row = async () =>
      await there.stores.drafts.selectFrom('draft').selectAll().executeTakeFirstOrThrow()
    there.clock.now = new Date('2016-04-07T10:29:59.999Z')
    await save({ size: 1 }, { size: '12' })
    const [before, first] = [await kept(), await row()]
    expect(first.touched).to.equal('2016-04-07T10:15')
    there.clock.now = new Date('2016-04-07T11:47:12.345Z')
    await save({ size: 2 }, { size: '12' })
    const [after, { box, revision, ...rest }] = [await kept(), await row()]
    expect(rest).to.deep.equal({ id: first.id, session_id: first.session_id, touched: '2016-04-07T11:45' })
    expect(after).to.deep.equal({ ...before, revision, pages: [[ONE, 2]] })
    expect(revision).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(box.length).to.equal(first.box.length)
    expect(there.logged).to.deep.equal([])
  })
})
