import { expect } from 'chai'

import { isMixed, untilMixed, withheldOfLast, type Crossed } from '../../src/disclosure/last-split.ts'
import { withholding } from '../../src/disclosure/linked.ts'
import { numbersFrom } from './numbers.ts'
import { leavesOver, leavesOverMore, type Answered } from './attack.ts'

const THRESHOLD = 5

/** Cells of a table of two splits, by row. */
const tableOf = (...rows: readonly (readonly number[])[]): readonly Answered[] =>
  rows.flatMap((row, one) => row.map((people, other) => ({ at: [one, other], present: people, people })))

describe('splits of the same people', () => {
  it('withhold nothing where every subgroup, and every rest, is large enough', () => {
    expect(named(tableOf([8, 7], [9, 6]), [2, 2])).to.deep.equal(['', ''])
  })

  it('withhold with a small subgroup the next smallest, since the other split tells their sum', () => {
    expect(named(tableOf([1, 8], [1, 9], [10, 10]), [3, 2])).to.deep.equal(['', ''])
    expect(named(tableOf([1, 2], [6, 9], [10, 10]), [3, 2])).to.deep.equal(['01', ''])
  })

  it('withhold a subgroup that leaves few of another when it is taken off', () => {
    // All 8 of the group were in the place where 10 were: 2 are left over.
    expect(named(tableOf([8, 2, 0], [0, 9, 9], [0, 9, 9]), [3, 3])).to.satisfy(
      (found: readonly string[]) => found.join('') !== '',
    )
  })

  for (const splits of [2, 3, 4]) {
    it(`never leave over fewer people than the threshold, of ${splits} splits`, () => {
      const next = numbersFrom(splits)
      for (let round = 0; round < 400; round += 1) {
        const sizes = Array.from({ length: splits }, () => 2 + next(3))
        const cells = randomCells(sizes, next)
        const withheld = withheldIn(cells, sizes)
        expect(leavesOver(cells, sizes, withheld, THRESHOLD), JSON.stringify({ cells, withheld })).to.equal(
          null,
        )
      }
    })
  }

  it('never leave over fewer people than the threshold, where many cells are of one or two people', () => {
    const next = numbersFrom(7)
    for (let round = 0; round < 60; round += 1) {
      const sizes = [3 + next(3), 3, 2]
      const cells = manyCells(22, sizes, next, 2)
      const withheld = withheldIn(cells, sizes)
      expect(leavesOver(cells, sizes, withheld, THRESHOLD), JSON.stringify({ cells, withheld })).to.equal(
        null,
      )
    }
  })

  for (const [people, sizes] of [
    [25, [40, 8, 6]],
    [8, [40, 8, 6]],
    [25, [40, 8, 6, 80, 2]],
    [8, [10, 8, 6, 20, 2]],
  ] as const) {
    it(`take little effort: ${sizes.join(' x ')}, ${people} people in a workshop`, () => {
      const cells = manyCells(sizes[0] * people, sizes, numbersFrom(people), 1)
      const effort = { left: 10_000_000 }
      expect(
        withholding(
          cells,
          sizes,
          THRESHOLD,
        )(
          cells.map((cell) => cell.people),
          effort,
        ),
      ).to.have.length(sizes.length)
    })
  }

  it('withhold of an item that few were asked what is withheld of one for all: a condition counts answers', () => {
    const next = numbersFrom(11)
    for (let round = 0; round < 200; round += 1) {
      const sizes = [3, 4]
      const cells = randomCells(sizes, next)
      const withheldOf = withholding(cells, sizes, THRESHOLD)
      const among = (people: readonly number[]) => withheldOf(people, { left: Infinity })?.flat() ?? []
      const all = among(cells.map(({ present }) => present))
      const some = among(cells.map(({ present }) => next(present + 1)))
      expect(all.filter((is, at) => is && !some[at])).to.deep.equal([])
    }
  })

  it('are not decided once the effort is spent', () => {
    const cells = tableOf([8, 7], [9, 6])
    const answered = cells.map(({ people }) => people)
    expect(withholding(cells, [2, 2], THRESHOLD)(answered, { left: 3 })).to.equal(undefined)
  })

  it('are found out where only small subgroups are withheld', () => {
    const cells = tableOf([1, 2], [6, 9], [10, 10])
    const primary = [
      [true, false, false],
      [false, false],
    ]
    expect(leavesOver(cells, [3, 2], primary, THRESHOLD)).to.deep.equal([0, 1])
  })
})

