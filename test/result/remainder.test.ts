import { expect } from 'chai'
import * as fc from 'fast-check'

import { resultTable, type ResultTable } from '../../src/result/table.ts'
import { aForm } from '../release/sealed.ts'
import { THRESHOLD } from './tables.ts'

const OPTIONS = ['1', '2', '3', '4']
const form = aForm([], {
  choice_lists: { list: OPTIONS.map((code) => ({ code, label: { en: code } })) },
})
const question = { kind: 'single_choice', code: 'q', label: { en: 'Q' }, list: 'list' } as const

/** Number of people in a workshop who were offered the same options. */
type Class = Readonly<{ workshop: number; options: readonly string[]; people: number }>

const tableOf = (classes: readonly Class[]): ResultTable | undefined => {
  const workshops = [...new Set(classes.map(({ workshop }) => workshop))].map((workshop) => {
    const pools = classes
      .filter((one) => one.workshop === workshop)
      .map(({ options, people }) => ({
        offered: new Set(['q', ...options.map((code) => `q/${code}`)]),
        answers: Array.from({ length: people }, (_, at) => ({ choice: options[at % options.length] ?? '' })),
      }))
    const offered = new Set(pools.flatMap((pool) => [...pool.offered]))
    return { code: String(workshop), name: {}, asked: 'so' as const, offered, pools }
  })
  return resultTable({ question, form }, { split: 'workshop', subgroups: workshops }, THRESHOLD)
}

/** Returns a table's values as sums of unknowns: per class, the number who chose each option. */
function sumsIn(table: ResultTable, classes: readonly Class[]) {
  const unknown = classes.flatMap((one) => one.options.map((option) => ({ one, option })))
  const sumOf = (counts: (at: (typeof unknown)[number]) => boolean) =>
    unknown.map((at) => (counts(at) ? 1 : 0))
  const [block] = table.blocks
  const rows = [...(block?.rows ?? []), ...(block?.total ? [block.total] : [])]
  const shown = rows.flatMap((row) =>
    table.columns.flatMap(({ code }, place) =>
      row.state === 'shown' && typeof row.bases[place] === 'number'
        ? [
            sumOf(
              ({ one, option }) => option === code && [String(one.workshop), 'total'].includes(row.subgroup),
            ),
          ]
        : [],
    ),
  )
  const sizes = classes.map((one) => sumOf((at) => at.one === one))
  return { unknown, sums: [...sizes, ...shown] }
}

/** Returns whether the table determines a sum over these classes alone, other than their sizes. */
function tellsOf(some: ReadonlySet<Class>, { unknown, sums }: ReturnType<typeof sumsIn>): boolean {
  const others = sums.map((sum) => sum.filter((_, at) => !some.has(unknown[at]?.one as Class)))
  return rankOf(sums) - rankOf(others) > some.size
}

/** Returns the rank of an integer matrix, by Gaussian elimination modulo a prime. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const prime = 10007
  let rows = matrix.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const pivot = rows.find((row) => row[column] !== 0)
    if (!pivot) continue
    rank += 1
    const head = pivot[column] ?? 0
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) =>
        row.map((value, at) => modulo(value * head - (row[column] ?? 0) * (pivot[at] ?? 0), prime)),
      )
  }
  return rank
}
const modulo = (value: number, prime: number) => ((value % prime) + prime) % prime

const subsets = (classes: readonly Class[]): readonly ReadonlySet<Class>[] =>
  Array.from(
    { length: 2 ** classes.length - 1 },
    (_, bits) => new Set(classes.filter((__, at) => ((bits + 1) & (1 << at)) !== 0)),
  ).filter((some) => [...some].reduce((sum, { people }) => sum + people, 0) < THRESHOLD)

const told = (classes: readonly Class[], table: ResultTable | undefined = tableOf(classes)) => {
  if (!table) throw new TypeError('no table')
  const known = sumsIn(table, classes)
  return subsets(classes).some((some) => tellsOf(some, known))
}

describe('the numbers of a result, added to and subtracted from one another', () => {
  it('tell nothing of fewer people than the threshold', () => {
    const anyClass = fc.record({
      workshop: fc.nat(2),
      options: fc.subarray(OPTIONS, { minLength: 1 }),
      people: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyClass, {
          minLength: 1,
          maxLength: 6,
          selector: ({ workshop, options }) => `${workshop}/${options.join()}`,
        }),
        (classes) => !told(classes),
      ),
      { numRuns: 300 },
    )
  })

  it('the control: reveal some when only options offered to few are withheld', () => {
    const classes = [
      { workshop: 0, options: ['1', '2'], people: 20 },
      { workshop: 0, options: ['1', '2', '3'], people: 3 },
    ]
    const table = tableOf(classes)
    const bases = [23, 23, 'withheld', null] as const
    const careless = table?.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => ({ ...row, bases })),
    }))
    expect(told(classes)).to.equal(false)
    expect(told(classes, table && ({ ...table, blocks: careless } as ResultTable))).to.equal(true)
  })
})
