import { expect } from 'chai'
import * as fc from 'fast-check'

import type { Answer } from '../../src/instrument/answer.ts'
import { choicesIn, type Questionnaire } from '../../src/instrument/questionnaire.ts'
import type { Block, ResultRow } from '../../src/result/block.ts'
import { NOBODY } from '../../src/result/nonresponse/reasons.ts'
import type { ResultTable } from '../../src/result/table.ts'
import { everyKind } from '../support/every-kind.ts'
import { THRESHOLD, aSealedSession, each, tableOf, withQuestion } from './tables.ts'

const GVA = aSealedSession(1, 'GVA')
const CAL = aSealedSession(2, 'CAL')
const ZRH = aSealedSession(3, 'ZRH')
const law = (count: number) => each(count, { choice: '1' })

const only = (table: ResultTable): Block => {
  const [block] = table.blocks
  if (!block) throw new TypeError('a table without a block')
  return block
}
const rowIn = (block: Block, workshop: string): ResultRow => {
  const row = block.rows.find((one) => one.subgroup === workshop)
  if (!row) throw new TypeError(`no row ${workshop}`)
  return row
}
const statesOf = (table: ResultTable) => only(table).rows.map(({ state }) => state)

describe('a result table', () => {
  it('shows a row of five answers and withholds one of four', () => {
    const table = tableOf('q1', [
      [GVA, law(5)],
      [CAL, law(4)],
    ])
    expect(statesOf(table)).to.deep.equal(['shown', 'withheld'])
  })

  it('follows a higher threshold of the consultation', () => {
    const held = [[GVA, law(7)]] as const
    expect(statesOf(tableOf('q1', held, 7))).to.deep.equal(['shown'])
    expect(statesOf(tableOf('q1', held, 8))).to.deep.equal(['withheld'])
  })

  it('holds nothing of a withheld row but where it was', () => {
    const table = tableOf('q1', [[GVA, law(4)]])
    expect(rowIn(only(table), 'GVA')).to.deep.equal({
      state: 'withheld',
      rule: 'few',
      subgroup: 'GVA',
      name: { en: 'Place GVA' },
    })
  })

  it('withholds a workshop where nobody answered like one where few did', () => {
    const table = tableOf('q1', [
      [GVA, law(0)],
      [CAL, law(4)],
    ])
    expect(statesOf(table)).to.deep.equal(['withheld', 'withheld'])
  })

  it('gives whole per cents of the people who answered, zero among them', () => {
    const answers = [...law(2), ...each(1, { choice: '2' }), ...each(3, { choice: '3' })]
    const row = rowIn(only(tableOf('q1', [[GVA, answers]])), 'GVA')
    expect(row).to.include({ state: 'shown', base: 6 })
    expect(row).to.have.deep.property('values', [33, 17, 50, 0])
  })

  it('counts people, not ticks, where several options may be chosen', () => {
    const answers = [...each(3, { choices: ['1', '2'] }), ...each(2, { choices: ['1'] })]
    const table = tableOf('q2', [[GVA, answers]])
    expect(table.multiple).to.equal(true)
    expect(rowIn(only(table), 'GVA')).to.have.deep.property('values', [100, 60, 0, 0, 0, 0])
  })

  it('has a block for every statement, each with a base of its own', () => {
    const answers: Answer[] = [...each(5, { a: '5', b: '1' }), ...each(3, { a: '4' })]
    const table = tableOf('q3', [[GVA, answers]])
    expect(table.drawing).to.equal('diverging')
    expect(table.blocks.map(({ code }) => code)).to.deep.equal(['a', 'b'])
    expect(table.blocks.map((block) => rowIn(block, 'GVA'))).to.have.nested.property('[0].base', 8)
    expect(table.blocks.map((block) => rowIn(block, 'GVA'))).to.have.nested.property('[1].base', 5)
  })

  for (const declined of [0, 1, 5]) {
    it(`leaves ${declined} who preferred not to say out of the base and counts them`, () => {
      const answers = [...law(6), ...each(declined, { choice: '-97' })]
      const row = rowIn(only(tableOf('q1', [[GVA, answers]])), 'GVA')
      expect(row).to.include({ base: 6 })
      expect(row).to.have.deep.property('reasons', { left: 0, declined, dont_know: 0, unasked: 0 })
    })
  }

  it('tells those who declined from those who did not know, and from a statement left out', () => {
    const answers: Answer[] = [...each(6, { a: '4', b: '4' }), ...each(2, { a: '-97' }), { a: '-96', b: '4' }]
    const rows = tableOf('q3', [[GVA, answers]]).blocks.map((block) => rowIn(block, 'GVA'))
    expect(rows[0]).to.have.deep.property('reasons', { left: 0, declined: 2, dont_know: 1, unasked: 0 })
    expect(rows[1]).to.have.deep.property('reasons', { left: 2, declined: 0, dont_know: 0, unasked: 0 })
  })

  it('counts the people who chose each option, whatever whole per cents they are', () => {
    const answers = [...law(67), ...each(134, { choice: '2' }), ...each(2, { choice: '3' })]
    const row = rowIn(only(tableOf('q1', [[GVA, answers]])), 'GVA')
    expect(row).to.have.deep.property('people', [67, 134, 2, 0])
  })

  it('is not made shown by those who declined', () => {
    const answers = [...law(4), ...each(9, { choice: '-97' })]
    expect(statesOf(tableOf('q1', [[GVA, answers]]))).to.deep.equal(['withheld'])
  })

  it('says how a scale is spread, its mean and its median', () => {
    const table = tableOf('q4', [[GVA, [0, 0, 10, 10, 10, '-97']]])
    expect(table.drawing).to.equal('columns')
    expect(rowIn(only(table), 'GVA')).to.have.deep.property(
      'values',
      [6, 10, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60],
    )
  })

  it('says the mean rank of every item, one being first', () => {
    const answers = [
      ...each(4, ['law', 'open', 'remedy', 'steady']),
      ...each(1, ['open', 'law', 'remedy', 'steady']),
    ]
    const table = tableOf('q7', [[GVA, answers]])
    expect([table.drawing, table.of, table.from, table.to]).to.deep.equal(['dots', 'rank', 1, 4])
    const means = table.blocks.map((block) => rowIn(block, 'GVA'))
    expect(means).to.have.deep.nested.property('[0].values', [1.2, 1])
    expect(means).to.have.deep.nested.property('[1].values', [1.8, 2])
  })

  it('gives an item that a person left out the mean of the places that are left', () => {
    const table = tableOf('q8', [[GVA, [...each(4, ['law', 'open']), ...each(2, ['law'])]]])
    expect(table.blocks.map(({ rows }) => rows[0])).to.deep.equal(
      [
        [1, 1],
        // 4 x 2 and 2 x 3 over six people; 4 x 3.5 and 2 x 3.
        [2.3, 2],
        [3.3, 3.5],
        [3.3, 3.5],
      ].map((values) => ({
        state: 'shown',
        subgroup: 'GVA',
        name: { en: 'Place GVA' },
        base: 6,
        reasons: NOBODY,
        people: [null, null],
        values,
        bases: [6, 6],
      })),
    )
  })

  it('ends an open axis at what is shown, whatever a withheld row holds', () => {
    const open = withQuestion('q5', (question) => ({
      kind: 'number',
      code: question.code,
      label: question.label,
    }))
    const held = (few: readonly Answer[]) =>
      tableOf('q5', [
        [aSealedSession(1, 'GVA', open), each(5, 12)],
        [aSealedSession(2, 'CAL', open), few],
      ])
    expect(held(each(4, 9000))).to.include({ from: 0, to: 12 })
    expect(held(each(5, 9000))).to.include({ from: 0, to: 9000 })
  })

  it('has an axis that holds the mean of all workshops where none of them is shown', () => {
    const answered = (code: string, one: Answer, form?: Questionnaire) =>
      tableOf(code, [
        [aSealedSession(1, 'GVA', form), each(4, one)],
        [aSealedSession(2, 'CAL', form), each(4, one)],
      ])
    const open = withQuestion('q5', ({ code, label }) => ({ kind: 'number', code, label }))
    const bounded = withQuestion('q5', ({ code, label }) => ({
      kind: 'number',
      code,
      label,
      min: 5,
      max: 50,
    }))
    expect(answered('q5', 12, open)).to.include({ from: 0, to: 12 })
    expect(answered('q5', 12, bounded)).to.include({ from: 5, to: 50 })
    expect(answered('q8', ['law', 'open'])).to.include({ from: 1, to: 4 })
  })

  it('stretches an open axis to the mean of all workshops, which withheld ones moved', () => {
    const open = withQuestion('q5', ({ code, label }) => ({ kind: 'number', code, label }))
    const table = tableOf('q5', [
      [aSealedSession(1, 'GVA', open), each(23, 12)],
      [aSealedSession(2, 'CAL', open), each(3, 9000)],
      [aSealedSession(3, 'ZRH', open), each(2, 9000)],
    ])
    expect(only(table).total?.base).to.equal(28)
    expect(table).to.include({ from: 0, to: Math.ceil((23 * 12 + 5 * 9000) / 28) })
  })
})

