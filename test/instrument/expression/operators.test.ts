import { expect } from 'chai'

import type { Value } from '../../../src/instrument/expression/value.ts'
import { evaluated } from './evaluated.ts'

type Case = readonly [source: string, value: Value]

/** `${n}` is 7, `${t}` is "red blue", `${e}` was not answered. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  '+': [
    ['${n} + 1', 8],
    ['${e} + 1', NaN],
    ['${t} + 1', NaN],
    ["'2' + '3'", 5],
    ['true() + 1', 2],
  ],
  '-': [
    ['${n} - 9', -2],
    ['1 - ${e}', NaN],
    ['1 - ${t}', NaN],
    ['-${n}', -7],
    ['- -2', 2],
    ['-${e}', NaN],
    ["'2016-03-01' - '2016-02-28'", 2],
  ],
  '*': [
    ['${n} * 2', 14],
    ['${e} * 2', NaN],
    ['${t} * 2', NaN],
  ],
  div: [
    ['${n} div 2', 3.5],
    ['${n} div 0', Infinity],
    ['-1 div 0', -Infinity],
    ['0 div 0', NaN],
    ['${e} div 2', NaN],
    ['2 div ${t}', NaN],
  ],
  mod: [
    ['${n} mod 4', 3],
    ['-7 mod 4', -3],
    ['7 mod -4', 3],
    ['1.5 mod 0.5', 0],
    ['7 mod 0', NaN],
    ['${e} mod 2', NaN],
    ['2 mod ${t}', NaN],
  ],
  '=': [
    ['${n} = 7', true],
    ["${n} = '7'", true],
    ['${n} = 8', false],
    ["${e} = ''", true],
    ['${e} = 0', false],
    ["${n} = ''", false],
    ["${t} = 'red blue'", true],
    ["'07' = '7'", false],
    ["'07' = 7", true],
    ["true() = 'no'", true],
    ["false() = ''", true],
    ['number(${e}) = number(${e})', false],
  ],
  '!=': [
    ['${n} != 8', true],
    ['${n} != 7', false],
    ['${e} != 3', true],
    ["${e} != ''", false],
    ["${n} != ''", true],
    ["${t} != 'red'", true],
  ],
  '<': [
    ['${n} < 8', true],
    ['${n} < 7', false],
    ['${e} < 8', false],
    ['${t} < 8', false],
    ["'10' < '9'", false],
    ["'2016-04-07' < '2016-11-01'", true],
  ],
  '<=': [
    ['${n} <= 7', true],
    ['${n} <= 6', false],
    ['${e} <= 0', false],
    ["'' <= ''", false],
    ["'b' <= 'a'", false],
  ],
  '>': [
    ['${n} > 6', true],
    ['${n} > 7', false],
    ['${e} > 3', false],
    ["'10' > '9'", true],
    ["'b' > 'a'", false],
  ],
  '>=': [
    ['${n} >= 7', true],
    ['${n} >= 8', false],
    ['${e} >= 0', false],
    ["'2016-04-07T10:00' >= '2016-04-07'", true],
    ["'2016-02-30' >= '2016-01-01'", false],
  ],
  and: [
    ['true() and true()', true],
    ['true() and false()', false],
    ['${n} and ${t}', true],
    ['${n} and ${e}', false],
    ["1 and 'false'", true],
    ['1 and 0', false],
  ],
  or: [
    ['false() or true()', true],
    ['false() or false()', false],
    ['${e} or ${t}', true],
    ['${e} or 0', false],
    ['number(${e}) or false()', false],
  ],
}

describe('an operator', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    describe(name, () => {
      for (const [source, value] of cases) {
        it(`${source} is ${JSON.stringify(value) === 'null' ? String(value) : JSON.stringify(value)}`, () => {
          expect(evaluated(source)).to.deep.equal(value)
        })
      }
    })
  }

  it('the answer it is about, where that is a point', () => {
    expect(evaluated('. >= 1 and . <= 5', 3)).to.equal(true)
    expect(evaluated('. >= 1 and . <= 5', 6)).to.equal(false)
    expect(evaluated(".='a'", 'a')).to.equal(true)
  })
})
