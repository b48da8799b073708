import { expect } from 'chai'

import { otherField } from '../../../src/instrument/kinds/common/options.ts'
import { QUESTION_KINDS, kindOf } from '../../../src/instrument/kinds/table.ts'
import type { Question, Questionnaire } from '../../../src/instrument/questionnaire.ts'
import {
  asksForIdentity,
  asksForWords,
  obstaclesToPublish,
  warningsBeforePublishing,
} from '../../../src/questionnaire/checks/publication.ts'
import { aLine, aNumber, calculatedAs, choice, formOf, some, yesNo } from '../../questionnaire/a-form.ts'
import { brief, obstacles } from '../../questionnaire/brief.ts'
import { form, the } from './asking.ts'

describe('what people are promised about what they type', () => {
  const asksWho = (question: Question) => asksForIdentity(formOf([question]))

  const named = QUESTION_KINDS.map((kind): Question => ({ ...the(kind), label: { en: 'Name:' } }))
  const isInWords = (question: Question) =>
    kindOf(question)
      .columns(question, form)
      .some(({ name, words }) => words && name !== otherField(question))

  it('holds for every kind that is answered in words, and for numbers', () => {
    const found = named.filter(asksWho).map(({ kind }) => kind)
    expect(found).to.have.members(['short_text', 'long_text', 'number'])
    const inWords = named.filter((one) => kindOf(one).presence === 'asked' && isInWords(one))
    expect(found).to.include.members(inWords.map(({ kind }) => kind))
  })

  const words: readonly (readonly [what: string, question: Question, isWords: boolean])[] = [
    ['a line', aLine('q1'), true],
    ['Other', yesNo('q1', { other: true }), true],
    ['options alone', yesNo('q1'), false],
    ['a number', aNumber('q1'), false],
    ['a text that is worked out', calculatedAs('q1', "'a'", 'text'), false],
  ]
  for (const [what, question, isWords] of words) {
    it(`${what} ${isWords ? 'takes' : 'takes no'} words of their own`, () =>
      expect(asksForWords(formOf([question]))).to.equal(isWords))
  }
})

describe('what stands in the way of publishing', () => {
  const scale = (max: number, step: number): Question => ({ ...the('scale'), code: 'q1', min: 0, max, step })
  const steps: readonly (readonly [what: string, question: Question, found: readonly string[]])[] = [
    ['a scale whose steps miss its end', scale(10, 3), ['q1 step']],
    ['a scale whose steps reach its end', scale(9, 3), []],
    ['a step wider than the numbers there are', aNumber('q1', { max: 4, step: 5 }), ['q1 step']],
    ['steps of a number that miss its end', aNumber('q1', { max: 5, step: 4 }), []],
    ['half steps between whole numbers', aNumber('q1', { integer: true, step: 0.5 }), ['q1 step']],
  ]
  for (const [what, question, found] of steps) {
    it(`${found.length > 0 ? 'is' : 'is not'} ${what}`, () =>
      expect(obstacles({ ...question, label: { en: 'How far?' } })).to.deep.equal(found))
  }

  it('is a single item where items are set against each other', () => {
    const few = QUESTION_KINDS.filter((kind) => {
      const question = { ...the(kind), code: 'q1', list: 'one' } as Question
      return obstaclesIn(formOf([question], { one: [choice('a')] })).includes('q1 few_items')
    })
    expect(few).to.have.members(['ranking', 'points'])
  })

  it('is in the statements of any question that has them', () => {
    const sliders = (...codes: readonly string[]) => {
      const question = { ...the('scale'), code: 'q1', items: codes.map(choice) }
      return obstacles(question)
    }
    expect(sliders()).to.include('q1 no_statement')
    expect(sliders('a', 'a')).to.include('q1 option_twice')
    expect(sliders('a', 'b').filter((one) => /statement|option/.test(one))).to.deep.equal([])
  })
})

const obstaclesIn = (asked: Questionnaire) => brief(obstaclesToPublish(asked))

describe('a condition about a way out', () => {
  const ranking: Question = { ...the('ranking'), code: 'q', list: 'abc' }
  const cases: readonly (readonly [string, Question, readonly string[]])[] = [
    ['can be true of a question whose kind may have one', some('q'), []],
    ['is never true of an order', ranking, ['r relevant no_option', 'r relevant unreachable']],
  ]
  for (const [what, question, found] of cases) {
    it(what, () => {
      const asked = formOf([question, aLine('r', { relevant: "selected(${q}, '-97')" })])
      expect(brief(warningsBeforePublishing(asked))).to.deep.equal(found)
    })
  }
})
