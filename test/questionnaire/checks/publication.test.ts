import { expect } from 'chai'

import {
  obstaclesToPublish,
  warningsBeforePublishing,
} from '../../../src/questionnaire/checks/publication.ts'
import type { Question } from '../../../src/instrument/questionnaire.ts'
import { everyKind } from '../../support/every-kind.ts'
import { aForm, aLine, aNumber, aSection, choice, en, formOf, likert, some, yesNo } from '../a-form.ts'
import { brief, obstacles } from '../brief.ts'

const ranking = (list: string): Question => ({ kind: 'ranking', code: 'q1', label: en('R'), list })
const points = (list: string): Question => ({
  kind: 'points',
  code: 'q1',
  label: en('P'),
  list,
  total: 10,
})
const crossed: Question = {
  kind: 'multiple_choice',
  code: 'q1',
  label: en('Which?'),
  list: 'abc',
  at_least: 3,
  at_most: 2,
}
const scale = (min: number, max: number): Question => ({
  kind: 'scale',
  code: 'q1',
  label: en('How far?'),
  min,
  max,
})
const number = (min?: number, max?: number): Question => ({
  ...aNumber('q1'),
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
})

describe('nothing stands in the way of', () => {
  it('a questionnaire with every kind of question', () => {
    expect(brief(obstaclesToPublish(everyKind))).to.deep.equal([])
    expect(brief(warningsBeforePublishing(everyKind))).to.deep.equal([])
  })

  it('one and several answers from a list of 2,000 options', () => {
    expect(brief(obstaclesToPublish(long('single_choice', 'multiple_choice')))).to.deep.equal([])
  })
})

/** Questions that ask from one list of 2,000 options. */
const long = (...kinds: readonly ('single_choice' | 'multiple_choice' | 'ranking')[]) => ({
  ...aForm(
    aSection(
      's',
      kinds.map((kind, n) => ({ kind, code: `q${n}`, label: en('W'), list: 'long' })),
    ),
  ),
  choice_lists: {
    long: Array.from({ length: 2000 }, (_, n) => ({ code: `o${n}`, label: en(`Option ${n}`) })),
  },
})

