import { expect } from 'chai'

import { surveyOf } from '../../src/instrument/answers.ts'
import { saidIn } from '../../src/instrument/asking/said.ts'
import type { Input } from '../../src/instrument/answer.ts'
import { type Question, questionsOf } from '../../src/instrument/questionnaire.ts'
import { languageOf } from '../../src/web/language.ts'
import { everyKind } from '../support/every-kind.ts'
import { aForm, aLine, aNumber, aSection } from './a-form.ts'

const refusals = (question: Question, input: Input) =>
  surveyOf(aForm(aSection('s', [aNumber('n'), question])), input).faults.get(0) ?? []

describe('a question that needs an answer', () => {
  const fieldOf: Readonly<Record<string, string>> = {
    q1: 'q1',
    q2: 'q2',
    q3: 'q3_a',
    q4: 'q4',
    q5: 'q5',
    q7: 'q7_law_rank',
    q9: 'q9_law_pts',
    q10: 'q10',
    q11: 'q11',
    q12: 'q12_d',
  }
  const all: readonly Question[] = questionsOf(everyKind).map((question) => ({ ...question, required: true }))
  const form = { ...everyKind, sections: [aSection('s', all)] }

  it('says so at its first field; a note and what is calculated need none', () => {
    const faults = surveyOf(form, {}).faults.get(0) ?? []
    const asking = all.filter(({ kind }) => kind !== 'note' && kind !== 'calculated')
    expect(faults.map(({ question }) => question)).to.deep.equal(asking.map(({ code }) => code))
    for (const [code, field] of Object.entries(fieldOf)) {
      expect(faults.find(({ question }) => question === code)?.field).to.equal(field)
    }
  })

  it('is answered by declining', () => {
    const faults = surveyOf(form, { q1: ['-97'], q2: ['-97'], q4: ['-97'] }).faults.get(0) ?? []
    const open = faults.map(({ question }) => question)
    for (const code of ['q1', 'q2', 'q4']) expect(open).not.to.include(code)
  })

  it('needs every statement of a Likert set', () => {
    const [fault] =
      surveyOf(form, { q3_a: ['1'] })
        .faults.get(0)
        ?.filter(({ question }) => question === 'q3') ?? []
    expect(fault).to.deep.equal({
      question: 'q3',
      field: 'q3_b',
      fault: { key: 'questionnaire.statement_needed' },
    })
    const both = surveyOf(form, { q3_a: ['1'], q3_b: ['-97'] }).faults.get(0) ?? []
    expect(both.map(({ question }) => question)).not.to.include('q3')
  })

  it('is content with a few ranks where a few are asked for', () => {
    const faults = surveyOf(form, { q8_law_rank: ['1'] }).faults.get(0) ?? []
    expect(faults.map(({ question }) => question)).not.to.include('q8')
  })

  it('speaks in the words of its author where there are any', () => {
    const message = { en: 'Tell us, in a word', fr: 'Dites-le en un mot' }
    const asked = aForm(
      aSection('s', [
        aLine('q1', { required: true, required_message: message }),
        aLine('q2', { required: true }),
      ]),
    )
    const said = (surveyOf(asked, {}).faults.get(0) ?? []).map(({ fault }) => saidIn(languageOf('fr'), fault))
    expect(said).to.deep.equal(['Dites-le en un mot', 'Répondez à cette question'])
  })
})

describe('a constraint', () => {
  it('refuses an answer for which it does not hold', () => {
    const even = aNumber('q1', { constraint: '. mod 2 = 0' })
    expect(refusals(even, { q1: ['4'] })).to.deep.equal([])
    expect(refusals(even, { q1: ['5'] })).to.deep.equal([
      { question: 'q1', field: 'q1', fault: { key: 'questionnaire.answer_outside' } },
    ])
  })

  it('is not asked where there is no answer', () => {
    expect(refusals(aNumber('q1', { constraint: 'false()' }), {})).to.deep.equal([])
  })

  it('sees earlier answers and the codes of several', () => {
    expect(refusals(aNumber('q1', { constraint: '. > ${n}' }), { n: ['3'], q1: ['3'] })).to.have.length(1)
    const two: Question = {
      kind: 'multiple_choice',
      code: 'q1',
      label: { en: 'Q' },
      list: 'abc',
      constraint: "not(selected(., 'a') and selected(., 'b'))",
    }
    expect(refusals(two, { q1: ['a', 'c'] })).to.deep.equal([])
    expect(refusals(two, { q1: ['a', 'b'] })).to.have.length(1)
  })

  it('refuses nobody who declines, but a text that looks like it', () => {
    const scale: Question = {
      kind: 'scale',
      code: 'q1',
      label: { en: 'Q' },
      min: 0,
      max: 10,
      decline: true,
      constraint: '. > 5',
    }
    expect(refusals(scale, { q1: ['-97'] })).to.deep.equal([])
    expect(refusals(scale, { q1: ['5'] })).to.have.length(1)
    expect(refusals(aLine('q1', { constraint: 'false()' }), { q1: ['-97'] })).to.have.length(1)
  })

  it('speaks in the words of its author where there are any', () => {
    const message = { en: 'Only even numbers' }
    const [fault] = refusals(aNumber('q1', { constraint: '. mod 2 = 0', constraint_message: message }), {
      q1: ['5'],
    })
    expect(fault?.fault).to.deep.equal({ text: message })
  })
})
