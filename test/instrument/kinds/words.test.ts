import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, en, form, linesOf, refusalOf, the } from './asking.ts'

describe('short and long text', () => {
  const line = the('short_text')
  const paragraphs = the('long_text')

  const answers: [string, string, string | undefined][] = [
    ['words as they are', 'One place for lessons', 'One place for lessons'],
    ['spaces around them away', ' \t words \n ', 'words'],
    ['line ends of every system as one', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['tabs within', 'a\tb', 'a\tb'],
    ['decomposed letters composed', 'cafe\u0301', 'caf\u00e9'],
    ['markup and formulas as words', '<b>=1+1</b>', '<b>=1+1</b>'],
    ['what looks like a missing code', '-99', '-99'],
    ['blanks as no answer', ' \r\n ', undefined],
    ['signs of no width as no answer', '\u200B\u200D \uFEFF\u2060\u00AD', undefined],
    ['signs of no width between letters as they are', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ]
  for (const [name, text, answer] of answers) {
    it(`reads ${name}`, () => expect(answerIn(paragraphs, { q11: text })).to.equal(answer))
  }

  const again = 'q11: Some characters did not arrive. Write your answer again.'
  const control = 'q11: Your answer has characters that cannot be shown. Write it again without them.'
  const refusals: [string, string | string[], string][] = [
    ['broken bytes', 'caf\uFFFD', again],
    ['half a character', 'a\uD83D', again],
    ['NUL', 'a\u0000b', control],
    ['an escape sequence', '\u001B[31mred', control],
    ['a C1 control', 'a\u0085b', control],
    ['two texts', ['a', 'b'], 'q11: Give only one answer – 2 arrived'],
    ['too many characters', 'x'.repeat(540), 'q11: Your answer must be 500 characters or fewer – it is 540'],
  ]
  for (const [name, value, sentence] of refusals) {
    it(`refuses ${name}`, () => expect(refusalOf(paragraphs, { q11: value })).to.equal(sentence))
  }

  it('counts code points: an emoji is one, and a line end is one', () => {
    expect(answerIn(line, { q10: '🌍'.repeat(80) })).to.equal('🌍'.repeat(80))
    expect(refusalOf(line, { q10: '🌍'.repeat(81) })).to.match(/80 characters or fewer – it is 81$/)
    expect(refusalOf(line, { q10: `${'x\r\n'.repeat(39)}xx` })).to.equal(undefined)
  })

  it('is shown as own words', () => {
    expect(linesOf(line, 'We lay pipes')).to.deep.equal(['“We lay pipes”'])
  })

  it('has one column of words; a number in it is a missing code', () => {
    expect(kindOf(line).columns(line, form)).to.have.length(1)
    expect(kindOf(line).columns(line, form)[0]).to.include({ name: 'q10', type: 'string', words: true })
    expect(cellsOf(line, '-99')).to.deep.equal({ q10: '-99' })
    expect(cellsOf(line, undefined)).to.deep.equal({ q10: -99 })
  })

  it('is summarised as its words', () => {
    expect(kindOf(line).summarise(line, ['b', 'a'], form)).to.deep.equal({
      shape: 'words',
      words: ['b', 'a'],
    })
  })

  it('shows again what was typed, even where it was refused', () => {
    expect(kindOf(line).ask(line, { q10: [' a\uFFFD'] }, form, en)['value']).to.equal(' a\uFFFD')
  })
})
