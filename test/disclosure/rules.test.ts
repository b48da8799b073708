import { expect } from 'chai'
import * as fc from 'fast-check'

import { neverShown, shown, totalAllowed, withheldCells } from '../../src/disclosure/rules.ts'

const THRESHOLDS = { room_threshold: 5, public_base: 10 }

describe('disclosure', () => {
  it('shows a picture from its threshold on', () => {
    expect([4, 5, 6].map((base) => shown(base, 5))).to.deep.equal([false, true, true])
  })

  describe('what a plan rules out', () => {
    const never = neverShown(
      ['farm', 'town'],
      [
        { farm: 4, town: 5 },
        { farm: 1, town: 0 },
        { farm: 0, town: 0, gone: 90 },
      ],
      THRESHOLDS,
    )

    it('hides a group within a workshop below the threshold of the room, and nobody when nobody is expected', () => {
      const hidden = never.rows.map(({ cells }) => cells.map((cell) => [cell.expected, cell.hidden]))
      expect(hidden).to.deep.equal([
        [
          [4, true],
          [1, true],
          [0, false],
        ],
        [
          [5, false],
          [0, false],
          [0, false],
        ],
      ])
    })

    it('counts a group over all workshops, for the room and for publications', () => {
      expect(never.rows.map(({ total }) => total)).to.deep.equal([
        { expected: 5, hidden: false, unpublished: true },
        { expected: 5, hidden: false, unpublished: true },
      ])
    })

    it('counts a whole workshop, leaving out groups that are no longer in the list', () => {
      expect(never.workshops).to.deep.equal([
        { expected: 9, hidden: false, unpublished: true },
        { expected: 1, hidden: true, unpublished: true },
        { expected: 0, hidden: false, unpublished: false },
      ])
    })

    it('follows thresholds that were raised', () => {
      const raised = neverShown(['town'], [{ town: 11 }], { room_threshold: 12, public_base: 11 })
      expect(raised.workshops).to.deep.equal([{ expected: 11, hidden: true, unpublished: false }])
    })

    it('rules out no total that lacks a number, since more people may come', () => {
      const partly = neverShown(['farm', 'town'], [{ farm: 3 }, { farm: 1, town: 2 }], THRESHOLDS)
      expect(partly.workshops.map(({ expected, hidden }) => [expected, hidden])).to.deep.equal([
        [3, false],
        [3, true],
      ])
      expect(partly.rows.map(({ total }) => total)).to.deep.equal([
        { expected: 4, hidden: true, unpublished: true },
        { expected: 2, hidden: false, unpublished: false },
      ])
    })
  })

  describe('the cells of a row', () => {
    for (const [what, counts, totalShown, withheld] of [
      ['no small cell', [5, 9, 30], true, [false, false, false]],
      ['small cells without a total', [4, 9, 30], false, [true, false, false]],
      ['one small cell beside a total: the next smallest goes too', [4, 30, 9], true, [true, false, true]],
      ['two small cells that hide each other', [4, 30, 3], true, [true, false, true]],
      ['two small cells whose sum gives them away', [0, 30, 0, 9], true, [true, false, true, true]],
      ['a row of one small cell', [4], true, [true]],
      ['equal cells: the first one goes', [9, 2, 9], true, [true, true, false]],
    ] as const) {
      it(`are withheld with ${what}`, () => {
        expect(withheldCells(counts, 5, totalShown)).to.deep.equal(withheld)
      })
    }

    const rowOfCells = fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 8 })

    for (const [counts, allowed] of [
      [[5, 6, 7], true],
      [[23, 31, 4], false],
      [[23, 31, 0], false],
      [[23, 3, 2], true],
      [[23, 3, 1], false],
      [[4, 4], true],
      [[4], true],
    ] as const) {
      it(`${allowed ? 'may' : 'may not'} stand beside a total when they are ${counts.join(', ')}`, () => {
        expect(totalAllowed(counts, 5)).to.equal(allowed)
      })
    }

    it('never stay shown below the threshold', () => {
      fc.assert(
        fc.property(rowOfCells, fc.boolean(), (counts, totalShown) => {
          const withheld = withheldCells(counts, 5, totalShown)
          expect(counts.every((count, index) => count >= 5 || withheld[index])).to.equal(true)
        }),
      )
    })

    it('never leave exactly one withheld beside a shown total, nor a remainder below the threshold', () => {
      fc.assert(
        fc.property(rowOfCells, (counts) => {
          const hidden = counts.filter((_, index) => withheldCells(counts, 5, true)[index])
          expect(hidden.length).not.to.equal(1)
          const rest = hidden.reduce((sum, count) => sum + count, 0)
          expect(hidden.length === 0 || rest >= 5 || hidden.length === counts.length).to.equal(true)
        }),
      )
    })

    it('withhold no more than one cell that is large enough by itself', () => {
      fc.assert(
        fc.property(rowOfCells, (counts) => {
          const withheld = withheldCells(counts, 5, true)
          expect(counts.filter((count, index) => count >= 5 && withheld[index]).length).to.be.at.most(1)
        }),
      )
    })
  })
})
