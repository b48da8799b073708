import { expect } from 'chai'
import * as fc from 'fast-check'

import { newBudget } from '../../../src/instrument/expression/budget.ts'
import { evaluate } from '../../../src/instrument/expression/evaluate.ts'
import { parseExpression } from '../../../src/instrument/expression/parse.ts'
import { type Value, numberOf, textOf } from '../../../src/instrument/expression/value.ts'
import { treeOf } from './evaluated.ts'

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom('', '0', 'a b', '2016-02-30', '-97'),
)

const CALLS = [
  ['not', 1],
  ['if', 3],
  ['coalesce', 2],
  ['selected', 2],
  ['count-selected', 1],
  ['string', 1],
  ['string-length', 1],
  ['concat', 2],
  ['contains', 2],
  ['starts-with', 2],
  ['number', 1],
  ['int', 1],
  ['round', 2],
  ['abs', 1],
  ['pow', 2],
  ['sum', 3],
  ['min', 2],
  ['max', 2],
] as const
const OPERATORS = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod']

const { source } = fc.letrec<{ source: string; leaf: string; binary: string; call: string }>((tie) => ({
  source: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('binary'), tie('call')),
  leaf: fc.constantFrom('1', '0.5', "'a'", "''", '"2016-04-07"', '.', '${q1}', '${q2}', 'true()', '-3'),
  binary: fc
    .tuple(tie('source'), fc.constantFrom(...OPERATORS), tie('source'), fc.boolean())
    .map(([left, operator, right, bracketed]) =>
      bracketed ? `(${left} ${operator} ${right})` : `${left} ${operator} ${right}`,
    ),
  call: fc
    .constantFrom(...CALLS)
    .chain(([name, count]) =>
      fc
        .tuple(...Array.from({ length: count }, () => tie('source')))
        .map((args) => `${name}(${args.join(', ')})`),
    ),
}))

describe('laws of expressions', () => {
  it('every expression made by the rules is read, and comes to a value whatever the answers', () => {
    fc.assert(
      fc.property(source, value, value, value, (written, current, q1, q2) => {
        const valueOf = (code: string) => (code === 'q1' ? q1 : q2)
        const result = evaluate(treeOf(written), { current, budget: newBudget(), valueOf })
        expect(typeof result).to.be.oneOf(['string', 'number', 'boolean'])
      }),
    )
  })

  it('any text is either read or faulted at a place within it', () => {
    const scrap = fc.constantFrom(
      '(',
      ')',
      ',',
      '${q1}',
      '.',
      '-',
      'not',
      'or',
      "'",
      '"',
      '1',
      ' ',
      '=',
      '${',
      '$',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scrap).map((scraps) => scraps.join('')),
    )
    fc.assert(
      fc.property(text, value, (written, answer) => {
        const parsed = parseExpression(written)
        if (parsed.ok) evaluate(parsed.tree, { current: answer, budget: newBudget(), valueOf: () => answer })
        else expect(parsed.at).to.be.within(0, written.length)
      }),
    )
  })

  it('brackets around a whole expression change nothing', () => {
    fc.assert(
      fc.property(source, value, (written, answer) => {
        const scope = { current: answer, budget: newBudget(), valueOf: () => answer }
        expect(evaluate(treeOf(`(${written})`), scope)).to.deep.equal(evaluate(treeOf(written), scope))
      }),
    )
  })

  it('numbers survive being written out, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(textOf(number)).to.match(/^-?\d+(\.\d+)?$/)
        expect(numberOf(textOf(number))).to.equal(number === 0 ? 0 : number)
      }),
    )
  })
})
