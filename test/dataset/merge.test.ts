import { expect } from 'chai'

import { Problem } from '../../src/problem.ts'
import { refusalOf } from '../../src/release/plan.ts'
import { aForm } from '../release/sealed.ts'
import { answerNames, datasetIn, planOf } from '../release/sources.ts'
import { choice, scale, words } from '../release/study.ts'

describe('versions of a questionnaire in one export', () => {
  const merged = [
    {
      says: 'a question added behind its predecessor',
      first: ['q1', 'q3'],
      second: ['q1', 'q2', 'q3'],
      order: 'q1 q2 q3',
    },
    { says: 'a question added in front', first: ['q1'], second: ['q0', 'q1'], order: 'q0 q1' },
    {
      says: 'a question taken away where it was',
      first: ['q1', 'q2', 'q3'],
      second: ['q1', 'q3'],
      order: 'q1 q2 q3',
    },
    {
      says: 'questions moved as the first version had them',
      first: ['q1', 'q2'],
      second: ['q2', 'q1'],
      order: 'q1 q2',
    },
    {
      says: 'two questionnaires one after the other',
      first: ['a1', 'a2'],
      second: ['b1', 'b2'],
      order: 'a1 a2 b1 b2',
    },
  ]
  for (const { says, first, second, order } of merged) {
    it(`puts ${says}`, () => {
      const numbers = (codes: readonly string[]) => aForm(codes.map((code) => scale(code, 10)))
      expect(answerNames(numbers(first), numbers(second)).join(' ')).to.equal(order)
    })
  }

  it('takes labels from the last version and says that they differ', () => {
    const [first] = planOf(aForm([words('q1', 'Old words')]), aForm([words('q1', 'New words')])).answers
    expect(first?.label).to.deep.equal({ en: 'New words' })
    expect(first?.notes).to.include('release.note_reworded')
    expect(planOf(aForm([words('q1')]), aForm([words('q1')])).answers[0]?.notes).not.to.include(
      'release.note_reworded',
    )
  })

  const other_list = {
    choice_lists: {
      yes_no: [
        { code: '1', label: { en: 'Yes' } },
        { code: '3', label: { en: 'Perhaps' } },
      ],
    },
  }
  const turned = {
    choice_lists: {
      yes_no: [
        { code: '2', label: { en: 'Never' } },
        { code: '1', label: { en: 'Always' } },
      ],
    },
  }
  const clashes = [
    { says: 'another kind', one: aForm([words('q1')]), two: aForm([choice('q1')]) },
    { says: 'other option codes', one: aForm([choice('q1')]), two: aForm([choice('q1')], other_list) },
    { says: 'a longer scale', one: aForm([scale('q1', 5)]), two: aForm([scale('q1', 10)]) },
    {
      says: 'Other added',
      one: aForm([choice('q1')]),
      two: aForm([choice('q1', { other: true })]),
    },
  ]
  for (const { says, one, two } of clashes) {
    it(`refuses one code for ${says}, naming the question and the sessions`, () => {
      expect(() => planOf(one, two))
        .to.throw(Problem)
        .that.deep.includes({
          kind: 'conflict',
          key: 'release.clash',
          values: { question: 'q1', first: 'GVA-1', second: 'GVA-2' },
        })
    })
  }

  const alike = [
    {
      says: 'options in another order under other labels',
      one: aForm([choice('q1')]),
      two: aForm([choice('q1')], turned),
    },
    {
      says: 'a way to decline',
      one: aForm([choice('q1')]),
      two: aForm([choice('q1', { decline: true })]),
    },
    {
      says: 'a condition',
      one: aForm([choice('q1')]),
      two: aForm([choice('q1', { relevant: '1 = 2' })]),
    },
  ]
  for (const { says, one, two } of alike) {
    it(`lets versions differ by ${says}`, () => {
      expect(refusalOf(datasetIn(one, two))).to.equal(undefined)
      expect(answerNames(one, two)).to.deep.equal(['q1'])
    })
  }
})
