import { expect } from 'chai'

import { findMerged } from '../../src/result/asked.ts'
import { questionList } from '../../src/result/question-list.ts'
import { aSealedSession, mergedOf, withQuestion } from './tables.ts'

const GVA = aSealedSession(1, 'GVA')

describe('the questions there are results for', () => {
  it('are those of the sealed sessions, by section and with their numbers; notes are none', () => {
    const sections = questionList([GVA])
    expect(sections.map(({ title }) => title['en'])).to.deep.equal(['Closed questions', 'In your own words'])
    const numbers = sections.flatMap(({ questions }) =>
      questions.map(({ question, number }) => [question.code, number]),
    )
    expect(numbers.slice(0, 2)).to.deep.equal([
      ['q1', 1],
      ['q2', 2],
    ])
    expect(numbers.at(-1)).to.deep.equal(['q15', null])
  })

  it('are each named once, under the number of the newest version', () => {
    const newer = aSealedSession(
      2,
      'CAL',
      withQuestion('q1', () => undefined),
      2,
    )
    const listed = questionList([GVA, newer]).flatMap(({ questions }) => questions)
    const of = (code: string) => listed.filter(({ question }) => question.code === code)
    expect(of('q2').map(({ number, workshops }) => [number, workshops])).to.deep.equal([[1, 2]])
    expect(of('q1').map(({ number, workshops }) => [number, workshops])).to.deep.equal([[1, 1]])
  })

  it('are none while nothing is sealed', () => {
    expect(questionList([])).to.deep.equal([])
    expect(findMerged([], 'q1')).to.equal(undefined)
  })

  it('are no notes, and nothing that was never asked', () => {
    expect(findMerged([GVA], 'q0')).to.equal(undefined)
    expect(findMerged([GVA], 'constructor')).to.equal(undefined)
  })

  it('say when their words differ between versions', () => {
    const reworded = withQuestion('q1', (question) => ({ ...question, label: { en: 'Which one?' } }))
    const sessions = [GVA, aSealedSession(2, 'CAL', reworded, 2)]
    expect(mergedOf(sessions, 'q1')).to.include({ reworded: true, otherwise: false })
    expect(mergedOf(sessions, 'q2')).to.include({ reworded: false, otherwise: false })
    expect(mergedOf(sessions, 'q1').question.label).to.deep.equal({ en: 'Which one?' })
  })

  it('say when their code stands for another question elsewhere', () => {
    const other = withQuestion('q1', ({ code, label }) => ({ kind: 'time', code, label }))
    expect(mergedOf([GVA, aSealedSession(2, 'CAL', other, 2)], 'q1')).to.include({ otherwise: true })
  })
})
