import { expect } from 'chai'

import { readCondition } from '../../src/editor/condition-form.ts'
import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { subjectsOf } from '../../src/questionnaire/conditions/subject.ts'
import { everyKind } from '../support/every-kind.ts'

const subjects = subjectsOf(everyKind, questionsOf(everyKind))

/** Reads a condition that compares a question, or else the date q12, with this. */
const readMoment = (value: string, name = 'q12') =>
  readCondition(
    {
      relevant: ['when'],
      relevant_row: ['0'],
      relevant_name_0: [name],
      relevant_is_0: [name === 'q12' ? 'more' : 'is'],
      relevant_value_0: [value],
    },
    'relevant',
    { subjects, old: undefined },
  )

describe('the value of a condition on a date or time', () => {
  for (const value of ['2024-02-29', '2026-11-23T00:00', '2026-11-23T23:59'])
    it(`may be ${value}`, () =>
      expect(readMoment(value)).to.deep.equal({ ok: true, source: `\${q12} > '${value}'` }))
  for (const value of [
    '2026-13-45',
    '2026-02-29',
    '2026-11-23T24:00',
    '2026-11-23T',
    '2026-11-23T10:00T10:00',
  ])
    it(`is refused as ${value}, which no calendar has`, () =>
      expect(readMoment(value)).to.deep.equal({
        ok: false,
        faults: { relevant_value_0: { key: 'form.date', values: { day: '2026-11-23' } } },
      }))
  it('is a time of the day for a time', () => {
    expect(readMoment('09:30', 'q13')).to.deep.equal({ ok: true, source: "${q13} = '09:30'" })
    for (const value of ['25:00', '9:30', '09:60'])
      expect(readMoment(value, 'q13'), value).to.deep.equal({
        ok: false,
        faults: { relevant_value_0: { key: 'kinds.no_such_time' } },
      })
  })
})
