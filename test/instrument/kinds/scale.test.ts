import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, en, form, linesOf, meansOf, refusalOf, the } from './asking.ts'

describe('scale', () => {
  const question = the('scale')

  it('reads a step as a number, a way out as its code, and untouched as no answer', () => {
    expect(answerIn(question, { q4: '0' })).to.equal(0)
    expect(answerIn(question, { q4: '10' })).to.equal(10)
    expect(answerIn(question, { q4: '-97' })).to.equal('-97')
    expect(answerIn(question, { q4: '' })).to.equal(undefined)
  })

  const sentence = 'q4: Enter a whole number from 0 to 10'
  const refusals: [string, string | string[], string][] = [
    ['below', '-1', sentence],
    ['above', '11', sentence],
    ['between two steps', '2.5', sentence],
    ['words', 'ten', sentence],
    ['a way out that is not offered', '-96', sentence],
    ['two steps', ['3', '4'], 'q4: Give only one answer – 2 arrived'],
  ]
  for (const [name, value, expected] of refusals) {
    it(`refuses ${name}`, () => expect(refusalOf(question, { q4: value })).to.equal(expected))
  }

  it('has a button for every step, none of them pressed beforehand', () => {
    const { cells } = kindOf(question).ask(question, {}, form, en)
    expect(cells).to.have.length(11)
    expect(JSON.stringify(cells)).not.to.include('"checked":true')
  })

  it('is a number to type when there are too many steps for buttons', () => {
    const long = the('scale', { max: 100 })
    expect(kindOf(long).ask(long, {}, form, en)).to.deep.include({ frame: 'field', cells: [] })
    expect(answerIn(long, { q4: ['', '-97'] })).to.equal('-97')
    expect(refusalOf(long, { q4: ['50', '-97'] })).to.equal('q4: Give only one answer – 2 arrived')
  })

  it('is shown, coded and summarised as a number, without those who declined', () => {
    expect(linesOf(question, 7)).to.deep.equal(['7'])
    expect(linesOf(question, '-97')).to.deep.equal(['Prefer not to say'])
    expect(cellsOf(question, 7)).to.deep.equal({ q4: 7 })
    expect(cellsOf(question, 0)).to.deep.equal({ q4: 0 })
    expect(cellsOf(question, '-97')).to.deep.equal({ q4: -97 })
    expect(cellsOf(question, undefined, -98)).to.deep.equal({ q4: -98 })
    expect(meansOf(question, [2, 3, 10, '-97'])).to.deep.equal({ q4: [3, 5, 3] })
  })
})
