import { expect } from 'chai'
import * as fc from 'fast-check'

import { surveyOf } from '../../src/instrument/answers.ts'
import { saidIn } from '../../src/instrument/asking/said.ts'
import { canonicalJson } from '../../src/instrument/canonical.ts'
import type { Answers } from '../../src/instrument/answer.ts'
import { kindOf } from '../../src/instrument/kinds/table.ts'
import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { languageOf } from '../../src/web/language.ts'
import { everyKind } from '../support/every-kind.ts'

describe('reading whatever is posted', () => {
  const fields = questionsOf(everyKind).flatMap((question) => kindOf(question).fields(question, everyKind))
  const field = fc.oneof(fc.constantFrom(...fields, '__proto__', 'constructor'), fc.string())
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1', '97', '-97', '-95', '1e999', '2016', ' '),
  )
  const input = fc.dictionary(field, fc.array(value, { maxLength: 3 }), {
    maxKeys: 40,
    noNullPrototype: false,
  })

  it('never throws, and gives answers that can be stored and read again', () => {
    fc.assert(
      fc.property(input, (posted) => {
        const { answers: all, faults } = surveyOf(everyKind, posted)
        const wrong = new Set([...faults.values()].flat().map(({ question }) => question))
        // Invalid answers are kept for conditions, and never sent.
        const answers = Object.fromEntries(Object.entries(all).filter(([code]) => !wrong.has(code)))
        const stored: Answers = JSON.parse(canonicalJson(answers))
        expect(stored).to.deep.equal(answers)
        const again = questionsOf(everyKind).flatMap((question) => {
          const answer = stored[question.code]
          return answer === undefined
            ? []
            : Object.entries(kindOf(question).input(question, answer, everyKind))
        })
        const reread = surveyOf(everyKind, Object.fromEntries(again))
        expect(reread.answers).to.deep.equal(answers)
        expect(reread.faults.size).to.equal(0)
        for (const [, list] of faults) for (const { fault } of list) saidIn(languageOf('ar', 'en'), fault)
      }),
    )
  })
})
