import { expect } from 'chai'

import { freeCode, nextOptionCode, proposedCode } from '../../src/editor/code.ts'
import { westernDigits } from '../../src/instrument/kinds/common/numeral.ts'
import { inLatin } from '../../src/latin.ts'
import type { Question } from '../../src/instrument/questionnaire.ts'
import { aForm, aLine, aSection, choice } from '../questionnaire/a-form.ts'

const form = aForm(aSection('s1', [aLine('size'), aLine('size_2'), aLine('Water')]))

describe('a code proposed from a label', () => {
  for (const [label, code] of [
    ['How large is your field?', 'large_field'],
    ['Which source of water matters most?', 'source_water'],
    ['Quelle est la part de l’irrigation dans votre budget ?', 'part_irrigation'],
    ['¿Cuál es su función?', 'funcion'],
    ['Сколько людей работает у вас?', 'liudei_rabotaet'],
    ['ما هو مصدر المياه؟', 'msdr_almyah'],
    ['Πόσα άτομα;', 'posa_atoma'],
    ['用水来源？', 'q4'],
    ['2015 or later?', 'q2015_later'],
    ['٢٠١٥', 'q2015'],
    ['What?', 'what'],
    ['Is it?', 'is_it'],
    ['Size', 'size_3'],
    ['WATER', 'water_2'],
    ['Session', 'q_session'],
    ['What is your language?', 'your_language'],
    ['Session of which?', 'session_of'],
    ['Where do you live?', 'live'],
    ['', 'q4'],
    ['Donaudampfschifffahrtsgesellschaft', 'donaudampfschifff'],
  ] as const) {
    it(`is “${code}” for “${label}”`, () => {
      const proposed = proposedCode(form, label)
      expect(proposed.startsWith(code), proposed).to.equal(true)
      expect(proposed).to.match(/^[A-Za-z][A-Za-z0-9_]{0,31}$/)
    })
  }

  it('is free, however many there are', () => {
    expect(freeCode(form, 'size')).to.equal('size_3')
    expect(freeCode(form, 'size_2')).to.equal('size_3')
    expect(freeCode(form, 'water')).to.equal('water_2')
    expect(freeCode(form, 'other')).to.equal('other')
  })

  it('is not that of a column, such as the second statement of a Likert set', () => {
    const agreed: Question = {
      kind: 'likert_set',
      code: 'agree',
      label: { en: 'Agree?' },
      list: 'yesno',
      items: ['1', '2', '3'].map(choice),
    }
    expect(freeCode(aForm(aSection('s1', [agreed])), 'agree')).to.equal('agree_4')
  })

  it('is written in Latin letters from several scripts', () => {
    expect(inLatin('Ёлка Щука')).to.equal('elka shchuka')
    expect(inLatin('Straße à Zürich')).to.equal('strasse a zurich')
    expect(inLatin(westernDigits('جنيف ٣'))).to.equal('jnyf 3')
    expect(inLatin('Ωμέγα')).to.equal('omega')
  })
})

describe('the code of the next option', () => {
  for (const [codes, next] of [
    [[], '1'],
    [['1', '2'], '3'],
    [['1', '2', '97'], '3'],
    [['96'], '98'],
    [['a', 'b'], '1'],
    [['0', '1'], '2'],
  ] as const) {
    it(`is ${next} after ${codes.join(', ') || 'none'}`, () => {
      expect(nextOptionCode(codes)).to.equal(next)
    })
  }
})
