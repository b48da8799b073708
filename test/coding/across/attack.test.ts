import { expect } from 'chai'

import { codedQuestions } from '../../../src/coding/across/coded-questions.ts'
import { acrossCsv } from '../../../src/result/across/csv.ts'
import { crossedOf } from '../../../src/result/across/load.ts'
import { findNamed } from '../../../src/result/across/named.ts'
import { resultsOf } from '../../../src/result/load.ts'
import { languageOf } from '../../../src/web/language.ts'
import { paths } from '../../../src/web/paths.ts'
import { linesIn, type Line } from '../../result/across/gathered.ts'
import { installation, type Installation } from '../../support/app.ts'
import { solved, type Known } from '../../support/attacker.ts'
import { looked } from '../looking/seeded.ts'

/** Somebody with the codes of what they wrote, undefined where it is not settled, and what they said to q1. */
type Somebody = Readonly<{ place: number; group: string; codes?: readonly string[]; q1: string }>
type Holds = (cell: Somebody) => boolean
/** What is known of everybody: their codes, what they said, or that and whether they wrote of rain. */
type Knows = 'codes' | 'q1' | 'rain'

const CODES = 'q11~codes'
const SLUGS = ['rain', 'snow', 'cost']
const SETS = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => SLUGS.filter((_, at) => bits & (1 << at)))
const CELLS: readonly Somebody[] = [0, 1].flatMap((place) =>
  ['farm', 'town'].flatMap((group) =>
    ['1', '2', '3'].flatMap((q1) => [
      ...SETS.map((codes) => ({ place, group, codes, q1 })),
      { place, group, q1 },
    ]),
  ),
)
const setOf = ({ codes }: Somebody) => codes?.join() ?? 'open'

const people = (count: number, place: number, group: string, q1: string, codes?: readonly string[]) =>
  Array.from({ length: count }, (): Somebody => ({ place, group, q1, ...(codes && { codes }) }))

/** Everybody but who is planted, first of all: two places, two groups. */
const PLANTED: Readonly<
  Record<string, Readonly<{ planted: Somebody; others: readonly Somebody[]; knows: Knows }>>
> = {
  'the only one with one code who has not another, said': {
    planted: { place: 1, group: 'town', codes: ['rain'], q1: '3' },
    others: [
      ...people(6, 0, 'farm', '1', ['rain', 'snow']),
      ...people(6, 0, 'town', '2', ['rain', 'snow']),
      ...people(6, 1, 'farm', '2', ['rain', 'snow']),
      ...people(7, 1, 'town', '3', ['cost']),
      ...people(7, 0, 'town', '1', ['cost']),
      ...people(6, 1, 'farm', '3', ['cost']),
      ...people(6, 0, 'farm', '3', ['cost']),
    ],
    knows: 'codes',
  },
  'the only one elsewhere with the code of a place, said': {
    planted: { place: 1, group: 'town', codes: ['rain'], q1: '2' },
    others: [
      ...people(6, 0, 'farm', '1', ['rain']),
      ...people(6, 0, 'town', '3', ['rain']),
      ...people(2, 0, 'town', '2', ['rain']),
      ...people(7, 1, 'farm', '3', ['cost']),
      ...people(3, 1, 'town', '1', ['cost']),
      ...people(4, 1, 'town', '2', ['cost']),
      ...people(5, 1, 'farm', '2', ['snow']),
    ],
    knows: 'codes',
  },
  'the only one whose answer is not settled, said': {
    planted: { place: 1, group: 'town', q1: '3' },
    others: [
      ...people(6, 0, 'farm', '1', ['rain']),
      ...people(6, 0, 'town', '3', ['rain']),
      ...people(7, 1, 'farm', '3', ['cost']),
      ...people(6, 1, 'town', '2', ['cost']),
    ],
    knows: 'codes',
  },
  'the only one elsewhere to say what a place said, wrote of': {
    planted: { place: 1, group: 'town', codes: ['cost'], q1: '1' },
    others: [
      ...people(6, 0, 'farm', '1', ['rain']),
      ...people(6, 0, 'town', '1', ['cost']),
      ...people(7, 1, 'farm', '3', ['cost']),
      ...people(6, 1, 'town', '2', ['rain']),
      ...people(6, 1, 'farm', '2', ['snow']),
    ],
    knows: 'q1',
  },
  'the only one of an answer without its code, wrote of': {
    planted: { place: 1, group: 'town', codes: ['snow'], q1: '1' },
    others: [
      ...people(6, 0, 'farm', '1', ['rain', 'snow']),
      ...people(6, 1, 'farm', '1', ['rain']),
      ...people(4, 0, 'town', '2', ['snow']),
      ...people(5, 0, 'town', '2', ['cost']),
      ...people(6, 1, 'town', '3', ['cost']),
      ...people(5, 1, 'town', '3', ['snow']),
      ...people(5, 1, 'farm', '3', ['cost']),
      ...people(5, 1, 'farm', '3', ['snow']),
    ],
    knows: 'rain',
  },
}