describe('one more split beside others that are shown', () => {
  const last = (
    cells: readonly Answered[],
    sizes: readonly number[],
    known: readonly (readonly boolean[])[],
  ) => withheldOfLast({ cells, sizes, threshold: THRESHOLD, known }, [], { left: 10_000_000 })

  it('withholds a subgroup that is all of a shown one and a person more', () => {
    // Place by answer: all 20 of the first place gave the first answer, and one person elsewhere.
    const cells = tableOf([20, 0, 0], [1, 10, 9]).filter(({ people }) => people > 0)
    expect(last(cells, [2, 3], [])[0]).to.equal(true)
    expect(last(tableOf([10, 6, 4], [11, 4, 5]), [2, 3], [])).to.deep.equal([false, false, false])
  })

  it('withholds with people who are never shown as many as the threshold asks for', () => {
    const cells = tableOf([7, 8, 1], [6, 9, 1])
    expect(last(cells, [2, 3], [[], [false, false, true]])).to.deep.equal([true, false, true])
  })

  it('never leaves over fewer people than the threshold', () => {
    const next = numbersFrom(11)
    for (let round = 0; round < 300; round += 1) {
      const sizes = [2 + next(3), 2 + next(2), 2 + next(3)]
      const cells = randomCells(sizes, next)
      const before = withheldIn(
        cells.map((cell) => ({ ...cell, at: cell.at.slice(0, 2) })),
        sizes.slice(0, 2),
      )
      const withheld = [...before, last(cells, sizes, before)]
      expect(leavesOver(cells, sizes, withheld, THRESHOLD), JSON.stringify({ cells, withheld })).to.equal(
        null,
      )
    }
  })
})

describe('one more split beside people of two splits at once', () => {
  /** Place, group and answer: the 8 of the first group in the first place, and one of another elsewhere, gave the third. */
  const EXAMPLE: readonly Answered[] = [
    [0, 0, 2, 8],
    [0, 1, 0, 6],
    [0, 1, 1, 6],
    [1, 0, 0, 7],
    [1, 0, 1, 6],
    [1, 1, 0, 6],
    [1, 1, 1, 7],
    [1, 1, 2, 1],
  ].map(([place = 0, group = 0, answer = 0, people = 0]) => ({
    at: [place, group, answer],
    present: people,
    people,
  }))
  const SIZES = [2, 2, 3]
  const known = [[false, false], [false, false], []]
  const beside = { cells: EXAMPLE, sizes: SIZES, threshold: THRESHOLD, known }
  const effort = () => ({ left: 10_000_000 })

  it('withholds a subgroup that is people of two splits, who are shown, and a person more', () => {
    const withheld = withheldOfLast(
      beside,
      [
        [
          [0, 0],
          [1, 0],
        ] as Crossed,
      ],
      effort(),
    )
    expect(withheld[2]).to.equal(true)
    expect(isMixed(beside, withheld)).to.equal(true)
  })

  it('shows it where nobody is shown by two, the control', () => {
    expect(withheldOfLast(beside, [], effort())).to.deep.equal([false, false, false])
    expect(isMixed(beside, [false, false, false])).to.equal(false)
  })

  it('adds nothing that leaves over few, whatever these leave over alone', () => {
    const next = numbersFrom(12)
    const found = { withheld: 0, more: 0, unguarded: 0 }
    for (let round = 0; round < 200; round += 1) {
      const sizes = [2 + next(2), 2 + next(2), 2 + next(3)]
      const cells = randomCells(sizes, next)
      const before = withheldIn(
        cells.map((cell) => ({ ...cell, at: cell.at.slice(0, 2) })),
        sizes.slice(0, 2),
      )
      const crossed = everyPair(sizes).filter((pair) => peopleIn(cells, pair) >= THRESHOLD)
      const own = { cells, sizes, threshold: THRESHOLD, known: before }
      const withheld = withheldOfLast(own, crossed, effort())
      const without = withheldOfLast(own, [], effort())
      const told = [
        ...sumsOf(cells, 0, sizes[0] ?? 0, before[0] ?? []),
        ...sumsOf(cells, 1, sizes[1] ?? 0, before[1] ?? []),
        ...crossed.map((pair) => cells.map((cell) => Number(isIn(cell, pair)))),
      ]
      const attack = (of: readonly boolean[]) =>
        leavesOverMore(cells, told, sumsOf(cells, 2, sizes[2] ?? 0, of), THRESHOLD)
      expect(attack(withheld), JSON.stringify({ cells, withheld })).to.equal(null)
      found.withheld += Number(!withheld.every(Boolean))
      found.more += Number(withheld.join() !== without.join())
      found.unguarded += Number(attack(without) !== null)
    }
    expect(found.withheld, 'something is shown').to.be.greaterThan(20)
    expect(found.more, 'beside pairs more is withheld').to.be.greaterThan(5)
    expect(found.unguarded, 'the control').to.be.greaterThan(5)
  })

  it('adds nothing where it is mixed, even to every cell of the splits before it', () => {
    const next = numbersFrom(13)
    let shown = 0
    for (let round = 0; round < 200; round += 1) {
      const sizes = [2 + next(2), 2 + next(2), 2 + next(3)]
      const cells = randomCells(sizes, next)
      const own = { cells, sizes, threshold: THRESHOLD, known: [] }
      const withheld = untilMixed(own)
      const told = everyPair(sizes).map((pair) => cells.map((cell) => Number(isIn(cell, pair))))
      const added = sumsOf(cells, 2, sizes[2] ?? 0, withheld)
      expect(leavesOverMore(cells, told, added, THRESHOLD), JSON.stringify({ cells, withheld })).to.equal(
        null,
      )
      shown += Number(!withheld.every(Boolean))
    }
    expect(shown).to.be.greaterThan(5)
  })

  it('withholds until it is mixed where the effort is spent', () => {
    const withheld = withheldOfLast(beside, [], { left: 3 })
    expect(withheld).to.deep.equal(untilMixed(beside))
    expect(isMixed(beside, withheld)).to.equal(true)
  })
})

