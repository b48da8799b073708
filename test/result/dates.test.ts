import { expect } from 'chai'
import * as fc from 'fast-check'

import type { Answer } from '../../src/instrument/answer.ts'
import { momentOf } from '../../src/instrument/kinds/common/moments.ts'
import { classesOf, peopleIn } from '../../src/result/dates/classes.ts'
import { isoOf } from '../../src/result/dates/labels.ts'
import { lengthOf } from '../../src/result/dates/length.ts'
import { SPANS, startAfter, startOf, type Of } from '../../src/result/dates/spans.ts'
import type { ResultRow } from '../../src/result/block.ts'
import type { ResultTable } from '../../src/result/table.ts'
import { INTERFACE_LANGUAGES } from '../../src/web/language.ts'
import { THRESHOLD, aSealedSession, each, tableOf } from './tables.ts'

const GVA = aSealedSession(1, 'GVA')
const CAL = aSealedSession(2, 'CAL')

/** Days of May 2017. */
const may = (...days: readonly number[]): readonly string[] =>
  days.map((day) => `2017-05-${String(day).padStart(2, '0')}`)

const spanOf = (of: Of, answers: readonly string[]) => {
  const { unit, size } = classesOf(of, [answers.map(momentOf)], 1)?.span ?? {}
  return `${size} ${unit}`
}

const firstRow = ({ blocks }: ResultTable): ResultRow | undefined => blocks[0]?.rows[0]

describe('classes of dates and times', () => {
  for (const [of, from, to, expected] of [
    ['days', '2017-05-01', '2017-05-10', '1 day'],
    ['days', '2017-05-01', '2017-06-20', '1 week'],
    ['days', '2017-01-31', '2017-11-01', '1 month'],
    ['days', '2016-02-29', '2018-01-01', '3 month'],
    ['days', '1999-12-31', '2008-01-01', '1 year'],
    ['days', '1200-01-01', '2017-01-01', '100 year'],
    ['clock', '09:00', '10:40', '15 minute'],
    ['clock', '08:00', '18:00', '1 hour'],
    ['clock', '00:00', '23:59', '2 hour'],
    ['minutes', '2017-05-01T09:00', '2017-05-01T15:00', '1 hour'],
    ['minutes', '2017-05-01T09:00', '2017-05-09T15:00', '1 day'],
  ] as const) {
    it(`are of ${expected} from ${from} to ${to}`, () => {
      expect(spanOf(of, [from, to])).to.equal(expected)
    })
  }

  it('hold every moment once, in the class that it starts before or at', () => {
    for (const of of ['days', 'minutes', 'clock'] as const) {
      const moment = of === 'clock' ? fc.nat(1439) : fc.integer({ min: -200_000, max: 60_000 })
      fc.assert(
        fc.property(moment, fc.constantFrom(...SPANS[of]), (one, span) => {
          const start = startOf(of, span, one)
          expect(start).to.be.at.most(one)
          expect(startAfter(of, span, start)).to.be.above(one)
          expect(startOf(of, span, start)).to.equal(start)
        }),
      )
      fc.assert(
        fc.property(
          fc.array(moment, { minLength: 1 }),
          fc.integer({ min: 1, max: 9 }),
          (moments, threshold) => {
            const sorted = moments.toSorted((one, other) => one - other)
            const classes = classesOf(of, [sorted], threshold)
            const counts = classes ? peopleIn(classes, sorted) : []
            expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(moments.length)
            expect(counts[0], 'the open end before').to.be.below(threshold)
            expect(counts.at(-1), 'the open end after').to.be.below(threshold)
          },
        ),
      )
    }
  })

  it('begin weeks on Monday, months and years on their first day', () => {
    const [day, week, month, quarter, year] = SPANS.days
    const starts = [day, week, month, quarter, year].map((span) =>
      span ? isoOf('days', startOf('days', span, momentOf('2016-02-29'))) : '',
    )
    expect(starts).to.deep.equal(['2016-02-29', '2016-02-29', '2016-02-01', '2016-01-01', '2016-01-01'])
    expect(week && isoOf('days', startOf('days', week, momentOf('2016-02-28')))).to.equal('2016-02-22')
  })

  it('are named in every language, the ends as open', () => {
    const { codes, labels } = classesOf('days', [may(1, 3, 6).map(momentOf)], 2) ?? {}
    expect(codes).to.deep.equal(['before', '2017-05-03', '2017-05-04'])
    expect(labels?.map(({ en }) => en)).to.deep.equal(['Before 3 May 2017', '3 May 2017', 'From 4 May 2017'])
    for (const label of labels ?? [])
      expect(Object.keys(label)).to.have.members(INTERFACE_LANGUAGES.map(({ code }) => code))
  })
})

