import { expect } from 'chai'

import type { Value } from '../../../src/instrument/expression/value.ts'
import { evaluated } from './evaluated.ts'

type Case = readonly [source: string, value: Value]

/** `${n}` is 7, `${t}` is "red blue", `${e}` was not answered. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'true()': [['true()', true]],
  'false()': [['false()', false]],
  'not()': [
    ['not(${e})', true],
    ['not(${t})', false],
    ['not(0)', true],
    ['not(${n})', false],
    ['not(not(${n}))', true],
  ],
  'if()': [
    ["if(${n} > 3, 'many', 'few')", 'many'],
    ["if(${e} > 3, 'many', 'few')", 'few'],
    ['if(${t}, 1, 2)', 1],
    ['if(0, 1, 2)', 2],
    ['if(true(), ${e}, 2)', ''],
  ],
  'coalesce()': [
    ['coalesce(${e}, ${n})', 7],
    ['coalesce(${t}, ${n})', 'red blue'],
    ['coalesce(${e} + 1, 0)', 0],
    ["coalesce('', ${e}, 3)", 3],
    ["coalesce('', ${e})", ''],
    ['coalesce(0, 1)', 0],
  ],
  'selected()': [
    ["selected(${t}, 'red')", true],
    ["selected(${t}, 'blue')", true],
    ["selected(${t}, 're')", false],
    ["selected(${t}, 'red blue')", false],
    ["selected(${e}, 'red')", false],
    ["selected(${e}, '')", false],
    ['selected(${n}, 7)', true],
  ],
  'count-selected()': [
    ['count-selected(${t})', 2],
    ['count-selected(${e})', 0],
    ['count-selected(${n})', 1],
    ["count-selected('  a   b c ')", 3],
  ],
  'string()': [
    ['string(${n})', '7'],
    ['string(${t})', 'red blue'],
    ['string(${e})', ''],
    ['string(1 div 4)', '0.25'],
    ['string(true())', 'true'],
    ['string(${e} + 1)', 'NaN'],
    ['string(-0)', '0'],
    ['string(pow(10, 21))', '1000000000000000000000'],
    ['string(-15 div pow(10, 8))', '-0.00000015'],
  ],
  'string-length()': [
    ['string-length(${t})', 8],
    ['string-length(${e})', 0],
    ['string-length(${n})', 1],
    ["string-length('😀é')", 2],
  ],
  'concat()': [
    ["concat(${t}, '!')", 'red blue!'],
    ['concat(${n}, ${e}, ${n})', '77'],
    ["concat(0.1 + 0.2, ' km')", '0.3 km'],
    ['concat(${e})', ''],
  ],
  'contains()': [
    ["contains(${t}, 'd b')", true],
    ["contains(${t}, 'green')", false],
    ["contains(${t}, '')", true],
    ["contains(${e}, 'a')", false],
    ['contains(${n}, 7)', true],
  ],
  'starts-with()': [
    ["starts-with(${t}, 'red')", true],
    ["starts-with(${t}, 'blue')", false],
    ["starts-with(${e}, '')", true],
    ["starts-with(${n}, '7')", true],
  ],
  'number()': [
    ["number(' -12.50 ')", -12.5],
    ["number('.5')", 0.5],
    ["number('5.')", 5],
    ['number(${n})', 7],
    ['number(${e})', NaN],
    ['number(${t})', NaN],
    ["number('+5')", NaN],
    ["number('1e3')", NaN],
    ["number('0x10')", NaN],
    ['number(true())', 1],
    ["number('1970-01-11')", 10],
    ["number('1970-01-02T12:00')", 1.5],
    ["number('2015-02-29')", NaN],
    ["number('2016-01-01T25:00')", NaN],
  ],
  'int()': [
    ['int(3.9)', 3],
    ['int(-3.9)', -3],
    ["int('12 ')", 12],
    ['int(${e})', NaN],
    ['int(${t})', NaN],
  ],
  'round()': [
    ['round(2.5)', 3],
    ['round(-2.5)', -2],
    ['round(2.4)', 2],
    ['round(1.005, 2)', 1.01],
    ['round(1234.5, -2)', 1200],
    ['round(${n}, 2)', 7],
    ['round(${e})', NaN],
    ['round(${t}, 1)', NaN],
    ['round(1, ${e})', NaN],
    ['round(1 div 0)', Infinity],
  ],
  'abs()': [
    ['abs(-3.5)', 3.5],
    ['abs(${n})', 7],
    ['abs(${e})', NaN],
    ['abs(${t})', NaN],
  ],
  'pow()': [
    ['pow(2, 10)', 1024],
    ['pow(${n}, 0)', 1],
    ['pow(${e}, 2)', NaN],
    ['pow(2, ${t})', NaN],
  ],
  'sum()': [
    ['sum(1, 2, ${n})', 10],
    ['sum(${n})', 7],
    ['sum(1, ${e})', NaN],
    ['sum(1, ${t})', NaN],
  ],
  'min()': [
    ['min(3, ${n}, -1)', -1],
    ['min(${n})', 7],
    ['min(1, ${e})', NaN],
    ['min(1, ${t})', NaN],
  ],
  'max()': [
    ['max(3, ${n}, -1)', 7],
    ['max(-3)', -3],
    ['max(1, ${e})', NaN],
    ['max(1, ${t})', NaN],
  ],
}

describe('a function', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    describe(name, () => {
      for (const [source, value] of cases) {
        it(`${source} is ${JSON.stringify(value) === 'null' ? String(value) : JSON.stringify(value)}`, () => {
          expect(evaluated(source)).to.deep.equal(value)
        })
      }
    })
  }
})
