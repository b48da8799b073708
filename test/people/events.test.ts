import { expect } from 'chai'

import people from '../../src/locale/en/people.json' with { type: 'json' }
import { ACTS } from '../../src/people/event-filter.ts'
import { installation, type Browser, type Installation } from '../support/app.ts'
import { aPerson, aWorld, signedInAs } from '../support/world.ts'

type SignedIn = Awaited<ReturnType<typeof signedInAs>>

describe('the audit log', () => {
  let there: Installation
  let ada: SignedIn
  let ada_id: number
  beforeEach(async () => {
    there = await installation()
    const person = await aPerson(there.stores.db, ['administrator'], 'Ada Administrator')
    ada_id = person.id
    ada = await signedInAs(there, person)
  })
  afterEach(async () => await there.remove())

  const noteAll = async (
    events: readonly Readonly<{ subject: string; action?: string; detail: string | null }>[],
  ) =>
    await there.stores.db
      .insertInto('event')
      .values(events.map((event) => ({ at: NIGHT, person_id: null, action: 'moon.rise', ...event })))
      .execute()

  it('says who did what to whom, in words', async () => {
    await ada.act('/people', { name: 'Ngọc', email: 'ngoc@example.org', roles: 'facilitator' })
    const { text } = await ada.get('/events').expect(200)
    expect(rowsIn(text)).to.deep.equal([
      ['2016-04-07 10:00:00', 'Ada Administrator', 'Invited a person', 'Ngọc'],
      ['2016-04-07 10:00:00', 'Ada Administrator', 'Signed in', 'Ada Administrator'],
    ])
  })

  it('prints an action it has no words for, and never what was noted beside it', async () => {
    await there.stores.db
      .insertInto('event')
      .values({
        at: NIGHT,
        person_id: null,
        action: 'moon.rise',
        subject: 'moon/1',
        detail: '{"why":"tide"}',
      })
      .execute()
    const { text } = await ada.get('/events')
    expect(rowsIn(text)[0]).to.deep.equal(['2016-04-07 23:59:59', 'Server', 'Did: moon.rise', 'moon/1'])
    expect(text).not.to.contain('tide')
  })

  it('says of a person what they were called before', async () => {
    const farid = await aPerson(there.stores.db, ['facilitator'], 'Farid Facilitator')
    await (await signedInAs(there, farid)).act('/account/name', { name: 'Rosa Researcher' })
    await ada.act(`/people/${farid.id}/particulars`, { name: 'Farid F.', email: 'farid@example.org' })
    const done = rowsIn((await ada.get('/events')).text).map(([, , what]) => what)
    expect(done.slice(0, 2)).to.deep.equal([
      `Corrected a name or an emailBefore: Rosa Researcher and ${farid.email}`,
      'Corrected a name or an emailBefore: Farid Facilitator',
    ])
    await ada.act('/account/language', { lang: 'ar' })
    expect((await ada.get('/events')).text).to.contain(
      `\u2068Rosa Researcher\u2069 و\u2068${farid.email}\u2069`,
    )
  })

  it('names what each deed was about and leads there, for those who see it', async () => {
    const world = await aWorld(there)
    const { db } = there.stores
    const about = [
      [`consultation/${world.consultation.id}`, 'Rules for shared rivers', world.consultation.code],
      [`workshop/${world.workshop.id}`, 'Geneva', world.consultation.code],
      [`session/${world.session.id}`, `GVA-${world.session.number}`, world.consultation.code],
      [`questionnaire/${world.version.questionnaire_id}`, 'The questionnaire', world.consultation.code],
      [`version/${world.version.id}`, 'The questionnaire', world.consultation.code],
      [`person/${world.stranger.id}`, 'Stella Stranger', ''],
    ] as const
    await noteAll(about.map(([subject]) => ({ subject, detail: null })))
    const reads = async (tab: Browser) => {
      const { text } = await tab.get('/events').expect(200)
      return [...text.matchAll(/<td>Did: moon.rise<\/td><td>(.*?)<\/td>/gs)]
        .map(([, cell = '']) => [
          cell.replaceAll(/<[^>]+>/g, '').trim(),
          /href="([^"]+)"/.exec(cell)?.[1] ?? '',
        ])
        .toReversed()
    }
    const names = about.map(([, name, code]) => `${name} ${code}`.trim())
    const { id } = world.consultation
    const foreign = [`/consultations/${id}/members`, '', '', '', '', `/people/${world.stranger.id}`]
    expect(await reads(ada)).to.deep.equal(names.map((name, n) => [name, foreign[n]]))
    await ada.get(`/consultations/${id}/members`).expect(200)
    expect((await ada.get('/consultations')).text)
      .to.contain('The audit log names their workshops, sessions and questionnaires')
      .and.not.contain('nothing else')
    const both = await aPerson(db, ['administrator', 'researcher'])
    await db.insertInto('membership').values({ consultation_id: id, person_id: both.id }).execute()
    const tab = await signedInAs(there, both)
    const own = (await reads(tab)).map(([, path = '']) => path)
    const { questionnaire_id } = world.version
    expect(own.slice(0, 5)).to.deep.equal([
      `/consultations/${id}`,
      `/workshops/${world.workshop.id}`,
      `/sessions/${world.session.id}`,
      `/questionnaires/${questionnaire_id}`,
      `/questionnaires/${questionnaire_id}`,
    ])
    for (const path of own) await tab.get(path).expect(200)
  })

  it('names who did something to themselves, a backup and the installation, with the page there is', async () => {
    await noteAll([
      { subject: 'backup/1f2e3d4c5b6a', action: 'backup.take', detail: null },
      { subject: 'installation/1', action: 'backup.restore', detail: null },
    ])
    await ada.act('/account/name', { name: 'Ada Lovelace' })
    const { text } = await ada.get('/events').expect(200)
    expect(text).to.contain(`<a href="/people/${ada_id}"><bdi>Ada Lovelace</bdi></a>`)
    expect(text).to.contain('<a href="/backups"><bdi>Backup 1f2e3d4c5b6a</bdi></a>')
    expect(text).to.contain('<bdi>This installation</bdi>').and.not.contain('installation/1')
  })

  for (const [lang, feminine, masculine] of [
    ['fr', 'supprimée', 'supprimé'],
    ['es', 'eliminada', 'eliminado'],
    ['ru', 'удалена', 'удалён'],
    ['ar', 'محذوفة', 'محذوف'],
  ] as const)
    it(`says that something is deleted in the gender of what it was, in ${lang}`, async () => {
      const kinds = ['consultation', 'session', 'workshop', 'questionnaire'] as const
      await noteAll(kinds.map((kind) => ({ subject: `${kind}/4711`, detail: null })))
      await noteAll(
        kinds.map((kind) => ({ subject: `${kind}/1`, action: `${kind}.delete`, detail: '{"name":"Lake"}' })),
      )
      await noteAll([{ subject: 'session/1', action: 'session.discard', detail: '{"code":"Lake"}' }])
      await ada.act('/account/language', { lang })
      expect((await ada.get('/events')).text, 'in the direction of the page').to.contain('<bdi>Lake</bdi> ')
      const rows = rowsIn((await ada.get('/events').expect(200)).text).slice(0, 9)
      const said = rows.map((row) => /\p{L}+(?=\)?\s*$)/u.exec(row[3] ?? '')?.[0]).toReversed()
      const workshop = lang === 'ar' ? feminine : masculine
      const each = [feminine, feminine, workshop, masculine]
      expect(said).to.deep.equal([...each, ...each, feminine])
    })

  it('names a person as they are called, whatever signs are in it', async () => {
    await ada.act('/account/name', { name: '{"Ada"} <A>' })
    const { text } = await ada.get('/events').expect(200)
    expect(text).to.contain('<bdi>{&#34;Ada&#34;} &lt;A&gt;</bdi>')
    const names = ['{"Bea', '{"en": "Bea"}']
    for (const name of names)
      await ada.act('/people', { name, email: `${name.length}@example.org`, roles: 'facilitator' })
    expect((await ada.get('/events').expect(200)).text)
      .to.contain('>{&#34;Bea<')
      .and.contain('>{&#34;en&#34;: &#34;Bea&#34;}<')
  })

  it('calls what was deleted by its last name, also where something else has its id now', async () => {
    const world = await aWorld(there)
    const { id } = world.session
    await noteAll([
      { subject: `session/${id}`, detail: null },
      { subject: `session/${id}`, action: 'session.end_rehearsal', detail: '{"code":"ZRH-9"}' },
      { subject: `session/${id}`, detail: null },
      { subject: 'workshop/4711', detail: null },
    ])
    const { text } = await ada.get('/events')
    expect(
      rowsIn(text)
        .slice(0, 4)
        .map((row) => row[3]?.trim()),
    ).to.deep.equal([
      'deleted',
      `GVA-${world.session.number} ${world.consultation.code}`,
      'ZRH-9 (deleted)',
      'ZRH-9 (deleted)',
    ])
  })

  it('gives the reason of a deed that had one, and nothing else that was noted', async () => {
    const detail = JSON.stringify({ reason: 'A <trustee> asked for it', keys: ['size'] })
    await noteAll([{ subject: 'consultation/1', action: 'release.export', detail }])
    const { text } = await ada.get('/events')
    expect(text).to.contain('Reason: A &lt;trustee&gt; asked for it').and.not.contain('size')
  })

  it('names the question and the item that a deed was about by their codes', async () => {
    const about = [
      { question: 'q3', item: 'a', side: 'against' },
      { question: 'q5', item: 'q5', side: 'for' },
    ]
    const action = 'result.open_dissent'
    await noteAll(about.map((one) => ({ subject: 'consultation/1', action, detail: JSON.stringify(one) })))
    const { text } = await ada.get('/events')
    const named = [...text.matchAll(/<small>Question ([^<]*)<\/small>/g)].map(([, code = '']) =>
      code.replaceAll(/[\u2066-\u2069]/g, ''),
    )
    expect(named).to.have.members(['q3~a', 'q5'])
  })

  it('goes back a hundred entries at a time, each on one page', async () => {
    const numbered = Array.from({ length: 249 }, (_, n) => ({
      at: NIGHT,
      person_id: null,
      action: 'moon.rise',
      subject: `moon/${n}`,
      detail: null,
    }))
    await there.stores.db.insertInto('event').values(numbered).execute()
    const pages = await pagesOf(ada)
    expect(pages.map((rows) => rows.length)).to.deep.equal([100, 100, 50])
    const subjects = pages.flat().map((row) => row[3])
    const signedIn = 'Ada Administrator'
    expect(subjects).to.deep.equal([...numbered.map(({ subject }) => subject).reverse(), signedIn])
  })

  it('is narrowed to a kind of act and to a person, on every page and until all are asked for', async () => {
    const farid = await aPerson(there.stores.db, ['facilitator'], 'Farid Facilitator')
    const noted = (action: string, person_id: number | null, times = 1) =>
      Array.from({ length: times }, (_, n) => ({
        at: NIGHT,
        person_id,
        action,
        subject: `moon/${n}`,
        detail: null,
      }))
    await there.stores.db
      .insertInto('event')
      .values([
        ...noted('session.open', farid.id, 130),
        ...noted('session.seal', null),
        ...noted('sessions.rise', farid.id),
        ...noted('workshop.create', farid.id),
        ...noted('backup.take', null),
        ...noted('installation.move', null),
      ])
      .execute()
    const done = async (query: string) => (await pagesOf(ada, `/events${query}`)).flat().map((row) => row[2])
    const opened = Array.from({ length: 130 }, () => 'Opened a session')
    expect(await done('?act=session')).to.deep.equal(['Sealed a session', ...opened])
    expect(await done(`?act=session&who=${farid.id}`)).to.deep.equal(opened)
    expect(await done('?act=session&who=server')).to.deep.equal(['Sealed a session'])
    expect(await done('?who=server')).to.have.length(3)
    expect(await done('?act=installation')).to.deep.equal([
      'Moved the installation to another database',
      'Took a backup',
    ])
    expect(await done(`?act=&who=${farid.id}`)).to.have.length(132)
    expect(await done('?act=moon&who=nobody')).to.deep.equal(await done(''))
    const { text } = await ada.get(`/events?act=visit&who=${farid.id}`).expect(200)
    expect(text)
      .to.contain('No entry fits this choice.')
      .and.contain('<option value="visit" selected>')
      .and.contain(`<option value="${farid.id}" selected>Farid Facilitator (${farid.email})`)
      .and.contain('href="/events">Show all entries')
    expect((await ada.get('/events')).text).not.to.contain('Show all entries')
  })

  it('offers a kind for every act it has words for', () => {
    const words = new Set<string>(Object.values(ACTS).flat())
    for (const key of Object.keys(people).filter((one) => one.startsWith('people.event_'))) {
      const word = key.replace('people.event_', '').split('_')[0] ?? ''
      if (word !== 'unknown') expect([...words], key).to.include(word)
    }
  })
})

const NIGHT = '2016-04-07T23:59:59.999Z'

/** Returns the cells of the log's rows as text. */
const rowsIn = (html: string) =>
  [...html.matchAll(/<tr>(<td>.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')),
  )

async function pagesOf(ada: Browser, first = '/events'): Promise<string[][][]> {
  const pages: string[][][] = []
  for (let address: string | undefined = first; address;) {
    const text: string = (await ada.get(address).expect(200)).text
    pages.push(rowsIn(text))
    address = /href="(\/events\?[^"]*before=\d+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  return pages
}
