import { expect } from 'chai'
import fc from 'fast-check'

import { auditedPair } from '../../../src/disclosure/tables/pair-suppress.ts'
import {
  asRead,
  pairTable,
  type Both,
  type ShownAnswers,
  type Side,
} from '../../../src/disclosure/tables/pair-table.ts'
import { attackerOf, type Attacker } from '../../support/attacker.ts'

const THRESHOLD = 5
const SEED = 20_261_130
/** Fewer where the attacker's sums take long. */
const RUNS = 25
const FEW_RUNS = 6
const ONE: Side = { answers: 4 }
const SEVERAL: Side = { answers: 3, several: { least: 1, most: 2 } }

const someOf = (side: Side) =>
  side.several
    ? fc.constantFrom<readonly number[]>([], [0], [0], [1], [0, 1], [0, 1], [2])
    : fc.constantFrom<readonly number[]>([], [0], [0], [0], [0], [1], [1], [1], [2], [3])
const people = (row: Side, column: Side) =>
  fc.array(fc.record({ row: someOf(row), column: someOf(column), people: fc.constant(1) }), {
    minLength: 18,
    maxLength: 30,
  })

/** The answers that enough people gave: what is shown where nothing else is looked at. */
const enough = (side: Side, gave: readonly (readonly number[])[]) =>
  new Set(
    Array.from({ length: side.answers }, (_, answer) => answer).filter(
      (answer) => gave.filter((own) => own.includes(answer)).length >= THRESHOLD,
    ),
  )
const firstOf = (row: Side, column: Side, some: readonly Both[]): ShownAnswers => ({
  rows: enough(
    row,
    some.map((one) => one.row),
  ),
  columns: enough(
    column,
    some.map((one) => one.column),
  ),
})

/** Reads off what is shown and solves for what small groups answered; returns cells that cannot be empty. */
function toldBy(row: Side, column: Side, some: readonly Both[], shown: ShownAnswers): readonly number[] {
  const table = asRead(pairTable(row, column, some), shown)
  const seen = new Set(table.groups.at(-1)?.cells ?? [])
  const attacker: Attacker = attackerOf(
    table,
    new Map(
      [...seen].map((cell) => [cell, { least: table.counts[cell] ?? 0, most: table.counts[cell] ?? 0 }]),
    ),
  )
  return table.groups.slice(0, -1).flatMap((group) => {
    const size = table.counts[group.size] ?? 0
    if (size === 0 || size >= THRESHOLD) return []
    const given = group.answers.filter((cell) => (table.counts[cell] ?? 0) > 0)
    return given.filter((cell) => attacker.extreme('minimize', cell) > 0)
  })
}
const NONE: ShownAnswers = { rows: new Set(), columns: new Set() }

describe('two questions crossed', function () {
  this.timeout(120_000)

  for (const [name, row, column] of [
    ['of one answer each', ONE, ONE],
    ['of several answers and of one', SEVERAL, ONE],
    ['of several answers each', SEVERAL, SEVERAL],
  ] as const) {
    it(`tell nothing about small groups but what both totals tell: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(people(row, column), async (some) => {
          const shown = await auditedPair(row, column, some, firstOf(row, column, some), THRESHOLD)
          if (!shown) throw new Error('too large')
          const anyway = toldBy(row, column, some, NONE)
          expect(toldBy(row, column, some, shown).filter((cell) => !anyway.includes(cell))).to.deep.equal([])
        }),
        { numRuns: row.several && column.several ? FEW_RUNS : RUNS, seed: SEED },
      )
    })
  }

  it('tell them where only small answers are withheld: the control', () => {
    const tables = fc.sample(people(ONE, ONE), { numRuns: RUNS, seed: SEED })
    const told = tables.filter((some) => toldBy(ONE, ONE, some, firstOf(ONE, ONE, some)).length > 0)
    expect(told).not.to.have.length(0)
  })

  it('withhold an answer more where all of two small groups said the same', async () => {
    const gave = (row: number, column: number, count: number): Both => ({
      row: [row],
      column: [column],
      people: count,
    })
    const some = [gave(0, 0, 6), gave(0, 1, 6), gave(1, 0, 3), gave(1, 1, 5), gave(2, 0, 1), gave(3, 0, 4)]
    const first = { rows: new Set([0, 1]), columns: new Set([0, 1]) }
    expect(toldBy(ONE, ONE, some, first)).not.to.have.length(0)
    expect(await auditedPair(ONE, ONE, some, first, THRESHOLD)).to.deep.equal({
      rows: new Set([0]),
      columns: new Set([0, 1]),
    })
  })

  it('show all of 30 x 40 answers that enough people gave, and say where it would take too long', async () => {
    const sides = [{ answers: 30 }, { answers: 40 }] as const
    const all = { rows: new Set(Array(30).keys()), columns: new Set(Array(40).keys()) }
    const each = (count: number): readonly Both[] =>
      Array.from({ length: 1200 }, (_, at) => ({
        row: [at % 30],
        column: [Math.floor(at / 30)],
        people: count,
      }))
    expect(await auditedPair(...sides, each(5), all, THRESHOLD)).to.deep.equal(all)
    const few = each(1).filter((_, at) => at % 7 === 0)
    const first = firstOf(...sides, few)
    expect(await auditedPair(...sides, few.slice(0, 60), first, THRESHOLD)).to.equal(undefined)
  })
})
