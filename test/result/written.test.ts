import { expect } from 'chai'

import { writtenIn } from '../../src/result/written.ts'
import { aSealedSession, mergedOf } from './tables.ts'

const asked = (code: string) => mergedOf([aSealedSession(1, 'GVA')], code)

describe('what people wrote', () => {
  it('is the words of Other as well, of those who wrote any', () => {
    const answers = [{ choice: '1' }, { choice: '97', other: 'A source of our own' }]
    expect(writtenIn(asked('q1'), answers)).to.deep.equal(['A source of our own'])
    expect(writtenIn(asked('q11'), ['Many words'])).to.deep.equal(['Many words'])
  })

  it('is there only for questions that take words', () => {
    for (const code of ['q3', 'q4', 'q5', 'q7', 'q9', 'q12', 'q15'])
      expect(writtenIn(asked(code), []), code).to.equal(undefined)
  })
})