describe('a row over all workshops', () => {
  for (const [bases, total] of [
    [[5, 6, 7], 18],
    [[23, 31, 4], null],
    [[23, 31, 0], null],
    [[23, 3, 2], 28],
    [[23, 3, 1], null],
    [[23, 4, 0], null],
    [[4, 4], 8],
    [[2, 2], null],
    [[12], null],
  ] as const) {
    it(`is ${total === null ? 'not given' : `of ${total}`} when ${bases.join(', ')} answered`, () => {
      const held = bases.map((base, place) => [aSealedSession(place, `W${place}`), law(base)] as const)
      expect(only(tableOf('q1', held)).total?.base ?? null).to.equal(total)
    })
  }

  it('is of the people, not of the workshops', () => {
    const table = tableOf('q1', [
      [GVA, law(15)],
      [CAL, each(5, { choice: '2' })],
    ])
    expect(only(table).total).to.have.deep.property('values', [75, 25, 0, 0])
  })

  it('counts those who declined in withheld workshops only where it is given', () => {
    const held = (few: number) =>
      only(
        tableOf('q1', [
          [GVA, [...law(23), ...each(2, { choice: '-97' })]],
          [CAL, [...law(few), ...each(1, { choice: '-97' })]],
          [ZRH, law(2)],
        ]),
      )
    expect(held(3).total?.reasons.declined).to.equal(3)
    expect(held(1).total).to.equal(null)
  })

  it('never lets what is withheld be worked out to fewer than the threshold', () => {
    const bases = fc.array(fc.nat(9), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(bases, (people) => {
        const held = people.map((base, place) => [aSealedSession(place, `W${place}`), law(base)] as const)
        const { total, rows } = only(tableOf('q1', held))
        const withheld = rows.filter(({ state }) => state === 'withheld').length
        if (!total || withheld === 0) return
        const seen = rows.reduce((sum, row) => sum + (row.state === 'shown' ? row.base : 0), 0)
        expect(withheld).to.be.above(1)
        expect(total.base - seen).to.be.at.least(THRESHOLD)
      }),
    )
  })
})

