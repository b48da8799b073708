import { expect } from 'chai'
import Papa from 'papaparse'

import { coverageAt } from '../../src/finding/coverage/load.ts'
import type { CoverageCell } from '../../src/finding/coverage/coverage.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { aCode } from '../coding/seeded.ts'
import { looked, some, type Said } from '../coding/looking/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { agreedFinding, codeIn } from './agreed.ts'

const [RAIN, SNOW, COST] = ['rain', 'snow', 'cost'].map((slug) => `q11/${aCode(slug).guid}`)

/** By hand: of eight in place 0 six say rain, of whom two say snow too; of nine in place 1 five say snow, nobody rain. */
const PLACES: readonly (readonly Said[])[] = [
  [
    ...some(4, 'farm', ['rain']),
    ...some(2, 'town', ['rain', 'snow']),
    ...some(1, 'town', []),
    ...some(1, 'town', ['cost']),
  ],
  [...some(5, 'farm', ['snow']), ...some(4, 'town', [])],
]

const said = (cell: CoverageCell | undefined) =>
  cell?.state === 'told'
    ? `${cell.least === cell.most ? cell.most : `${cell.least}-${cell.most}`}/${cell.of}`
    : cell?.state

describe('coverage', () => {
  let there: Installation
  before(async () => (there = await installation()))
  after(async () => await there.remove())

  async function world(places: readonly (readonly Said[])[] = PLACES) {
    const made = await looked(there, places)
    const { db } = there.stores
    const own = { consultation_id: made.consultation.id, by: made.researcher.id }
    const draft = async (sources: readonly string[]) => {
      const of = { consultation_id: own.consultation_id, kind: 'finding', language: 'en' } as const
      const number = await beginStatement(db, of, { claim: '{1.word} say <so>.' }, { by: own.by, now: NOON })
      for (const source of sources) await codeIn(db, own, number, source)
      return number
    }
    const agreed = async (sources: readonly string[]) => (await agreedFinding(db, own, sources)).number
    const covered = async () =>
      await coverageAt(db, made.researcher, { id: made.consultation.id, variable: 'q11' })
    const at = `/consultations/${made.consultation.id}/findings/coverage/q11`
    return { ...made, draft, agreed, covered, at, own }
  }

  it('counts people with a code of the finding, of those of the place with a settled answer', async () => {
    const { agreed, draft, covered } = await world()
    await draft([RAIN ?? ''])
    await agreed([SNOW ?? ''])
    const { findings, columns } = await covered()
    expect(columns.workshop.map(({ place }) => place.code)).to.deep.equal(['P0', 'P1', ''])
    expect(findings.map(({ number, standing }) => [number, standing])).to.deep.equal([
      [2, 'agreed'],
      [1, 'draft'],
    ])
    expect(findings.map(({ cells }) => cells.workshop.map(said))).to.deep.equal([
      ['2/8', '5/9', '7/17'],
      ['6/8', '0/9', '6/17'],
    ])
    expect(findings[1]?.cells.group.map(said)).to.deep.equal(['4/9', '2/8', 'few', '6/17'])
  })

  it('counts who has several codes once, but where few have, tells only what their numbers do', async () => {
    const few = await world()
    await few.agreed([RAIN ?? '', SNOW ?? ''])
    // Two have both codes: they may be in place 0 or not, as far as the numbers of each code tell.
    expect((await few.covered()).findings[0]?.cells.workshop.map(said)).to.deep.equal([
      '6-8/8',
      '5/9',
      '7-13/17',
    ])
    expect((await few.rosa.get(few.at).expect(200)).text).to.include('6 to 8')
    const many = await world([
      [...some(5, 'farm', ['rain', 'snow']), ...some(2, 'town', ['rain']), ...some(3, 'town', [])],
      [...some(5, 'farm', ['snow']), ...some(4, 'town', [])],
    ])
    await many.agreed([RAIN ?? '', SNOW ?? ''])
    expect((await many.covered()).findings[0]?.cells.workshop.map(said)).to.deep.equal([
      '7/10',
      '5/9',
      '12/19',
    ])
  })

  it('names what no agreed finding reaches, and says nothing of codes of few people', async () => {
    const { agreed, draft, covered, rosa, at } = await world()
    await agreed([RAIN ?? ''])
    await agreed([COST ?? ''])
    await draft([RAIN ?? '', COST ?? ''])
    const { findings } = await covered()
    // Cost was raised by one person: it counts for nobody, and its findings are not said to leave anybody out.
    expect(findings.map(({ partly }) => partly)).to.deep.equal([false, true, true])
    expect(findings[1]?.cells.workshop.map(said)).to.deep.equal(['few', 'few', 'few'])
    expect(findings[2]?.cells.workshop.map(said)).to.deep.equal(['6/8', '0/9', '6/17'])
    const { text } = await rosa.get(at).expect(200)
    expect(text).to.include('F1 reaches no answer of: Place 1.')
    expect(text).to.not.include('F2 reaches no answer').and.not.include('F3 reaches no answer')
    expect(text).to.not.include('No agreed finding reaches an answer of')
    expect(text).to.include('… say &lt;so&gt;.')
    expect(text).to.include('Their findings may reach more: F3.')
    const alone = await world()
    await alone.agreed([RAIN ?? ''])
    await alone.agreed([])
    const bare = (await alone.rosa.get(alone.at).expect(200)).text
    expect(bare).to.include('No agreed finding reaches an answer of: Place 1.')
    expect(bare).to.include('Rest on no code of this question: F2.')
  })

  it('withholds places and groups as the page of codes does', async () => {
    const tight = await world([
      [...some(3, 'farm', ['rain']), ...some(5, 'farm', ['snow']), ...some(9, 'town', ['snow'])],
      [...some(3, 'farm', ['rain', 'snow']), ...some(2, 'town', [])],
      [...some(2, 'farm', ['snow']), ...some(1, 'town', ['rain'])],
    ])
    await tight.agreed([RAIN ?? ''])
    const { findings, columns } = await tight.covered()
    expect(columns.workshop.map(({ state }) => state)).to.deep.equal(['shown', 'held_back', 'few', 'shown'])
    const cells = findings[0]?.cells.workshop.map(said)
    expect([cells?.[1], cells?.[2]], 'not of the withheld places').to.deep.equal(['held_back', 'few'])
    expect(
      findings[0]?.cells.both.some(({ state }) => state === 'told'),
      'both at once',
    ).to.equal(false)
    const csv = (await tight.rosa.get(`${tight.at}.csv`).expect(200)).text.replace(/^\uFEFF/, '').trim()
    const { data } = Papa.parse<Readonly<Record<string, string>>>(csv, { header: true })
    const places = data.filter(({ split }) => split === 'workshop')
    expect(places.map(({ workshop, n, reached }) => [workshop, n, reached])).to.deep.equal([
      ['P0', '17', '3'],
      ['P1', '-94', '-94'],
      ['P2', '-94', '-94'],
      ['', '25', '7'],
    ])
  })

  it('tells places and groups together where each has enough people', async () => {
    const { agreed, rosa, at, covered } = await world([
      [...some(9, 'farm', ['rain']), ...some(6, 'town', ['snow'])],
      [...some(8, 'farm', ['snow']), ...some(5, 'town', ['rain'])],
    ])
    await agreed([RAIN ?? ''])
    const { findings } = await covered()
    expect(findings[0]?.cells.both.map(said)).to.deep.equal(['9/9', '0/6', '0/8', '5/5'])
    const { text } = await rosa.get(`${at}?by=both`).expect(200)
    expect(text).to.match(/F1 reaches no answer of: Place 0 · [^<]+ and Place 1 · /)
  })
})
