import { expect } from 'chai'

import { applyButton } from '../../../src/instrument/asking/ask.ts'
import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, en, form, linesOf, meansOf, posted, refusalOf, the } from './asking.ts'

const ranks = (code: string, order: string) =>
  Object.fromEntries(order.split(' ').map((item, place) => [`${code}_${item}_rank`, String(place + 1)]))

describe('ranking', () => {
  const whole = the('ranking')
  const some = the('ranking', { code: 'q8', partial: true })

  it('reads the items first to last, in the digits of any keyboard', () => {
    const order = ['open', 'law', 'steady', 'remedy']
    expect(answerIn(whole, ranks('q7', 'open law steady remedy'))).to.deep.equal(order)
    expect(
      answerIn(whole, { q7_open_rank: '١', q7_law_rank: '٢', q7_steady_rank: '٣', q7_remedy_rank: '٤' }),
    ).to.deep.equal(order)
  })

  it('is not answered as long as it is untouched', () => {
    expect(answerIn(whole, {})).to.equal(undefined)
    expect(answerIn(whole, { q7_law_rank: '', q7_open_rank: '' })).to.equal(undefined)
  })

  const incomplete = 'q7_law_rank: Put all 4 items in order, or skip this question'
  const refusals: [string, Record<string, string | string[]>, string][] = [
    ['an order of some items', ranks('q7', 'law open'), incomplete],
    [
      'a place given twice',
      { ...ranks('q7', 'law open remedy'), q7_steady_rank: '2' },
      'q7_steady_rank: Give place 2 to one item only',
    ],
    [
      'a place beyond the last',
      { ...ranks('q7', 'law open remedy'), q7_steady_rank: '5' },
      'q7_steady_rank: Give each item a place from 1 to 4',
    ],
    ['place 0', { q7_law_rank: '0' }, 'q7_law_rank: Give each item a place from 1 to 4'],
    ['words', { q7_law_rank: 'first' }, 'q7_law_rank: Give each item a place from 1 to 4'],
    ['two places for one item', { q7_law_rank: ['1', '2'] }, 'q7_law_rank: Give only one answer – 2 arrived'],
  ]
  for (const [name, fields, sentence] of refusals) {
    it(`refuses ${name}`, () => expect(refusalOf(whole, fields)).to.equal(sentence))
  }

  it('refuses eleven places for ten items', () => {
    const list = Array.from({ length: 10 }, (_, item) => ({
      code: `i${item}`,
      label: { en: `Item ${item}` },
    }))
    const ten = { ...form, choice_lists: { ...form.choice_lists, aims: list } }
    const eleven = posted(ranks('q7', [...list.slice(0, 9).map(({ code }) => code), 'x', 'i9'].join(' ')))
    expect(kindOf(whole).read(whole, eleven, ten)).to.deep.include({ ok: false, field: 'q7_i9_rank' })
  })

  it('may leave items out where it is partial, but no places', () => {
    expect(answerIn(some, ranks('q8', 'steady law'))).to.deep.equal(['steady', 'law'])
    expect(refusalOf(some, { q8_law_rank: '1', q8_open_rank: '3' })).to.equal(
      'q8_law_rank: Number the items you rank 1, 2, 3 and so on, with no place left out',
    )
  })

  it('is shown and coded as places', () => {
    expect(linesOf(some, ['steady', 'law'])).to.deep.equal(['1: Predictability', '2: Rule of law'])
    const cells = { q8_law_rank: 2, q8_open_rank: -99, q8_remedy_rank: -99, q8_steady_rank: 1 }
    expect(cellsOf(some, ['steady', 'law'], -98)).to.deep.equal(cells)
    expect(cellsOf(whole, undefined, -98)).to.deep.equal({
      q7_law_rank: -98,
      q7_open_rank: -98,
      q7_remedy_rank: -98,
      q7_steady_rank: -98,
    })
  })

  it('is summarised by the mean place of each item, those left out sharing the places that are left', () => {
    expect(meansOf(some, [['law', 'open'], ['open']])).to.deep.equal({
      law: [2, 2, 2],
      open: [2, 1.5, 1.5],
      remedy: [2, 3.25, 3.25],
      steady: [2, 3.25, 3.25],
    })
  })

  it('offers to start and no order as long as it is untouched', () => {
    const asked = kindOf(whole).ask(whole, {}, form, en)
    expect(asked['ranked']).to.deep.equal([])
    expect(asked).to.include({ start: 'rank:q7', clearable: false })
    expect(kindOf(some).ask(some, {}, form, en)).to.include({ start: '', clearable: false })
  })
})

const after = (input: ReturnType<typeof posted>, button: string, code: string) => {
  const fields = applyButton(form, input, button)
  const question = the('ranking', code === 'q8' ? { code, partial: true } : { code })
  return fields && kindOf(question).read(question, fields, form)
}
const order = (...answer: string[]) => ({ ok: true, answer })

describe('the buttons of a ranking', () => {
  const begun = { ...posted(ranks('q7', 'law open remedy steady')), q1: ['2'] }
  const some = posted(ranks('q8', 'steady law'))
  it('start with the order of the list', () => {
    expect(after({}, 'rank:q7', 'q7')).to.deep.equal(order('law', 'open', 'remedy', 'steady'))
  })

  it('move an item by one place, and not beyond the ends', () => {
    expect(after(begun, 'up:q7:remedy', 'q7')).to.deep.equal(order('law', 'remedy', 'open', 'steady'))
    expect(after(begun, 'down:q7:law', 'q7')).to.deep.equal(order('open', 'law', 'remedy', 'steady'))
    expect(after(begun, 'up:q7:law', 'q7')).to.deep.equal(order('law', 'open', 'remedy', 'steady'))
    expect(after(begun, 'down:q7:steady', 'q7')).to.deep.equal(order('law', 'open', 'remedy', 'steady'))
  })

  it('give an item of a partial ranking the next place, and take it away', () => {
    expect(after(some, 'add:q8:open', 'q8')).to.deep.equal(order('steady', 'law', 'open'))
    expect(after(some, 'drop:q8:steady', 'q8')).to.deep.equal(order('law'))
    expect(after({}, 'add:q8:remedy', 'q8')).to.deep.equal(order('remedy'))
    expect(after(some, 'add:q8:law', 'q8')).to.deep.equal(order('steady', 'law'))
  })

  it('leave the other fields alone', () => {
    expect(applyButton(form, begun, 'up:q7:open')?.['q1']).to.deep.equal(['2'])
    expect(applyButton(form, begun, 'clear:q7')).to.deep.equal({ q1: ['2'] })
    const words = posted({ q1: '97', q1_97_txt: 'custom', q4: '3' })
    expect(applyButton(form, words, 'clear:q1')).to.deep.equal(posted({ q4: '3' }))
  })

  const unknown = [
    '',
    'next',
    'clear:nowhere',
    'clear:q0',
    'clear:q1:law',
    'rank:q8',
    'rank:q1',
    'up:q7:nowhere',
    'up:q1:law',
    'add:q7:law',
    'drop:q7:law',
    'over:q8:law',
    '__proto__:q7:law',
  ]
  for (const button of unknown) {
    it(`does not know “${button}”`, () => expect(applyButton(form, begun, button)).to.equal(undefined))
  }
})
