import { expect } from 'chai'

import { boundOf } from '../../src/instrument/expression/bound.ts'
import { MOST_STEPS } from '../../src/instrument/expression/budget.ts'
import { evaluate } from '../../src/instrument/expression/evaluate.ts'
import { onDay } from '../../src/instrument/opening-day.ts'
import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { surveyOf } from '../../src/instrument/answers.ts'
import { aForm, aLine, aSection, calculatedAs } from '../questionnaire/a-form.ts'
import { treeOf } from './expression/evaluated.ts'

const dated = aForm(
  aSection(
    's',
    [
      aLine('a', { default: 'today()', relevant: "today() >= '2016-04-07' and 'today()' != ''" }),
      calculatedAs('c', "format-date-time( now( ), '%d %H')", 'text'),
      calculatedAs('d', 'today() - 1'),
    ],
    "now() != ''",
  ),
)

describe('the day on which a session is opened', () => {
  it('is what today() and now() are, wherever an expression says so', () => {
    const form = onDay(dated, '2016-04-07')
    expect(form.sections[0]?.relevant).to.equal("string('2016-04-07T00:00') != ''")
    expect(questionsOf(form)[0]).to.include({
      default: "string('2016-04-07')",
      relevant: "string('2016-04-07') >= '2016-04-07' and 'today()' != ''",
    })
    const { answers } = surveyOf(form, {})
    expect(answers['c']).to.deep.equal(surveyOf(onDay(dated, '2016-04-07'), {}).answers['c'])
    const texts = Object.values(answers).map((answer) => JSON.stringify(answer))
    expect(texts.join(' ')).to.include('07 00').and.include('16897')
  })

  it('is one questionnaire for a day, and the same object where no expression asks for it', () => {
    expect(onDay(dated, '2016-04-07')).to.equal(onDay(dated, '2016-04-07'))
    expect(onDay(dated, '2016-04-07')).to.not.equal(onDay(dated, '2016-04-08'))
    const plain = aForm(aSection('s', [aLine('a', { relevant: "'today()' != 'now()'" })]))
    expect(onDay(plain, '2016-04-07')).to.equal(plain)
  })

  for (const source of ['today()', 'now()', "concat(today(), now(), 'x')", 'today() + 1']) {
    it(`takes no more steps than publishing counts: ${source}`, () => {
      const form = onDay(aForm(aSection('s', [calculatedAs('c', source, 'text')])), '2016-04-07')
      const [question] = questionsOf(form)
      const lengths = { current: 0, named: () => 0, attribute: () => 0, labels: () => 0, most: MOST_STEPS }
      const budget = { left: MOST_STEPS }
      const calculation = question && 'calculation' in question ? question.calculation : ''
      evaluate(treeOf(calculation), { current: '', budget, valueOf: () => '' })
      expect(MOST_STEPS - budget.left).to.be.at.most(boundOf(treeOf(source), lengths).steps)
    })
  }
})