describe('codes crossed with a question, attacked with every number there is', function () {
  this.timeout(60_000)
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  type Files = Readonly<Record<'codes' | 'q1' | 'page' | 'looking' | 'together', readonly Line[]>>

  /** Opens all files about both; those of the crossing with everything in them where it is not guarded. */
  async function filesOf(all: readonly Somebody[], isGuarded: boolean): Promise<Files> {
    const said = [0, 1].map((place) =>
      all
        .filter((one) => one.place === place)
        .map(({ group, codes, q1 }, at) => ({
          words: `said ${place} n${at}`,
          group,
          more: { q1: { choice: q1 } },
          ...(codes && { codes }),
        })),
    )
    const { rosa, at, consultation, researcher } = await looked(there, said)
    const { id } = consultation
    const get = async (path: string) => {
      const { status, text } = await rosa.get(path)
      return status === 200 ? linesIn(text) : []
    }
    const open = async (own: string, other: string) => {
      if (isGuarded) return await get(paths.across(id, own, other, '.csv'))
      const { db } = there.stores
      const results = await resultsOf(db, researcher, id)
      const openly = { ...results, consultation: { ...results.consultation, room_threshold: 1 } }
      const named = async (key: string) =>
        findNamed(openly, key) ?? (await codedQuestions.find(db, openly, key))
      const [one, another] = [await named(own), await named(other)]
      if (!one || !another) throw new TypeError(`no ${own} or ${other}`)
      const crossed = await crossedOf(db, openly, one, another)
      return crossed.is === 'shown' ? linesIn(acrossCsv(crossed.across, languageOf('en'))) : []
    }
    return {
      codes: await open(CODES, 'q1'),
      q1: await open('q1', CODES),
      page: [
        ...(await get(paths.figure(id, 'q1', '', '.csv'))),
        ...(await get(paths.figure(id, 'q1', 'by=group', '.csv'))),
      ],
      looking: await get(`${at}/codes.csv`),
      together: await get(`${at}/together.csv`),
    }
  }

  /** Returns the fewest who can have given what the planted person gave, for who knows that of all others. */
  function fewest(files: Files, all: readonly Somebody[], planted: Somebody, knows: Knows) {
    const nameOf = (one: Somebody) =>
      JSON.stringify([
        one.place,
        one.group,
        knows === 'codes' ? setOf(one) : one.q1,
        knows === 'rain' && has(one, 'rain'),
      ])
    const weights = (holds: Holds) =>
      new Map(CELLS.flatMap((cell, at) => (holds(cell) ? [[at, 1] as const] : [])))
    const between = (holds: Holds, least: number, most = least): Known => ({
      weights: weights(holds),
      least,
      most,
    })
    const classes = [...new Set(CELLS.map(nameOf))].map((name) =>
      between((cell) => nameOf(cell) === name, all.filter((one) => nameOf(one) === name).length),
    )
    const facts = [...classes, ...factsIn(files, between)]
    const isSought = (cell: Somebody) => nameOf(cell) === nameOf(planted) && isAlike(cell, planted)
    const found = solved(facts, { direction: 'minimize', weights: weights(isSought) })
    return found && Math.round(found.result)
  }

  for (const [who, { planted, others, knows }] of Object.entries(PLANTED)) {
    it(`does not tell what ${who}`, async () => {
      const all = [...others, planted]
      const files = await filesOf(all, true)
      expect(fewest(files, all, planted, knows)).to.equal(0)
    })

    it(`tells what ${who} where nothing is withheld: the control`, async () => {
      const all = [...others, planted]
      const files = await filesOf(all, false)
      expect(fewest(files, all, planted, knows)).to.equal(1)
      expect(fewest({ ...files, codes: [], q1: [] }, all, planted, knows), 'without it').to.equal(0)
    })
  }

  it('still shows rows of codes that do not give anybody away', async () => {
    const { planted, others } = Object.values(PLANTED)[0] ?? { others: [] }
    const files = await filesOf([...others, ...(planted ? [planted] : [])], true)
    const shown = files.q1.filter(({ answer, withheld }) => answer && withheld === '0')
    expect(new Set(shown.map(({ answer }) => answer))).to.deep.equal(new Set(['rain', 'cost']))
  })
})

