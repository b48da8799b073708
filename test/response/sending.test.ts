import { expect } from 'chai'
import { sql } from 'kysely'

import { paths } from '../../src/web/paths.ts'
import { browser, installation, type Browser, type Installation } from '../support/app.ts'
import { ENGINE } from '../support/database.ts'
import { twoSections } from '../support/two-sections.ts'
import { aSession, aWorld } from '../support/world.ts'

describe('sending answers', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let code: string
  let phone: Browser

  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { form: twoSections })
    code = world.session.join_code
    phone = browser(there.app)
    await begin()
  })
  afterEach(async () => {
    await there.remove()
  })

  const begin = async (who = phone, join_code = code) => {
    await who
      .post(`${paths.start(join_code)}?lang=fr`, { do: 'start', group: 'farm', consent: 'yes' })
      .expect(303)
    await who.post(paths.section(join_code, 1), { do: 'next', size: '12', source: '2' }).expect(303)
    await who
      .post(paths.section(join_code, 2), { do: 'next', words: 'Moins de sel' })
      .expect('location', paths.check(join_code))
  }
  const revision = async (who = phone) =>
    /name="revision" value="([^"]+)"/.exec((await who.get(paths.check(code))).text)?.[1] ?? ''
  const press = async (shown: string) =>
    await phone.post(paths.send(code), { revision: shown, do: 'send', spoken: 'fr' })
  /** Follows a refused send to the check page, checking that it is a plain GET. */
  const refusedTo = async (why: string, { status, headers }: Awaited<ReturnType<typeof press>>) => {
    expect([status, headers['location']]).to.deep.equal([303, `${paths.check(code)}?refused=${why}`])
    return await phone.get(String(headers['location'])).expect(200)
  }
  const stored = async () => await there.stores.db.selectFrom('response').selectAll().execute()
  const state = async (changes: Record<string, string | null>) => {
    await there.stores.db.updateTable('session').set(changes).where('id', '=', world.session.id).execute()
  }

  it('stores the answers, the group and the language, as canonical JSON, and says so', async () => {
    const sent = await press(await revision())
    expect(sent.status).to.equal(303)
    expect(sent.headers['location']).to.equal(`${paths.sent(code)}?lang=fr`)
    expect((await phone.get(String(sent.headers['location'])).expect(200)).text).to.include(
      'Vos réponses ont été envoyées',
    )
    const [response, ...more] = await stored()
    expect(more).to.deep.equal([])
    expect(response?.answers).to.equal(
      '{"_group":"farm","_language":"fr","size":12,"source":{"choice":"2"},"words":"Moins de sel"}',
    )
  })

  it('deletes the draft, and leaves nothing that leads from the receipt to the response', async () => {
    await press(await revision())
    expect(await there.stores.drafts.selectFrom('draft').selectAll().execute()).to.deep.equal([])
    const [receipt] = await there.stores.db.selectFrom('receipt').selectAll().execute()
    const [response] = await stored()
    expect(Object.keys(receipt ?? {})).to.deep.equal(['h', 'session_id'])
    expect(Buffer.from(receipt?.h ?? []).includes(Buffer.from(response?.k ?? []))).to.equal(false)
  })

  it('leaves in no table when somebody answered: the quarter of an hour goes with the draft', async () => {
    const { db, drafts } = there.stores
    there.clock.now = new Date('2019-11-23T03:17:00.000Z')
    await phone.post(paths.section(code, 1), { do: 'next', size: '14', source: '2' }).expect(303)
    const everything = async () => {
      const tables = [...(await db.introspection.getTables()), ...(await drafts.introspection.getTables())]
      const names = [...new Set(tables.filter(({ isView }) => !isView).map(({ name }) => name))]
      const rows = names.map(async (name) => {
        return await sql`select * from ${sql.table(name)}`.execute(name === 'draft' ? drafts : db)
      })
      return JSON.stringify((await Promise.all(rows)).map((result) => result.rows))
    }
    expect(await everything(), 'the control').to.include('2019-11-23T03:15')
    await press(await revision())
    expect(await stored()).to.have.length(1)
    expect(await everything())
      .to.match(/Moins de sel/)
      .and.not.include('2019-11-23')
  })

  it('says Sent when the draft cannot go, and discards it when the phone comes again', async () => {
    const shown = await revision()
    const { drafts } = there.stores
    const [draft] = await drafts.selectFrom('draft').selectAll().execute()
    const again = await refusingToDelete()
    await phone
      .post(paths.send(code), { revision: shown, do: 'send' })
      .expect(303)
      .expect('location', `${paths.sent(code)}?lang=fr`)
    await phone.get(paths.sent(code)).expect(200)
    expect(await stored()).to.have.length(1)
    expect(await drafts.selectFrom('draft').selectAll().execute()).to.deep.equal([draft])
    expect(there.logged.join()).to.include('"msg":"draft"').and.not.include('Moins de sel')
    await again()
    expect((await press(shown)).status).to.equal(303)
    expect(await stored()).to.have.length(1)
    expect(await drafts.selectFrom('draft').selectAll().execute()).to.deep.equal([])
  })

  /** Makes the deletion of drafts fail until the returned function is called. */
  const refusingToDelete = async () => {
    const { drafts } = there.stores
    const [before, gone] =
      ENGINE === 'sqlite'
        ? [
            sql`create trigger stuck before delete on draft begin select raise(abort, 'stuck'); end`,
            sql`drop trigger stuck`,
          ]
        : [
            sql`create rule stuck as on delete to draft do instead select 1 / 0`,
            sql`drop rule stuck on draft`,
          ]
    await before.execute(drafts)
    return async () => await gone.execute(drafts)
  }

  it('stores one response however often the button is pressed at once', async () => {
    const shown = await revision()
    const outcomes = await Promise.all(Array.from({ length: 5 }, async () => await press(shown)))
    expect(outcomes.map(({ status, headers }) => [status, headers['location']])).to.deep.equal(
      Array.from({ length: 5 }, () => [303, `${paths.sent(code)}?lang=fr`]),
    )
    expect(await stored()).to.have.length(1)
  })

  it('shows the answers again when they changed on another page meanwhile, and sends nothing', async () => {
    const shown = await revision()
    await phone.post(paths.section(code, 1), { do: 'next', size: '13' })
    const { text } = await refusedTo('changed', await press(shown))
    expect(text).to.include('13').and.include('ont changé sur une autre page')
    expect(await stored()).to.deep.equal([])
    expect((await press(await revision())).status).to.equal(303)
  })

  it('sends the answers that were shown, when only another writing of the same came in between', async () => {
    const shown = await revision()
    await phone.post(paths.section(code, 1), { do: 'next', size: ' 12 ', source: '2' })
    expect((await press(shown)).headers['location']).to.equal(`${paths.sent(code)}?lang=fr`)
    expect(await stored()).to.have.length(1)
  })

  it('leads to what has to be put right first, and sends nothing', async () => {
    await phone.post(paths.section(code, 1), { do: 'back', size: 'many', source: '2' })
    const { text } = await refusedTo('faults', await press(await revision()))
    expect(text).to.include(`href="${paths.section(code, 1)}?from=check#f-size"`)
    expect(await stored()).to.deep.equal([])
    await phone.post(paths.section(code, 1), { do: 'back', size: '12', source: '2' })
    const mended = await phone.get(`${paths.check(code)}?refused=faults`).expect(200)
    expect(mended.text).not.to.include('class="errors"')
  })

  it('keeps the first answers when others come after sending', async () => {
    await press(await revision())
    const { text } = await phone
      .post(paths.section(code, 1), { do: 'next', size: '99', spoken: 'fr' })
      .expect(409)
    expect(text).to.include('déjà envoyé')
    expect((await stored())[0]?.answers).to.include('"size":12')
    await phone.get(paths.section(code, 1)).expect(303).expect('location', paths.sent(code))
    await phone.get(paths.start(code)).expect(303).expect('location', paths.sent(code))
  })

  it('discards a draft found beside a receipt and says that the first answers count', async () => {
    const shown = await revision()
    const { drafts } = there.stores
    const late = await drafts.selectFrom('draft').selectAll().executeTakeFirstOrThrow()
    await press(shown)
    await drafts
      .insertInto('draft')
      .values({ ...late, revision: 'changed later' })
      .execute()
    const { status, text } = await press('changed later than that')
    expect(status).to.equal(409)
    expect(text).to.include('déjà envoyé')
    expect(await drafts.selectFrom('draft').selectAll().execute()).to.deep.equal([])
  })

  it('refuses while the session is paused and keeps the draft', async () => {
    const shown = await revision()
    await state({ state: 'paused' })
    const { text } = await refusedTo('paused', await press(shown))
    expect(text).to.include('Rien n’a été envoyé').and.include('Moins de sel').and.include('reprendra')
    await phone.post(paths.section(code, 1), { do: 'next', size: '13' }).expect(303)
    await state({ state: 'open' })
    const resumed = await phone.get(`${paths.check(code)}?refused=paused`).expect(200)
    expect(resumed.text).to.include('Rien n’a été envoyé').and.include('Elle a repris')
    expect((await press(await revision())).status).to.equal(303)
    expect((await stored())[0]?.answers).to.include('"size":13')
  })

  it('lets those who have begun finish after the close, and nobody begin', async () => {
    const shown = await revision()
    await state({
      state: 'closed',
      closed_at: '2016-04-07T10:00:00.000Z',
      seal_at: '2016-04-07T10:10:00.000Z',
    })
    expect((await phone.get(paths.section(code, 1)).expect(200)).text).to.include('12:10')
    const late = browser(there.app)
    const { text } = await late.get(paths.start(code)).expect(410)
    expect(text).to.include('This session has closed').and.include('Answers that were not sent do not count')
    await late.post(paths.start(code), { do: 'start', group: 'farm', consent: 'yes' }).expect(410)
    expect((await press(shown)).status).to.equal(303)
  })

  it('says that a session is over when it is sealed', async () => {
    await state({
      state: 'sealed',
      closed_at: '2016-04-07T10:00:00.000Z',
      sealed_at: '2016-04-07T10:10:00.000Z',
      digest: 'd',
      sealed_count: 0 as unknown as string,
    })
    for (const address of [paths.start(code), paths.section(code, 1), paths.check(code)])
      await phone.get(address).expect(410)
    expect((await press('any')).status).to.equal(410)
  })

  it('asks to wait when the session has not opened', async () => {
    const { join_code } = await aSession(there.stores.db, {
      workshop_id: world.workshop.id,
      version_id: world.version.id,
      state: 'draft',
    })
    const { text } = await phone.get(`${paths.start(join_code)}?lang=en`).expect(409)
    expect(text).to.include('This session is not open yet').and.include('Check again')
  })

  it('says of a session that nobody can open that it cannot be opened', async () => {
    const { db } = there.stores
    const { workshop, version, consultation } = world
    const { join_code } = await aSession(db, {
      workshop_id: workshop.id,
      version_id: version.id,
      state: 'draft',
    })
    const said = async () => {
      const { text } = await phone.get(`${paths.start(join_code)}?lang=en`).expect(409)
      return [text.includes('It cannot be opened at present.'), text.includes('will open it in the room')]
    }
    const columns = [
      ['workshop', workshop.id, 'archived_on'],
      ['consultation', consultation.id, 'archived_on'],
      ['consultation', consultation.id, 'answers_deleted_on'],
    ] as const
    for (const [table, id, column] of columns) {
      expect(await said()).to.deep.equal([false, true])
      await db
        .updateTable(table)
        .set({ [column]: '2016-04-07' })
        .where('id', '=', id)
        .execute()
      expect(await said(), `${table}.${column}`).to.deep.equal([true, false])
      if (column === 'archived_on')
        await db.updateTable(table).set({ archived_on: null }).where('id', '=', id).execute()
    }
  })

  it('leads on to the next open session of the workshop', async () => {
    const next = await aSession(there.stores.db, {
      workshop_id: world.workshop.id,
      version_id: world.version.id,
    })
    await press(await revision())
    expect((await phone.get(paths.sent(code))).text).to.include(paths.start(next.join_code))
  })

  it('gives the phone to another person', async () => {
    await state({ channel: 'kiosk' })
    await press(await revision())
    expect((await phone.get(paths.sent(code))).text).to.include(paths.another(code))
    await phone.post(paths.another(code)).expect(303).expect('location', paths.start(code))
    await phone.get(paths.start(code)).expect(200)
    await begin()
    await press(await revision())
    expect(await stored()).to.have.length(2)
  })

  it('gives the phone to another person before it was sent too, and tells them nothing of who began', async () => {
    await state({ channel: 'kiosk' })
    const { text } = await phone.get(paths.start(code)).expect(200)
    expect(text)
      .to.include(`formaction="${paths.another(code)}"`)
      .and.not.match(/name="group"[^>]* checked/)
    await phone.post(paths.another(code), { group: 'farm', consent: 'yes' }).expect(303)
    expect((await phone.get(paths.start(code))).text).not.to.include(paths.another(code))
    await phone.get(paths.check(code)).expect(303).expect('location', paths.start(code))
    await begin()
    await state({ channel: 'phone' })
    expect((await phone.get(paths.start(code))).text)
      .to.match(/name="group"[^>]* checked/)
      .and.not.include(paths.another(code))
  })

  it('lets no page of the person before write, start or send for the next, in another tab', async () => {
    await state({ channel: 'kiosk' })
    const tabOn = async (address: string) =>
      /name=":tab" value="([^"]+)"/.exec((await phone.get(`${address}?lang=en`)).text)?.[1] ?? ''
    const tab = await tabOn(paths.check(code))
    expect([tab, tab]).to.deep.equal([await tabOn(paths.section(code, 1)), await tabOn(paths.start(code))])
    const shown = await revision()
    await press(shown)
    await phone.post(paths.another(code)).expect(303)
    await phone.post(paths.start(code), { do: 'start', group: 'town', consent: 'yes' }).expect(303)
    const before = (await phone.get(paths.check(code))).text
    expect(before).not.to.include('Moins de sel')
    for (const [address, fields] of [
      [paths.section(code, 2), { do: 'next', words: 'Words of A' }],
      [paths.saving(code, 2), { ':touched': ['1234-5678 1', '1 words'], words: 'Words of A' }],
      [paths.send(code), { do: 'send', revision: shown }],
      [paths.send(code), { lang: 'ar', revision: shown }],
      [paths.start(code), { do: 'start', group: 'farm', consent: 'yes' }],
    ] as const) {
      const { text } = await phone.post(`${address}?lang=en`, { ...fields, ':tab': tab }).expect(410)
      expect(text).to.include('This page is from an earlier time').and.not.include('nothing was sent')
      expect(text.includes('is below, to copy'), address).to.equal('words' in fields)
      expect(text.includes('Words of A'), address).to.equal('words' in fields)
    }
    expect((await phone.get(paths.check(code))).text).to.equal(before)
    const own = await tabOn(paths.section(code, 2))
    await phone.post(paths.section(code, 2), { do: 'next', words: 'Words of B', ':tab': own }).expect(303)
    await press(await revision())
    const late = { do: 'next', words: 'Words of A', ':tab': tab }
    const { text } = await phone.post(`${paths.section(code, 2)}?lang=en`, late).expect(410)
    expect(text, 'the first answers of A are not these').not.to.include('already sent')
    const said = (await stored()).map(({ answers }) => /"words":"([^"]*)"/.exec(answers)?.[1])
    expect(said).to.have.members(['Moins de sel', 'Words of B'])
  })

  it('gives the phone to nobody once nobody can begin, and keeps what was begun in reach', async () => {
    await state({ channel: 'kiosk' })
    const closed = {
      state: 'closed',
      closed_at: '2016-04-07T10:00:00.000Z',
      seal_at: '2016-04-07T10:10:00.000Z',
    }
    await state(closed)
    const { text, headers } = await phone.post(`${paths.another(code)}?lang=en`).expect(410)
    expect(text).to.include('until 12:10')
    expect(headers['set-cookie']).to.equal(undefined)
    await press(await revision())
    expect((await phone.get(paths.sent(code))).text).not.to.include(paths.another(code))
    await state({ state: 'open', closed_at: null, seal_at: null })
    expect((await phone.get(paths.sent(code))).text).to.include(paths.another(code))
  })

  it('gives the phone to nobody else unless the facilitator lets it', async () => {
    await press(await revision())
    for (const channel of ['phone', 'paper']) {
      await state({ channel })
      expect((await phone.get(paths.sent(code))).text, channel).not.to.include(paths.another(code))
      const refused = await phone.post(`${paths.another(code)}?lang=en`).expect(409)
      expect(refused.text).to.include('In this session each person answers on a phone of their own')
      expect(refused.headers['set-cookie'], channel).to.equal(undefined)
    }
    await phone.get(paths.start(code)).expect(303).expect('location', paths.sent(code))
    expect(await stored()).to.have.length(1)
  })

  it('notes of a draft the quarter of an hour in which it was saved last, and nothing finer', async () => {
    const touched = async () => {
      const rows = await there.stores.drafts.selectFrom('draft').select('touched').execute()
      return rows.map((row) => row.touched)
    }
    expect(await touched()).to.deep.equal(['2016-04-07T10:00'])
    there.clock.now = new Date('2016-04-07T10:44:59.999Z')
    await phone.get(paths.section(code, 1)).expect(200)
    expect(await touched()).to.deep.equal(['2016-04-07T10:00'])
    await phone.post(paths.section(code, 1), { do: 'next', size: '13', source: '2' }).expect(303)
    expect(await touched()).to.deep.equal(['2016-04-07T10:30'])
  })

  it('leads on to the session that was opened next, whatever number it was given', async () => {
    const { db } = there.stores
    const opened = async (number: number, opened_at: string) => {
      const { workshop, version } = world
      const { id, join_code } = await aSession(db, { workshop_id: workshop.id, version_id: version.id })
      await db.updateTable('session').set({ opened_at }).where('id', '=', id).execute()
      await db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', id).execute()
      await db.updateTable('session').set({ number, kind: 'live' }).where('id', '=', id).execute()
      return join_code
    }
    const before = await opened(900, '2016-04-07T08:00:00.000Z')
    await press(await revision())
    expect((await phone.get(paths.sent(code))).text).not.to.include(paths.start(before))
    const after = await opened(1, '2016-04-07T09:45:00.000Z')
    expect((await phone.get(paths.sent(code))).text).to.include(paths.start(after))
  })

  it('refuses a forged send', async () => {
    const shown = await revision()
    await phone.agent
      .post(paths.send(code))
      .set('Sec-Fetch-Site', 'cross-site')
      .type('form')
      .send({ revision: shown })
      .expect(403)
    await phone.agent
      .post(paths.send(code))
      .set('Origin', 'null')
      .type('form')
      .send({ revision: 'guessed' })
      .expect('location', `${paths.check(code)}?refused=changed`)
    expect(await stored()).to.deep.equal([])
  })

  it('writes nothing of a participant’s requests to the log', async () => {
    await press(await revision())
    await phone.get('/s/22222222')
    expect(there.logged).to.deep.equal([])
  })
})
