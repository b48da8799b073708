import { expect } from 'chai'

import { conditionInWords } from '../../src/paper/routing.ts'
import { plainly } from '../../src/paper/plainly.ts'
import { languageOf } from '../../src/web/language.ts'
import { everyKind } from '../support/every-kind.ts'

const en = languageOf('en')
const said = (source: string, language = en) => conditionInWords(everyKind, source, language)

describe('a condition in words', () => {
  const cases: readonly (readonly [source: string, words: string])[] = [
    ["${q1} = '1'", 'you answered “National law” to question 1'],
    ['${q1} = 2', 'you answered “Our own standards” to question 1'],
    ["'97' = ${q1}", 'you answered “Other” to question 1'],
    ["${q1} != '-97'", 'you did not answer “Prefer not to say” to question 1'],
    ["${q1} = 'gone'", 'you answered “gone” to question 1'],
    ["${q1} != ''", 'you answered question 1'],
    ["${q1} = ''", 'you left question 1 unanswered'],
    ["selected(${q2}, '3')", 'you chose “Shares lessons” in question 2'],
    ["not(selected(${q2}, '9'))", 'you did not choose “None of these” in question 2'],
    ['${q2_4} = 1', 'you chose “Trains its staff” in question 2'],
    ['${q2_4} = 0', 'you did not choose “Trains its staff” in question 2'],
    ['count-selected(${q2}) >= 2', 'the number of answers you chose in question 2 is 2 or more'],
    ["${q3_b} = '5'", 'you answered “Strongly agree” to “Small companies are heard” in question 3'],
    [
      "not(${q3_b} = '5')",
      'you did not answer “Strongly agree” to “Small companies are heard” in question 3',
    ],
    ['${q4} > 6', 'your answer to question 4 is more than 6'],
    ['6 > ${q4}', 'your answer to question 4 is less than 6'],
    ['not(${q4} >= 6)', 'your answer to question 4 is less than 6'],
    ['${q5} <= -1', 'your answer to question 5 is -1 or less'],
    ['${q7_law_rank} = 1', 'the place you gave “Rule of law” in question 7 is 1'],
    ['${q9_open_pts} < 50', 'the number of points you gave “Transparency” in question 9 is less than 50'],
    ["${q10} = 'law'", 'your answer to question 10 is law'],
    ['${q15} > 1', '“Share per person” is more than 1'],
    ["${q15} = ''", '“Share per person” has no value'],
    [
      "${q1} = '1' and ${q4} > 6",
      'you answered “National law” to question 1, and your answer to question 4 is more than 6',
    ],
    [
      "not(${q1} = '1' and ${q4} > 6)",
      'you did not answer “National law” to question 1, or your answer to question 4 is 6 or less',
    ],
    [
      "${q1} = '1' or (${q4} > 6 and ${q5} > 2)",
      'you answered “National law” to question 1, or (your answer to question 4 is more than 6, and your answer to question 5 is more than 2)',
    ],
  ]
  for (const [source, words] of cases) it(source, () => expect(said(source)).to.equal(words))

  const unsaid = [
    '${q4} + ${q5} > 3',
    '${q4} > ${q5}',
    "if(${q1} = '1', true(), false())",
    "${q1} = '1' and ${q4} * 2 > 3",
    '${nothing} = 1',
    '${q1} = ',
    'true()',
  ]
  for (const source of unsaid)
    it(`is the expression itself where there are no words for it: ${source}`, () =>
      expect(said(source)).to.equal(source))

  it('is said in the language of the page', () => {
    expect(said("${q1} = '1'", languageOf('fr'))).to.equal(
      'vous avez répondu « Le droit national » à la question 1',
    )
    expect(said("selected(${q2}, '3')", languageOf('ar'))).to.equal('اخترت «تتبادل الدروس» في السؤال 2')
  })
})

describe('a text that shows an answer', () => {
  it('names the question instead', () => {
    const text = { en: 'Why ${q1}, ${q3_a} and ${gone}?' }
    expect(plainly(en, everyKind, text)).to.equal(
      'Why (your answer to question 1), (your answer to question 3) and …?',
    )
  })
})
