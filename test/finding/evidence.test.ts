import { expect } from 'chai'

import { codingPaths } from '../../src/coding/paths.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { evidenceOf } from '../../src/finding/evidence/queries.ts'
import { insertSearch } from '../../src/result/dissent/queries.ts'
import { aCode } from '../coding/seeded.ts'
import { looked, type Said } from '../coding/looking/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const RAIN = `q11/${aCode('rain').guid}`
const BECAUSE = { relation: 'supports', reason: 'They <say> so.' }

describe('the evidence of a finding', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  let at: string
  beforeEach(async () => {
    there = await installation()
    // 16 people: 12 agree; 8 of 10 settled answers have the code.
    const people = Array.from({ length: 16 }, (_, n): Said => ({
      words: `Person ${n}`,
      group: n % 2 === 0 ? 'farm' : 'town',
      more: { q3: { a: n < 12 ? '5' : '2', b: '3' } },
      ...(n < 10 && { codes: n < 8 ? ['rain'] : [] }),
    }))
    world = await looked(there, [people])
    await begin('finding')
    at = `/consultations/${world.consultation.id}/findings/F1`
  })
  afterEach(async () => await there.remove())

  const by = () => ({ by: world.researcher.id, now: NOON })
  const begin = async (kind: 'finding' | 'recommendation') =>
    await beginStatement(
      there.stores.db,
      { consultation_id: world.consultation.id, kind, language: 'en' },
      {},
      by(),
    )
  const add = async (way: string, more: Readonly<Record<string, string | readonly string[]>>) =>
    await world.rosa.act(`${at}/evidence/new/${way}`, { ...BECAUSE, ...more })
  const pieces = async () => await evidenceOf(there.stores.db, world.consultation.id, 1)
  const page = async (address = at) => (await world.rosa.get(address).expect(200)).text
  const under = (html: string, relation: string) =>
    plain(new RegExp(`<ul class="proofs ${relation}">(.*?)</ul>`, 's').exec(html)?.[1] ?? '')

  it('lists figures and codes by what they do to the claim, with their numbers and reasons', async () => {
    const chosen = { source: 'q3', row: 'a', option: ['5'] }
    expect((await add('figure', chosen)).status).to.equal(303)
    expect(
      (await add('figure', { source: RAIN, relation: 'contradicts', reason: 'Not there.' })).status,
    ).to.equal(303)
    const html = await page()
    expect(under(html, 'supports')).to.include('12 of 16').and.to.include('75 %')
    expect(html).to.include('They &lt;say&gt; so.')
    expect(under(html, 'contradicts'))
      .to.include('rain')
      .and.to.include('8 of 10')
      .and.to.include('Not there.')
    expect(under(html, 'qualifies')).to.equal('')
  })

  it('gives titles named by the page its direction, and those that a person wrote their own', async () => {
    await add('figure', { source: RAIN })
    await add('document', { title: 'Annual report', from: 'The regulator', dated: 'March 2015' })
    const html = (await world.rosa.get(at).set('Accept-Language', 'ar').expect(200)).text
    expect(html).to.match(/<bdi dir="rtl">\u2068rain/u)
    expect(html).to.include('<bdi dir="auto">Annual report</bdi>')
  })

  it('opens a figure from the address of its page, and says of other addresses that they are none', async () => {
    const { id } = world.consultation
    const opening = (address: string) => `${at}/evidence/new/figure?${new URLSearchParams({ address })}`
    const html = await page(opening(`https://here.test/consultations/${id}/results/q3?row=a&statistic=5`))
    expect(html).to.include('name="source" value="q3?row=a&amp;statistic=5"').and.to.include('12 of 16')
    for (const wrong of ['https://here.test/', `/consultations/${id + 1}/results/q3`, 'nonsense']) {
      const refused = await world.rosa.get(opening(wrong)).expect(422)
      expect(refused.text, wrong).to.include('This is no address of a result page of this consultation.')
    }
    const gone = await add('figure', { source: 'q999' })
    expect(gone.status).to.equal(422)
    expect(gone.text).to.include('There is no such figure or code now.')
    expect(await pieces()).to.deep.equal([])
  })

  it('is begun from the page of a figure or the answers of a code, in a new finding or a draft', async () => {
    const list = `/consultations/${world.consultation.id}/findings`
    const results = `/consultations/${world.consultation.id}/results`
    const ways = [
      [`${results}/q3?row=a&statistic=5`, 'q3?row=a&statistic=5'],
      [
        codingPaths.lookingAnswers(world.consultation.id, 'q11', { by: 'group', in: 'farm', code: 'rain' }),
        RAIN,
      ],
    ] as const
    for (const [from, source] of ways) {
      const way = `${list}/new/finding?${new URLSearchParams({ source })}`
      expect(await page(from), from).to.include(`href="${way.replaceAll('&', '&amp;')}"`)
      const chosen = `evidence/new/figure?${new URLSearchParams({ source })}`
      expect(await page(way), 'a draft takes it').to.include(`href="${at}/${chosen}"`)
      const begun = await world.rosa.act(`${list}/new/finding`, { words: 'So it is.', source })
      expect(begun.headers['location']).to.match(/\/findings\/F[23]\/evidence\/new\/figure\?source=/)
      const form = await page(begun.headers['location'])
      expect(form).to.include(`name="source" value="${source.replaceAll('&', '&amp;')}"`)
    }
    const other = await page(`${list}/new/finding?source=nonsense/x/y`)
    expect(other).to.include('Begin a finding').and.not.to.include('Use in a finding')
  })

  it('is used in findings that the way from its code names', async () => {
    const way = `/consultations/${world.consultation.id}/findings/new/finding?${new URLSearchParams({ source: RAIN })}`
    expect(await page(way)).not.to.include('Used in')
    expect((await add('figure', { source: RAIN })).status).to.equal(303)
    expect(await page(way)).to.match(/Used in <a class="tap" href="[^"]*\/findings\/F1">F1<\/a>/)
  })

  it('takes an outside document with its source and date, marked as weak', async () => {
    const document = { title: 'Rivers <1>', from: 'An atlas', dated: 'March 2015', words: 'Dry.' }
    const refused = await add('document', { ...document, dated: ' ' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('Write the date of the document.').and.to.include('value="An atlas"')
    expect((await add('document', document)).status).to.equal(303)
    const html = await page()
    expect(html).to.include('Rivers &lt;1&gt;')
    expect(under(html, 'supports')).to.match(/weak by itself.*An atlas.*March 2015.*Dry\./)
  })

  it('takes a search that was kept, and no other', async () => {
    const { id } = world.consultation
    const found = { people: 4, answered: 16, wrote: 2, leads: 0, looked: 3, places: 1, held: 1 }
    const search = await there.stores.db.transaction().execute(
      async (trx) =>
        await insertSearch(trx, {
          consultation_id: id,
          question: 'q3',
          item: 'a',
          side: 'against',
          found,
          note: 'Nothing.',
          at: NOON.toISOString(),
          person_id: world.researcher.id,
        }),
    )
    const searched = `Search ${search} for dissent: People who chose “Strongly disagree” to “Disagree”: “Standards are a sound basis”`
    const source = `dissent/${search}`
    const way = `/consultations/${id}/findings/new/finding?${new URLSearchParams({ source })}`
    expect(await page(`/consultations/${id}/searches`)).to.include(`href="${way}"`)
    const chosen = `${at}/evidence/new/search?${new URLSearchParams({ search: source })}`
    expect(await page(way), 'a draft takes it')
      .to.include(`href="${chosen}"`)
      .and.include(searched)
    expect(await page(chosen)).to.include(`<option value="${source}" selected>`)
    for (const from of ['search', 'text'])
      expect(await page(`${at}/evidence/new/${from}`), from).to.include(
        `href="/consultations/${id}/searches"`,
      )
    expect((await add('search', { search: `dissent/${search + 1}` })).status).to.equal(422)
    expect((await add('search', { search: `dissent/${search}` })).status).to.equal(303)
    expect(under(await page(), 'supports')).to.include(searched)
    expect(await page(way)).to.include('Used in')
    expect((await add('search', { search: `dissent/${search}` })).status).to.equal(409)
  })

  it('needs what it does to the claim and a reason', async () => {
    const refused = await add('figure', { source: RAIN, relation: '', reason: ' ' })
    expect(refused.status).to.equal(422)
    expect(refused.text)
      .to.include('Say whether it supports, qualifies or contradicts the claim.')
      .and.include('Write in a sentence why.')
      .and.include(`name="source" value="${RAIN}"`)
    expect(await pieces()).to.deep.equal([])
  })

  it('is changed and taken away; the history keeps what it was', async () => {
    await add('figure', { source: RAIN })
    const [piece] = await pieces()
    const own = `${at}/evidence/${piece?.id}`
    expect(await page(own)).to.include('<option value="supports" selected>')
    await world.rosa.act(own, { relation: 'qualifies', reason: 'Only in spring.' })
    const [changed, ...more] = await pieces()
    expect(more).to.deep.equal([])
    expect([changed?.relation, changed?.source, changed?.reason]).to.deep.equal([
      'qualifies',
      RAIN,
      'Only in spring.',
    ])
    expect((await world.rosa.act(`${own}/away`, {})).status).to.equal(404)
    await world.rosa.act(`${at}/evidence/${changed?.id}/away`, {})
    expect(await pieces()).to.deep.equal([])
    const history = await page(`${at}/history`)
    expect(history).to.include('They &lt;say&gt; so.').and.to.include('Only in spring.')
  })

  it('changes in drafts only, and belongs to no recommendation', async () => {
    await add('figure', { source: RAIN })
    const [piece] = await pieces()
    await world.rosa.act(`${at}/steps`, { step: 'ask', reason: '' })
    expect((await add('figure', { source: 'q3' })).status).to.equal(409)
    await world.rosa.get(`${at}/evidence/new/document`).expect(409)
    expect(
      (await world.rosa.act(`${at}/evidence/${piece?.id}`, { ...BECAUSE, reason: 'x' })).status,
    ).to.equal(409)
    expect((await world.rosa.act(`${at}/evidence/${piece?.id}/away`, {})).status).to.equal(409)
    expect(await page())
      .to.include('rain')
      .and.not.include('/evidence/new/')
    await begin('recommendation')
    await world.rosa.get(at.replace('F1', 'R1') + '/evidence/new/document').expect(404)
    expect((await pieces()).map(({ id }) => id)).to.deep.equal([piece?.id])
  })

  it('is searched for in the texts as reviewed, and the search is kept, also when nothing is found', async () => {
    const search = `${at}/evidence/new/text`
    const ask = (query: string) => `${search}?${new URLSearchParams({ variable: 'q11', query })}`
    const html = await page(ask('1 PERSON'))
    // "Person 1" and 10 to 15.
    expect(html).to.include('Found in 7 of 16 answers.')
    expect(html.match(/<li><p dir="auto">/g)).to.have.length(7)
    const found = { variable: 'q11', query: 'snow', relation: 'supports' }
    const refused = await world.rosa.act(search, { ...found, note: ' ' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('Write what you make of it.')
    expect((await world.rosa.act(search, { ...found, note: 'No word of it.' })).status).to.equal(303)
    const kept = await there.stores.db.selectFrom('text_search').selectAll().execute()
    expect(kept.map(({ query, found: n, looked: all }) => [query, n, all])).to.deep.equal([['snow', 0, 16]])
    expect(under(await page(), 'supports')).to.match(
      /“.?snow.?”.*Found in 0 of 16 answers\..*No word of it\./,
    )
    await world.rosa.get(`${search}?variable=q1&query=x`).expect(422)
    await world.rosa.get(`${search}?variable=q11&query=`).expect(422)
  })

  it('is not searched for in what a review hid, nor where too few answered', async () => {
    const removing = `/consultations/${world.consultation.id}/coding/q11/review/removing`
    const hide = async (unit: string) =>
      expect((await world.rosa.act(removing, { unit })).status).to.equal(303)
    const [first = '', ...others] = world.units.map(({ id }) => id)
    await hide(first)
    const ask = `${at}/evidence/new/text?variable=q11&query=person`
    expect(await page(ask)).to.include('Found in 15 of 15 answers.')
    for (const unit of others.slice(world.consultation.room_threshold - 1)) await hide(unit)
    const few = await page(ask)
    expect(few).to.include('what a search finds is not shown').and.not.include('Person 3')
    const found = { variable: 'q11', query: 'person', relation: 'supports', note: 'x' }
    expect((await world.rosa.act(`${at}/evidence/new/text`, found)).status).to.equal(422)
  })
})