describe('a question over several versions of the questionnaire', () => {
  const dropped = withQuestion('q1', () => undefined)

  it('is not asked where the version lacks it, which is neither zero nor withheld', () => {
    const table = tableOf('q1', [
      [GVA, law(5)],
      [aSealedSession(2, 'CAL', dropped, 2), []],
      [ZRH, law(1)],
    ])
    expect(statesOf(table)).to.deep.equal(['shown', 'not_asked', 'withheld'])
  })

  it('counts every session of a workshop that asked it', () => {
    const table = tableOf('q1', [
      [GVA, law(3)],
      [aSealedSession(4, 'GVA', dropped, 2), []],
      [aSealedSession(5, 'GVA'), law(4)],
    ])
    expect(rowIn(only(table), 'GVA')).to.include({ state: 'shown', base: 7 })
  })

  const longer = {
    ...everyKind,
    choice_lists: {
      ...everyKind.choice_lists,
      sources: [...choicesIn(everyKind, 'sources'), { code: '4', label: { en: 'Advice' } }],
    },
  }
  const advice = (count: number) => each(count, { choice: '4' })

  it('has no number for an option that was not offered there, and a total of those who were', () => {
    const table = tableOf('q1', [
      [GVA, law(15)],
      [aSealedSession(2, 'CAL', longer, 2), advice(5)],
    ])
    expect(table.columns.map(({ code }) => code)).to.deep.equal(['1', '2', '3', '4', '97'])
    expect(rowIn(only(table), 'GVA')).to.have.deep.property('values', [100, 0, 0, null, 0])
    expect(rowIn(only(table), 'GVA')).to.have.deep.property('bases', [15, 15, 15, null, 15])
    expect(rowIn(only(table), 'CAL')).to.have.deep.property('values', [0, 0, 0, 100, 0])
    expect(only(table).total).to.deep.include({ base: 20, values: [75, 0, 0, 100, 0] })
    expect(only(table).total).to.have.deep.property('bases', [20, 20, 20, 5, 20])
  })

  it('counts only people who were offered an option, within a workshop too', () => {
    const held = (people: number) =>
      tableOf('q1', [
        [GVA, law(30)],
        [aSealedSession(2, 'GVA', longer, 2), [...advice(people - 2), ...law(2)]],
      ])
    expect(rowIn(only(held(10)), 'GVA')).to.deep.include({ base: 40, bases: [40, 40, 40, 10, 40] })
    expect(rowIn(only(held(10)), 'GVA')).to.have.deep.property('values', [80, 0, 0, 80, 0])
    const few = ['withheld', 34, 34, 'withheld', 34]
    expect(rowIn(only(held(4)), 'GVA')).to.deep.include({ base: 34, bases: few })
    expect(rowIn(only(held(4)), 'GVA')).to.have.deep.property('values', [null, 0, 0, null, 0])
  })

  it('gives no total of an option from which too few could be worked out', () => {
    const held = (few: number) =>
      only(
        tableOf('q1', [
          [GVA, law(30)],
          [aSealedSession(2, 'GVA', longer, 2), advice(few)],
          [aSealedSession(3, 'CAL', longer, 2), advice(9)],
        ]),
      ).total
    expect(held(5)?.bases[3]).to.equal(14)
    expect(held(4)).to.deep.include({ base: 43, bases: ['withheld', 43, 43, 'withheld', 43] })
    expect(held(4)?.values[3]).to.equal(null)
  })

  it('leaves nothing over, by subtraction from the total, of an option few were offered in hidden workshops', () => {
    const shown = only(
      tableOf('q1', [
        [GVA, law(20)],
        [aSealedSession(2, 'CAL', longer, 2), [...law(4), ...advice(6)]],
        [aSealedSession(3, 'NBO'), law(2)],
        [aSealedSession(4, 'ZRH', longer, 2), advice(3)],
      ]),
    )
    // If all but Advice were shown, 35 - 26 - 6 in California would reveal Zurich's three.
    expect(shown.rows.map(({ state }) => state)).to.deep.equal(['shown', 'shown', 'withheld', 'withheld'])
    expect(shown.total?.base).to.equal(35)
    expect(shown.total?.bases.filter((base) => base === 'withheld')).to.have.length(2)
  })

  it('leaves nothing over of the points of an item too few were offered', () => {
    const more = {
      ...everyKind,
      choice_lists: {
        ...everyKind.choice_lists,
        aims: [...choicesIn(everyKind, 'aims'), { code: 'late', label: { en: 'Late' } }],
      },
    }
    const table = (few: number) =>
      tableOf('q9', [
        [GVA, each(10, { law: 40, open: 30, remedy: 30, steady: 0 })],
        [aSealedSession(2, 'GVA', more, 2), each(few, { law: 20, open: 0, remedy: 0, steady: 0, late: 80 })],
        [aSealedSession(3, 'CAL', more, 2), each(5, { law: 0, open: 0, remedy: 0, steady: 50, late: 50 })],
      ])
    const withheld = (few: number) =>
      table(few).blocks.filter(({ rows }) => rows[0]?.state === 'withheld').length
    const totals = (few: number) => table(few).blocks.filter(({ total }) => total !== null).length
    expect([withheld(5), totals(5)]).to.deep.equal([0, 5])
    expect([withheld(3), totals(3)]).to.deep.equal([2, 3])
  })

  it('leaves people out of the points of an item they were not offered', () => {
    const more = {
      ...everyKind,
      choice_lists: {
        ...everyKind.choice_lists,
        aims: [...choicesIn(everyKind, 'aims'), { code: 'late', label: { en: 'Late' } }],
      },
    }
    const table = tableOf('q9', [
      [GVA, each(10, { law: 40, open: 30, remedy: 30, steady: 0 })],
      [aSealedSession(2, 'GVA', more, 2), each(5, { law: 20, open: 0, remedy: 0, steady: 0, late: 80 })],
    ])
    const late = table.blocks.find(({ code }) => code === 'late')
    expect(late && rowIn(late, 'GVA')).to.deep.include({ base: 5, values: [80, 80] })
    const first = table.blocks.find(({ code }) => code === 'law')
    expect(first && rowIn(first, 'GVA')).to.include({ base: 15 })
  })

  it('keeps a statement that only an earlier version had', () => {
    const shorter = withQuestion('q3', (question) =>
      question.kind === 'likert_set' ? { ...question, items: question.items.slice(0, 1) } : question,
    )
    const table = tableOf('q3', [
      [GVA, each(5, { a: '1', b: '2' })],
      [aSealedSession(2, 'CAL', shorter, 2), each(5, { a: '1' })],
    ])
    const states = table.blocks.map(({ rows }) => rows.map(({ state }) => state))
    expect(states).to.deep.equal([
      ['shown', 'shown'],
      ['shown', 'not_asked'],
    ])
  })

  const wider = withQuestion('q4', (question) =>
    question.kind === 'scale' ? { ...question, max: 20 } : question,
  )
  const scales = [
    [GVA, each(5, 10)],
    [aSealedSession(2, 'CAL', wider, 2), each(5, 20)],
  ] as const

  it('has a table for each scale that stands apart, and says that the others were asked otherwise', () => {
    const tables = ['q4_a1', 'q4_a2'].map((code) => tableOf(code, scales, THRESHOLD, 'apart'))
    expect(tables.map(statesOf)).to.deep.equal([
      ['shown', 'asked_otherwise'],
      ['asked_otherwise', 'shown'],
    ])
    expect(tables.map(({ to }) => to)).to.deep.equal([10, 20])
  })

  it('shows no step of scales that were merged where too few had the longer one, and the mean of all', () => {
    const table = tableOf('q4', [
      [GVA, each(20, 10)],
      [aSealedSession(2, 'GVA', wider, 2), each(3, 20)],
    ])
    const row = rowIn(only(table), 'GVA')
    expect(row.state === 'shown' && row.values.slice(0, 2)).to.deep.equal([11.3, 10])
    expect(row.state === 'shown' && new Set(row.bases.slice(2))).to.deep.equal(new Set(['withheld']))
  })

  it('has one axis for scales that were merged, and no share of a step that was not on a scale', () => {
    const table = tableOf('q4', scales)
    expect([table.from, table.to]).to.deep.equal([0, 20])
    const at = table.columns.findIndex(({ code }) => code === '20')
    const [geneva, california] = only(table).rows
    expect(geneva?.state === 'shown' && geneva.bases[at]).to.equal(null)
    expect(california?.state === 'shown' && california.values[at]).to.equal(100)
    expect(only(table).total?.values[0]).to.equal(15)
  })
})
