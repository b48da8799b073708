import { expect } from 'chai'
import { solve } from 'yalps'

import { withheldReasons, type ReasonCell } from '../../src/disclosure/reasons.ts'
import type { Withheld } from '../../src/disclosure/linked.ts'
import { numbersFrom } from './numbers.ts'

const THRESHOLD = 5

type Known = Readonly<{ cells: readonly ReasonCell[]; withheld: Withheld }>

/** Cells of a table of two splits, by row: how many were there, and how many of them gave the reason. */
const tableOf = (...rows: readonly (readonly (readonly [number, number])[])[]): readonly ReasonCell[] =>
  rows.flatMap((row, one) => row.map(([present, people], other) => ({ at: [one, other], present, people })))

const nothing = (...sizes: readonly number[]): Withheld =>
  sizes.map((size) => Array.from({ length: size }, () => false))

/** The least or most people of a cell who can have given the reason: whole numbers that fit all that is shown. */
function reached({ cells, withheld }: Known, wanted: number, direction: 'minimize' | 'maximize'): number {
  const sumOf = (split: number, { at }: ReasonCell) =>
    `${split}/${withheld[split]?.[at[split] ?? -1] ? 'withheld' : at[split]}`
  const told = new Map<string, number>()
  for (const split of withheld.keys())
    for (const cell of cells) told.set(sumOf(split, cell), (told.get(sumOf(split, cell)) ?? 0) + cell.people)
  const { result } = solve({
    direction,
    objective: 'wanted',
    constraints: Object.fromEntries([
      ...[...told].map(([name, people]) => [name, { equal: people }]),
      ...cells.map(({ present }, at) => [`cell ${at}`, { max: present }]),
    ]),
    variables: Object.fromEntries(
      cells.map((cell, at) => [
        String(at),
        Object.fromEntries([
          ...[...withheld.keys()].map((split) => [sumOf(split, cell), 1]),
          [`cell ${at}`, 1],
          ['wanted', at === wanted ? 1 : 0],
        ]),
      ]),
    ),
    integers: true,
  })
  return Math.round(result)
}

/** Cells of one person who must have given the reason. */
const caught = (known: Known): readonly number[] =>
  known.cells.flatMap(({ present, people }, at) =>
    present === 1 && people === 1 && reached(known, at, 'minimize') === 1 ? [at] : [],
  )

