import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import type { Scale } from '../../../src/instrument/kinds/scale/schema.ts'
import { sheetOf } from '../../../src/paper/plainly.ts'
import { aSealedSession, each, tableOf, withQuestion } from '../../result/tables.ts'
import { answerIn, en, form, the } from './asking.ts'

/** Scales and their values, written by hand. */
const CASES: readonly [name: string, Pick<Scale, 'min' | 'max' | 'step'>, values: readonly number[]][] = [
  ['0 to 2 by 0.5', { min: 0, max: 2, step: 0.5 }, [0, 0.5, 1, 1.5, 2]],
  ['0 to 1 by 0.25', { min: 0, max: 1, step: 0.25 }, [0, 0.25, 0.5, 0.75, 1]],
  ['0 to 0.6 by 0.1', { min: 0, max: 0.6, step: 0.1 }, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]],
  ['0 to 100 by 10', { min: 0, max: 100, step: 10 }, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
  ['-2 to 2', { min: -2, max: 2 }, [-2, -1, 0, 1, 2]],
]

describe('the values of a scale', () => {
  for (const [name, ends, values] of CASES) {
    describe(`from ${name}`, () => {
      const question = the('scale', ends)

      it('are the buttons of a phone, and each is read as itself', () => {
        const { cells } = kindOf(question).ask(question, {}, form, en)
        const posted = (cells as { value: string }[]).map(({ value }) => value)
        expect(posted.map((value) => answerIn(question, { q4: value }))).to.deep.equal(values)
      })

      it('are what the sheet has to tick', () => {
        const { shape, options } = kindOf(question).paper.place(question, sheetOf(form, en))
        expect(shape).to.equal('steps')
        expect(options.map(({ label }) => Number(label.replace('\u2212', '-')))).to.deep.equal(values)
      })

      it('are what results count, each apart', () => {
        const scaled = withQuestion('q4', (one) => (one.kind === 'scale' ? { ...one, ...ends } : one))
        const given = values.flatMap((value) => each(10, value))
        const table = tableOf('q4', [[aSealedSession(1, 'GVA', scaled), given]])
        const steps = table.columns.filter(({ measure }) => measure === 'per_cent')
        expect(table.drawing).to.equal('columns')
        expect(steps.map(({ code }) => Number(code))).to.deep.equal(values)
        const [row] = table.blocks[0]?.rows ?? []
        const share = Math.round(100 / values.length)
        expect(row?.state === 'shown' && row.values.slice(2)).to.deep.equal(values.map(() => share))
      })
    })
  }

  it('are told apart in results as far as a phone has buttons for them', () => {
    const long = withQuestion('q4', (one) => ({ ...one, max: 21 }))
    expect(tableOf('q4', [[aSealedSession(1, 'GVA', long), each(5, 3)]]).drawing).to.equal('dots')
    const short = withQuestion('q4', (one) => ({ ...one, max: 20 }))
    expect(tableOf('q4', [[aSealedSession(1, 'GVA', short), each(5, 3)]]).drawing).to.equal('columns')
  })

  it('is stored for a number that is as near to it as binary fractions are', () => {
    const question = the('scale', { min: 0, max: 1, step: 0.1 })
    expect(answerIn(question, { q4: '0.30000000001' })).to.equal(0.3)
  })
})
