import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, en, form, linesOf, refusalOf, sharesOf, the } from './asking.ts'

const dummies = (q: number) => ({ q2_1: q, q2_2: q, q2_3: q, q2_4: q, q2_9: q, q2_97: q, q2_97_txt: q })

describe('multiple choice', () => {
  const question = the('multiple_choice')

  const answers: [string, Parameters<typeof answerIn>[1], unknown][] = [
    ['options in the order of the list', { q2: ['3', '1'] }, { choices: ['1', '3'] }],
    ['one option posted twice as once', { q2: ['1', '1'] }, { choices: ['1'] }],
    [
      'Other with its words',
      { q2: ['97', '2'], q2_97_txt: 'dialogue' },
      { choices: ['2', '97'], other: 'dialogue' },
    ],
    [
      'words without a tick as Other',
      { q2: '2', q2_97_txt: 'dialogue' },
      { choices: ['2', '97'], other: 'dialogue' },
    ],
    ['an exclusive option alone', { q2: '9' }, { choices: ['9'] }],
    ['a way out alone', { q2: '-97' }, { choices: ['-97'] }],
    ['nothing', { q2: [], q2_97_txt: '' }, undefined],
  ]
  for (const [name, fields, answer] of answers) {
    it(`reads ${name}`, () => expect(answerIn(question, fields)).to.deep.equal(answer))
  }

  const none = 'q2: Select the ones that apply, or select “None of these”'
  const refusals: [string, Parameters<typeof refusalOf>[1], string][] = [
    ['an option that does not exist', { q2: ['1', '8'] }, 'q2: Choose one of the answers shown here'],
    ['an exclusive option beside others', { q2: ['1', '9'] }, none],
    ['an exclusive option beside words of Other', { q2: '9', q2_97_txt: 'dialogue' }, none],
    [
      'a way out beside others',
      { q2: ['1', '-97'] },
      'q2: Select the ones that apply, or select “Prefer not to say”',
    ],
    ['more than the limit', { q2: ['1', '2', '3', '4'] }, 'q2: Select up to 3 – you selected 4'],
    ['Other without words', { q2: '97' }, 'q2_97_txt: Describe the other one, or untick “Other”'],
  ]
  for (const [name, fields, sentence] of refusals) {
    it(`refuses ${name}`, () => expect(refusalOf(question, fields)).to.equal(sentence))
  }

  it('refuses fewer than the limit, except for an exclusive option or a way out', () => {
    const two = the('multiple_choice', { at_least: 2 })
    expect(refusalOf(two, { q2: '1' })).to.equal('q2: Select at least 2 – you selected 1')
    expect(refusalOf(two, { q2: '9' })).to.equal(undefined)
    expect(refusalOf(two, { q2: '-97' })).to.equal(undefined)
    expect(refusalOf(two, {})).to.equal(undefined)
  })

  it('says its limits where it is asked', () => {
    const { at_least, at_most, ...open } = question
    const instruction = (rules: object) => kindOf(open).ask({ ...open, ...rules }, {}, form, en).instruction
    expect([at_least, at_most]).to.deep.equal([1, 3])
    expect(instruction({})).to.equal('Select all that apply.')
    expect(instruction({ at_most: 3 })).to.equal('Select up to 3.')
    expect(instruction({ at_least: 2 })).to.equal('Select at least 2.')
    expect(instruction({ at_least: 2, at_most: 3 })).to.equal('Select at least 2 and at most 3.')
  })

  it('is shown a line for every option', () => {
    const lines = ['Publishes reports', 'Other: “dialogue”']
    expect(linesOf(question, { choices: ['1', '97'], other: 'dialogue' })).to.deep.equal(lines)
  })

  it('has a 0/1 column for every option, chosen or not, and one of words', () => {
    const columns = kindOf(question).columns(question, form)
    const names = ['q2_1', 'q2_2', 'q2_3', 'q2_4', 'q2_9', 'q2_97', 'q2_97_txt']
    expect(columns.map(({ name }) => name)).to.deep.equal(names)
    expect(columns[0]?.label['en']).to.equal('Which of these do you do today? – Publishes reports')
    expect(columns[0]?.values.map(({ code }) => code)).to.deep.equal(['0', '1'])
  })

  const cells: [string, Parameters<typeof cellsOf>[1], unknown][] = [
    ['some are ticked', { choices: ['1', '3'] }, { ...dummies(0), q2_1: 1, q2_3: 1, q2_97_txt: -98 }],
    [
      'Other is ticked',
      { choices: ['97'], other: 'dialogue' },
      { ...dummies(0), q2_97: 1, q2_97_txt: 'dialogue' },
    ],
    ['declined', { choices: ['-97'] }, dummies(-97)],
    ['not answered', undefined, dummies(-99)],
  ]
  for (const [name, answer, expected] of cells) {
    it(`is coded when ${name}`, () => expect(cellsOf(question, answer)).to.deep.equal(expected))
  }

  it('counts shares of the people who answered, not of their ticks', () => {
    const chosen = [['1', '2'], ['1'], ['9'], ['-97']].map((choices) => ({ choices }))
    expect(sharesOf(question, chosen)).to.deep.equal({
      q2: '1=2 2=1 3=0 4=0 9=1 97=0 of 3, 1 declined, 0 did not know',
    })
  })
})
