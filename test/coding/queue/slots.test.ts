import { expect } from 'chai'

import { changesSaid } from '../../../src/coding/book/history.ts'
import { onWhole } from '../../../src/coding/act/coding.ts'
import { slotsOf } from '../../../src/coding/queue/slots.ts'
import { languageOf } from '../../../src/web/language.ts'

describe('the keys of recent codes', () => {
  const acts = (codes: string) =>
    codes.split('').map((code) => [{ unit: 'u', add: [onWhole(code)], remove: [] }])
  const keys = (codes: string, retired = '') =>
    slotsOf(acts(codes), (code) => !retired.includes(code))
      .map((code) => code ?? '-')
      .join('')

  it('stay with their codes; the tenth code takes that of the one not given for the longest time', () => {
    expect(keys('ab')).to.equal('ab-------')
    expect(keys('abcdefghiaj')).to.equal('ajcdefghi')
  })

  it('hold no code that cannot be given any more, and leave the others where they are', () => {
    expect(keys('abc', 'b')).to.equal('a-c------')
    expect(keys('abcdefghij', 'd')).to.equal('abcjefghi')
  })
})

describe('the first version of a codebook', () => {
  const codebook = { codes: [] }

  it('says that it is the first where nothing else is noted of it; a later one, that small things changed', () => {
    const said = (number: number) => changesSaid({ change: {}, number }, codebook, languageOf('en'))
    expect(said(1)).to.deep.equal(['The first version'])
    expect(said(2)).to.deep.equal(['An example or a colour changed'])
  })
})
