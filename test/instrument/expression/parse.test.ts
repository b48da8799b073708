import { expect } from 'chai'

import { sentenceIn } from '../../../src/instrument/asking/ask.ts'
import { referencesOf, usesCurrent } from '../../../src/instrument/expression/tree.ts'
import type { Key } from '../../../src/locale/message.ts'
import { languageOf } from '../../../src/web/language.ts'
import { faultOf, treeOf, evaluated } from './evaluated.ts'

describe('reading an expression', () => {
  it('gives a tree in which every part knows where it begins', () => {
    expect(treeOf("not(${q1} = 'a')")).to.deep.equal({
      kind: 'call',
      at: 0,
      name: 'not',
      args: [
        {
          kind: 'binary',
          at: 4,
          operator: '=',
          left: { kind: 'reference', at: 4, code: 'q1' },
          right: { kind: 'text', at: 12, value: 'a' },
        },
      ],
    })
    expect(treeOf('-.5')).to.deep.equal({
      kind: 'negative',
      at: 0,
      operand: { kind: 'number', at: 1, value: 0.5 },
    })
  })

  for (const [source, value] of [
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 3 - 2', 5],
    ['16 div 4 div 2', 2],
    ['7 mod 4 * 2', 6],
    ['-2 * 3 + 10', 4],
    ['2 - -3', 5],
    ['1 < 2 = true()', true],
    ['3 > 2 > 1', false],
    ['2 + 1 > 2 and 1 = 1', true],
    ['true() or false() and false()', true],
    ['(true() or false()) and false()', false],
    ['1 = 2 or 3 != 4', true],
    ['\n${n}\t+\u00A01 ', 8],
    ['${ n }+1', 8],
    ['${n}-1', 6],
    [`concat("it's", '"')`, `it's"`],
    ["''", ''],
    ['6 div(2)', 3],
  ] as const) {
    it(`reads ${JSON.stringify(source)} as XPath does`, () => {
      expect(evaluated(source)).to.equal(value)
    })
  }

  const faults: readonly (readonly [source: string, at: number, key: Key])[] = [
    ['', 0, 'questionnaire.expression_empty'],
    ['   ', 3, 'questionnaire.expression_empty'],
    ['1 +', 3, 'questionnaire.expression_unfinished'],
    ['not(1', 3, 'questionnaire.expression_bracket'],
    ['(1 + 2', 0, 'questionnaire.expression_bracket'],
    ['max(1,', 6, 'questionnaire.expression_unfinished'],
    ['1 2', 2, 'questionnaire.expression_unexpected'],
    ['1)', 1, 'questionnaire.expression_unexpected'],
    ['= 1', 0, 'questionnaire.expression_unexpected'],
    ['1 == 1', 3, 'questionnaire.expression_unexpected'],
    ['(1 2)', 3, 'questionnaire.expression_unexpected'],
    ['max(,1)', 4, 'questionnaire.expression_unexpected'],
    ['${q1} # 2', 6, 'questionnaire.expression_unexpected'],
    ["${q1} = 'a", 8, 'questionnaire.expression_quote'],
    ['${q1} = “a”', 8, 'questionnaire.expression_unexpected'],
    ['${q1 > 2', 0, 'questionnaire.expression_reference'],
    ['1 + $q1', 4, 'questionnaire.expression_reference'],
    ['${ } > 1', 0, 'questionnaire.expression_reference'],
    ['q1 > 2', 0, 'questionnaire.expression_word'],
    ['${q1} = yes', 8, 'questionnaire.expression_word'],
    ['../q1 > 2', 0, 'questionnaire.expression_path'],
    ['1 + /data/q1', 4, 'questionnaire.expression_path'],
    ['${q1}[1]', 5, 'questionnaire.expression_path'],
    ['1 + regexp(., 1)', 4, 'questionnaire.expression_function'],
    ['1 + regex(., 1)', 13, 'questionnaire.expression_pattern'],
    ["regex(., '[a')", 9, 'questionnaire.expression_pattern'],
    ['regex(., ${q1})', 9, 'questionnaire.expression_pattern'],
    ['constructor()', 0, 'questionnaire.expression_function'],
    ['jr:choice-name(1, 2)', 18, 'questionnaire.expression_choice_name'],
    ["instance('places')/root/item[name = ${q1}]/label", 0, 'questionnaire.expression_no_meaning'],
    ['1 + position(..)', 4, 'questionnaire.expression_no_meaning'],
    ['indexed-repeat(${q1}, ${q2}, 1)', 0, 'questionnaire.expression_no_meaning'],
    ["pulldata('file', 'a', 'b', ${q1})", 0, 'questionnaire.expression_no_meaning'],
    ['current()/../q1', 0, 'questionnaire.expression_no_meaning'],
    ['count(${q1})', 0, 'questionnaire.expression_no_meaning'],
    ['q1/q2', 2, 'questionnaire.expression_path'],
    ['once(random())', 5, 'questionnaire.expression_unrepeatable'],
    ['today(1)', 0, 'questionnaire.expression_takes_exactly'],
    ['. < uuid()', 4, 'questionnaire.expression_unrepeatable'],
    ['random()', 0, 'questionnaire.expression_unrepeatable'],
    ['true(1)', 0, 'questionnaire.expression_takes_exactly'],
    ['1 + not()', 4, 'questionnaire.expression_takes_exactly'],
    ['if(1, 2)', 0, 'questionnaire.expression_takes_exactly'],
    ['coalesce(1)', 0, 'questionnaire.expression_takes_least'],
    ['round(1, 2, 3)', 0, 'questionnaire.expression_takes_between'],
    ['not(1 +)', 7, 'questionnaire.expression_unexpected'],
    [`${'1+'.repeat(800)}1`, 0, 'questionnaire.expression_long'],
  ]
  for (const [source, at, key] of faults) {
    it(`says where ${JSON.stringify(source.slice(0, 30))} goes wrong and what to do, in every language`, () => {
      const found = faultOf(source)
      expect({ at: found.at, key: found.fault.key }).to.deep.equal({ at, key })
      for (const code of ['en', 'fr', 'ar']) {
        expect(sentenceIn(languageOf(code), found.fault)).to.match(/^\p{L}.{10}/u)
      }
    })
  }

  it('reads the deepest expression its length allows', () => {
    expect(evaluated(`${'('.repeat(700)}1${')'.repeat(700)}`)).to.equal(1)
    expect(evaluated(`${'not('.repeat(400)}1${')'.repeat(400)}`)).to.equal(true)
    expect(evaluated(`${'-'.repeat(1400)}1`)).to.equal(1)
    expect(evaluated(`1${' + 1'.repeat(700)}`)).to.equal(701)
  })
})

describe('what an expression refers to', () => {
  it('is every code once, in order', () => {
    expect(referencesOf(treeOf('${b} + max(${a}, ${b}) * -${c} = .'))).to.deep.equal(['b', 'a', 'c'])
    expect(referencesOf(treeOf("'${a}' = 1"))).to.deep.equal([])
  })

  it('may be the answer it is about', () => {
    expect(usesCurrent(treeOf('${a} > 1 and not(. = 2)'))).to.equal(true)
    expect(usesCurrent(treeOf("${a} = '.' or 1.5 > .5"))).to.equal(false)
  })
})
