import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, en, form, linesOf, refusalOf, sharesOf, the } from './asking.ts'

const question = the('likert_set')

/** Returns whether so many options are drawn as the strip of five. */
const strips = (options: number) => {
  const list = (form.choice_lists['agreement'] ?? []).slice(0, options)
  const { items } = kindOf(question).ask(question, {}, { ...form, choice_lists: { agreement: list } }, en)
  return JSON.stringify(items).includes('"strip":"opts strip"')
}

describe('Likert set', () => {
  it('reads the statements that were answered, a way out among them', () => {
    expect(answerIn(question, { q3_a: '4', q3_b: '-97' })).to.deep.equal({ a: '4', b: '-97' })
    expect(answerIn(question, { q3_a: '', q3_b: '1' })).to.deep.equal({ b: '1' })
    expect(answerIn(question, {})).to.equal(undefined)
  })

  it('refuses at the statement', () => {
    expect(refusalOf(question, { q3_b: '6' })).to.equal('q3_b: Choose one of the answers shown here')
    expect(refusalOf(question, { q3_a: ['1', '2'] })).to.equal('q3_a: Give only one answer – 2 arrived')
    expect(refusalOf(question, { q3_a: '-96' })).to.equal('q3_a: Choose one of the answers shown here')
  })

  it('is shown statement by statement', () => {
    expect(linesOf(question, { b: '5', a: '2' })).to.deep.equal([
      'Standards are a sound basis: Disagree',
      'Small companies are heard: Strongly agree',
    ])
  })

  it('has a column for every statement', () => {
    const [first, second] = kindOf(question).columns(question, form)
    expect(first).to.include({ name: 'q3_a', type: 'integer' })
    expect(second?.label['fr']).to.equal(
      'Dans quelle mesure êtes-vous d’accord ? – Les petites entreprises sont écoutées',
    )
    expect(cellsOf(question, { a: '-97' })).to.deep.equal({ q3_a: -97, q3_b: -99 })
    expect(cellsOf(question, { b: '5' }, -98)).to.deep.equal({ q3_a: -99, q3_b: 5 })
    expect(cellsOf(question, undefined, -98)).to.deep.equal({ q3_a: -98, q3_b: -98 })
  })

  it('counts each statement over those who took a position on it, and diverges', () => {
    expect(sharesOf(question, [{ a: '1', b: '5' }, { a: '-97' }, { a: '5' }])).to.deep.equal({
      a: '1=1 2=0 3=0 4=0 5=1 of 2, 1 declined, 0 did not know',
      b: '1=0 2=0 3=0 4=0 5=1 of 1, 0 declined, 0 did not know',
    })
    expect(kindOf(question).summarise(question, [], form)).to.include({ diverging: true, multiple: false })
  })

  it('is a strip of five only for five options', () => {
    expect(strips(5)).to.equal(true)
    expect(strips(4)).to.equal(false)
  })
})
