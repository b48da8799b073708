import { expect } from 'chai'
import fc from 'fast-check'

import { admissible } from '../../src/disclosure/batch-admission.ts'

const session = (people: number, ...asked: string[]) => ({ people, asked: new Set(asked) })

describe('which sessions enter together', () => {
  it('is none while fewer than the threshold wait', () => {
    expect(admissible([session(4, 'a')], 5)).to.deep.equal([])
    expect(admissible([session(2, 'a'), session(2, 'a')], 5)).to.deep.equal([])
  })

  it('is all once they are enough', () => {
    const waiting = [session(1, 'a'), session(4, 'a')]
    expect(admissible(waiting, 5)).to.deep.equal(waiting)
    expect(admissible([session(5, 'a')], 5)).to.have.length(1)
  })

  it('leaves out a session of few that asks what the others do not', () => {
    const [large, small] = [session(12, 'a'), session(1, 'a', 'b')]
    expect(admissible([large, small], 5)).to.deep.equal([large])
    expect(admissible([session(4, 'a'), small], 5), 'what is left is too few').to.deep.equal([])
  })

  it('leaves out a session of few that was not asked what the others were', () => {
    const [small, large] = [session(1, 'a'), session(20, 'a', 'b')]
    expect(admissible([small, large], 5)).to.deep.equal([large])
  })

  it('leaves out a small session that alone was asked two questions together', () => {
    const [one, other, small] = [session(20, 'a', 'b'), session(20, 'a', 'c'), session(1, 'a', 'b', 'c')]
    expect(admissible([one, other, small], 5)).to.deep.equal([one, other])
  })

  it('lets a small session in whose questions other small ones ask too', () => {
    const waiting = [session(3, 'a', 'b'), session(2, 'a', 'b'), session(12, 'a')]
    expect(admissible(waiting, 5)).to.deep.equal(waiting)
  })

  it('lets a session without responses in by itself', () => {
    const empty = session(0, 'z')
    expect(admissible([empty, session(3, 'a')], 5)).to.deep.equal([empty])
  })

  it('leaves no combination of asked and unasked questions with fewer people than the threshold', () => {
    const questions = ['a', 'b', 'c']
    const waiting = fc.record({
      people: fc.integer({ min: 0, max: 9 }),
      asked: fc.subarray(questions).map((asked) => new Set(asked)),
    })
    const reader = fc.dictionary(fc.constantFrom(...questions), fc.boolean())
    fc.assert(
      fc.property(fc.array(waiting, { maxLength: 12 }), reader, (sessions, known) => {
        const told = admissible(sessions, 5)
          .filter(({ asked }) =>
            Object.entries(known).every(([question, was]) => asked.has(question) === was),
          )
          .reduce((sum, { people }) => sum + people, 0)
        if (told > 0) expect(told).to.be.at.least(5)
      }),
      { numRuns: 500 },
    )
  })
})
