import { expect } from 'chai'
import Papa from 'papaparse'

import type { Answers } from '../../../src/instrument/answer.ts'
import { paths } from '../../../src/web/paths.ts'
import { installation, type Installation } from '../../support/app.ts'
import { everyKind } from '../../support/every-kind.ts'
import { aConsultation, aPerson, aVersion, aWorkshop, signedInAs } from '../../support/world.ts'
import { aHeldSession, times } from '../sealed.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

const AGREE = { a: '4', b: '5' }
const some = (count: number, _group: string, choice = '1', _language = 'en'): readonly Answers[] =>
  times(count, { _group, _language, q1: { choice }, q3: AGREE, q4: choice === '1' ? 8 : 2 })
/** Every group of both workshops has ten people or more. */
const WIDE = {
  GVA: [...some(10, 'farm'), ...some(12, 'town', '2')],
  NBO: [...some(14, 'farm', '2'), ...some(11, 'town')],
}
type People = Readonly<Record<string, readonly Answers[]>>

/** Creates a sealed session in each workshop; returns the consultation and its researcher's browser. */
async function held(people: People, languages = ['en', 'fr']) {
  const { db } = there.stores
  const rosa = await aPerson(db, ['researcher'])
  const { id } = await aConsultation(db, [rosa])
  const version = await aVersion(db, id, { ...everyKind, languages })
  for (const [code, answers] of Object.entries(people)) {
    const workshop = await aWorkshop(db, id, [], code)
    await aHeldSession(there.stores, { workshop_id: workshop.id, version_id: version.id }, answers)
  }
  return { id, rosa: await signedInAs(there, rosa) }
}
type Place = Awaited<ReturnType<typeof held>>

const seen = async ({ id, rosa }: Place, query: string, question = 'q1') =>
  (await rosa.get(paths.figure(id, question, query)).expect(200)).text
const lines = async ({ id, rosa }: Place, query: string, question = 'q1') =>
  Papa.parse<Record<string, string>>(
    (await rosa.get(paths.figure(id, question, query, '.csv')).expect(200)).text.slice(1),
    { header: true, skipEmptyLines: true },
  ).data
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const trailIn = (html: string) => plain(/<ol class="trail"[^]*?<details>/.exec(html)?.[0] ?? '')
const noticeIn = (html: string) =>
  plain(/<div class="note warn" role="status">[^]*?<\/div>/.exec(html)?.[0] ?? '')
