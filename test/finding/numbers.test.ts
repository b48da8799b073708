import { expect } from 'chai'
import fc from 'fast-check'

import { QUANTITY_WORDS } from '../../src/disclosure/quantity.ts'
import { flagger } from '../../src/finding/numbers/flags.ts'
import { flagsIn } from '../../src/finding/numbers/open-flags.ts'
import { FORMS, piecesOf, placesIn, written } from '../../src/finding/numbers/tokens.ts'
import { INTERFACE_LANGUAGES, languageOf } from '../../src/web/language.ts'

const flags = flagger({
  quantity: 'many|a few|la plupart|许多|بعض',
  everybody: 'all|nobody|所有|الجميع',
})
const flagged = (text: string) => flags(text).map(({ cause, words }) => `${cause}: ${words}`)

describe('numbers in a text', () => {
  it('are tokens that name a figure and a form', () => {
    expect(piecesOf('Of all, {1.count} ({2.share}) agree.')).to.deep.equal([
      { words: 'Of all, ' },
      { words: '{1.count}', token: { place: 1, form: 'count' } },
      { words: ' (' },
      { words: '{2.share}', token: { place: 2, form: 'share' } },
      { words: ') agree.' },
    ])
    expect([...placesIn('{12.word} and {3.base}, {12.count}')]).to.deep.equal([12, 3])
  })

  it('are plain words where they name no form or no place', () => {
    for (const text of ['{1.colour}', '{0.count}', '{.count}', '{1}', '{1.count', '']) {
      expect(piecesOf(text).every(({ token }) => !token)).to.equal(true)
    }
  })

  it('lose no character, whatever is written', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.record({ place: fc.integer({ min: 1, max: 99 }), form: fc.constantFrom(...FORMS) }).map(written),
      fc.constantFrom('{', '}', '{1.', '.count}'),
    )
    fc.assert(
      fc.property(fc.array(piece), (all) => {
        const text = all.join('')
        expect(
          piecesOf(text)
            .map(({ words }) => words)
            .join(''),
        ).to.equal(text)
      }),
    )
  })
})

describe('words without a figure', () => {
  it('are flagged: digits of any script, with their signs', () => {
    expect(flagged('In 2016, 1,500 came; 12.5 % left, ٣٤ stayed and 7 % paid.')).to.deep.equal([
      'number: 2016',
      'number: 1,500',
      'number: 12.5 %',
      'number: ٣٤',
      'number: 7 %',
    ])
    expect(flagged('A ½ of the rooms.')).to.deep.equal(['number: ½'])
  })

  it('are flagged where a share is spelt out, in any language', () => {
    const spelt = [
      'thirty per cent',
      'trente pour cent',
      'treinta por ciento',
      'тридцать процентов',
      'ثلاثون في المئة',
      '百分之三十',
      'two thirds',
      'deux tiers',
    ]
    for (const words of spelt) expect(flagsIn(`… ${words} …`), words).not.to.deep.equal([])
  })

  it('are flagged where listed, as whole words, in any case and language', () => {
    expect(flagged('Many spoke; a  few left. Germany rallied, tall people stayed.')).to.deep.equal([
      'quantity: Many',
      'quantity: a  few',
    ])
    expect(flagged('La plupart disent oui; 许多人说好; قال بعض الناس')).to.deep.equal([
      'quantity: La plupart',
      'quantity: 许多',
      'quantity: بعض',
    ])
  })

  it('are told apart where they would say what each person said', () => {
    const found = flags('All of them agree, 所有人都说, قال الجميع, nobody else; many doubt it')
    expect(found.map(({ cause }) => cause)).to.deep.equal([
      'everybody',
      'everybody',
      'everybody',
      'everybody',
      'quantity',
    ])
  })

  it('are not flagged within a token, and stand where they are said to', () => {
    const text = 'Of {12.base} people {1.word} and many agree.'
    const [flag, ...others] = flags(text)
    expect(others).to.deep.equal([])
    expect(text.slice(flag?.at, (flag?.at ?? 0) + 4)).to.equal('many')
  })

  it('are flagged in each language where they are the words that a figure gives', () => {
    for (const { code } of INTERFACE_LANGUAGES)
      for (const word of QUANTITY_WORDS) {
        const said = languageOf(code).t(`finding.word_${word}`)
        expect(
          flagsIn(`… ${said} …`).map(({ cause }) => cause),
          `${code}: ${said}`,
        ).to.include('quantity')
      }
  })

  it('are flagged in Arabic with the conjunctions and prepositions that are written onto them', () => {
    expect(flagged('وبعض الناس، وكبعض، والجميع، فبالجميع، بعضهم')).to.deep.equal([
      'quantity: وبعض',
      'quantity: وكبعض',
      'everybody: والجميع',
      'everybody: فبالجميع',
    ])
  })

  it('are none where nothing is listed', () => {
    expect(flagger({ quantity: '', everybody: '' })('all or many')).to.deep.equal([])
  })
})
