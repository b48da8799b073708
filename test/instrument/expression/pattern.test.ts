import { expect } from 'chai'
import * as fc from 'fast-check'

import { MOST_STEPS, newBudget } from '../../../src/instrument/expression/budget.ts'
import { findPattern, matches } from '../../../src/instrument/expression/pattern.ts'

const CASES: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
  ['abc', ['abc'], ['ab', 'abcd', 'xabc', 'ABC', '']],
  ['', [''], ['a']],
  ['[0-9]{4}', ['2016'], ['201', '20160']],
  ['^[0-9]{4}$', ['2016'], ['201', 'x2016']],
  ['\\d{2,3}', ['12', '123'], ['1', '1234']],
  ['\\d{2,}', ['12', '12345'], ['1']],
  ['a?b*c+', ['c', 'abbc', 'bccc'], ['', 'ab', 'aac']],
  ['(ab|cd)+', ['ab', 'abcdab'], ['', 'abc']],
  ['(?:yes|no)', ['yes', 'no'], ['yesno']],
  ['[^@ ]+@[^@ ]+\\.[a-z]{2,}', ['a.b@c.org'], ['a@b', '@b.org', 'a b@c.org']],
  ['[\\w.-]+', ['a-b.c_9'], ['a b', '']],
  ['[\\d-]+', ['1-2'], ['a']],
  ['[-a]+', ['a-a'], ['b']],
  ['[a-]+', ['a-a'], ['b']],
  ['\\p{Lu}\\p{Ll}+', ['Élan', 'Жизнь'], ['élan']],
  ['.{3}', ['a😀b'], ['😀', 'a\nb']],
  ['\\+?\\d+', ['+41', '41'], ['++41']],
  ['a|b|', ['a', 'b', ''], ['ab']],
  ['(a*)*b', ['b', 'aaab'], ['a', 'aab ']],
  ['\\u00e9', ['é'], ['e']],
  ['a+?', ['a', 'aaa'], ['']],
  ['^$', [''], ['x']],
]

function isOf(source: string, text: string, budget = newBudget()): boolean {
  const pattern = findPattern(source)
  if (!pattern) throw new Error(`${source} was not read`)
  return matches(pattern, Array.from(text), budget)
}

describe('a pattern', () => {
  for (const [pattern, yes, no] of CASES) {
    it(`/${pattern}/ is matched by the whole of ${JSON.stringify(yes)} and not by ${JSON.stringify(no)}`, () => {
      expect(yes.filter((text) => !isOf(pattern, text))).to.deep.equal([])
      expect(no.filter((text) => isOf(pattern, text))).to.deep.equal([])
    })
  }

  for (const pattern of [
    '[',
    '[]',
    '(',
    ')',
    'a)',
    '*',
    '+a',
    'a**',
    'a{2,1}',
    'a{',
    '(?=a)',
    '(?<n>a)',
    '\\1',
    '\\b',
    '[b-a]',
    '\\',
    '\\p{Nonsense}',
    'a{999}{999}',
    '^*',
    `${'('.repeat(2000)}${')'.repeat(2000)}`,
    `(${'|'.repeat(2000)})`,
  ]) {
    it(`/${pattern.slice(0, 20)}/ cannot be read`, () => expect(findPattern(pattern)).to.equal(undefined))
  }

  it('says what JavaScript says, for every pattern and text made of these signs', () => {
    const { source } = fc.letrec<{ source: string }>((tie) => ({
      source: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '^', '$', ''),
        fc.tuple(tie('source'), tie('source')).map(([one, two]) => one + two),
        fc.tuple(tie('source'), tie('source')).map(([one, two]) => `(${one}|${two})`),
        fc
          .tuple(
            fc.constantFrom('a', '(a|b)', '(ab)', '[a1]'),
            fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '*?'),
          )
          .map(([one, count]) => one + count),
      ),
    }))
    fc.assert(
      fc.property(
        source,
        fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 6 }),
        (pattern, text) => {
          expect(isOf(pattern, text)).to.equal(new RegExp(`^(?:${pattern})$`, 'u').test(text))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is done with the texts that stop others', () => {
    const text = `${'a'.repeat(5000)}!`
    // About 15 states for each of the 5,001 characters.
    for (const pattern of ['(a+)+', '(a|a)*', '(a|aa)+', '(.*)*.*.*.*x', '([a-z]+)*[0-9]']) {
      const budget = newBudget()
      expect(isOf(pattern, text, budget)).to.equal(false)
      expect(MOST_STEPS - budget.left).to.be.lessThan(25 * text.length)
    }
  })

  it('stops when its steps run out, whatever its alternatives and classes', () => {
    const text = 'a'.repeat(10_000)
    const classed = `[${'bc'.repeat(400)}a]*b`
    for (const pattern of ['(.*.*.*.*){60}b', `(${'|'.repeat(500)}(a|)*)*b`, classed]) {
      const budget = { left: 20_000 }
      expect(isOf(pattern, text, budget)).to.equal(false)
      expect(budget.left).to.be.within(-1000, -1)
    }
  })
})