const linkTo = (html: string, name: string) =>
  new RegExp(`<a class="txt" href="([^"]*)">${name}`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''

describe('filters of a question', () => {
  it('are steps with the people left, each to be undone and put back', async () => {
    const place = await held(WIDE)
    const html = await seen(place, 'workshop=GVA&group=farm')
    expect(trailIn(html)).to.match(
      /Sealed sessions 47 Workshop: Geneva 22 Undo .*Stakeholder group: Farmers 10 Undo/,
    )
    const undone = await place.rosa.get(linkTo(html, 'Undo')).expect(200)
    expect(trailIn(undone.text)).to.match(/Stakeholder group: Farmers 24 Undo .* Workshop: Geneva Put back/)
    expect(/<s><bdi>([^<]*)/.exec(undone.text)?.[1]).to.equal('Workshop: Geneva')
    const back = await place.rosa.get(linkTo(undone.text, 'Put back')).expect(200)
    expect(trailIn(back.text)).to.equal(trailIn(html))
  })

  it('are added by a form without scripts, at one address', async () => {
    const { id, rosa } = await held(WIDE)
    await rosa
      .get(paths.figure(id, 'q1', 'by=group&add=workshop%3AGVA'))
      .expect(303)
      .expect('Location', paths.figure(id, 'q1', 'workshop=GVA&by=group'))
    await rosa.get(paths.figure(id, 'q1', 'add=workshop%3AXXX')).expect(404)
  })

  it('count the people they name, in page, picture and file', async () => {
    const place = await held(WIDE)
    const [row] = await lines(place, 'group=farm')
    expect(row).to.include({ subgroup: 'GVA', n: '10', value: '100', recipe: 'group=farm', withheld: '0' })
    const total = (await lines(place, 'group=farm')).find(({ subgroup }) => subgroup === 'total')
    expect(total).to.include({ n: '24', value: '42' })
    const counted = 'Counted only: Stakeholder group: Farmers.'
    expect(plain(await seen(place, 'group=farm'))).to.include(counted)
    const { id, rosa } = place
    const picture = await rosa.get(paths.figure(id, 'q1', 'group=farm', '.svg')).buffer(true)
    expect(plain((picture.body as Buffer).toString())).to.include(counted)
  })

  it('take the values of one trait together', async () => {
    const place = await held(WIDE)
    const both = await lines(place, 'workshop=GVA&workshop=NBO&by=group')
    expect(both.find(({ subgroup, option }) => subgroup === 'farm' && option === '1')).to.include({
      n: '24',
      value: '42',
    })
  })

  it('say what to undo where they name three traits', async () => {
    const place = await held({
      GVA: [...WIDE.GVA, ...some(9, 'farm', '1', 'fr')],
      NBO: [...WIDE.NBO, ...some(9, 'town', '1', 'fr')],
    })
    const html = await seen(place, 'workshop=GVA&group=farm&by=language')
    expect(noticeIn(html))
      .to.include('two traits at most')
      .and.include('Workshop, Stakeholder group and Language')
    expect(trailIn(html)).to.include('Undo')
    const file = paths.figure(place.id, 'q1', 'workshop=GVA&group=farm&by=language', '.csv')
    await place.rosa.get(file).expect(303)
    expect(noticeIn(await seen(place, 'by=group&then=group'))).to.include('The same split stands twice.')
  })

  it('leave too few, and say so with Undo at hand', async () => {
    const place = await held({ ...WIDE, LIM: [...some(2, 'farm'), ...some(10, 'town')] })
    const html = await seen(place, 'workshop=LIM&group=farm')
    expect(noticeIn(html)).to.include('No row can be shown here')
    expect(trailIn(html)).to.match(/Farmers \[c\] Undo/)
    expect(plain(html)).not.to.match(/n = 2\b/)
  })

  it('are not found with a value that no session knows', async () => {
    const { id, rosa } = await held(WIDE)
    for (const query of [
      'workshop=XXX',
      'group=farm&group=pirates',
      'row=none',
      'statistic=sum',
      'by=colour',
    ])
      await rosa.get(paths.figure(id, 'q1', query)).expect(404)
    await rosa.get(paths.figure(id, 'q99', 'group=farm')).expect(404)
  })
})

describe('a question by workshop, then by group', () => {
  it('has a block for each workshop, in table and file, and the plan beside it', async () => {
    const place = await held(WIDE)
    const html = await seen(place, 'then=group')
    expect(plain(html))
      .to.include('By workshop, then by stakeholder group')
      .and.include('What can never be shown')
    const shown = (await lines(place, 'then=group')).filter(({ option }) => option === '1')
    const cells = shown
      .filter(({ subgroup }) => subgroup === 'farm' || subgroup === 'town')
      .map(({ within, subgroup, n, value }) => [within, subgroup, n, value].join(' '))
    expect(cells).to.deep.equal(['GVA farm 10 100', 'GVA town 12 0', 'NBO farm 14 0', 'NBO town 11 100'])
  })

  it('shows one statement and one number where they are cited', async () => {
    const place = await held(WIDE)
    const rows = await lines(place, 'row=a&statistic=4&then=group', 'q3')
    expect(new Set(rows.map(({ item, option }) => `${item} ${option}`))).to.deep.equal(new Set(['a 4']))
    expect(rows.find(({ within, subgroup }) => within === 'NBO' && subgroup === 'town')).to.include({
      n: '11',
      value: '100',
    })
  })

  it('is offered by the agreement map', async () => {
    const { id, rosa } = await held(WIDE)
    const { text } = await rosa.get(paths.agreementMap(id, 'q3')).expect(200)
    expect(text).to.include(
      `action="${paths.figure(id, 'q3')}"><input type="hidden" name="then" value="group">`,
    )
  })

  it('holds means', async () => {
    const place = await held(WIDE)
    const rows = await lines(place, 'then=group', 'q4')
    const mean = rows.find(
      ({ within, subgroup, measure }) => within === 'GVA' && subgroup === 'farm' && measure === 'mean',
    )
    expect(mean).to.include({ value: '8', n: '10' })
  })
})

describe('what a consultation is too small or too large for', () => {
  it('is one workshop: no other trait, and still a page', async () => {
    const place = await held({ GVA: some(12, 'farm') }, ['en'])
    expect(trailIn(await seen(place, 'workshop=GVA'))).to.match(/Sealed sessions 12 Workshop: Geneva 12/)
    expect(noticeIn(await seen(place, 'then=language'))).to.include('only one value')
  })

  it('is twelve people in all', async () => {
    const place = await held({ GVA: [...some(4, 'farm'), ...some(3, 'town')], NBO: some(5, 'town', '2') })
    const html = await seen(place, 'then=group')
    expect(noticeIn(html)).to.include('No row can be shown here')
    const rows = await lines(place, 'then=group')
    expect(rows.filter(({ subgroup, withheld }) => subgroup !== 'total' && withheld !== '1')).to.deep.equal(
      [],
    )
  })

  it('is forty workshops: says that it is too large, and shows each trait alone', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`W${n}`, [...some(6, 'farm'), ...some(7, 'town', '2')]]),
    )
    const place = await held(many, ['en', 'fr', 'es', 'ar', 'ru', 'zh'])
    const html = await seen(place, 'then=group', 'q4')
    expect(noticeIn(html)).to.include('too many groups of people').and.include('Shown instead')
    expect((await lines(place, '', 'q4')).filter(({ measure }) => measure === 'mean')).to.have.length(42)
  })

  it('is not six languages', async () => {
    const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']
    const place = await held(
      {
        GVA: languages.flatMap((one) => some(8, 'farm', '1', one)),
        NBO: languages.flatMap((one) => some(7, 'town', '2', one)),
      },
      languages,
    )
    const rows = (await lines(place, 'then=language')).filter(({ option }) => option === '1')
    expect(rows.find(({ within, subgroup }) => within === 'NBO' && subgroup === 'zh')).to.include({
      n: '7',
      value: '0',
    })
  })
})
