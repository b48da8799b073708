import { expect } from 'chai'

import { isDetermined, type Crossing } from '../../../src/coding/looking/determined.ts'
import { randomOf } from '../../../src/statistic/random.ts'
import { solved } from '../../support/attacker.ts'

describe('codes of a place and group of few', () => {
  it('can be worked out from who has none', () => {
    const sizes = [9, 3, 8, 8]
    const first = { rows: [false, true], columns: [true, true], cells: [false, true, true, true] }
    expect(isDetermined({ sizes, having: [9, 0, 4, 4], hidden: first }, 5)).to.equal(true)
    const second = { rows: [false, true], columns: [true, false], cells: [true, true, true, true] }
    expect(isDetermined({ sizes, having: [8, 1, 4, 4], hidden: second }, 5)).to.equal(false)
  })

  it('can be worked out where several places and groups tell it only together', () => {
    const [sizes, having] = [
      [6, 6, 0, 0, 6, 6, 0, 0, 2, 2, 6, 6, 2, 2, 6, 6],
      [3, 3, 0, 0, 3, 3, 0, 0, 0, 0, 3, 3, 0, 0, 3, 3],
    ]
    const none = [false, false, false, false]
    const hidden = { rows: none, columns: none, cells: sizes.map(() => true) }
    expect(isDetermined({ sizes, having, hidden }, 5)).to.equal(true)
    expect(isDetermined({ sizes, having: having.with(8, 1), hidden }, 5)).to.equal(false)
  })

  it('can be worked out by exactly who solves all sums in whole numbers', () => {
    const { next } = randomOf(20261201)
    const draw = () => next() / 2 ** 32
    const decided = Array.from({ length: 400 }, () => {
      const one = crossing(draw)
      const own = isDetermined(one, 5)
      expect([one, own]).to.deep.equal([one, isSolved(one, 5)])
      return own
    })
    expect(new Set(decided)).to.deep.equal(new Set([true, false]))
  })
})

/** Places by groups with some of their people having a code, those of few hidden and others, too. */
function crossing(draw: () => number): Crossing {
  const [height, width] = [2 + Math.floor(draw() * 3), 2 + Math.floor(draw() * 3)]
  const sizes = Array.from({ length: height * width }, () => (draw() < 0.3 ? 0 : Math.floor(draw() * 14)))
  const share = draw()
  const having = sizes.map((size) => Array.from({ length: size }, draw).filter((one) => one < share).length)
  const isFew = (cells: readonly number[]) => sum(sizes, cells) < 5
  const { rows, columns } = linesOf(height, width)
  const hidden = {
    rows: rows.map((cells) => isFew(cells) || draw() < 0.1),
    columns: columns.map((cells) => isFew(cells) || draw() < 0.1),
    cells: sizes.map((size) => size < 5 || draw() < 0.5),
  }
  return { sizes, having, hidden }
}

const sum = (numbers: readonly number[], cells: readonly number[]) =>
  cells.reduce((all, cell) => all + (numbers[cell] ?? 0), 0)

function linesOf(height: number, width: number) {
  const cells = Array.from({ length: height * width }, (_, cell) => cell)
  const rows = Array.from({ length: height }, (_, row) =>
    cells.filter((cell) => Math.floor(cell / width) === row),
  )
  const columns = Array.from({ length: width }, (_, column) =>
    cells.filter((cell) => cell % width === column),
  )
  return { rows, columns, cells }
}

function isSolved({ sizes, having, hidden }: Crossing, threshold: number): boolean {
  const { rows, columns, cells } = linesOf(hidden.rows.length, hidden.columns.length)
  const single = cells.map((cell) => [cell])
  const shown = [
    ...rows.filter((_, at) => !hidden.rows[at]),
    ...columns.filter((_, at) => !hidden.columns[at]),
    ...single.filter((_, at) => !hidden.cells[at]),
    cells,
  ]
  const weights = (of: readonly number[]) => new Map(of.map((cell) => [cell, 1]))
  const known = [
    ...single.map((of) => ({ weights: weights(of), least: 0, most: sum(sizes, of) })),
    ...shown.map((of) => ({ weights: weights(of), least: sum(having, of), most: sum(having, of) })),
  ]
  return [...single, ...rows, ...columns]
    .filter((of) => sum(sizes, of) > 0 && sum(sizes, of) < threshold)
    .some((of) => {
      const [least, most] = (['minimize', 'maximize'] as const).map(
        (direction) => solved(known, { direction, weights: weights(of) })?.result ?? NaN,
      )
      return Math.round(least ?? NaN) === Math.round(most ?? NaN)
    })
}
