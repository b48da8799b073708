import { expect } from 'chai'

import { entering } from '../../src/disclosure/entering.ts'

const session = (people: number, ...asked: string[]) => ({ people, asked: new Set(asked) })

describe('which sessions enter together', () => {
  it('is none while fewer than the threshold wait', () => {
    expect(entering([session(4, 'a')], 5)).to.deep.equal([])
    expect(entering([session(2, 'a'), session(2, 'a')], 5)).to.deep.equal([])
  })

  it('is all once they are enough', () => {
    const waiting = [session(1, 'a'), session(4, 'a')]
    expect(entering(waiting, 5)).to.deep.equal(waiting)
    expect(entering([session(5, 'a')], 5)).to.have.length(1)
  })

  it('leaves out a session of few that asks what the others do not', () => {
    const [large, small] = [session(12, 'a'), session(1, 'a', 'b')]
    expect(entering([large, small], 5)).to.deep.equal([large])
    expect(entering([session(4, 'a'), small], 5), 'what is left is too few').to.deep.equal([])
  })

  it('lets a session in whose questions others of few ask too', () => {
    const waiting = [session(3, 'a', 'b'), session(2, 'a', 'b'), session(12, 'a')]
    expect(entering(waiting, 5)).to.deep.equal(waiting)
  })

  it('lets a session without responses in by itself', () => {
    const empty = session(0, 'z')
    expect(entering([empty, session(3, 'a')], 5)).to.deep.equal([empty])
  })
})
