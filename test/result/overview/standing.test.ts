import { expect } from 'chai'

import { comparedIn } from '../../../src/result/overview/compared.ts'
import { widestGap } from '../../../src/result/overview/gap.ts'
import { overtakenIn, standingOf } from '../../../src/result/overview/standing.ts'
import type { Question } from '../../../src/instrument/questionnaire.ts'
import type { ResultTable } from '../../../src/result/table.ts'
import { choiceTable, itemsTable, medianTable, openNumber, scale, setTable } from './tables.ts'

const TEN = { from: 0, to: 10 }

/** Says how the places stand: the standing, then the place or the reason. */
function said(table: ResultTable, question: Question = scale): string {
  const standing = standingOf(table, comparedIn(table, question))
  if (standing.is === 'apart') return `apart ${standing.place}`
  return standing.is === 'cannot' ? `cannot ${standing.reason}` : standing.is
}

/** Says the widest gap: item, highest place with its number, lowest place with its number, distance. */
function gapIn(table: ResultTable, question: Question = scale): string {
  const gap = widestGap(comparedIn(table, question).series)
  if (!gap) return 'none'
  const { code, high, low, distance } = gap
  return `${code}: ${high.subgroup} ${high.value}, ${low.subgroup} ${low.value}: ${distance}`
}

const CASES: readonly (readonly [string, ResultTable, string, string, Question?])[] = [
  [
    '10 points on the leading answer',
    choiceTable({ A: [50, 50], B: [60, 40] }),
    'agree',
    '1: B 60, A 50: 10',
  ],
  ['11 points between two places', choiceTable({ A: [50, 50], B: [61, 39] }), 'differ', '1: B 61, A 50: 11'],
  [
    'a wider gap on an answer that does not lead',
    choiceTable({ A: [50, 30, 20], B: [55, 10, 35] }),
    'agree',
    '1: B 55, A 50: 5',
  ],
  [
    'another answer that leads by more than 10 points in a place',
    choiceTable({ A: [42, 56, 2], B: [44, 0, 56] }),
    'differ',
    '1: B 44, A 42: 2',
  ],
  [
    'another answer that leads by 10 points in a place',
    choiceTable({ A: [44, 54, 2], B: [49, 20, 31] }),
    'agree',
    '1: B 49, A 44: 5',
  ],
  [
    'one place far from two that are near',
    choiceTable({ A: [50, 50], B: [54, 46], C: [80, 20] }),
    'apart C',
    '1: C 80, A 50: 30',
  ],
  [
    'two ends that are both near the middle',
    choiceTable({ A: [50, 50], B: [58, 42], C: [66, 34] }),
    'differ',
    '1: C 66, A 50: 16',
  ],
  [
    'two places far from two others',
    choiceTable({ A: [50, 50], B: [52, 48], C: [80, 20], D: [82, 18] }),
    'differ',
    '1: D 82, A 50: 32',
  ],
  [
    'several choices: any of them',
    choiceTable({ A: [80, 70], B: [79, 40] }, true),
    'differ',
    '2: A 70, B 40: 30',
  ],
  [
    'statements: the side of the last options',
    setTable({
      a: { A: [20, 20, 30, 30], B: [30, 15, 25, 30] },
      b: { A: [10, 10, 40, 40], B: [10, 9, 1, 80] },
    }),
    'agree',
    'a: A 60, B 55: 5',
  ],
  [
    'one of the statements apart',
    setTable({
      a: { A: [20, 20, 30, 30], B: [20, 20, 30, 30] },
      b: { A: [50, 30, 10, 10], B: [10, 9, 1, 80] },
    }),
    'differ',
    'b: B 81, A 20: 61',
  ],
  ['a step of 0 to 10', medianTable({ A: 6, B: 7 }, TEN), 'agree', 'q: B 7, A 6: 1'],
  ['a step and a half of 0 to 10', medianTable({ A: 6, B: 7.5 }, TEN), 'differ', 'q: B 7.5, A 6: 1.5'],
  [
    'a number without set ends',
    medianTable({ A: 6, B: 6 }, TEN),
    'cannot no_scale',
    'q: A 6, B 6: 0',
    openNumber,
  ],
  [
    'ranks: the same item first, far apart',
    itemsTable('rank', {
      law: { A: [1.2], B: [2.4] },
      open: { A: [2.6], B: [2.5] },
      other: { A: [2.2], B: [2.6] },
    }),
    'agree',
    'law: B 2.4, A 1.2: 1.2',
  ],
  [
    'ranks: another item first',
    itemsTable('rank', { law: { A: [1.4], B: [1.6] }, open: { A: [1.6], B: [1.4] } }),
    'differ',
    'law: B 1.6, A 1.4: 0.2',
  ],
  [
    'ranks: no item first alone',
    itemsTable('rank', { law: { A: [1.5], B: [1.4] }, open: { A: [1.5], B: [1.6] } }),
    'differ',
    'law: A 1.5, B 1.4: 0.1',
  ],
  [
    'ranks: another item first in one of three places',
    itemsTable('rank', { law: { A: [1.4], B: [1.3], C: [1.9] }, open: { A: [1.6], B: [1.7], C: [1.1] } }),
    'apart C',
    'open: B 1.7, C 1.1: 0.6',
  ],
  [
    'points: the item with most of them',
    itemsTable('points', {
      law: { A: [61], B: [55] },
      open: { A: [20], B: [45] },
      other: { A: [19], B: [0] },
    }),
    'agree',
    'law: A 61, B 55: 6',
  ],
  [
    'withheld places, which count for nothing',
    choiceTable({ A: [50, 50], B: 'few', C: [55, 45], D: 'held_back' }),
    'agree',
    '1: C 55, A 50: 5',
  ],
  ['a single place that is shown', choiceTable({ A: [50, 50], B: 'few' }), 'cannot few', 'none'],
  [
    'a place that was not asked',
    choiceTable({ A: [50, 50], B: [50, 50], C: 'not_asked' }),
    'cannot not_everywhere',
    '1: A 50, B 50: 0',
  ],
  [
    'a place that was asked otherwise',
    choiceTable({ A: [50, 50], B: [60, 40], C: 'asked_otherwise' }),
    'cannot otherwise',
    '1: B 60, A 50: 10',
  ],
]

