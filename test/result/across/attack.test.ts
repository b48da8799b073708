import { expect } from 'chai'

import type { Answers } from '../../../src/instrument/answer.ts'
import { paths } from '../../../src/web/paths.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, aWorkshopIn, times } from '../sealed.ts'
import { asResearcher, fewestIn, gathered, linesIn, unguarded, type Cell, type Seen } from './gathered.ts'

const OWN = { code: 'q3', item: 'a' }
const OTHER = { code: 'q1', item: '' }

const person = (group: string, source: string, step: string): Answers => ({
  _group: group,
  ...(source !== '' && { q1: { choice: source } }),
  ...(step !== '' && { q3: { a: step, b: '3' } }),
})

/** Everybody but those who are planted: two places, two groups, three sources. */
const MANY: Readonly<Record<string, readonly Answers[]>> = {
  GVA: [
    ...times(5, person('farm', '1', '4')),
    ...times(4, person('farm', '1', '2')),
    ...times(4, person('farm', '2', '4')),
    ...times(3, person('town', '2', '5')),
    ...times(4, person('town', '1', '5')),
    ...times(2, person('town', '2', '2')),
  ],
  NBO: [
    ...times(6, person('farm', '2', '2')),
    ...times(3, person('farm', '1', '4')),
    ...times(4, person('town', '1', '2')),
    ...times(5, person('town', '2', '5')),
    ...times(3, person('town', '2', '4')),
  ],
}

const CELLS: readonly Cell[] = ['GVA', 'NBO'].flatMap((workshop) =>
  ['farm', 'town'].flatMap((group) =>
    ['1', '2', '3', ''].flatMap((other) =>
      ['2', '4', '5', ''].map((own) => ({ workshop, group, own, other })),
    ),
  ),
)

describe('a question crossed with another one, attacked with every number there is', function () {
  this.timeout(60_000)
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  /** Holds two sessions with somebody planted in the second, and opens everything about both questions. */
  async function seenWith(planted: Answers, isGuarded = true) {
    const world = await aWorld(there)
    const { id } = world.consultation
    for (const [code, many] of Object.entries(MANY)) {
      const workshop =
        code === 'GVA' ? world.workshop : await aWorkshopIn(there.stores, id, code, { en: code })
      const at = { workshop_id: workshop.id, version_id: world.version.id }
      await aHeldSession(there.stores, at, code === 'NBO' ? [...many, planted] : many)
    }
    const rosa = await signedInAs(there, world.researcher)
    const codes = (await there.stores.db.selectFrom('workshop').select('code').orderBy('id').execute()).map(
      ({ code }) => code,
    )
    const opening = isGuarded ? asResearcher(rosa, id) : await unguarded(there.stores, world.researcher, id)
    const seen = await gathered(opening, OWN, OTHER)
    return { seen: renamed(seen, codes), rosa, id }
  }

  /** What planted people gave, by what of them is known. */
  const PLANTED = {
    'the only one to give an answer': {
      answers: person('town', '3', '5'),
      wanted: (cell: Cell) => cell.other === '3' && cell.own === '5',
    },
    'the only one to leave the other question out': {
      answers: person('farm', '', '4'),
      wanted: (cell: Cell) => cell.other === '' && cell.own === '4',
    },
    'the only one to leave the question out': {
      answers: person('farm', '2', ''),
      wanted: (cell: Cell) => cell.own === '' && cell.other === '2',
    },
  }

  for (const [who, { answers, wanted }] of Object.entries(PLANTED)) {
    it(`does not tell what ${who} said`, async () => {
      const { seen } = await seenWith(answers)
      expect(seen.crossings.own, 'something is shown').not.to.have.length(0)
      expect(fewestIn(seen, CELLS, wanted)).to.equal(0)
    })

    it(`tells what ${who} said where nothing is withheld`, async () => {
      const { seen } = await seenWith(answers, false)
      expect(fewestIn(seen, CELLS, wanted)).to.equal(1)
    })
  }

  it('shows the same cells in page, picture, file and both ways round', async () => {
    const { rosa, id } = await seenWith(PLANTED['the only one to give an answer'].answers)
    const files: Record<string, readonly string[]> = {}
    for (const [one, another] of [
      ['q3~a', 'q1'],
      ['q1', 'q3~a'],
    ] as const) {
      const lines = linesIn((await rosa.get(paths.across(id, one, another, '.csv')).expect(200)).text)
      const shown = lines.filter((line) => line['answer'] !== '' && Number(line['per_cent']) > 0)
      files[one] = shown.map(({ answer = '', option = '' }) =>
        (one === 'q1' ? [answer, option] : [option, answer]).join('/'),
      )
      const { text } = await rosa.get(paths.across(id, one, another)).expect(200)
      const body = /<tbody>[^]*?<\/tbody>/.exec(text)?.[0] ?? ''
      const printed = [...body.matchAll(/<td class="num">(\d+)<\/td>/g)].map(([, cell]) => cell)
      const given = lines.filter((line) => line['n'] !== '0')
      const filed = given.flatMap((line, at) =>
        line['answer'] === given[at - 1]?.['answer'] ? [line['per_cent']] : [line['n'], line['per_cent']],
      )
      expect(printed).to.deep.equal(filed.filter((number) => Number(number) >= 0))
      const values = new Set(lines.map((line) => line['per_cent']))
      const svg = (await rosa.get(paths.across(id, one, another, '.svg')).expect(200)).text
      for (const [, said = ''] of text.matchAll(/<desc[^>]*>Per cent: ([^<]*)\.<\/desc>/g))
        for (const [, number] of said.matchAll(/ (\d+)(?:,| and|$)/g))
          expect(values.has(number ?? '')).to.equal(true)
      expect(svg).not.to.match(/Standards of the industry[^<]*<[^>]*>n = /)
    }
    expect(files['q3~a']?.toSorted()).to.deep.equal(files['q1']?.toSorted())
  })
})

/** Calls the workshops as the cells do. */
function renamed(seen: Seen, codes: readonly string[]): Seen {
  const name = (code = '') => (code === codes[0] ? 'GVA' : code)
  const lines = (some: Seen['pages']['own']) =>
    some.map((line) => ({
      ...line,
      ...(line['split'] === 'workshop' && { subgroup: name(line['subgroup']) }),
    }))
  return { ...seen, pages: { own: lines(seen.pages.own), other: lines(seen.pages.other) } }
}
