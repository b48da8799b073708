import { expect } from 'chai'
import { sql } from 'kysely'

import { deleteAnswers } from '../../../src/deletion/delete.ts'
import { keepSearch } from '../../../src/result/dissent/keep.ts'
import { paths } from '../../../src/web/paths.ts'
import { installation, NOON, tokenIn, type Installation } from '../../support/app.ts'
import { ENGINE } from '../../support/database.ts'
import { signedInAs } from '../../support/world.ts'
import { recordsIn } from '../agreement/seeded.ts'
import { elementsIn, svgIn } from '../svg.ts'
import { peopleOf, seeded, WORDS } from './seeded.ts'

const NOTHING = { people: 0, answered: 0, wrote: 0, leads: 0, looked: 0, places: 0, held: 0 }
const AGAINST = { item: 'a', side: 'against' } as const
const plain = (html: string) => html.replaceAll(/<[^>]+>|[⁦-⁩]/g, '').replaceAll(/\s+/g, ' ')
const texts = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, text = '']) => plain(text).trim())
const headlines = (html: string) => texts(html, /<figcaption><strong>(.*?)<\/strong>/g)
const said = (html: string) => texts(html, /<li dir="auto">(.*?)<\/li>/g)
const leadRows = (html: string) =>
  [...html.matchAll(/<tr><th scope="row"><bdi>(.*?)<\/bdi>.*?<\/tr>/g)].map(([row, name]) => [
    name,
    ...texts(row, /<td[^>]*><span>(.*?)<\/span>/g),
  ])

