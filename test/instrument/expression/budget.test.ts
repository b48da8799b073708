import { expect } from 'chai'
import * as fc from 'fast-check'

import { surveyOf } from '../../../src/instrument/answers.ts'
import { MOST_STEPS, newBudget } from '../../../src/instrument/expression/budget.ts'
import { evaluate } from '../../../src/instrument/expression/evaluate.ts'
import type { Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { costsIn } from '../../../src/questionnaire/checks/steps.ts'
import { aForm, aLine, aSection, calculatedAs, some } from '../../questionnaire/a-form.ts'
import { anyForm, anyInput } from '../browser/any-form.ts'
import { treeOf } from './evaluated.ts'

const LONGEST = 'a'.repeat(10_000)

/** Returns the value of an expression over the longest answer, and the steps it took. */
function over(source: string, left = MOST_STEPS) {
  const budget = { left }
  const value = evaluate(treeOf(source), { current: LONGEST, budget, valueOf: () => LONGEST })
  return { value, steps: left - budget.left }
}

/** Twenty calculations, each twice as long as the previous one. */
const doubling: Questionnaire = aForm(
  aSection('s', [
    aLine('q0', { max_length: 10_000 }),
    ...Array.from({ length: 20 }, (_, n) =>
      calculatedAs(`q${n + 1}`, `concat(\${q${n}}, \${q${n}})`, 'text'),
    ),
    aLine('after', { relevant: "${q0} != ''" }),
  ]),
)

describe('the steps of expressions', () => {
  it('are twenty for a part, sixty for a function, and one for each character', () => {
    expect(over('1 + 2').steps).to.equal(3 * 20)
    expect(over("'abc' = 'ab'").steps).to.equal(3 * 20 + 5)
    expect(over('.').steps).to.equal(20 + LONGEST.length)
    expect(over('string-length(.)').steps).to.equal(60 + 20 + LONGEST.length)
  })

  for (const source of [
    "regex(., '(.*.*.*.*){60}b')",
    "regex(., '([a-z]*)*([a-z]*)*([a-z]|[a-y]|a|.){99}')",
    `join(., ${Array<string>(50).fill("'x'").join(', ')})`,
    `concat(${Array<string>(60).fill('.').join(', ')})`,
    `concat(${'concat(., '.repeat(60)}'x'${')'.repeat(60)})`,
  ]) {
    it(`stop ${source.slice(0, 40)} long before it is done, and leave no value`, () => {
      const { value, steps } = over(source)
      expect(value).to.equal(undefined)
      expect(steps).to.be.within(MOST_STEPS, 2.2 * MOST_STEPS)
    })
  }

  it('are those of all expressions of a page together, and the page still stands', () => {
    const { answers, scope, relevant } = surveyOf(doubling, { q0: [LONGEST], after: ['still here'] })
    expect(scope.budget.left).to.be.lessThan(0)
    const kept = Object.values(answers).reduce<number>(
      (sum, answer) => sum + JSON.stringify(answer).length,
      0,
    )
    expect(kept).to.be.lessThan(MOST_STEPS)
    expect([...relevant]).to.include('after')
    expect(answers['after']).to.equal('still here')
  })

  it('are never more than what is worked out before publishing', () => {
    let spent = 0
    fc.assert(
      fc.property(
        anyForm.chain((form) => fc.tuple(fc.constant(form), anyInput(form))),
        ([form, input]) => {
          const most = [...costsIn(form)].reduce((sum, { steps }) => sum + steps, 0)
          const taken = newBudget().left - surveyOf(form, input).scope.budget.left
          spent += taken
          expect(taken).to.be.at.most(most)
        },
      ),
      { numRuns: 500 },
    )
    expect(spent).to.be.greaterThan(10_000)
  })

  it('of one expression are bounded whatever the pattern and the text', () => {
    const pattern = fc
      .array(
        fc.constantFrom('a', '.', '[a-c]', '(a|b)*', '(a*)*', '(.*.*)', 'a{2,4}', '(b|)+', '$', '^', 'b'),
      )
      .map((parts) => parts.join(''))
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 30 })
    fc.assert(
      fc.property(pattern, text, (written, answer) => {
        const form = aForm(
          aSection('s', [aLine('q', { max_length: 30, constraint: `regex(., '${written}')` })]),
        )
        const [{ steps: most } = { steps: 0 }] = costsIn(form)
        expect(MOST_STEPS - surveyOf(form, { q: [answer] }).scope.budget.left).to.be.at.most(most)
      }),
    )
  })

  it('are counted once for a question, however many of its columns are asked for', () => {
    const form = aForm(aSection('s', [some('q', 'abc'), calculatedAs('n', '${q_a} + ${q_b} + ${q_c}')]))
    expect(surveyOf(form, { q: ['a', 'c'] }).answers['n']).to.equal(2)
  })
})
