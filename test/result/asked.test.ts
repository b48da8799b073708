import { expect } from 'chai'

import type { Source } from '../../src/dataset/source.ts'
import { choicesIn, type Questionnaire } from '../../src/instrument/questionnaire.ts'
import { questionList, variantsOf } from '../../src/result/question-list.ts'
import { everyKind } from '../support/every-kind.ts'
import { aSealedSession, mergedOf, questionsIn, withQuestion } from './tables.ts'

const GVA = aSealedSession(1, 'GVA')
const listOf = (...sources: readonly Source[]) => questionList(sources, questionsIn(sources))

describe('the questions there are results for', () => {
  it('are those of the sealed sessions, by section and with their numbers; notes are none', () => {
    const sections = listOf(GVA)
    expect(sections.map(({ title }) => title['en'])).to.deep.equal(['Closed questions', 'In your own words'])
    const numbers = sections.flatMap(({ questions }) =>
      questions.map(({ shown, number }) => [shown.code, number]),
    )
    expect(numbers.slice(0, 2)).to.deep.equal([
      ['q1', 1],
      ['q2', 2],
    ])
    expect(numbers.at(-1)).to.deep.equal(['q15', null])
  })

  it('are each named once, under the number of the newest version, and no number twice', () => {
    const newer = aSealedSession(
      2,
      'CAL',
      withQuestion('q1', () => undefined),
      2,
    )
    const listed = listOf(GVA, newer).flatMap(({ questions }) => questions)
    const of = (code: string) => listed.filter(({ shown }) => shown.code === code)
    expect(of('q2').map(({ number, workshops }) => [number, workshops])).to.deep.equal([[1, 2]])
    expect(of('q1').map(({ number, workshops }) => [number, workshops])).to.deep.equal([[null, 1]])
    const numbers = listed.flatMap(({ number }) => number ?? [])
    expect(new Set(numbers).size).to.equal(numbers.length)
  })

  it('are none while nothing is sealed', () => {
    expect(listOf()).to.deep.equal([])
    expect(questionsIn([])).to.deep.equal([])
  })

  it('are no notes, and nothing that was never asked', () => {
    const codes = questionsIn([GVA]).map(({ code }) => code)
    expect(codes).not.to.include('q0').and.not.to.include('constructor')
  })

  it('say when their words differ between versions', () => {
    const reworded = withQuestion('q1', (question) => ({ ...question, label: { en: 'Which one?' } }))
    const sessions = [GVA, aSealedSession(2, 'CAL', reworded, 2)]
    expect(mergedOf(sessions, 'q1')).to.include({ reworded: true, standing: 'alike' })
    expect(mergedOf(sessions, 'q2')).to.include({ reworded: false, standing: 'alike' })
    expect(mergedOf(sessions, 'q1').question.label).to.deep.equal({ en: 'Which one?' })
  })

  const timed = withQuestion('q1', ({ code, label }) => ({ kind: 'time', code, label }))
  const both = [GVA, aSealedSession(2, 'CAL', timed, 2)]
  const codesIn = (sources: readonly Source[], decision?: 'merge' | 'apart') =>
    questionsIn(sources, decision)
      .filter(({ asked_as }) => asked_as === 'q1')
      .map(({ code, standing, question }) => `${code} ${standing} ${question.kind}`)

  it('stand apart under codes of their own while nothing is decided, and when that was decided', () => {
    expect(codesIn(both)).to.deep.equal(['q1_a1 undecided single_choice', 'q1_a2 undecided time'])
    expect(codesIn(both, 'apart')).to.deep.equal(['q1_a1 apart single_choice', 'q1_a2 apart time'])
  })

  it('stand apart when no one figure can hold what was merged', () => {
    expect(codesIn(both, 'merge')).to.deep.equal(['q1_a1 merge single_choice', 'q1_a2 merge time'])
  })

  it('stand apart when statements were answered on other options, and not when statements differ', () => {
    const shorter: Questionnaire = {
      ...everyKind,
      choice_lists: {
        ...everyKind.choice_lists,
        agreement: choicesIn(everyKind, 'agreement').filter(({ code }) => code !== '3'),
      },
    }
    const fewer = withQuestion('q3', (one) =>
      one.kind === 'likert_set' ? { ...one, items: one.items.slice(1) } : one,
    )
    const merged = (form: Questionnaire) =>
      questionsIn([GVA, aSealedSession(2, 'CAL', form, 2)], 'merge')
        .filter(({ asked_as }) => asked_as === 'q3')
        .map(({ code }) => code)
    expect(merged(shorter)).to.deep.equal(['q3_a1', 'q3_a2'])
    expect(merged(fewer)).to.deep.equal(['q3'])
  })

  it('are one question when it was decided to merge what one figure can hold', () => {
    const wider = withQuestion('q4', (one) => (one.kind === 'scale' ? { ...one, max: 20 } : one))
    const merged = mergedOf([GVA, aSealedSession(2, 'CAL', wider, 2)], 'q4', 'merge')
    expect(merged).to.include({ code: 'q4', standing: 'merge' })
    expect(merged.question).to.include({ min: 0, max: 20 })
  })

  it('follow one another in the list where they stand apart', () => {
    const list = listOf(...both)
    const codes = list.flatMap(({ questions }) => questions.map(({ shown }) => shown.code))
    expect(codes.slice(0, 3)).to.deep.equal(['q1_a2', 'q1_a1', 'q2'])
    const variants = variantsOf(list, 'q1').map(({ shown, sessions }) => [shown.code, ...sessions])
    expect(variants).to.deep.equal([
      ['q1_a2', 'CAL-2'],
      ['q1_a1', 'GVA-1'],
    ])
    expect(variantsOf(list, 'q2')).to.deep.equal([])
  })
})
