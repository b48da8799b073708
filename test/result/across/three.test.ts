import { expect } from 'chai'

import type { Answers } from '../../../src/instrument/answer.ts'
import { paths } from '../../../src/web/paths.ts'
import { solved, type Known } from '../../support/attacker.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, times } from '../sealed.ts'
import { linesIn } from './gathered.ts'

const KEYS = ['q1', 'q3~a', 'q3~b'] as const
const OPTIONS = [
  ['1', '2'],
  ['4', '2'],
  ['4', '2'],
] as const

/** What people gave to the three questions: the first or the second option. */
type Cell = readonly [number, number, number]
const CELLS = [0, 1].flatMap((one) =>
  [0, 1].flatMap((other) => [0, 1].map((third): Cell => [one, other, third])),
)

/** One person gave the first option of the first two questions; nobody who gave the others gave that of the third. */
const PEOPLE: readonly (readonly [Cell, number])[] = [
  [[0, 0, 0], 1],
  [[0, 1, 0], 6],
  [[0, 1, 1], 6],
  [[1, 0, 0], 6],
  [[1, 0, 1], 6],
  [[1, 1, 1], 8],
]

const answersOf = (cell: Cell): Answers => ({
  q1: { choice: OPTIONS[0][cell[0] as 0] },
  q3: { a: OPTIONS[1][cell[1] as 0], b: OPTIONS[2][cell[2] as 0] },
})

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

/** Reads how many gave which two options, of these pairs of questions. */
async function readOf(pairs: readonly (readonly [number, number])[]) {
  const world = await aWorld(there)
  const at = { workshop_id: world.workshop.id, version_id: world.version.id }
  const people = PEOPLE.flatMap(([cell, count]) => times(count, answersOf(cell)))
  await aHeldSession(there.stores, at, people)
  const rosa = await signedInAs(there, world.researcher)
  const known: Known[] = []
  for (const [one, other] of pairs) {
    const address = paths.across(world.consultation.id, KEYS[one as 0], KEYS[other as 0], '.csv')
    for (const line of linesIn((await rosa.get(address).expect(200)).text)) {
      const own = OPTIONS[one as 0].findIndex((code) => code === line['option'])
      const across = OPTIONS[other as 0].findIndex((code) => code === line['answer'])
      if (own < 0 || across < 0 || line['withheld'] !== '0') continue
      const count = Math.round((Number(line['n']) * Number(line['per_cent'])) / 100)
      const weights = new Map(
        CELLS.flatMap((cell, place) =>
          cell[one as 0] === own && cell[other as 0] === across ? [[place, 1]] : [],
        ),
      )
      known.push({ weights, least: count, most: count })
    }
  }
  const ends = (['minimize', 'maximize'] as const).map(
    (direction) => solved(known, { direction, weights: new Map([[0, 1]]) })?.result,
  )
  return ends.map((end) => Math.round(end ?? -1))
}

describe('three questions crossed with each other', () => {
  it('leave open in two crossings what somebody said to the third, whose answers to the others are known', async () => {
    expect(
      await readOf([
        [0, 1],
        [0, 2],
      ]),
    ).to.deep.equal([0, 1])
  })

  it('may tell it in three, the limit that decision 29 states', async () => {
    expect(
      await readOf([
        [0, 1],
        [0, 2],
        [1, 2],
      ]),
    ).to.deep.equal([1, 1])
  })
})
