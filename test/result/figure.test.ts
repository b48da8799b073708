import { expect } from 'chai'

import type { Question } from '../../src/instrument/questionnaire.ts'
import { NOBODY } from '../../src/result/nonresponse/reasons.ts'
import { figureOf } from '../../src/result/figure.ts'
import { headlineOf } from '../../src/result/headline.ts'
import type { Block } from '../../src/result/block.ts'
import type { ResultTable } from '../../src/result/table.ts'
import { wordingOf } from '../../src/result/wording.ts'
import { languageOf } from '../../src/web/language.ts'

const english = languageOf('en')
const question: Question = { kind: 'scale', code: 'q1', label: { en: 'How far?' }, min: 1, max: 3 }

/** A statement with its mean and the per cent of two workshops for each of three steps. */
const block = (code: string, mean: number, ...shares: readonly (readonly number[])[]): Block => ({
  code,
  label: { en: `Statement ${code}` },
  rows: shares.map((values, at) => ({
    state: 'shown',
    subgroup: `W${at}`,
    name: { en: `Place ${at}` },
    base: 20,
    reasons: NOBODY,
    values: [mean, mean, ...values],
    bases: values.map(() => 20),
    people: values.map(() => null),
  })),
  total: null,
  total_withheld: false,
})

const step = (value: number) =>
  ({ measure: 'per_cent', code: String(value), label: { en: String(value) } }) as const

/** Several statements on one scale. */
const table: ResultTable = {
  split: 'workshop',
  drawing: 'columns',
  multiple: false,
  of: 'value',
  from: 1,
  to: 3,
  digits: 1,
  reasons: [],
  classes: null,
  columns: [
    { measure: 'mean', code: '', label: {} },
    { measure: 'median', code: '', label: {} },
    ...[1, 2, 3].map(step),
  ],
  blocks: [block('a', 2.5, [10, 10, 80], [10, 10, 80]), block('b', 1.4, [40, 40, 20], [40, 40, 20])],
}

describe('a figure of several statements on one scale', () => {
  const wording = wordingOf(table, english, 5)
  const { charts } = figureOf(table, question, wording)

  it('names each statement above its own columns', () => {
    expect(charts.map(({ heading }) => heading)).to.deep.equal(['Statement a', 'Statement b'])
    expect(new Set(charts.map(({ title }) => title)).size).to.equal(2)
  })

  it('draws the same share as high for every statement', () => {
    const heights = charts.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.is === 'bar' ? [Math.round(mark.height)] : [])),
    )
    const [ten, , eighty, , , , forty, , twenty] = heights
    expect([ten, twenty, forty, eighty]).to.deep.equal([7, 14, 28, 56])
  })

  it('says which has the highest mean, and nothing of points', () => {
    expect(headlineOf(table).key).to.equal('result.find_lead_mean_value')
    expect(wording.sentenceOf(headlineOf(table)))
      .to.include('Statement a')
      .and.not.include('point')
  })
})
