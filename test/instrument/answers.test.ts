import { expect } from 'chai'

import { surveyOf } from '../../src/instrument/answers.ts'
import { presentedTo } from '../../src/instrument/presented.ts'
import { canonicalJson } from '../../src/instrument/canonical.ts'
import type { Answers } from '../../src/instrument/answer.ts'
import { everyKind } from '../support/every-kind.ts'
import { aForm, aLine, aNumber, aSection, calculatedAs, yesNo } from '../questionnaire/a-form.ts'

const yes = { choice: '1' }
const no = { choice: '0' }

describe('which questions are asked', () => {
  const form = aForm(
    aSection('s', [
      yesNo('q1'),
      aLine('q2', { relevant: "${q1} = '1'" }),
      aLine('q3', { relevant: "${q2} != ''" }),
    ]),
    aSection('t', [aLine('q4'), aLine('q5', { relevant: "${q4} = 'x'" })], "${q1} = '1'"),
    aSection('u', [calculatedAs('q6', '1'), aLine('q7', { relevant: "${q5} = ''" })]),
  )
  const cases: readonly (readonly [why: string, answers: Answers, codes: string])[] = [
    ['without answers, those that need none', {}, 'q1 q6 q7'],
    ['a condition that holds', { q1: yes }, 'q1 q2 q4 q6 q7'],
    ['one after another', { q1: yes, q2: 'w' }, 'q1 q2 q3 q4 q6 q7'],
    ['an answer that is no longer asked for counts as empty', { q1: no, q2: 'w' }, 'q1 q6 q7'],
    ['within a section that is not asked nothing is', { q1: no, q4: 'x', q5: 'y' }, 'q1 q6 q7'],
    ['an earlier section decides over a later one', { q1: yes, q4: 'x', q5: 'y' }, 'q1 q2 q4 q5 q6'],
  ]
  for (const [why, answers, codes] of cases) {
    it(why, () => expect([...presentedTo(form, answers).relevant].join(' ')).to.equal(codes))
  }

  it('a condition that is blank or cannot be read withholds no question', () => {
    const draft = aForm(aSection('s', [aLine('q1', { relevant: ' ' }), aLine('q2', { relevant: '${q1} =' })]))
    expect([...presentedTo(draft, {}).relevant]).to.deep.equal(['q1', 'q2'])
  })

  it('sections with nothing to show are no steps', () => {
    const onlyCalculated = aForm(aSection('s', [yesNo('q1')]), aSection('t', [calculatedAs('q2', '1')]))
    expect(surveyOf(onlyCalculated, {}).steps).to.deep.equal([0])
    expect(surveyOf(form, { q1: ['1'], q4: ['x'], q5: ['y'] }).steps).to.deep.equal([0, 1])
    expect(surveyOf(form, { q1: ['0'] }).steps).to.deep.equal([0, 2])
    expect(surveyOf(everyKind, {}).steps).to.deep.equal([0, 1])
  })
})

describe('reading all answers', () => {
  it('drops those to questions that are not asked', () => {
    const form = aForm(aSection('s', [yesNo('q1'), aLine('q2', { relevant: "${q1} = '1'", required: true })]))
    expect(surveyOf(form, { q1: ['0'], q2: ['stale'] })).to.deep.include({
      answers: { q1: no },
      relevant: new Set(['q1']),
      steps: [0],
      faults: new Map(),
    })
  })

  it('asks what its own answers would be asked again', () => {
    const form = aForm(
      aSection('s', [yesNo('q1'), aNumber('n', { max: 3 }), calculatedAs('c', '${n} * 2')]),
      aSection('t', [aLine('q2', { relevant: "${q1} = '1' or ${c} > 4" })], '${n} != 1'),
    )
    for (const n of ['', '1', '2', '3', '9', 'x'])
      for (const q1 of ['0', '1', '']) {
        const { answers, relevant } = surveyOf(form, { n: [n], q1: [q1] })
        expect([...relevant], `${n} ${q1}`).to.deep.equal([...presentedTo(form, answers).relevant])
      }
  })

  it('works out what is calculated, in order, from answers and from each other', () => {
    const form = aForm(
      aSection('s', [
        aNumber('n'),
        calculatedAs('double', '${n} * 2'),
        calculatedAs('triple', '${double} + ${n}'),
        calculatedAs('name', "if(${triple} > 10, 'many', 'few')", 'text'),
        calculatedAs('truth', '${n} > 3'),
        calculatedAs('unasked', '1', 'number', { relevant: '${n} > 100' }),
      ]),
    )
    expect(surveyOf(form, { n: ['4'] }).answers).to.deep.equal({
      n: 4,
      double: 8,
      triple: 12,
      name: 'many',
      truth: 1,
    })
    expect(surveyOf(form, {}).answers).to.deep.equal({ name: 'few', truth: 0 })
  })

  it('leaves out what comes to no number, to no text, or to a number that stands for a missing answer', () => {
    const form = aForm(
      aSection('s', [
        calculatedAs('a', '1 div 0'),
        calculatedAs('b', '-97.5'),
        calculatedAs('c', "''", 'text'),
        calculatedAs('d', '0 div 0', 'text'),
        calculatedAs('e', '1 +'),
        calculatedAs('f', '-89.5'),
        calculatedAs('g', '-0'),
      ]),
    )
    expect(canonicalJson(surveyOf(form, {}).answers)).to.equal('{"f":-89.5,"g":0}')
  })

  it('never takes what a form posts for a calculated question', () => {
    const form = aForm(aSection('s', [calculatedAs('q1', '2')]))
    expect(surveyOf(form, { q1: ['3'] }).answers).to.deep.equal({ q1: 2 })
  })

  it('gives faults by section and keeps every answer that could be read', () => {
    const form = aForm(
      aSection('s', [aLine('q1'), aNumber('q2')]),
      aSection('t', [aLine('q3')]),
      aSection('u', [aLine('q4', { required: true }), aNumber('q5')]),
    )
    const { answers, faults } = surveyOf(form, { q1: ['a'], q2: ['x'], q3: ['c'], q5: ['y'] })
    expect(answers).to.deep.equal({ q1: 'a', q3: 'c' })
    expect([...faults].map(([index, list]) => [index, list.map(({ question }) => question)])).to.deep.equal([
      [0, ['q2']],
      [2, ['q4', 'q5']],
    ])
  })

  it('an answer that cannot be read counts as empty for the questions after it', () => {
    const form = aForm(aSection('s', [aNumber('q1'), aLine('q2', { relevant: "${q1} != ''" })]))
    expect(surveyOf(form, { q1: ['many'], q2: ['b'] }).answers).to.deep.equal({})
  })
})