describe('the reasons for giving no answer', () => {
  it('are told of both splits where whoever gave one stays among enough people', () => {
    const cells = tableOf(
      [
        [8, 1],
        [7, 0],
      ],
      [
        [9, 0],
        [6, 2],
      ],
    )
    expect(withheldReasons(cells, nothing(2, 2), THRESHOLD)).to.deep.equal(nothing(2, 2))
  })

  it('are told of both splits where nobody gave one, however few a crossing holds', () => {
    const cells = tableOf(
      [
        [8, 0],
        [1, 0],
      ],
      [
        [9, 0],
        [6, 0],
      ],
    )
    expect(withheldReasons(cells, nothing(2, 2), THRESHOLD)).to.deep.equal(nothing(2, 2))
  })

  it('are told of places alone where a group has few people in a place where one was given', () => {
    const cells = tableOf(
      [
        [8, 0],
        [1, 1],
      ],
      [
        [9, 0],
        [6, 0],
      ],
    )
    expect(withheldReasons(cells, nothing(2, 2), THRESHOLD)).to.deep.equal([
      [false, false],
      [true, true],
    ])
    expect(caught({ cells, withheld: nothing(2, 2) }), 'without control').to.deep.equal([1])
    expect(caught({ cells, withheld: withheldReasons(cells, nothing(2, 2), THRESHOLD) })).to.deep.equal([])
  })

  it('do not differ by who gave one: what is withheld tells nothing', () => {
    const one = tableOf(
      [
        [8, 0],
        [1, 1],
      ],
      [
        [9, 0],
        [6, 0],
      ],
    )
    const other = tableOf(
      [
        [8, 1],
        [1, 0],
      ],
      [
        [9, 0],
        [6, 0],
      ],
    )
    const [first, second] = [one, other].map((cells) => withheldReasons(cells, nothing(2, 2), THRESHOLD))
    expect(first).to.deep.equal(second)
  })

  it('keep the rows of enough people where others are withheld together', () => {
    const cells = tableOf(
      [
        [8, 1],
        [3, 1],
        [4, 0],
      ],
      [
        [9, 0],
        [6, 0],
        [6, 0],
      ],
    )
    expect(withheldReasons(cells, nothing(2, 3), THRESHOLD)[1]).to.deep.equal([false, true, true])
  })

  it('never tell of anybody who is alone in a crossing, of two to four splits, whole numbers considered', () => {
    let withoutControl = 0
    for (const splits of [2, 3, 4]) {
      const next = numbersFrom(splits)
      for (let round = 0; round < 60; round += 1) {
        const sizes = Array.from({ length: splits }, () => 2 + next(2))
        const cells = randomCells(sizes, next)
        const withheld = withheldReasons(cells, nothing(...sizes), THRESHOLD)
        withoutControl += caught({ cells, withheld: nothing(...sizes) }).length
        // Places are told first, and a place of few is not a row: both are withheld by other rules.
        const isPlaceShown = sizesOf(cells, 0).every((size) => size >= THRESHOLD)
        if (isPlaceShown)
          expect(caught({ cells, withheld }), JSON.stringify({ cells, withheld })).to.deep.equal([])
      }
    }
    expect(withoutControl, 'found without control').to.be.above(20)
  })

  it('leave whoever alone gave one among enough people who may have', () => {
    const next = numbersFrom(5)
    for (let round = 0; round < 60; round += 1) {
      const sizes = [3, 2 + next(3), 2]
      const people = randomCells(sizes, next)
      const chosen = next(people.length)
      const cells = people.map((cell, at) => ({ ...cell, people: at === chosen ? 1 : 0 }))
      if (sizesOf(cells, 0).some((size) => size < THRESHOLD)) continue
      const known = { cells, withheld: withheldReasons(cells, nothing(...sizes), THRESHOLD) }
      const possible = cells.filter((_, at) => reached(known, at, 'maximize') > 0)
      expect(possible.reduce((sum, { present }) => sum + present, 0)).to.be.at.least(THRESHOLD)
    }
  })

  it('are decided soon of forty places, eight groups, six languages, eighty sessions and two versions', () => {
    const next = numbersFrom(9)
    const cells = Array.from({ length: 4000 }, (): ReasonCell => {
      const [place, half] = [next(40), next(2)]
      return {
        at: [place, next(8), next(6), 2 * place + half, half],
        present: 1,
        people: Number(next(10) === 0),
      }
    })
    const withheld = withheldReasons(cells, nothing(40, 8, 6, 80, 2), THRESHOLD)
    expect(withheld.map(({ length }) => length)).to.deep.equal([40, 8, 6, 80, 2])
  })
})

const sizesOf = (cells: readonly ReasonCell[], split: number): readonly number[] => {
  const sizes = new Map<number, number>()
  for (const { at, present } of cells) sizes.set(at[split] ?? -1, (sizes.get(at[split] ?? -1) ?? 0) + present)
  return [...sizes.values()]
}

/** Crossings of few people, in which a reason is rare. */
function randomCells(sizes: readonly number[], next: (below: number) => number): readonly ReasonCell[] {
  const known = new Map<string, ReasonCell>()
  for (let count = 0; count < 14; count += 1) {
    const at = sizes.map((size) => next(size))
    const present = [1, 1, 2, 5, 8][next(5)] ?? 1
    known.set(at.join(), { at, present, people: next(5) === 0 ? 1 : 0 })
  }
  return [...known.values()]
}
