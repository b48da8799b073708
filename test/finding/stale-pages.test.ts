import { expect } from 'chai'

import { saveChange } from '../../src/coding/book/save.ts'
import { merge } from '../../src/coding/codebook/operations.ts'
import { chooseFigure } from '../../src/finding/numbers/change-figures.ts'
import { judge } from '../../src/finding/confidence/judge.ts'
import { addEvidence } from '../../src/finding/evidence/change.ts'
import { restOn } from '../../src/finding/recommendation/change.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { aCode } from '../coding/seeded.ts'
import { looked, some } from '../coding/looking/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'

const guid = (slug: string) => aCode(slug).guid
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the pages of what changed', () => {
  let there: Installation
  before(async () => (there = await installation()))
  after(async () => await there.remove())

  it('mark exactly the piece, lead there from the list, and forget once somebody looked', async () => {
    const { db } = there.stores
    const world = await looked(there, [[...some(8, 'farm', ['rain']), ...some(7, 'farm', ['snow'])]])
    const { rosa, consultation, researcher } = world
    const { id } = consultation
    const by = { by: researcher.id, now: NOON }
    const own = { consultation_id: id, kind: 'finding', language: 'en' } as const
    for (const slug of ['rain', 'cost']) {
      const number = await beginStatement(db, own, { claim: `On ${slug}.` }, by)
      const piece = {
        relation: 'supports',
        kind: 'code',
        source: `q11/${guid(slug)}`,
        reason: 'So.',
      } as const
      await addEvidence(db, { ...own, number }, piece, by)
    }
    const other = { relation: 'qualifies', kind: 'figure', source: 'q3', reason: 'So.' } as const
    await addEvidence(db, { ...own, number: 1 }, other, by)
    const recommendation = await beginStatement(db, { ...own, kind: 'recommendation' }, { action: 'Do.' }, by)
    const one = { consultation_id: id, recommendation }
    await restOn(db, one, { finding: 1, relation: 'motivates', reason: '' }, by)
    const text = { consultation_id: id, kind: 'recommendation', number: recommendation } as const
    await chooseFigure(db, text, `q11/${guid('snow')}`, by)
    const list = `/consultations/${id}/findings`
    const page = async (name: string) => (await rosa.get(`${list}/${name}`).expect(200)).text

    expect((await rosa.get(list)).text).not.to.include('#changed')
    expect(await page('F1'))
      .not.to.include('id="changed"')
      .and.not.to.include('class="looked"')

    const merging = {
      from: undefined,
      change: (book: Parameters<typeof merge>[0]) => merge(book, guid('snow'), guid('rain')),
      reason: '',
    }
    await saveChange(db, { consultation_id: id, variable: 'q11' }, merging, by)

    const listed = (await rosa.get(list)).text
    const row = (name: string) =>
      plain(new RegExp(`<span class="no">${name}</span>.*?</li>`, 's').exec(listed)?.[0] ?? '')
    expect(row('F1')).to.include('1 changed since somebody looked.')
    expect(row('F2')).not.to.include('changed')
    expect(row('R1')).to.include('1 changed').and.include('F1, on which it rests, changed.')

    const first = await page('F1')
    const marked = [...first.matchAll(/<li id="piece-(\d+)">((?:(?!<\/li>).)*)<\/li>/gs)].filter(
      ([, , html = '']) => html.includes('class="looked"'),
    )
    expect(marked).to.have.length(1)
    const mark = marked[0]?.[2] ?? ''
    expect(plain(mark))
      .to.include('was merged into')
      .and.include('last looked at it on')
      .and.include('I have looked')
    expect(await page('F2')).not.to.include('class="looked"')

    const hidden = (html: string, name: string) =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
    const posted = (html: string) => ({
      subject: hidden(html, 'subject'),
      mark: hidden(html, 'mark'),
      note: 'Fine.',
    })
    const looks = `${list}/F1/looks`
    expect((await rosa.act(`${list}/F2/looks`, posted(mark))).status, 'of another finding').to.equal(404)
    expect((await rosa.act(looks, { ...posted(mark), mark: 'other' })).status).to.equal(409)
    expect((await rosa.act(looks, posted(mark))).status).to.equal(303)
    expect(await page('F1')).not.to.include('class="looked"')

    const whole = await page('R1')
    expect(whole).to.include('class="looked"').and.not.to.include('F1, on which it rests, changed.')
    const section = /<section class="changed".*?<\/section>/s.exec(whole)?.[0] ?? ''
    expect((await rosa.act(`${list}/R1/looks`, posted(section))).status).to.equal(303)
    expect(await page('R1')).not.to.include('id="changed"')
    expect((await rosa.get(list)).text).not.to.include('#changed')
  })

  it('say of a judgement of confidence that it was made before its evidence changed', async () => {
    const { db } = there.stores
    const { rosa, consultation, researcher } = await looked(there, [some(8, 'farm', ['rain'])])
    const own = { consultation_id: consultation.id, kind: 'finding', number: 1, language: 'en' } as const
    const by = { by: researcher.id, now: NOON }
    await beginStatement(db, own, { claim: 'Rain.' }, by)
    const piece = {
      relation: 'supports',
      kind: 'code',
      source: `q11/${guid('rain')}`,
      reason: 'So.',
    } as const
    await addEvidence(db, own, piece, by)
    const no = { concern: 'none', why: '' } as const
    const concerns = { collection: no, fit: no, amount: no, bearing: no }
    await judge(db, own, { concerns, level: 'high', reason: 'So.' }, by)
    const page = async () => plain((await rosa.get(`/consultations/${consultation.id}/findings/F1`)).text)
    expect(await page()).not.to.include('was judged before')
    const merging = {
      from: undefined,
      change: (book: Parameters<typeof merge>[0]) => merge(book, guid('snow'), guid('rain')),
      reason: '',
    }
    await saveChange(db, { consultation_id: consultation.id, variable: 'q11' }, merging, by)
    expect(await page())
      .to.include('was judged before its evidence changed.')
      .and.include('one piece of it changed')
  })
})
