import { expect } from 'chai'
import fc from 'fast-check'

import { fragility, fragilityAt, fragilityOver } from '../../src/statistic/fragility.ts'
import { above, type Cell } from '../../src/statistic/share.ts'

const cell = (agree: number, base: number): Cell => ({ agree, base })
const anyCell = fc
  .integer({ min: 1, max: 12 })
  .chain((base) => fc.nat(base).map((agree) => cell(agree, base)))

/** A majority is over half and under three quarters. */
const word = ({ agree, base }: Cell) =>
  agree >= 0.75 * base ? 'most' : agree * 2 > base ? 'a majority' : 'at most half'

describe('how many answers must change', () => {
  it('is two before 17 of 30 are no majority', () => {
    expect(fragility(cell(17, 30), word).value).to.deep.equal({
      changes: 2,
      cells: [cell(15, 30)],
      said: 'at most half',
    })
    expect(fragilityAt(cell(17, 30), 50).value?.changes).to.equal(2)
  })

  it('is found above as well as below', () => {
    expect(fragility(cell(22, 30), word).value).to.deep.equal({
      changes: 1,
      cells: [cell(23, 30)],
      said: 'most',
    })
    expect(fragilityAt(cell(15, 30), 50).value?.cells).to.deep.equal([cell(16, 30)])
    expect(fragilityAt(cell(0, 1), 50).value?.changes).to.equal(1)
  })

  it('says why there is none', () => {
    expect(fragility(cell(3, 9), () => 'as ever').reason).to.equal('never')
    expect(fragilityAt(cell(3, 9), 100).reason).to.equal('never')
    expect(fragility(cell(0, 0), word).reason).to.equal('nobody')
    expect(
      fragilityOver([cell(20, 20), cell(20, 20)], (all) => all.every((one) => above(one, 50)), 5).reason,
    ).to.equal('more_than_tried')
    expect(fragilityOver([], () => true, 5).reason).to.equal('nobody')
  })

  it('is the least over several places, or their sum where it takes all', () => {
    const everyPlace = (all: readonly Cell[]) => all.every((one) => above(one, 50))
    const places = [cell(18, 20), cell(9, 15), cell(20, 27)]
    expect(fragilityOver(places, everyPlace, 10).value).to.deep.equal({
      changes: 2,
      cells: [cell(18, 20), cell(7, 15), cell(20, 27)],
      said: false,
    })
    const somePlace = (all: readonly Cell[]) => all.some((one) => above(one, 50))
    expect(fragilityOver([cell(6, 10), cell(7, 10)], somePlace, 10).value?.changes).to.equal(1 + 2)
  })

  it('is right and the least, whatever is said', () => {
    fc.assert(
      fc.property(anyCell, fc.func(fc.boolean()), ({ agree, base }, anything) => {
        const say = (of: Cell) => anything(of.agree)
        const { value } = fragility(cell(agree, base), say)
        const others = Array.from({ length: base + 1 }, (_, count) => count).filter(
          (count) => say(cell(count, base)) !== say(cell(agree, base)),
        )
        expect(value?.changes ?? Infinity).to.equal(
          Math.min(...others.map((count) => Math.abs(count - agree))),
        )
      }),
    )
  })
})