describe('the dissent finder', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof seeded>>
  beforeEach(async () => {
    there = await installation()
    world = await seeded(there)
  })
  afterEach(async () => await there.remove())

  const address = (subject: Parameters<typeof paths.dissent>[2] = AGAINST, question = 'q3') =>
    paths.dissent(world.id, question, subject)
  const pageOf = async (subject: Parameters<typeof paths.dissent>[2] = AGAINST, question = 'q3') =>
    (await world.rosa.get(address(subject, question)).expect(200)).text
  const events = async () =>
    await there.stores.db
      .selectFrom('event')
      .select(['action', 'person_id', 'subject', 'detail'])
      .where('action', 'like', 'result.%')
      .orderBy('id')
      .execute()
  const kept = async () => await there.stores.db.selectFrom('negative_case_search').selectAll().execute()
  const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''

  it('names a planted dissenting group, what else it chose, and its words on the section alone', async () => {
    const html = await pageOf()
    expect(plain(html)).to.include('24 of the 60 people who answered chose “Strongly disagree” to “Disagree”')
    expect(headlines(html)).to.deep.equal([
      'In no row shown are more than half on this side',
      'More than half on this side: Farmers',
      '1 option stands out among them',
    ])
    for (const bar of ['Lima: 8 of 20', 'Oslo: 8 of 20', 'Farmers: 24 of 30', 'Towns: 0 of 30'])
      expect(html).to.include(bar)
    // All 24 and none of the 36 chose it: 2 · 24 · ln(24 / (24 · 24 / 60)) = 48 · ln 2.5.
    expect(leadRows(html)).to.deep.equal([['Our own standards', '24 of 24', '0 of 36', '44.0']])
    expect(said(html).toSorted()).to.deep.equal(WORDS.toSorted())
    expect(html).to.include('Show the other 1').and.include('written by 6 of the 24')
  })

  it('turns to those for it, to an option and to a side of a scale', async () => {
    expect(plain(await pageOf({ item: 'a', side: 'for' }))).to.include('36 of the 60 people who answered')
    expect(plain(await pageOf({ item: '2', side: 'for' }, 'q1'))).to.include('24 of the 60 people')
    const others = await pageOf({ item: '2', side: 'against' }, 'q1')
    expect(plain(others)).to.include(
      '36 of the 60 people who answered chose anything but “Our own standards”',
    )
    // What the side is defined by is no lead: the other options of the same choice.
    expect(leadRows(others).map(([name]) => name)).to.deep.equal([
      'Standards are a sound basis: “Agree” to “Strongly agree”',
    ])
    const scale = plain(await pageOf({ item: 'q4', side: 'against' }, 'q4'))
    expect(scale)
      .to.include('0 of the 60 people who answered chose 0 to 4')
      .and.include('60 are on neither side')
    const all = plain(await pageOf({ item: '', side: '' }, 'q4'))
    expect(all).to.include('Who chose 0 to 4').and.include('Who chose 6 to 10')
  })

  it('shuffles the words at every visit', async () => {
    const orders = new Set<string>()
    for (let visit = 0; visit < 6; visit += 1) orders.add(said(await pageOf()).join())
    expect(orders.size).to.be.greaterThan(1)
  })

  it('says that opening it is recorded, and records it: page, file and refused form', async () => {
    await pageOf({ item: '', side: '' })
    expect(await events(), 'the choice shows no number').to.deep.equal([])
    expect(await pageOf()).to.include('That you open it is recorded in the audit log, with your name')
    await world.rosa.get(paths.dissentFile(world.id, 'q3', 'csv', AGAINST)).expect(200)
    await world.rosa.act(address(), { note: '' })
    const opening = {
      action: 'result.open_dissent',
      person_id: world.researcher.id,
      subject: `consultation/${world.id}`,
      detail: JSON.stringify({ question: 'q3', ...AGAINST }),
    }
    expect(await events()).to.deep.equal([opening, opening, opening])
  })

  it('shows nothing that it cannot record', async () => {
    const refuse =
      ENGINE === 'sqlite'
        ? sql`create trigger no_more before insert on event begin select raise(abort, 'full'); end`
        : sql`create trigger no_more before insert on event for each row execute function refuse('full')`
    await refuse.execute(there.stores.db)
    const { status, text } = await world.rosa.get(address())
    expect(status).to.equal(500)
    expect(text).not.to.include('Farmers')
  })

  it('is found by researchers of the consultation alone, and only where there are two sides', async () => {
    for (const person of [world.facilitator, world.stranger, world.administrator]) {
      const tab = await signedInAs(there, person)
      for (const path of [address(), address({}), paths.dissentFile(world.id, 'q3', 'csv', AGAINST)])
        await tab.get(path).expect(404)
      await tab.get(paths.searches(world.id)).expect(404)
    }
    for (const [question, item] of [
      ['q3', 'zz'],
      ['q11', ''],
      ['zz', ''],
    ] as const)
      await world.rosa.get(address({ item, side: 'against' }, question)).expect(404)
    await world.rosa.get(address({ item: 'a', side: 'sideways' })).expect(404)
    expect(await events()).to.deep.equal([])
  })

  it('is reached from each row of the agreement map and from the question', async () => {
    const href = (path: string) => `href="${path.replaceAll('&', '&amp;')}"`
    const map = (await world.rosa.get(paths.agreementMap(world.id, 'q3'))).text
    for (const item of ['a', 'b']) expect(map).to.include(href(address({ item, side: 'against' })))
    expect((await world.rosa.get(paths.result(world.id, 'q3'))).text).to.include(href(address({})))
    expect((await world.rosa.get(paths.result(world.id, 'q11'))).text).not.to.include('/dissent')
  })

  it('gives the numbers of the page as CSV', async () => {
    const html = await pageOf()
    const records = recordsIn((await world.rosa.get(paths.dissentFile(world.id, 'q3', 'csv', AGAINST))).text)
    const rows = records.map(({ part, label, people, n }) => [part, label, `${people} of ${n}`].join(' '))
    expect(rows).to.deep.equal([
      'all  24 of 60',
      'neither  0 of 60',
      'workshop Lima 8 of 20',
      'workshop Oslo 8 of 20',
      'workshop Rome 8 of 20',
      'group Farmers 24 of 30',
      'group Towns 0 of 30',
      'group No group given -94 of -94',
      'option Our own standards 24 of 24',
    ])
    expect(records.at(-1)).to.include({
      others_people: '0',
      others_n: '36',
      log_likelihood: '44.0'.slice(0, 2),
    })
    for (const { part, label, people, n } of records.filter((one) => Number(one['n']) >= 0 && one['label']))
      expect(part === 'option' ? leadRows(html).flat() : html, label).to.include(
        part === 'option' ? `${people} of ${n}` : `${label}: ${people} of ${n}`,
      )
  })

  it('gives its figures as a picture, in each direction, without what people wrote', async () => {
    const plainly = (words: string) => words.replaceAll(/[\u2066-\u2069]/g, '')
    for (const [lang, anchor] of [
      ['en', 'start'],
      ['ar', 'end'],
    ] as const) {
      await world.rosa.act(paths.staffLanguage(), { lang })
      const html = await pageOf()
      const picture = paths.dissentFile(world.id, 'q3', 'svg', AGAINST)
      expect(html).to.include(`href="${picture.replaceAll('&', '&amp;')}"`)
      const elements = elementsIn(svgIn(await world.rosa.get(picture).buffer(true).expect(200)))
      const words = elements.filter(({ name }) => name === 'text')
      expect(words[0]?.attributes['text-anchor']).to.equal(anchor)
      const all = plainly(words.map(({ text }) => text).join(' '))
      const alt = plainly(elements.find(({ name }) => name === 'desc')?.text ?? '')
      for (const headline of headlines(html)) {
        expect(all).to.include(headline)
        expect(alt).to.include(headline)
      }
      for (const [lead = ''] of leadRows(html)) expect(alt).to.include(lead)
      for (const text of WORDS) expect(all + alt).not.to.include(text)
    }
    const png = await world.rosa.get(paths.dissentFile(world.id, 'q3', 'png', AGAINST)).expect(200)
    expect(png.body.subarray(1, 4).toString()).to.equal('PNG')
    expect((await events()).length, 'each opening is recorded').to.equal(5)
  })

  it('counts only places that are shown where results withhold the total', async () => {
    await there.remove()
    there = await installation()
    world = await seeded(there, [peopleOf(0), peopleOf(1), peopleOf(2).slice(0, 3)], { onlyPlaces: true })
    const control = recordsIn((await world.rosa.get(paths.figure(world.id, 'q3', '', '.csv'))).text)
    expect(control.filter(({ subgroup }) => subgroup === 'total')).to.deep.equal([])
    const html = await pageOf()
    expect(plain(html)).to.include('16 of the 40 people who answered')
    expect(plain(html))
      .to.include('Only people of these places are counted here')
      .and.include('Lima and Oslo')
    expect(html).to.include('Rome: [c] under 5')
    expect(leadRows(html)).to.deep.equal([['Our own standards', '16 of 16', '0 of 24', '29.3']])
    expect(said(html).some((text) => text.includes('2'))).to.equal(false)
  })

  it('keeps a search with what was found, once for a form sent twice, and lists it', async () => {
    const html = await pageOf()
    const fields = { _csrf: tokenIn(html), seen: seenIn(html), note: 'It is the farmers. «Stimmt.»' }
    await world.rosa.post(address(), fields).expect(303).expect('Location', paths.searches(world.id))
    await world.rosa.post(address(), fields).expect(303).expect('Location', paths.searches(world.id))
    const rows = await kept()
    expect(
      rows.map(({ id: _id, found, ...row }) => ({ ...row, found: JSON.parse(found) as unknown })),
    ).to.deep.equal([
      {
        consultation_id: world.id,
        question: 'q3',
        ...AGAINST,
        note: fields.note,
        at: NOON.toISOString(),
        person_id: world.researcher.id,
        // Looked at: four options of q1, Other among them, and two sides each of statement b and of q4.
        found: { people: 24, answered: 60, wrote: 6, leads: 1, looked: 8, places: 3, held: 3 },
      },
    ])
    expect((await events()).at(-1)).to.deep.include({ action: 'result.keep_search' })
    expect((await events()).at(-1)?.detail, 'the log outlives the answers').not.to.match(/24|farmers/)
    const list = (await world.rosa.get(paths.searches(world.id)).expect(200)).text
    expect(plain(list)).to.include('24 people of 60 who answered').and.include(fields.note)
    const again = /class="tap" href="([^"]+dissent[^"]+)"/.exec(list)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(again).to.equal(address())
    await world.rosa.get(again).expect(200)
  })

  it('keeps a search that found nobody', async () => {
    const nobody = { item: 'b', side: 'against' }
    const html = await pageOf(nobody)
    expect(plain(html)).to.include('0 of the 60 people who answered')
    await world.rosa.act(address(nobody), { seen: seenIn(html), note: 'nothing' })
    const [row] = await kept()
    expect(JSON.parse(row?.found ?? '')).to.include({ people: 0, answered: 60, wrote: 0, leads: 0 })
    expect(plain((await world.rosa.get(paths.searches(world.id))).text)).to.include(
      'nobody of 60 who answered',
    )
  })

  it('keeps the text of a refused form: without a note, too long, or after other answers entered', async () => {
    const seen = seenIn(await pageOf())
    const refused = [
      { seen, note: '  ' },
      { seen, note: 'x'.repeat(2001) },
      { seen: `${seen}0`, note: 'My text' },
    ]
    for (const fields of refused) {
      const { status, text } = await world.rosa.act(address(), fields)
      expect(status).to.equal(422)
      expect(text).to.include(`${fields.note.trim()}</textarea>`).and.include('class="err"')
    }
    expect(await kept()).to.deep.equal([])
  })

  it('rests on searches that nothing changes, and that go with the answers', async () => {
    const { db } = there.stores
    await world.rosa.act(address(), { seen: seenIn(await pageOf()), note: 'A note' })
    for (const [statement, why] of [
      [sql`update negative_case_search set note = 'Another'`, 'never changes'],
      [sql`delete from negative_case_search`, 'is deleted with the answers'],
    ] as const) {
      const refusal: unknown = await statement.execute(db).catch((error: unknown) => error)
      expect(String(refusal)).to.include(why)
    }
    const html = await pageOf()
    await deleteAnswers(there.stores, world.consultation, { by: null, now: NOON })
    expect(await kept()).to.deep.equal([])
    await world.rosa.get(paths.searches(world.id)).expect(410)
    const { status } = await world.rosa.act(address(), { seen: seenIn(html), note: 'Too late' })
    expect(status).to.equal(410)
    const search = { question: 'q3', ...AGAINST, note: 'Later still', found: NOTHING }
    const late: unknown = await keepSearch(db, world.id, search, {
      by: world.researcher.id,
      now: NOON,
    }).catch((error: unknown) => error)
    expect(late).to.include({ kind: 'gone' })
    expect(await kept()).to.deep.equal([])
  })
})
