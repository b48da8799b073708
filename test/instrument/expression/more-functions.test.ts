import { expect } from 'chai'

import type { Value } from '../../../src/instrument/expression/value.ts'
import { evaluated } from './evaluated.ts'

type Case = readonly [source: string, value: Value]

/** `${n}` is 7, `${t}` is "red blue", `${e}` was not answered. Sources: XPath 1.0; ODK XForms; docs.getodk.org. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'boolean()': [
    ['boolean(${e})', false],
    ['boolean(${t})', true],
    ["boolean('false')", true],
    ['boolean(0)', false],
    ['boolean(${n})', true],
    ['boolean(${e} + 1)', false],
  ],
  'boolean-from-string()': [
    ["boolean-from-string('true')", true],
    ["boolean-from-string('1')", true],
    ['boolean-from-string(1)', true],
    ["boolean-from-string('yes')", false],
    ['boolean-from-string(${n})', false],
    ['boolean-from-string(${e})', false],
  ],
  'join()': [
    ["join(', ', ${n}, ${t}, 'x')", '7, red blue, x'],
    ["join('-', ${e}, 'a')", '-a'],
    ["join(${e}, 'a', 'b')", 'ab'],
    ["join(0, 'a', 'b')", 'a0b'],
  ],
  'substr()': [
    ["substr('abcde', 1, 3)", 'bc'],
    ["substr('abcde', 2)", 'cde'],
    ["substr('abcde', 0)", 'abcde'],
    ["substr('abcde', -2)", 'de'],
    ["substr('abcde', 1, -1)", 'bcd'],
    ["substr('abcde', 9)", ''],
    ["substr('abcde', 3, 2)", ''],
    ["substr('a😀b', 1, 2)", '😀'],
    ['substr(${n}, 0, 1)', '7'],
    ['substr(${e}, 0, 1)', ''],
    ["substr('abc', ${e}, 1)", 'a'],
    ["substr('abc', 0, ${t})", ''],
  ],
  // The examples of XPath 1.0, 4.2.
  'substring()': [
    ["substring('12345', 2, 3)", '234'],
    ["substring('12345', 2)", '2345'],
    ["substring('12345', 1.5, 2.6)", '234'],
    ["substring('12345', 0, 3)", '12'],
    ["substring('12345', 0 div 0, 3)", ''],
    ["substring('12345', 1, 0 div 0)", ''],
    ["substring('12345', -42, 1 div 0)", '12345'],
    ["substring('12345', -1 div 0, 1 div 0)", ''],
    ["substring('a😀b', 2, 1)", '😀'],
    ['substring(${e}, 1)', ''],
  ],
  'floor() and ceiling()': [
    ['floor(2.6)', 2],
    ['floor(-2.5)', -3],
    ['ceiling(2.1)', 3],
    ['ceiling(-1.5)', -1],
    ['floor(${n} div 2)', 3],
    ['ceiling(${n} div 2)', 4],
    ['floor(${e})', NaN],
  ],
  'once()': [
    ['once(${n})', 7],
    ["once('a')", 'a'],
    ['once(${e})', ''],
  ],
  'substring-before()': [
    ["substring-before('1999/04/01', '/')", '1999'],
    ["substring-before('abc', 'x')", ''],
    ["substring-before('abc', ${e})", ''],
    ["substring-before(${e}, 'a')", ''],
    ['substring-before(175, ${n})', '1'],
  ],
  'substring-after()': [
    ["substring-after('1999/04/01', '/')", '04/01'],
    ["substring-after('1999/04/01', '19')", '99/04/01'],
    ["substring-after('abc', 'x')", ''],
    ["substring-after('abc', ${e})", 'abc'],
    ["substring-after(${e}, 'a')", ''],
    ['substring-after(175, ${n})', '5'],
  ],
  'translate()': [
    ["translate('bar', 'abc', 'ABC')", 'BAr'],
    ["translate('--aaa--', 'abc-', 'ABC')", 'AAA'],
    ["translate('aa', 'aa', 'xy')", 'xx'],
    ['translate(${n}, 7, 8)', '8'],
    ["translate(${e}, 'a', 'b')", ''],
    ["translate(${t}, ${e}, 'x')", 'red blue'],
  ],
  'normalize-space()': [
    ["normalize-space('  a \t b\n c ')", 'a b c'],
    ['normalize-space(${e})', ''],
    ['normalize-space(${n})', '7'],
  ],
  'ends-with()': [
    ["ends-with(${t}, 'blue')", true],
    ["ends-with(${t}, 'red')", false],
    ['ends-with(${t}, ${e})', true],
    ["ends-with(${e}, 'a')", false],
    ['ends-with(17, ${n})', true],
  ],
  'regex()': [
    ["regex(${t}, '[a-z ]+')", true],
    ["regex(${t}, 'red')", false],
    ["regex(${n}, '[0-9]')", true],
    ["regex(${e}, '[0-9]')", false],
    ["regex(${e}, '[0-9]*')", true],
  ],
  'count-non-empty()': [
    ['count-non-empty(${e}, ${n}, ${t}, 0)', 3],
    ['count-non-empty(${e})', 0],
    ['count-non-empty(${e} + 1)', 0],
  ],
  'selected-at()': [
    ['selected-at(${t}, 0)', 'red'],
    ['selected-at(${t}, 1)', 'blue'],
    ['selected-at(${t}, 2)', ''],
    ['selected-at(${t}, -1)', ''],
    ['selected-at(${t}, ${e})', ''],
    ['selected-at(${e}, 0)', ''],
    ['selected-at(${n}, 0)', '7'],
  ],
  'checklist()': [
    ["checklist(2, 3, 'yes', 'no', 'yes')", true],
    ["checklist(3, 3, 'yes', 'no', 'yes')", false],
    ['checklist(1, -1, ${n}, ${e}, 0)', true],
    ['checklist(-1, 1, 1, true(), ${e})', false],
    ['checklist(-1, 0, ${e}, ${t}, -1)', true],
    ["checklist(${e}, 3, 'yes')", false],
  ],
  'weighted-checklist()': [
    ["weighted-checklist(5, 9, 'yes', 5, 'no', 9)", true],
    ["weighted-checklist(5, 9, 'yes', 5, 1, 9)", false],
    ['weighted-checklist(0, -1, ${e}, 3)', true],
    ['weighted-checklist(4, -1, ${n}, 3)', false],
    ['weighted-checklist(1, -1, ${n}, ${e})', false],
  ],
  'sqrt()': [
    ['sqrt(49)', 7],
    ['sqrt(-1)', NaN],
    ['sqrt(${e})', NaN],
    ['sqrt(${t})', NaN],
  ],
  'exp() and log()': [
    ['exp(0)', 1],
    ['exp(1)', Math.E],
    ['exp(${e})', NaN],
    ['exp10(2)', 100],
    ['exp10(${t})', NaN],
    ['log(exp(1))', 1],
    ['log(0)', -Infinity],
    ['log(${e})', NaN],
    ['log10(1000)', 3],
    ['log10(${t})', NaN],
  ],
  'angles, in radians': [
    ['pi()', Math.PI],
    ['sin(pi() div 2)', 1],
    ['cos(0)', 1],
    ['tan(0)', 0],
    ['asin(1)', Math.PI / 2],
    ['acos(1)', 0],
    ['atan(0)', 0],
    ['atan2(1, 0)', Math.PI / 2],
    ['sin(${e})', NaN],
    ['cos(${t})', NaN],
    ['atan2(${e}, 1)', NaN],
  ],
  'date()': [
    ["date('2016-04-07')", '2016-04-07'],
    ["date('2016-04-07T23:30')", '2016-04-07'],
    ['date(0)', '1970-01-01'],
    ['date(${n})', '1970-01-08'],
    ['date(-0.5)', '1969-12-31'],
    ["date(date('2016-02-28') + 1)", '2016-02-29'],
    ["date('2016-02-30')", ''],
    ['date(${e})', ''],
    ['date(${t})', ''],
    ['date(pow(10, 20))', ''],
  ],
  'date-time()': [
    ["date-time('2016-04-07')", '2016-04-07T00:00'],
    ["date-time('2016-04-07T23:30')", '2016-04-07T23:30'],
    ['date-time(0.5)', '1970-01-01T12:00'],
    ['date-time(${e})', ''],
    ['date-time(${t})', ''],
  ],
  'format-date()': [
    ["format-date('2016-04-07', '%Y-%m-%d')", '2016-04-07'],
    ["format-date('2016-04-07', '%a %e %b %y, %n')", 'Thu 7 Apr 16, 4'],
    ["format-date('2016-04-07', '%H %q %')", '%H %q %'],
    ["format-date(${n}, '%e')", '8'],
    ["format-date(${e}, '%Y')", ''],
    ["format-date(${t}, '%Y')", ''],
    ["format-date('2016-04-07', ${e})", ''],
  ],
  'format-date-time()': [
    ["format-date-time('2016-04-07T09:05', '%d/%m/%Y %H:%M:%S.%3')", '07/04/2016 09:05:00.000'],
    ["format-date-time('2016-04-07T09:05', '%h')", '9'],
    ["format-date-time('09:05', '%H.%M')", '09.05'],
    ["format-date-time(${e}, '%H')", ''],
  ],
  'decimal-date-time()': [
    ["decimal-date-time('1970-01-02T12:00')", 1.5],
    ['decimal-date-time(${n})', 7],
    ['decimal-date-time(${e})', NaN],
    ['decimal-date-time(${t})', NaN],
  ],
  'decimal-time()': [
    ["decimal-time('06:00')", 0.25],
    ["decimal-time('2016-04-07T18:00')", 0.75],
    ["decimal-time('24:00')", NaN],
    ['decimal-time(${n})', NaN],
    ['decimal-time(${e})', NaN],
  ],
}

describe('a function of ODK', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    describe(name, () => {
      for (const [source, value] of cases) {
        it(`${JSON.stringify(source).slice(1, -1)} is ${typeof value === 'string' ? JSON.stringify(value) : String(value)}`, () => {
          expect(evaluated(source)).to.deep.equal(value)
        })
      }
    })
  }
})
