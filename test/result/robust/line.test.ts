import { expect } from 'chai'
import * as fc from 'fast-check'

import { NOBODY } from '../../../src/result/nonresponse/reasons.ts'
import type { Mark } from '../../../src/result/chart.ts'
import { line, type Point } from '../../../src/result/line.ts'
import { peopleOf } from '../../../src/result/robust/people.ts'
import { signOf } from '../../../src/result/signs.ts'

const NAMES = ['Geneva', 'Zurich', 'California', 'Kuala Lumpur']
const points = (...values: number[]): readonly Point[] =>
  values.map((value, at) => ({
    value,
    sign: signOf('workshop', at),
    name: NAMES[at % NAMES.length] ?? '',
    number: String(value),
  }))
const signsOf = (values: readonly number[]) =>
  line(points(...values)).marks.filter((mark): mark is Extract<Mark, { is: 'sign' }> => mark.is === 'sign')
const textsOf = (...values: number[]) =>
  line(points(...values)).marks.flatMap((mark) => (mark.is === 'text' ? [mark.text] : []))

describe('a line with a sign for each subgroup', () => {
  it('has each sign at its per cent', () => {
    const places = signsOf([73, 24, 100, 0]).map(({ x }) => Math.round((x - 2) / 0.96))
    expect(places).to.deep.equal([0, 24, 73, 100])
  })

  it('moves signs nearer than 5 points up and down in turn, and no others', () => {
    const heights = (...values: number[]) => {
      const signs = signsOf(values).map(({ y }) => y)
      const middle = line(points(...values)).height / 2
      return signs.map((y) => y - middle)
    }
    expect(heights(24, 73, 78, 81)).to.deep.equal([0, 0, -8, 8])
    expect(heights(70, 72, 75, 79)).to.deep.equal([-8, 8, -8, 8])
    expect(heights(10, 15, 20)).to.deep.equal([0, 0, 0])
  })

  it('covers no sign by another, however many have one value, and stays within its height', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 }), (values) => {
        const { height } = line(points(...values))
        const signs = signsOf(values)
        expect(new Set(signs.map(({ x, y }) => `${x}/${y}`)).size).to.equal(values.length)
        for (const { y } of signs) expect(y).to.be.within(9, height - 9)
      }),
    )
  })

  it('numbers the ends from a gap of 10 points, and names them from 25 where there is room', () => {
    expect(textsOf(40, 49)).to.deep.equal([])
    expect(textsOf(40, 50)).to.deep.equal(['40', '50'])
    expect(textsOf(40, 65)).to.deep.equal(['Geneva 40', 'Zurich 65'])
    expect(textsOf(8, 97)).to.deep.equal(['8'])
  })

  it('numbers a sign that is alone', () => {
    expect(textsOf(40)).to.deep.equal(['40'])
    expect(textsOf(100)).to.deep.equal(['100'])
  })
})

describe('the signs', () => {
  it('are filled for places and open for groups, each of another shape or colour', () => {
    const places = Array.from({ length: 40 }, (_, at) => signOf('workshop', at))
    expect(new Set(places.map(({ look, path }) => look + path)).size).to.equal(40)
    for (const { look } of places) expect(look).to.match(/^filled/)
    expect(signOf('group', 0).look).to.match(/^open/)
  })
})

describe('the people of a shown row', () => {
  const row = { state: 'shown', subgroup: 'GVA', name: {}, base: 20, reasons: NOBODY } as const

  it('are those who chose one of the options, exactly, however many there are', () => {
    const many = { ...row, base: 3001, values: [33, 33], bases: [3001, 3001], people: [1000, 999] }
    expect(peopleOf(many, [0])).to.deep.equal({ agree: 1000, base: 3001 })
    expect(peopleOf(many, [0, 1])).to.deep.equal({ agree: 1999, base: 3001 })
  })

  it('are not told of an option that is withheld, nor of options with other bases', () => {
    expect(peopleOf({ ...row, values: [null], bases: ['withheld'], people: [null] }, [0])).to.equal(undefined)
    expect(peopleOf({ ...row, values: [50, 50], bases: [20, 10], people: [10, 5] }, [0, 1])).to.equal(
      undefined,
    )
  })
})
