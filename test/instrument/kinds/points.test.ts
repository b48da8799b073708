import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, en, form, linesOf, meansOf, posted, refusalOf, the } from './asking.ts'

const question = the('points')

const shares = (law: string, open = '', remedy = '', steady = '') => ({
  q9_law_pts: law,
  q9_open_pts: open,
  q9_remedy_pts: remedy,
  q9_steady_pts: steady,
})

/** Returns the points remaining after this input. */
const left = (fields: Record<string, string>) =>
  kindOf(question).ask(question, posted(fields), form, en)['left']

describe('points', () => {
  it('reads shares that add up, a blank as nothing', () => {
    const answer = { law: 70, open: 30, remedy: 0, steady: 0 }
    expect(answerIn(question, shares('70', '30'))).to.deep.equal(answer)
    expect(answerIn(question, shares('٧٠', '٣٠', '0'))).to.deep.equal(answer)
  })

  it('is not answered when every field is blank', () => {
    expect(answerIn(question, shares(''))).to.equal(undefined)
  })

  const whole = 'q9_open_pts: Give “Transparency” a whole number of points, 0 or more'
  const refusals: [string, Record<string, string | string[]>, string][] = [
    ['too many points', shares('70', '60'), 'q9_law_pts: Share exactly 100 points – you have shared 130'],
    ['too few points', shares('70'), 'q9_law_pts: Share exactly 100 points – you have shared 70'],
    ['no points at all', shares('0'), 'q9_law_pts: Share exactly 100 points – you have shared 0'],
    ['negative points', shares('130', '-30'), whole],
    [
      'parts of points',
      shares('99.5', '0.5'),
      whole.replace('open', 'law').replace('Transparency', 'Rule of law'),
    ],
    ['words', shares('100', 'none'), whole],
    ['two shares for one item', { q9_law_pts: ['50', '50'] }, 'q9_law_pts: Give only one answer – 2 arrived'],
  ]
  for (const [name, fields, sentence] of refusals) {
    it(`refuses ${name}`, () => expect(refusalOf(question, fields)).to.equal(sentence))
  }

  it('says how many points are left of what was posted', () => {
    expect(left({})).to.equal('100')
    expect(left(shares('40', '30', 'many', '٢٠'))).to.equal('10')
    expect(left(shares('130'))).to.equal('-30')
  })

  it('is shown, coded and summarised item by item', () => {
    const answer = { law: 70, open: 30, remedy: 0, steady: 0 }
    expect(linesOf(question, answer).slice(0, 3)).to.deep.equal([
      'Rule of law: 70',
      'Transparency: 30',
      'Remedy for users: 0',
    ])
    expect(cellsOf(question, answer)).to.deep.equal({
      q9_law_pts: 70,
      q9_open_pts: 30,
      q9_remedy_pts: 0,
      q9_steady_pts: 0,
    })
    expect(meansOf(question, [answer, { law: 50, open: 0, remedy: 0, steady: 50 }])).to.deep.equal({
      law: [2, 60, 60],
      open: [2, 15, 15],
      remedy: [2, 0, 0],
      steady: [2, 25, 25],
    })
  })
})
