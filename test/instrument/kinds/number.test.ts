import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, en, form, linesOf, meansOf, refusalOf, the } from './asking.ts'

describe('number', () => {
  const whole = the('number')
  const { integer, ...decimal } = the('number', { max: 1_000_000 })
  const { min, max, unit, ...open } = decimal

  it('is tried with and without its rules', () => {
    expect([integer, min, max, unit?.['en']]).to.deep.equal([true, 0, 1_000_000, 'people'])
  })

  const numbers: [string, number][] = [
    ['3.5', 3.5],
    ['3,5', 3.5],
    ['0,125', 0.125],
    ['.5', 0.5],
    ['٣٫٥', 3.5],
    ['٤٢', 42],
    ['۴۲', 42],
    ['４２', 42],
    ['+7', 7],
    ['1 234,5', 1234.5],
    ['1\u202F234', 1234],
    ['١٬٢٣٤', 1234],
    ['007', 7],
    ['1.2340', 1.234],
    ['1.23', 1.23],
    ['١٫٢٣٤', 1.234],
  ]
  for (const [text, value] of numbers) {
    it(`reads ${text} as ${value}`, () => expect(answerIn(decimal, { q5: text })).to.equal(value))
  }

  it('reads negative numbers with the minus of any keyboard', () => {
    for (const text of ['-3', '\u22123', '\u200E-3']) expect(answerIn(open, { q5: text })).to.equal(-3)
    expect(Object.is(answerIn(open, { q5: '-0' }), 0)).to.equal(true)
  })

  const between = 'q5: Enter a whole number from 0 to 500'
  const refusals: [string, string | string[], string][] = [
    ['words', 'twelve', between],
    ['a number with words', '12 people', between],
    ['an exponent', '1e2', between],
    ['hexadecimal', '0x10', between],
    ['decimals', '3.5', between],
    ['a separator for thousands', '1,234', between],
    ['less than the least', '-1', between],
    ['more than the most', '501', between],
    ['infinity', 'Infinity', between],
    ['more digits than can be kept', '1234567890123456', 'q5: Enter a number of 15 digits or fewer'],
    ['two numbers', ['1', '2'], 'q5: Give only one answer – 2 arrived'],
  ]
  for (const [name, value, sentence] of refusals) {
    it(`refuses ${name}`, () => expect(refusalOf(whole, { q5: value })).to.equal(sentence))
  }

  it('asks which of two numbers 1,234 is meant to be', () => {
    const sentence = 'q5: Write 1234 or 1.2340 – “1,234” can be read in two ways'
    expect(refusalOf(decimal, { q5: '1,234' })).to.equal(sentence)
  })

  it('asks the same of 1.500 where it can be fifteen hundred', () => {
    const sentence = 'q5: Write 1500 or 1.5 – “1.500” can be read in two ways'
    expect(refusalOf(decimal, { q5: '1.500' })).to.equal(sentence)
    expect(refusalOf(open, { q5: '1.500' })).to.equal(sentence)
    expect(refusalOf(open, { q5: '-1.000' })).to.include('Write -1000 or -1 ')
    expect(answerIn({ ...decimal, max: 1499 }, { q5: '1.500' })).to.equal(1.5)
    expect(answerIn({ ...open, max: 1499 }, { q5: '1.500' })).to.equal(1.5)
    expect(refusalOf(whole, { q5: '1.500' })).to.equal(between)
  })

  it('is never asked about what it filled in itself', () => {
    for (const value of [1.234, 1.5, -12.125, 1000]) {
      const fields = kindOf(open).input(open, value, form)
      expect(kindOf(open).read(open, fields, form)).to.deep.equal({ ok: true, answer: value })
    }
    const begun = kindOf(open).begin?.(open, '2.375') ?? {}
    expect(kindOf(open).read(open, begun, form)).to.deep.equal({ ok: true, answer: 2.375 })
  })

  it('says the bounds it has', () => {
    const { max: most, ...from } = decimal
    const { min: least, ...to } = decimal
    expect([least, most]).to.deep.equal([0, 1_000_000])
    expect(refusalOf(open, { q5: 'x' })).to.equal('q5: Enter a number')
    expect(refusalOf(from, { q5: 'x' })).to.equal('q5: Enter a number, 0 or more')
    expect(refusalOf(to, { q5: 'x' })).to.equal('q5: Enter a number, 1,000,000 or less')
    const fine = { ...decimal, min: 0.0625, max: 0.5 }
    expect(refusalOf(fine, { q5: 'x' })).to.equal('q5: Enter a number from 0.0625 to 0.5')
  })

  it('never takes a number that stands for a missing answer', () => {
    for (const text of ['-99', '-94.5', '-90']) expect(refusalOf(open, { q5: text })).to.match(/above -90/)
    expect(answerIn(open, { q5: '-100' })).to.equal(-100)
    expect(answerIn(open, { q5: '-89' })).to.equal(-89)
  })

  it('is shown as numbers are written, with its unit', () => {
    expect(linesOf(whole, 12)).to.deep.equal(['12 people'])
    expect(linesOf(open, 1234.5)).to.deep.equal(['1,234.5'])
  })

  it('has one column', () => {
    expect(kindOf(whole).columns(whole, form)[0]).to.include({ name: 'q5', type: 'integer', words: false })
    expect(kindOf(open).columns(open, form)[0]).to.include({ type: 'decimal' })
    expect(cellsOf(whole, 0)).to.deep.equal({ q5: 0 })
    expect(cellsOf(whole, undefined, -98)).to.deep.equal({ q5: -98 })
  })

  it('is summarised by mean and median', () => {
    expect(meansOf(whole, [1, 2, 3, 10])).to.deep.equal({ q5: [4, 4, 2.5] })
    expect(meansOf(whole, [])).to.deep.equal({ q5: [0, null, null] })
  })

  it('shows no axis that would tell the least or the greatest answer', () => {
    const summary = kindOf(open).summarise(open, [1, 2, 3, 990], form)
    expect(summary).to.include({ from: 0, to: 249 })
    expect(kindOf(whole).summarise(whole, [1], form)).to.include({ from: 0, to: 500 })
  })

  it('opens the keyboard that has what is needed', () => {
    expect(kindOf(whole).ask(whole, {}, form, en)['mode']).to.equal('numeric')
    expect(kindOf(open).ask(open, {}, form, en)['mode']).to.equal('decimal')
  })
})
