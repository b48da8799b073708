import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, en, form, linesOf, meansOf, the } from './asking.ts'

describe('calculated', () => {
  const number = the('calculated')
  const text = the('calculated', { result: 'text' })

  it('is not asked and reads nothing, whatever is posted', () => {
    expect(kindOf(number).fields(number, form)).to.deep.equal([])
    expect(kindOf(number).ask(number, {}, form, en).frame).to.equal('none')
    expect(answerIn(number, { q15: '5' })).to.equal(undefined)
  })

  it('is shown and coded by its result; its text may hold own words', () => {
    expect(linesOf(number, 2.5)).to.deep.equal(['2.5'])
    expect(linesOf(number, 0.1 + 0.2)).to.deep.equal(['0.3'])
    expect(linesOf(text, 'high')).to.deep.equal(['“high”'])
    expect(kindOf(number).columns(number, form)[0]).to.include({ type: 'decimal', words: false })
    expect(kindOf(text).columns(text, form)[0]).to.include({ type: 'string', words: true })
    expect(cellsOf(number, 0)).to.deep.equal({ q15: 0 })
    expect(cellsOf(text, undefined, -98)).to.deep.equal({ q15: -98 })
    expect(meansOf(number, [1, 4])).to.deep.equal({ q15: [2, 2.5, 2.5] })
    expect(kindOf(text).summarise(text, ['high'], form)).to.deep.equal({ shape: 'words', words: ['high'] })
  })
})

describe('note', () => {
  it('has no field, no answer and no place in the data', () => {
    const question = the('note')
    const kind = kindOf(question)
    expect(kind.fields(question, form)).to.deep.equal([])
    expect(answerIn(question, { q0: 'x' })).to.equal(undefined)
    expect(kind.columns(question, form)).to.deep.equal([])
    expect(kind.cells(question, undefined, -99, form)).to.deep.equal([])
    expect(kind.summarise(question, [], form)).to.deep.equal({ shape: 'none' })
  })
})
