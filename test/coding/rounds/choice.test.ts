import { expect } from 'chai'

import { onWhole } from '../../../src/coding/act/coding.ts'
import { chosen } from '../../../src/coding/rounds/choice.ts'

const part = { code: 'rain', start: 2, end: 6 }
const given = new Map([
  ['A', [part, onWhole('snow')]],
  ['B', [onWhole('rain')]],
])

describe('the coding that a difference is settled on', () => {
  it('keeps the stretches that were marked', () => {
    expect(chosen(given, { as: 'coder', letter: 'A' })).to.deep.equal([part, onWhole('snow')])
    expect(chosen(given, { as: 'all' })).to.deep.equal([part, onWhole('snow'), onWhole('rain')])
    expect(chosen(given, { as: 'common' })).to.deep.equal([part, onWhole('rain')])
    expect(chosen(given, { as: 'other', codes: ['rain', 'cost'] })).to.deep.equal([
      part,
      onWhole('rain'),
      onWhole('cost'),
    ])
  })

  it('is “no code fits” where all gave nothing in common, and never empty', () => {
    const apart = new Map([
      ['A', [onWhole('snow')]],
      ['B', [onWhole('')]],
    ])
    expect(chosen(apart, { as: 'common' })).to.deep.equal([onWhole('')])
    expect(chosen(apart, { as: 'all' })).to.deep.equal([onWhole('snow')])
    expect(chosen(apart, { as: 'other', codes: [] })).to.equal(undefined)
    expect(chosen(apart, { as: 'other', codes: ['', 'snow'] })).to.equal(undefined)
    expect(chosen(apart, { as: 'coder', letter: 'C' })).to.equal(undefined)
  })
})
