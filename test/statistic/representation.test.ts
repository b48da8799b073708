import { expect } from 'chai'
import fc from 'fast-check'

import { chanceOf, representation, type CodedAnswer, type Reach } from '../../src/statistic/representation.ts'

const [A, B, C, D, E] = [10, 20, 30, 40, 50]
const [EVERYBODY, DISSENTERS] = [0, 1]

/** Ten answers, three of dissenters, coded by hand with five codes; the findings use A and B. */
const TEN: readonly CodedAnswer[] = [
  { codes: [A], strata: [EVERYBODY] },
  { codes: [A], strata: [EVERYBODY] },
  { codes: [A, C], strata: [EVERYBODY] },
  { codes: [B], strata: [EVERYBODY] },
  { codes: [B, D], strata: [EVERYBODY] },
  { codes: [B], strata: [EVERYBODY] },
  { codes: [E], strata: [EVERYBODY] },
  { codes: [A, E], strata: [EVERYBODY, DISSENTERS] },
  { codes: [C], strata: [EVERYBODY, DISSENTERS] },
  { codes: [D], strata: [EVERYBODY, DISSENTERS] },
]

function audit(answers: readonly CodedAnswer[], used: readonly number[], draws = 1000): readonly Reach[] {
  const run = representation(answers, 2, new Set(used), { seed: 20_170_220, draws })
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}

/** Every choice of two of the five codes, with how many answers each reaches. */
function enumerated(stratum: number): readonly number[] {
  const codes = [A, B, C, D, E]
  const pairs = codes.flatMap((one, at) => codes.slice(at + 1).map((other) => [one, other]))
  return pairs.map(
    (pair) =>
      TEN.filter(
        (answer) => answer.strata.includes(stratum) && answer.codes.some((code) => pair.includes(code)),
      ).length,
  )
}

describe('whom findings reach', () => {
  it('is known beforehand for ten answers: seven, and one of three dissenters', () => {
    const [all, dissenters] = audit(TEN, [A, B])
    expect(all).to.include({ answers: 10, reached: 7 })
    expect(dissenters).to.include({ answers: 3, reached: 1 })
  })

  it('stands beside chance: what ten possible choices of two codes reach on the mean', () => {
    // An answer with one code is reached by 4 of the 10 choices, one with two codes by 7.
    const [mean, ofDissenters] = [EVERYBODY, DISSENTERS].map(
      (stratum) => enumerated(stratum).reduce((sum, reached) => sum + reached, 0) / 10,
    )
    expect(mean).to.be.closeTo(7 * 0.4 + 3 * 0.7, 1e-12)
    expect(ofDissenters).to.be.closeTo(2 * 0.4 + 0.7, 1e-12)
    const [all, dissenters] = audit(TEN, [A, B], 20_000).map(chanceOf)
    expect(all?.mean).to.be.closeTo(4.9, 0.05)
    expect(dissenters?.mean).to.be.closeTo(1.5, 0.05)
  })

  it('draws every choice alike, and no other', () => {
    const times = audit(TEN, [A, B], 20_000)[EVERYBODY]?.draws ?? expect.fail()
    const all = enumerated(EVERYBODY)
    times.forEach((found, reached) => {
      const expected = (all.filter((one) => one === reached).length / 10) * 20_000
      expect(found).to.be.closeTo(expected, 5 * Math.sqrt(20_000 / 4))
      if (expected === 0) expect(found).to.equal(0)
    })
  })

  it('is the same for the same seed', () => {
    expect(audit(TEN, [A, B])).to.deep.equal(audit(TEN, [A, B]))
  })

  it('counts only codes that an answer has, so that a code without answers reaches nobody by chance', () => {
    expect(audit(TEN, [A, B, 99])).to.deep.equal(audit(TEN, [A, B]))
  })

  it('reaches everybody where all codes are used, and nobody where none is', () => {
    const answer = fc.record({
      codes: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 4 }),
      strata: fc.constantFrom([0], [0, 1]),
    })
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        const inUse = answers.flatMap(({ codes }) => codes)
        for (const { answers: people, reached, draws } of audit(answers, inUse, 5)) {
          expect(reached).to.equal(people)
          expect(chanceOf({ draws })).to.deep.equal({ mean: people, low: people, high: people })
        }
        for (const { reached, draws } of audit(answers, [], 5)) {
          expect(reached).to.equal(0)
          expect(chanceOf({ draws })?.mean).to.equal(0)
        }
      }),
    )
  })

  it('has the middle nine of ten draws by hand', () => {
    // 100 draws: 4 reach nobody, 91 one answer, 5 two.
    const chance = chanceOf({ draws: Uint32Array.of(4, 91, 5) })
    expect(chance).to.deep.equal({ mean: (91 + 10) / 100, low: 1, high: 1 })
    expect(chanceOf({ draws: Uint32Array.of(5, 90, 5) })).to.deep.equal({ mean: 1, low: 0, high: 1 })
    expect(chanceOf({ draws: new Uint32Array(3) })).to.equal(null)
  })
})
