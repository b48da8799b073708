import { expect } from 'chai'

import { installation, type Browser, type Installation } from '../support/app.ts'
import { aPerson, signedInAs } from '../support/world.ts'

type SignedIn = Awaited<ReturnType<typeof signedInAs>>

describe('the audit log', () => {
  let there: Installation
  let ada: SignedIn
  beforeEach(async () => {
    there = await installation()
    ada = await signedInAs(there, await aPerson(there.stores.db, ['administrator'], 'Ada Administrator'))
  })
  afterEach(async () => await there.remove())

  it('says who did what to whom, in words', async () => {
    await ada.act('/people', { name: 'Ngọc', email: 'ngoc@example.org', roles: 'facilitator' })
    const { text } = await ada.get('/events').expect(200)
    expect(rowsIn(text)).to.deep.equal([
      ['2016-04-07 10:00:00', 'Ada Administrator', 'Invited a person', 'Ngọc'],
      ['2016-04-07 10:00:00', 'Ada Administrator', 'Signed in', ''],
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
    expect(subjects).to.deep.equal([...numbered.map(({ subject }) => subject).reverse(), ''])
  })
})

const NIGHT = '2016-04-07T23:59:59.999Z'

/** The cells of the log's rows, as text. */
const rowsIn = (html: string) =>
  [...html.matchAll(/<tr>(<td>.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')),
  )

async function pagesOf(ada: Browser): Promise<string[][][]> {
  const pages: string[][][] = []
  for (let address: string | undefined = '/events'; address;) {
    const text: string = (await ada.get(address).expect(200)).text
    pages.push(rowsIn(text))
    address = /href="(\/events\?before=\d+)"/.exec(text)?.[1]
  }
  return pages
}
