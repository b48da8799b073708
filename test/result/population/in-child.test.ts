import { expect } from 'chai'

import { workedOut } from '../../../src/result/population/in-child.ts'
import { pairsWithin } from '../../../src/result/population/pairs.ts'
import { marksOf, nameOf, type Task, type Work } from '../../../src/result/population/task.ts'

/** Two places and two groups: two people of the second group at the first place. */
const COUNTED = [
  { at: [0, 0], answers: [6, 6], answered: 12, no_answer: 0 },
  { at: [0, 1], answers: [1, 1], answered: 2, no_answer: 0 },
  { at: [1, 0], answers: [4, 5], answered: 9, no_answer: 1 },
  { at: [1, 1], answers: [8, 3], answered: 11, no_answer: 0 },
]
const task = (fixed: Task['fixed'] = {}): Task => ({
  crossing: {
    dimensions: [
      { code: 'workshop', values: 2 },
      { code: 'group', values: 2 },
    ],
    tables: [['workshop', 'group']],
    answers: 2,
    several: false,
    counted: COUNTED,
  },
  fixed,
  threshold: 5,
})
const work = (fixed: Task['fixed'] = {}): Work => ({
  present: {
    ...task(),
    crossing: {
      ...task().crossing,
      answers: 0,
      several: true,
      counted: COUNTED.map((one) => ({
        ...one,
        answers: [],
        answered: one.answered + one.no_answer,
        no_answer: 0,
      })),
    },
  },
  items: [task(fixed)],
})
const SHOWN = Object.fromEntries(
  [{}, { workshop: 0 }, { workshop: 1 }, { group: 0 }, { group: 1 }].map((of) => [
    nameOf(of),
    'shown' as const,
  ]),
)

describe('what pairs of traits withhold', () => {
  it('is more than the few themselves beside shown margins', () => {
    const [marks = {}] = marksOf(work(SHOWN))
    expect(marks[nameOf({ workshop: 0, group: 1 })]).to.equal('few')
    expect(marks[nameOf({ workshop: 0, group: 0 })]).to.equal('held_back')
    expect(marks).to.not.have.any.keys(Object.keys(SHOWN))
  })

  it('keeps what is held back elsewhere, without protecting it for itself', () => {
    const fixed = {
      ...SHOWN,
      [nameOf({ group: 1 })]: 'held_back' as const,
      [nameOf({ group: 0 })]: 'held_back' as const,
    }
    const [marks = {}] = marksOf(work(fixed))
    expect(marks[nameOf({ group: 1 })]).to.equal('held_back')
  })

  it('is worked out in another process alike, and given up in time', async () => {
    expect(await workedOut(work(SHOWN))).to.deep.equal(marksOf(work(SHOWN)))
    expect(await workedOut(work(SHOWN), 0)).to.equal(undefined)
  }).timeout(20_000)
})

describe('the pairs that can be worked out', () => {
  const sized = (workshop: number, group: number, language: number) => [
    { code: 'workshop', values: workshop },
    { code: 'group', values: group },
    { code: 'language', values: language },
  ]

  it('are workshops with groups first, and those in a circle only where they are small', () => {
    expect(pairsWithin(sized(4, 6, 3), 8)).to.deep.equal([
      ['workshop', 'group'],
      ['workshop', 'language'],
    ])
    expect(pairsWithin(sized(2, 3, 2), 5)).to.deep.include(['group', 'language'])
  })

  it('are none of a crossing of 30 with 40', () => {
    expect(pairsWithin(sized(30, 40, 1).slice(0, 2), 8)).to.deep.equal([])
  })
})
