import { randomInt } from 'node:crypto'

import { expect } from 'chai'

import { drawn, MOST_LISTED, wordsShown } from '../../src/disclosure/words.ts'

const said = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `Answer ${n}`)

describe('answers in words', () => {
  it('are listed from five people on, and withheld whole below', () => {
    expect(wordsShown(said(4), 5)).to.deep.equal({ state: 'withheld' })
    const listed = wordsShown(said(5), 5)
    expect(listed).to.include({ state: 'shown', all: 5 })
    expect(listed).to.have.property('words').with.members(said(5))
  })

  it('are cut to a selection where they are very many', () => {
    const listed = wordsShown(said(MOST_LISTED + 1), 5)
    expect(listed).to.include({ all: MOST_LISTED + 1 })
    expect(listed).to.have.property('words').with.length(MOST_LISTED)
  })

  it('stand in another order than they were stored in, and in another each time', () => {
    const orders = Array.from({ length: 50 }, () => JSON.stringify(wordsShown(said(12), 5)))
    const stored = JSON.stringify({ state: 'shown', all: 12, words: said(12) })
    // One order of twelve in 479 001 600: two of 51 are equal in about one of 375 000 runs.
    expect(new Set([...orders, stored]).size).to.equal(51)
  })

  it('are drawn from all that were written equally often', () => {
    const runs = 6000
    const counts = new Map<string, number>()
    for (let run = 0; run < runs; run += 1)
      for (const one of drawn(['a', 'b', 'c', 'd'], 2, randomInt)) counts.set(one, (counts.get(one) ?? 0) + 1)
    // Expected in half of the runs, standard deviation 39: six deviations.
    for (const [one, count] of counts) expect(count, one).to.be.within(3000 - 234, 3000 + 234)
    expect(counts.size).to.equal(4)
  })

  it('stand in every order equally often', () => {
    const runs = 6000
    const counts = new Map<string, number>()
    for (let run = 0; run < runs; run += 1) {
      const order = drawn(['a', 'b', 'c'], 3, randomInt).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    // 1000 of each of six orders, standard deviation 29: exceeding six deviations has a probability below 10^-8.
    expect(counts.size).to.equal(6)
    for (const [order, count] of counts) expect(count, order).to.be.within(1000 - 174, 1000 + 174)
  })
})
