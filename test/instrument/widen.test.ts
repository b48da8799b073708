import { expect } from 'chai'

import type { Question, Questionnaire } from '../../src/instrument/questionnaire.ts'
import { widened } from '../../src/instrument/widen.ts'
import { aForm } from '../release/sealed.ts'

const label = { en: 'Q' }
const listing = (...codes: readonly string[]): Questionnaire =>
  aForm([], { choice_lists: { list: codes.map((code) => ({ code, label: { en: code } })) } })
const wide = (
  newest: Question,
  older: Question,
  codes: readonly string[] = [],
  old: readonly string[] = [],
) => widened({ question: newest, form: listing(...codes) }, [{ question: older, form: listing(...old) }])

describe('one question for the answers to several', () => {
  it('has the options of all, the newest in front, and Other where one has it', () => {
    const one = { kind: 'multiple_choice', code: 'q', label, list: 'list' } as const
    const { question, form } = wide(one, { ...one, other: true }, ['3', '1'], ['1', '2'])
    expect(form.choice_lists['list']?.map(({ code }) => code)).to.deep.equal(['3', '1', '2'])
    expect(question).to.have.property('other', true)
  })

  it('has the statements of all', () => {
    const set = (...items: readonly string[]): Question => ({
      kind: 'likert_set',
      code: 'q',
      label,
      list: 'list',
      items: items.map((code) => ({ code, label })),
    })
    const { question } = wide(set('b'), set('a', 'b'), ['1'], ['1'])
    expect('items' in question && question.items.map(({ code }) => code)).to.deep.equal(['b', 'a'])
  })

  for (const [says, newest, older, expected] of [
    ['the ends of both', [0, 5], [-2, 3], { min: -2, max: 5, step: 1 }],
    ['steps that meet both', [0, 10, 2], [0, 10, 3], { min: 0, max: 10, step: 1 }],
    ['the finer steps', [0, 1], [0, 1, 0.1], { min: 0, max: 1, step: 0.1 }],
    ['steps from either end', [0, 4, 2], [1, 5, 2], { min: 0, max: 5, step: 1 }],
  ] as const) {
    it(`has ${says} of two scales`, () => {
      const scale = ([min, max, step]: readonly number[]): Question => ({
        kind: 'scale',
        code: 'q',
        label,
        min: min ?? 0,
        max: max ?? 0,
        ...(step !== undefined && { step }),
      })
      expect(wide(scale(newest), scale(older)).question).to.include(expected)
    })
  }

  it('has an open end where one of two numbers has', () => {
    const number = { kind: 'number', code: 'q', label } as const
    const { question } = wide({ ...number, min: 0, max: 5 }, { ...number, min: -3 })
    expect(question).to.deep.equal({ ...number, min: -3 })
  })
})
