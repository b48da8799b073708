import { expect } from 'chai'

import { obstaclesToPublish } from '../../../src/questionnaire/checks/publication.ts'
import { stepObstacles } from '../../../src/questionnaire/checks/steps.ts'
import type { Question } from '../../../src/instrument/questionnaire.ts'
import { aForm, aLine, aSection, calculatedAs, choice, en, yesNo } from '../a-form.ts'

const told = (...questions: readonly Question[]) =>
  obstaclesToPublish(aForm(aSection('s', questions))).map(({ question, part, sentence }) => [
    question,
    part,
    sentence.key,
  ])

const long = (code: string, extra = {}) => aLine(code, { max_length: 10_000, ...extra })
const STEPS = 'questionnaire.obstacle_steps'

describe('the steps expressions may take, before publishing', () => {
  it('name the question whose pattern would hold everyone', () => {
    const short = aLine('short', { constraint: "regex(., '[0-9]{4}')" })
    const hostile = long('text', { constraint: "regex(., '(.*.*.*.*){60}b')" })
    expect(told(short, hostile)).to.deep.equal([['text', 'constraint', STEPS]])
    expect(told(short, long('text', { constraint: "regex(., '.{10,}')" }))).to.deep.equal([])
  })

  it('name the longest of calculations that double', () => {
    const doubling = (times: number) => [
      long('q0'),
      ...Array.from({ length: times }, (_, n) =>
        calculatedAs(`q${n + 1}`, `concat(\${q${n}}, \${q${n}})`, 'text'),
      ),
    ]
    expect(told(...doubling(2))).to.deep.equal([])
    expect(told(...doubling(20))).to.deep.equal([['q3', 'calculation', STEPS]])
  })

  it('name the first of many that are too much together', () => {
    const questions = Array.from({ length: 40 }, (_, n) =>
      long(`q${n}`, { constraint: 'string-length(.) > 5' }),
    )
    expect(told(...questions)).to.deep.equal([['q0', 'constraint', STEPS]])
    expect(told(...questions.slice(0, 10))).to.deep.equal([])
  })

  it('count a filter for every option', () => {
    const choices = Array.from({ length: 200 }, (_, n) => choice(`c${n}`))
    const filter = { choice_filter: 'contains(${text}, name)' }
    const asked: Question = { kind: 'single_choice', code: 'one', label: en('One'), list: 'many', ...filter }
    const form = aForm(aSection('s', [long('text'), asked]))
    const of = (many: typeof choices) =>
      stepObstacles({ ...form, choice_lists: { ...form.choice_lists, many } }).length
    expect([of(choices), of(choices.slice(0, 3))]).to.deep.equal([1, 0])
  })

  it('leave room for four hundred conditions that hang on each other', () => {
    const questions = Array.from({ length: 400 }, (_, n) =>
      yesNo(`q${n}`, n > 0 ? { relevant: `\${q${n - 1}} = '1' and not(selected(\${q0}, '0'))` } : {}),
    )
    expect(told(...questions)).to.deep.equal([])
  })
})
