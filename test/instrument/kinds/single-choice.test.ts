import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, form, linesOf, refusalOf, sharesOf, the } from './asking.ts'

describe('single choice', () => {
  const question = the('single_choice')

  const answers: [string, Parameters<typeof answerIn>[1], unknown][] = [
    ['an option', { q1: '3' }, { choice: '3' }],
    ['a way out', { q1: '-97' }, { choice: '-97' }],
    ['not knowing', { q1: '-96' }, { choice: '-96' }],
    ['Other with its words', { q1: '97', q1_97_txt: ' custom ' }, { choice: '97', other: 'custom' }],
    ['words without a tick', { q1_97_txt: 'custom' }, { choice: '97', other: 'custom' }],
    ['words beside another option', { q1: '2', q1_97_txt: 'custom' }, { choice: '2' }],
    ['nothing', {}, undefined],
    ['blanks', { q1: '', q1_97_txt: '  ' }, undefined],
  ]
  for (const [name, fields, answer] of answers) {
    it(`reads ${name}`, () => expect(answerIn(question, fields)).to.deep.equal(answer))
  }

  const refusals: [string, Parameters<typeof refusalOf>[1], string][] = [
    ['an option that does not exist', { q1: '4' }, 'q1: Choose one of the answers shown here'],
    ['two answers', { q1: ['1', '2'] }, 'q1: Give only one answer – 2 arrived'],
    [
      'Other without words',
      { q1: '97', q1_97_txt: ' ' },
      'q1_97_txt: Describe the other one, or choose another answer',
    ],
    [
      'Other with words nobody can see',
      { q1: '97', q1_97_txt: '\u200B\u2060' },
      'q1_97_txt: Describe the other one, or choose another answer',
    ],
    [
      'words that arrived broken',
      { q1: '97', q1_97_txt: 'caf\uFFFD' },
      'q1_97_txt: Some characters did not arrive. Write your answer again.',
    ],
    [
      'a description of 201 characters',
      { q1: '97', q1_97_txt: 'x'.repeat(201) },
      'q1_97_txt: Your answer must be 200 characters or fewer – it is 201',
    ],
  ]
  for (const [name, fields, sentence] of refusals) {
    it(`refuses ${name}`, () => expect(refusalOf(question, fields)).to.equal(sentence))
  }

  it('refuses ways out and Other where the question does not offer them', () => {
    const { decline, dont_know, other, ...plain } = question
    expect([decline, dont_know, other]).to.deep.equal([true, true, true])
    for (const code of ['-97', '-96', '97']) expect(refusalOf(plain, { q1: code })).to.be.a('string')
    expect(answerIn(plain, { q1_97_txt: 'custom' })).to.equal(undefined)
  })

  it('is shown by its label, Other by its words', () => {
    expect(linesOf(question, { choice: '1' })).to.deep.equal(['National law'])
    expect(linesOf(question, { choice: '97', other: 'custom' })).to.deep.equal(['Other: “custom”'])
    expect(linesOf(question, { choice: '-97' })).to.deep.equal(['Prefer not to say'])
  })

  it('has a column of codes, with Other among them, and one of words', () => {
    const [codes, words] = kindOf(question).columns(question, form)
    expect(codes).to.include({ name: 'q1', type: 'integer', words: false })
    expect(codes?.values.map(({ code }) => code)).to.deep.equal(['1', '2', '3', '97'])
    expect(words).to.deep.include({ name: 'q1_97_txt', type: 'string', words: true, values: [] })
  })

  const cells: [string, Parameters<typeof cellsOf>[1], unknown][] = [
    ['an option', { choice: '3' }, { q1: 3, q1_97_txt: -98 }],
    ['Other', { choice: '97', other: 'custom' }, { q1: 97, q1_97_txt: 'custom' }],
    ['declined', { choice: '-97' }, { q1: -97, q1_97_txt: -97 }],
    ['not known', { choice: '-96' }, { q1: -96, q1_97_txt: -96 }],
    ['not answered', undefined, { q1: -99, q1_97_txt: -99 }],
  ]
  for (const [name, answer, expected] of cells) {
    it(`is coded when ${name}`, () => expect(cellsOf(question, answer)).to.deep.equal(expected))
  }

  it('keeps codes as text where one of them is no integer, so that 01 stays 01', () => {
    const list = ['01', '2'].map((code) => ({ code, label: { en: code } }))
    const other = { ...form, choice_lists: { sources: list } }
    expect(kindOf(question).columns(question, other)[0]?.type).to.equal('string')
    expect(kindOf(question).cells(question, { choice: '01' }, -99, other)[0]).to.equal('01')
    expect(kindOf(question).cells(question, { choice: '2' }, -99, other)[0]).to.equal('2')
  })

  it('counts shares of those who chose an option, and the others apart', () => {
    const chosen = ['1', '1', '97', '-97', '-96'].map((choice) => ({ choice }))
    expect(sharesOf(question, chosen)).to.deep.equal({
      q1: '1=2 2=0 3=0 97=1 of 3, 1 declined, 1 did not know',
    })
  })
})
