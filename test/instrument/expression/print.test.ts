import { expect } from 'chai'
import * as fc from 'fast-check'

import { parseExpression } from '../../../src/instrument/expression/parse.ts'
import { printed } from '../../../src/instrument/expression/print.ts'
import { type Operator, type Tree, attributesOf } from '../../../src/instrument/expression/tree.ts'
import { evaluated } from './evaluated.ts'

const OPERATORS: readonly Operator[] = [
  'or',
  'and',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  'div',
  'mod',
]

/** Generates any tree the parser can return, with any positions. */
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.double({ min: 0, noNaN: true }).map((value): Tree => ({ kind: 'number', at: 0, value: value + 0 })),
    fc
      .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom("'", '"'))
      .map(([words, mark]): Tree => ({ kind: 'text', at: 0, value: words.replaceAll(mark, '') })),
    fc
      .constantFrom('q1', 'q5_1', 'a-name.of_XLSForm')
      .map((code): Tree => ({ kind: 'reference', at: 0, code })),
    fc.constantFrom('region', 'div', 'or', 'a-b').map((name): Tree => ({ kind: 'attribute', at: 0, name })),
    fc.constant<Tree>({ kind: 'current', at: 0 }),
    tie('tree').map((operand): Tree => ({ kind: 'negative', at: 0, operand })),
    fc
      .tuple(fc.constantFrom(...OPERATORS), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Tree => ({ kind: 'binary', at: 0, operator, left, right })),
    fc
      .tuple(
        fc.constantFrom('concat', 'coalesce', 'sum'),
        fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      )
      .map(([name, args]): Tree => ({ kind: 'call', at: 0, name, args })),
    fc.constantFrom('true', 'pi').map((name): Tree => ({ kind: 'call', at: 0, name, args: [] })),
    tie('tree').map((code): Tree => ({
      kind: 'call',
      at: 0,
      name: 'jr:choice-name',
      args: [code, { kind: 'reference', at: 0, code: 'q1' }],
    })),
  ),
}))

const read = (source: string): Tree => {
  const parsed = parseExpression(source, { attributes: true })
  if (!parsed.ok) throw new Error(`${source}: ${parsed.fault.key} at ${parsed.at}`)
  return parsed.tree
}

/** Returns a tree without source positions. */
const bare = (whole: Tree): unknown =>
  JSON.parse(JSON.stringify(whole, (key, value: unknown) => (key === 'at' ? undefined : value)))

describe('writing an expression', () => {
  it('gives what is read as the same tree', () => {
    fc.assert(
      fc.property(tree, (whole) => {
        expect(bare(read(printed(whole)))).to.deep.equal(bare(whole))
      }),
      {
        numRuns: 500,
      },
    )
  })

  for (const [source, written] of [
    ["${a}='x'  and(not( ${b} ))", "${a} = 'x' and not(${b})"],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['((1*2))+3', '1 * 2 + 3'],
    ['1-(2-3)-4', '1 - (2 - 3) - 4'],
    ['-(1+2)', '-(1 + 2)'],
    [`"it's"`, `"it's"`],
    ['.5 * 1.50', '0.5 * 1.5'],
    ["jr:choice-name( ${q1},' ${ q1 } ' )", "jr:choice-name(${q1}, '${q1}')"],
  ] as const) {
    it(`writes ${source} as ${written}`, () => expect(printed(read(source))).to.equal(written))
  }

  it('puts a text with both quotation marks together', () => {
    const text: Tree = { kind: 'text', at: 0, value: `it's "so"` }
    expect(evaluated(printed(text))).to.equal(text.value)
  })

  it('writes what is too large for a number, and what is none', () => {
    for (const value of [Infinity, -Infinity, NaN]) {
      expect(evaluated(printed({ kind: 'number', at: 0, value }))).to.deep.equal(value)
    }
  })
})

describe('a bare name', () => {
  it('is an attribute of an option in a choice filter', () => {
    expect(attributesOf(read("region = ${q1} and kind != 'x' or region = ''"))).to.deep.equal([
      'region',
      'kind',
    ])
    expect(parseExpression('region = ${q1}').ok).to.equal(false)
  })
})