describe('a questionnaire cannot be published', () => {
  it('with a ranking of more than 200 options, or more than 10,000 columns of long lists', () => {
    expect(brief(obstaclesToPublish(long('ranking')))).to.deep.equal(['q0 list_long'])
    expect(obstaclesToPublish(long('ranking'))[0]?.sentence.values).to.include({ n: 2000, max: 200 })
    const six = Array.from({ length: 6 }, () => 'multiple_choice' as const)
    expect(brief(obstaclesToPublish(long(...six)))).to.deep.equal(['q5 columns'])
    expect(brief(obstaclesToPublish(long(...six.slice(1))))).to.deep.equal([])
  })

  it('without a question', () => {
    expect(brief(obstaclesToPublish(aForm(aSection('s', []))))).to.deep.equal(['form no_question'])
  })

  describe('with codes the data cannot have:', () => {
    const cases: readonly (readonly [
      why: string,
      questions: readonly Question[],
      found: readonly string[],
    ])[] = [
      ['none', [yesNo('')], ['code']],
      ['one that begins with a digit', [yesNo('1a')], ['1a code']],
      ['one that begins with _', [yesNo('_group')], ['_group code']],
      ['one with a hyphen', [yesNo('a-b')], ['a-b code']],
      ['one of another script', [yesNo('été')], ['été code']],
      ['one of 33 letters', [yesNo('a'.repeat(33))], [`${'a'.repeat(33)} code`]],
      ['a column of 33 letters', [some('a'.repeat(31))], Array(3).fill(`${'a'.repeat(31)} column`)],
      ['a companion of 33 letters', [aLine('a'.repeat(28))], [`${'a'.repeat(28)} column`]],
      ['a column of every row', [yesNo('session')], ['session reserved']],
      ['a column of every row in capitals', [yesNo('Mode')], ['Mode reserved']],
      ['a field of every page', [yesNo('from')], ['from field']],
      ['a field of every page in capitals', [yesNo('Do')], ['Do field']],
      ['the same twice', [yesNo('q1'), yesNo('q1')], ['q1 twice']],
      ['the same but for capitals', [yesNo('q1'), yesNo('Q1')], ['Q1 twice']],
      ['one that another question makes a column of', [some('q5'), yesNo('q5_a')], ['q5_a twice']],
      ['one whose column another question is', [yesNo('q5_A'), some('q5')], ['q5 twice']],
      ['one that is the companion of a text', [aLine('q1'), yesNo('q1_miss')], ['q1_miss twice']],
      ['statements that differ in capitals', [likert('q1', ['a', 'A'])], ['q1 twice']],
      ['a note like a question', [yesNo('q1'), { kind: 'note', code: 'q1', label: en('N') }], ['q1 twice']],
    ]
    for (const [why, questions, found] of cases) {
      it(why, () => expect(obstacles(...questions)).to.deep.equal(found))
    }

    it('up to 32 letters are fine', () => {
      const questions = [yesNo('a'.repeat(32)), some('b'.repeat(30)), aLine('c'.repeat(27))]
      expect(obstacles(...questions)).to.deep.equal([])
    })

    it('and so is asking where somebody is to live', () => {
      expect(obstacles(yesNo('live'))).to.deep.equal([])
    })
  })

  describe('with lists the data cannot have:', () => {
    const cases: readonly (readonly [
      why: string,
      question: Question,
      codes: readonly string[],
      found: readonly string[],
    ])[] = [
      ['none', some('q1', 'lost'), [], ['q1 list_missing']],
      ['one every object seems to have', some('q1', 'constructor'), [], ['q1 list_missing']],
      ['an empty one', some('q1', 'mine'), [], ['q1 list_empty']],
      ['one item to rank', ranking('mine'), ['a'], ['q1 few_items']],
      ['one item to share points on', points('mine'), ['a'], ['q1 few_items']],
      ['no statement', likert('q1', []), ['a'], ['q1 no_statement']],
      ['a code with a space', some('q1', 'mine'), ['a b'], ['q1 column', 'form option_code']],
      ['an empty code', yesNo('q1', { list: 'mine' }), [''], ['form option_code']],
      ['a code of 17 letters', yesNo('q1', { list: 'mine' }), ['a'.repeat(17)], ['form option_code']],
      [
        'a missing code',
        yesNo('q1', { list: 'mine' }),
        ['-99', '-90'],
        ['form option_missing', 'form option_missing'],
      ],
      ['a code twice', yesNo('q1', { list: 'mine' }), ['a', 'b', 'a'], ['form option_twice']],
      ['97 beside Other', yesNo('q1', { list: 'mine', other: true }), ['1', '97'], ['q1 other']],
      ['a statement code with a space', likert('q1', ['a b']), ['a'], ['q1 column', 'q1 option_code']],
      ['a statement code twice', likert('q1', ['a', 'a']), ['a'], ['q1 option_twice']],
    ]
    for (const [why, question, codes, found] of cases) {
      it(why, () => {
        const form = formOf([question], { mine: codes.map(choice) })
        expect(brief(obstaclesToPublish(form))).to.deep.equal(found)
      })
    }

    it('97 without Other, and codes of 16 letters, are fine', () => {
      const mine = ['97', 'a'.repeat(16), '99'].map(choice)
      expect(brief(obstaclesToPublish(formOf([yesNo('q1', { list: 'mine' })], { mine })))).to.deep.equal([])
    })
  })

  describe('with limits that let a missing code in, or no answer:', () => {
    const cases: readonly (readonly [why: string, question: Question, found: readonly string[]])[] = [
      ['a number from -100', number(-100), ['q1 range']],
      ['a number from -90', number(-90, 5), ['q1 range']],
      ['a number from -89', number(-89), []],
      ['a number up to -95', number(undefined, -95), ['q1 range']],
      ['a number from -200 to -100', number(-200, -100), []],
      ['a number from -200 to -99', number(-200, -99), ['q1 range']],
      ['a number without limits, whose reading refuses them', number(), []],
      ['a number from 5 to 4', number(5, 4), ['q1 limits']],
      ['a number from 5 to 5', number(5, 5), []],
      ['a scale from -95 to -85', scale(-95, -85), ['q1 range']],
      ['a scale of one step', scale(3, 3), ['q1 limits']],
      ['a scale from -5 to 5', scale(-5, 5), []],
      ['at least 3 and at most 2', crossed, ['q1 limits']],
      [
        'a day before it begins',
        { kind: 'date', code: 'q1', label: en('D'), earliest: '2016-02-01', latest: '2016-01-31' },
        ['q1 limits'],
      ],
    ]
    for (const [why, question, found] of cases) {
      it(why, () => expect(obstacles(question)).to.deep.equal(found))
    }
  })
})