const isAlike = (cell: Somebody, planted: Somebody) =>
  cell.q1 === planted.q1 && setOf(cell) === setOf(planted)

/** Whether somebody has a code of a file: one of the codebook, that none fits, or that nothing is settled. */
function has({ codes }: Somebody, code: string): boolean {
  if (code.endsWith('-92')) return codes === undefined
  return code === '0' ? codes?.length === 0 : (codes?.includes(code) ?? false)
}

type Between = (holds: Holds, least: number, most?: number) => Known

function factsIn({ codes, q1, page, looking, together }: Record<string, readonly Line[]>, between: Between) {
  const isIn = (line: Line) => (cell: Somebody) =>
    line['subgroup'] === 'total' ||
    (line['split'] === 'workshop' && line['subgroup'] === `P${cell.place}`) ||
    (line['split'] === 'group' && line['subgroup'] === cell.group)
  const shares = (line: Line, base: Holds, holds: Holds): readonly Known[] => {
    const n = Number(line['n'])
    const share = Number(line['value'] ?? line['per_cent'])
    if (n < 0) return []
    const counts = Array.from({ length: n + 1 }, (_, count) => count).filter(
      (count) => Math.round((100 * count) / n) === share,
    )
    const both = (cell: Somebody) => base(cell) && holds(cell)
    return [
      between(base, n),
      ...(n > 0 && share >= 0 ? [between(both, counts[0] ?? 0, counts.at(-1) ?? n)] : []),
    ]
  }
  const { answer, option } = { answer: 'answer', option: 'option' } as const
  return [
    ...(page ?? []).flatMap((line) => shares(line, isIn(line), (cell) => cell.q1 === line[option])),
    ...(q1 ?? []).flatMap((line) =>
      shares(
        line,
        (cell) => line[answer] === '' || has(cell, line[answer] ?? ''),
        (cell) => cell.q1 === line[option],
      ),
    ),
    ...(codes ?? []).flatMap((line) =>
      shares(
        line,
        (cell) => line[answer] === '' || cell.q1 === line[answer],
        (cell) => has(cell, line[option] ?? ''),
      ),
    ),
    ...(looking ?? []).flatMap((line) => {
      const settled = (cell: Somebody) => isIn(line)(cell) && cell.codes !== undefined
      const count = Number(line['people'])
      return [
        ...(Number(line['n']) >= 0 ? [between(settled, Number(line['n']))] : []),
        ...(count >= 0 ? [between((cell) => settled(cell) && has(cell, line['code'] ?? ''), count)] : []),
      ]
    }),
    ...(together ?? []).map((line) =>
      between(
        (cell) => has(cell, line['code_1'] ?? '') && has(cell, line['code_2'] ?? ''),
        Number(line['both']),
      ),
    ),
  ]
}
