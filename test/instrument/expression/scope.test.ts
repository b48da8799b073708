import { expect } from 'chai'

import { surveyOf } from '../../../src/instrument/answers.ts'
import { scopeOver } from '../../../src/instrument/expression/names.ts'
import type { Value } from '../../../src/instrument/expression/value.ts'
import type { Input } from '../../../src/instrument/answer.ts'
import { everyKind } from '../../support/every-kind.ts'

/** Returns the value of a name in expressions after this input. */
function found(name: string, input: Input): Value {
  const { answers, faults } = surveyOf(everyKind, input)
  expect([...faults]).to.deep.equal([])
  return scopeOver(everyKind, new Map(Object.entries(answers))).valueOf(name)
}

const cases: readonly (readonly [what: string, name: string, input: Input, value: Value])[] = [
  ['a single choice, its code', 'q1', { q1: ['2'] }, '2'],
  ['Other, its code', 'q1', { q1: ['97'], q1_97_txt: ['A treaty'] }, '97'],
  ['the words of Other', 'q1_97_txt', { q1: ['97'], q1_97_txt: ['A treaty'] }, 'A treaty'],
  ['the words of an Other that was not chosen', 'q1_97_txt', { q1: ['2'] }, ''],
  ['a choice that was declined', 'q1', { q1: ['-97'] }, '-97'],
  ['a choice not known', 'q1', { q1: ['-96'] }, '-96'],
  ['the words of an Other that was declined', 'q1_97_txt', { q1: ['-97'] }, ''],
  ['a multiple choice, its codes', 'q2', { q2: ['3', '1'] }, '1 3'],
  ['an option that was ticked', 'q2_1', { q2: ['3', '1'] }, 1],
  ['an option that was not', 'q2_2', { q2: ['3', '1'] }, 0],
  ['a multiple choice that was declined', 'q2', { q2: ['-97'] }, '-97'],
  ['an option of one that was declined', 'q2_1', { q2: ['-97'] }, '-97'],
  ['a statement, the code of its answer', 'q3_a', { q3_a: ['4'] }, '4'],
  ['a statement that was left out', 'q3_b', { q3_a: ['4'] }, ''],
  ['a set of statements as a whole', 'q3', { q3_a: ['4'] }, ''],
  ['a scale, a number', 'q4', { q4: ['6'] }, 6],
  ['a scale that was declined', 'q4', { q4: ['-97'] }, '-97'],
  ['a number', 'q6', { q6: ['12,5'] }, 12.5],
  [
    'a ranking, codes in order',
    'q7',
    { q7_law_rank: ['2'], q7_open_rank: ['1'], q7_remedy_rank: ['4'], q7_steady_rank: ['3'] },
    'open law steady remedy',
  ],
  ['the rank of an item', 'q8_law_rank', { q8_law_rank: ['2'], q8_open_rank: ['1'] }, 2],
  ['an item without a rank', 'q8_steady_rank', { q8_law_rank: ['2'], q8_open_rank: ['1'] }, ''],
  ['the points of an item', 'q9_law_pts', { q9_law_pts: ['60'], q9_open_pts: ['40'] }, 60],
  ['an item without points', 'q9_remedy_pts', { q9_law_pts: ['60'], q9_open_pts: ['40'] }, 0],
  ['a text, its words', 'q10', { q10: [' Farming '] }, 'Farming'],
  ['what is calculated', 'q15', { q5: ['4'], q6: ['10'] }, 2.5],
  ['a question that was not answered', 'q4', {}, ''],
  ['a note', 'q0', {}, ''],
  ['a name that nothing has', 'constructor', {}, ''],
]

describe('an expression finds', () => {
  for (const [what, name, input, value] of cases) {
    it(`${what}: ${JSON.stringify(value)}`, () => expect(found(name, input)).to.equal(value))
  }

  it('days and times as ISO writes them', () => {
    const day = { q12_d: ['7'], q12_m: ['4'], q12_y: ['2016'] }
    expect(found('q12', day)).to.equal('2016-04-07')
  })
})