describe('a table of dates', () => {
  it('has the median and whole per cents of each class', () => {
    const table = tableOf('q12', [[GVA, may(1, 1, 2, 3, 4)]])
    const row = firstRow(table)
    expect(table.columns.map(({ code }) => code)).to.deep.equal(['', 'before', '2017-05-02', '2017-05-03'])
    expect(row).to.have.deep.property('values', [momentOf('2017-05-02'), 40, 20, 40])
    expect(row).to.have.deep.property('people', [null, 2, 1, 2])
  })

  it('shows no extreme: one very late answer changes no class but the open one', () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    const codes = (last: string) =>
      tableOf('q12', [[GVA, [...may(...days), last]]]).columns.map(({ code }) => code)
    expect(codes('2017-05-13')).to.deep.equal(codes('2099-01-01'))
  })

  it('does not change with the answers of a withheld workshop', () => {
    const held = (few: readonly Answer[]) =>
      tableOf('q12', [
        [GVA, may(1, 2, 3, 4, 5, 6)],
        [CAL, few],
      ])
    const [one, other] = [held(each(THRESHOLD - 1, '1999-01-01')), held(each(THRESHOLD - 1, '2099-01-01'))]
    expect(one).to.deep.equal(other)
  })

  it('names no class where nothing can be shown', () => {
    const table = tableOf('q12', [
      [GVA, may(1, 2)],
      [CAL, may(3)],
    ])
    expect(table.columns.map(({ code }) => code)).to.deep.equal([''])
  })

  it('has times of day, and dates with a time', () => {
    const time = tableOf('q13', [[GVA, ['09:00', '09:10', '09:20', '09:50', '11:00']]])
    expect(firstRow(time)).to.have.deep.nested.property('values[0]', 9 * 60 + 20)
    const moment = tableOf('q14', [[GVA, each(6, '2016-01-02T10:00')]])
    expect(firstRow(moment)).to.have.deep.property('values', [momentOf('2016-01-02T10:00'), 100])
  })
})

describe('the length of time between two dates', () => {
  for (const [length, of, unit, n] of [
    [0, 'day', 'day', 0],
    [1, 'day', 'day', 1],
    [13, 'day', 'day', 13],
    [22, 'day', 'week', 3],
    [91, 'day', 'month', 3],
    [1461, 'day', 'year', 4],
    [90, 'minute', 'minute', 90],
    [150, 'minute', 'hour', 3],
    [2 * 1440, 'minute', 'day', 2],
  ] as const) {
    it(`is ${n} ${unit}s for ${length} ${of}s`, () => expect(lengthOf(length, of)).to.deep.equal({ unit, n }))
  }
})

describe('a table of numbers', () => {
  const quartiles = (answers: readonly Answer[]) => {
    const row = firstRow(tableOf('q5', [[GVA, answers]]))
    return row?.state === 'shown' ? row.values.slice(2) : []
  }

  it('has quartiles where half of the answers are as many as a median needs', () => {
    expect(quartiles([1, 2, 3, 4, 5, 6, 7, 8, 9])).to.deep.equal([null, null])
    expect(quartiles([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])).to.deep.equal([25, 75])
  })
})