const everyPair = ([places = 0, groups = 0]: readonly number[]): readonly Crossed[] =>
  Array.from({ length: places * groups }, (_, at): Crossed => [
    [0, Math.floor(at / groups)],
    [1, at % groups],
  ])

const isIn = ({ at }: Answered, pair: Crossed): boolean => pair.every(([split, place]) => at[split] === place)

const peopleIn = (cells: readonly Answered[], pair: Crossed): number =>
  cells.reduce((sum, cell) => sum + (isIn(cell, pair) ? cell.people : 0), 0)

/** Each shown subgroup of a split, and the withheld ones together. */
const sumsOf = (cells: readonly Answered[], split: number, size: number, withheld: readonly boolean[]) => {
  const alone = Array.from({ length: size }, (_, place) => place).filter((place) => !withheld[place])
  return [
    ...alone.map((place) => cells.map(({ at }) => Number(at[split] === place))),
    cells.map(({ at }) => Number(withheld[at[split] ?? -1] === true)),
  ]
}

const withheldIn = (cells: readonly Answered[], sizes: readonly number[]) =>
  withholding(
    cells,
    sizes,
    THRESHOLD,
  )(
    cells.map(({ people }) => people),
    { left: Infinity },
  ) ?? []

const named = (cells: readonly Answered[], sizes: readonly number[]) =>
  withheldIn(cells, sizes).map((own) => own.flatMap((is, place) => (is ? [place] : [])).join(''))

/** Everybody is in cells at random, of a few people at a time; a workshop has two sessions, each of one version. */
function manyCells(
  count: number,
  sizes: readonly number[],
  next: (below: number) => number,
  most: number,
): readonly Answered[] {
  const known = new Map<string, Answered>()
  for (let at = 0; at < count; at += 1) {
    const [workshop = 0, group = 0, language = 0] = sizes.map((size) => next(size))
    const half = next(2)
    const place = [workshop, group, language, 2 * workshop + half, half].slice(0, sizes.length)
    const people = (known.get(place.join())?.people ?? 0) + 1 + next(most)
    known.set(place.join(), { at: place, present: people, people })
  }
  return [...known.values()]
}

/** Some combinations occur, most of few people. */
function randomCells(sizes: readonly number[], next: (below: number) => number): readonly Answered[] {
  const count = 3 + next(10)
  const known = new Map<string, Answered>()
  for (let at = 0; at < count; at += 1) {
    const place = sizes.map((size) => next(size))
    const people = 1 + next(next(2) ? 4 : 12)
    known.set(place.join(), { at: place, present: people, people })
  }
  return [...known.values()]
}