const openDay: Question = { kind: 'date', code: 'q', label: { en: 'When?' } }

describe('how the places stand to each other', () => {
  for (const [what, table, standing, gap, question] of CASES) {
    it(`${what}: ${standing}`, () => {
      expect(said(table, question)).to.equal(standing)
      expect(gapIn(table, question)).to.equal(gap)
    })
  }

  for (const [of, unit] of [
    ['days', 1],
    ['minutes', 24 * 60],
  ] as const) {
    it(`sets dates without set ends within a month side by side, in ${of}`, () => {
      const dates = (apart: number) => ({
        ...itemsTable('points', { q: { A: [17_000 * unit], B: [(17_000 + apart) * unit] } }),
        of,
      })
      expect(said(dates(31), openDay)).to.equal('agree')
      expect(said(dates(32), openDay)).to.equal('differ')
    })
  }

  it('says in which places another answer is that far ahead', () => {
    const table = choiceTable({ A: [42, 56, 2], B: [44, 0, 56], C: [50, 40, 10] })
    expect(overtakenIn(comparedIn(table, scale))).to.deep.equal(['A', 'B'])
    expect(overtakenIn(comparedIn(choiceTable({ A: [44, 54, 2], B: [49, 20, 31] }), scale))).to.deep.equal([])
  })

  it('does not compare an option that a place withholds', () => {
    const table = choiceTable({ A: [80, 70], B: [79, 40] }, true)
    const [block] = table.blocks
    const rows = block?.rows.map((row) =>
      row.subgroup === 'B' && row.state === 'shown'
        ? { ...row, values: [79, null], bases: [20, 'withheld' as const] }
        : row,
    )
    const partly = { ...table, blocks: block && rows ? [{ ...block, rows }] : [] }
    expect(said(partly)).to.equal('agree')
    expect(gapIn(partly)).to.equal('1: A 80, B 79: 1')
  })

  it('counts people who gave no group for no gap', () => {
    expect(gapIn(choiceTable({ farm: [50, 50], town: [60, 40], none: [100, 0] }))).to.equal(
      '1: town 60, farm 50: 10',
    )
  })

  it('puts one of 40 places apart', () => {
    const near = Array.from({ length: 39 }, (_, n) => [`P${n}`, [50 + (n % 5), 50 - (n % 5)]] as const)
    expect(said(choiceTable({ ...Object.fromEntries(near), FAR: [90, 10] }))).to.equal('apart FAR')
  })
})
