import { expect } from 'chai'
import fc from 'fast-check'

import {
  FITTING,
  conditionIn,
  expressionOf,
  isQuotable,
  takesValue,
  type Condition,
  type ConditionRow,
} from '../../../src/questionnaire/conditions/condition.ts'
import { unreachable } from '../../../src/editor/reach.ts'
import { subjectsOf } from '../../../src/questionnaire/conditions/subject.ts'
import { questionsOf } from '../../../src/instrument/questionnaire.ts'
import { everyKind } from '../../support/every-kind.ts'
import { aForm, aLine, aNumber, aSection, likert, some, yesNo } from '../a-form.ts'

const subjects = subjectsOf(everyKind, questionsOf(everyKind))

describe('a condition in rows', () => {
  for (const [source, rows] of [
    ["${q1} = '2'", 'all: q1 is 2'],
    ['${q1} = 2', 'all: q1 is 2'],
    ["selected(${q2}, '3')", 'all: q2 is 3'],
    ["not(selected(${q2}, '3'))", 'all: q2 is_not 3'],
    ["${q3_a} != '5'", 'all: q3_a is_not 5'],
    ['${q4} >= 7 and ${q5} < 3', 'all: q4 at_least 7, q5 less 3'],
    ["${q1} = '1' or ${q1} = '2' or ${q4} = 0", 'any: q1 is 1, q1 is 2, q4 is 0'],
    ["${q12} > '2015-01-01'", 'all: q12 more 2015-01-01'],
    ["${q11} != ''", 'all: q11 answered '],
    ["${q11} = ''", 'all: q11 unanswered '],
    ["contains(${q10}, 'law')", 'all: q10 contains law'],
    ['${q5} > -3', 'all: q5 more -3'],
    ["(${q1} = '1' and ${q4} > 3)", 'all: q1 is 1, q4 more 3'],
    ["${q1} = '1' and (${q4} > 3 or ${q4} < 1)", undefined],
    ["not(${q1} = '1')", undefined],
    ['${q4} + 1 > 3', undefined],
    ['${q4} > ${q5}', undefined],
    ["${q2} = '1'", undefined],
    ["selected(${q1}, '1')", undefined],
    ["${nobody} = '1'", undefined],
    ["${q5} = 'many'", undefined],
    ['count-selected(${q2}) > 1', undefined],
    ['${q1} =', undefined],
    ['true()', undefined],
  ] as const) {
    it(`is ${rows ?? 'no row'} for ${source}`, () => {
      const condition = conditionIn(source, subjects)
      const said =
        condition &&
        `${condition.join}: ${condition.rows.map(({ name, comparison, value }) => `${name} ${comparison} ${value}`).join(', ')}`
      expect(said).to.equal(rows)
    })
  }

  it('comes back from the expression it is written as, whatever it says', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(conditionIn(expressionOf(condition, subjects), subjects)).to.deep.equal(condition)
      }),
    )
  })
})

const words = fc.string({ minLength: 1 }).filter((text) => isQuotable(text))
const row: fc.Arbitrary<ConditionRow> = fc
  .constantFrom(...subjects.values())
  .chain(({ name, shape, options }) =>
    fc.constantFrom(...FITTING[shape]).chain((comparison) => {
      const values = {
        code: fc.constantFrom(...(options.length > 0 ? options : [{ code: '1' }]).map(({ code }) => code)),
        codes: fc.constantFrom(...(options.length > 0 ? options : [{ code: '1' }]).map(({ code }) => code)),
        number: fc.integer({ min: -1000, max: 1000 }).map(String),
        date: fc.constantFrom('2015-01-01', '2016-02-29'),
        time: fc.constantFrom('09:00', '17:30'),
        text: words,
      }
      const value = takesValue(comparison) ? values[shape] : fc.constant('')
      return value.map((given) => ({ name, comparison, value: given }))
    }),
  )
const conditions: fc.Arbitrary<Condition> = fc
  .record({
    join: fc.constantFrom('all' as const, 'any' as const),
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
  })
  .map(({ join, rows }) => ({ join: rows.length === 1 ? 'all' : join, rows }))

describe('a question that nobody can reach', () => {
  const lost = (relevant: string) => {
    const first = [yesNo('a'), some('b'), aNumber('n', { min: 0, max: 10 }), likert('l', ['x'])]
    const last = [aLine('z', { relevant }), aLine('after', { relevant: "${z} != ''" }), aLine('free')]
    return [...unreachable(aForm(aSection('s1', first), aSection('s2', last)))]
  }

  for (const relevant of [
    "${a} = '7'",
    '${a} = 7',
    "selected(${b}, 'z')",
    "${l_x} = '4'",
    '${n} > 10',
    '${n} < 0',
    '${n} >= 11',
    '${n} = -1',
    'false()',
    "${a} = '1' and ${a} = '0'",
    "${a} = '1' and ${n} > 99",
    "${a} = '7' or ${n} > 99",
  ]) {
    it(`is found by ${relevant}, with what hangs on it`, () => {
      expect(lost(relevant)).to.deep.equal(['z', 'after'])
    })
  }

  for (const relevant of [
    '',
    "${a} = '1'",
    '${a} = 1',
    "${a} = '7' or ${n} > 9",
    '${n} >= 10',
    "${a} != '7'",
    "${a} = '1' or ${a} = '0'",
    "selected(${b}, 'a') and selected(${b}, 'b')",
    'not(false())',
    '${a} =',
    '${n} + 5 > 12',
  ]) {
    it(`is not suspected of ${relevant || 'no condition'}`, () => {
      expect(lost(relevant)).to.deep.equal([])
    })
  }

  it('is every question of a section that is never shown', () => {
    const form = aForm(aSection('s1', [yesNo('a')]), aSection('s2', [aLine('b'), aLine('c')], "${a} = '9'"))
    expect([...unreachable(form)]).to.deep.equal(['b', 'c'])
  })
})
