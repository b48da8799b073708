import { expect } from 'chai'
import * as fc from 'fast-check'

import { columns, dots, placed, type ChartRow, type Drawn, type Mark } from '../../src/result/chart.ts'
import { diverging, groundOf } from '../../src/result/diverging.ts'
import { shadesOf, splitOf } from '../../src/result/side.ts'

const row = (...values: number[]): ChartRow => ({
  state: 'shown',
  name: 'Geneva',
  note: 'n = 9',
  values,
  labels: values.map(String),
})
const blank = (state: 'withheld' | 'not_asked'): ChartRow => ({
  state,
  name: 'Zurich',
  note: '',
  values: [],
  labels: [],
})

const of = <Is extends Mark['is']>({ marks }: Drawn, is: Is) =>
  marks.filter((mark): mark is Extract<Mark, { is: Is }> => mark.is === is)
const HEADS = { before: 'Disagree', after: 'Agree', middle: 'Neither' }

/** Five options, one statement. */
const agreement = (...rows: ChartRow[]) => {
  const ground = groundOf(rows, 5)
  return { ground, drawn: diverging(rows, 5, ground, HEADS) }
}

describe('the sides of a scale', () => {
  for (const [count, before, middle, after, shades] of [
    [2, [0], null, [1], '1 5'],
    [3, [0], 1, [2], '1 3 5'],
    [4, [0, 1], null, [2, 3], '1 2 4 5'],
    [5, [0, 1], 2, [3, 4], '1 2 3 4 5'],
    [6, [0, 1, 2], null, [3, 4, 5], '1 12 2 4 45 5'],
    [7, [0, 1, 2], 3, [4, 5, 6], '1 12 2 3 4 45 5'],
  ] as const) {
    it(`share ${count} options and their shades`, () => {
      expect(splitOf(count)).to.deep.equal({ before, middle, after })
      expect(shadesOf(count).join(' ')).to.equal(shades)
    })
  }

  it('have a shade for every option of a scale of any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const shades = shadesOf(count)
        expect(shades).to.have.length(count)
        for (const shade of shades) expect(['1', '12', '2', '3', '4', '45', '5']).to.include(shade)
      }),
    )
  })
})

describe('a diverging drawing', () => {
  const { ground, drawn } = agreement(row(10, 20, 30, 25, 15), row(0, 5, 50, 45, 0))
  const shaded = (shade: string) => of(drawn, 'bar').filter((bar) => bar.shade === shade)

  it('leads disagreement to the start of the line and agreement to its end', () => {
    for (const bar of [...shaded('1'), ...shaded('2')]) expect(bar.x + bar.width).to.be.at.most(ground.line)
    for (const bar of [...shaded('4'), ...shaded('5')]) expect(bar.x).to.be.at.least(ground.line)
  })

  it('puts the milder options next to the line', () => {
    const [mild] = shaded('2')
    const [strong] = shaded('1')
    expect((strong?.x ?? 0) + (strong?.width ?? 0)).to.be.at.most(mild?.x ?? 0)
  })

  it('puts the middle apart, behind every other bar', () => {
    const ends = [...shaded('4'), ...shaded('5')].map(({ x, width }) => x + width)
    for (const bar of shaded('3')) expect(bar.x).to.be.at.least(Math.max(...ends))
  })

  it('draws every bar on one scale, in every row', () => {
    const perCent = (width: number) => (width + 0.3) / ground.unit
    expect(shaded('4').map(({ width }) => Math.round(perCent(width)))).to.deep.equal([25, 45])
    expect(shaded('3').map(({ width }) => Math.round(perCent(width)))).to.deep.equal([30, 50])
  })

  it('has no bar for zero', () => {
    expect(shaded('1')).to.have.length(1)
    expect(shaded('5')).to.have.length(1)
  })

  it('prints numbers from 8 on in the colour that goes with the bar', () => {
    const numbers = of(agreement(row(7, 8, 40, 30, 15)).drawn, 'text').filter(({ look }) =>
      look.startsWith('n '),
    )
    expect(numbers.map(({ look, text }) => `${look} ${text}`)).to.have.members([
      'n t2 8',
      'n t3 40',
      'n t4 30',
      'n t5 15',
    ])
  })

  it('stays within its width whatever the answers', () => {
    const share = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 })
    const wholes = share.map((parts) => {
      const total = Math.max(
        parts.reduce((sum, part) => sum + part, 0),
        1,
      )
      return row(...parts.map((part) => Math.round((100 * part) / total)))
    })
    fc.assert(
      fc.property(fc.array(wholes, { minLength: 1, maxLength: 4 }), (rows) => {
        for (const bar of of(agreement(...rows).drawn, 'bar')) {
          expect(bar.x).to.be.at.least(-0.01)
          expect(bar.x + bar.width).to.be.at.most(100.01)
        }
      }),
    )
  })

  it('shows what is withheld as a hatch of full width and what was not asked as a dot on a line', () => {
    const { drawn: two } = agreement(blank('withheld'), blank('not_asked'))
    expect(of(two, 'bar')).to.deep.equal([])
    expect(of(two, 'hatch').map(({ width }) => width)).to.deep.equal([99.8])
    expect(of(two, 'dot')).to.have.length(1)
    expect(of(two, 'name').map(({ name }) => name)).to.deep.equal(['Zurich', 'Zurich'])
  })
})

describe('columns of a scale', () => {
  const drawn = columns([row(50, 0, 50), row(100, 0, 0)], ['1', '2', '3'], 100)

  it('are as high as their per cent on one scale for all rows', () => {
    expect(of(drawn, 'bar').map(({ height }) => height)).to.deep.equal([28, 28, 56])
  })

  it('stand above their steps', () => {
    const foot = (n: number) =>
      of(drawn, 'text').filter(({ look, text }) => look === 'mu' && text === String(n))[0]?.x
    const [first, last] = of(drawn, 'bar').map(({ x, width }) => x + width / 2)
    expect(first).to.be.closeTo(foot(1) ?? 0, 0.001)
    expect(last).to.be.closeTo(foot(3) ?? 0, 0.001)
  })
})

describe('dots on an axis', () => {
  it('lie between its ends in proportion', () => {
    const drawn = dots([row(1), row(2.5), row(4)], { from: 1, to: 4, ends: ['1', '4'] })
    expect(of(drawn, 'dot').map(({ x }) => x)).to.deep.equal([2, 50, 98])
  })

  it('look unlike the dot of a question that was not asked', () => {
    const drawn = dots([row(1), blank('not_asked')], { from: 1, to: 4, ends: ['1', '4'] })
    const [mean, absent] = of(drawn, 'dot')
    expect(mean?.look).not.to.equal(absent?.look)
    expect(mean?.radius).not.to.equal(absent?.radius)
  })
})

describe('an Arabic drawing', () => {
  const { drawn } = agreement(row(10, 20, 30, 25, 15), blank('withheld'), blank('not_asked'))
  const plain = placed(drawn, 'ltr')
  const mirrored = placed(drawn, 'rtl')

  it('has every bar at 100 less its other end', () => {
    const [one, other] = [of(plain, 'bar'), of(mirrored, 'bar')]
    expect(one.length).to.be.above(3)
    one.forEach((bar, place) => {
      expect(other[place]?.x).to.be.closeTo(100 - bar.x - bar.width, 0.011)
      expect(other[place]?.width).to.equal(bar.width)
    })
  })

  it('has every text, line and dot at 100 less x, anchored as before', () => {
    of(plain, 'text').forEach(({ x, anchor }, place) => {
      const twin = of(mirrored, 'text')[place]
      expect([twin?.x, twin?.anchor]).to.deep.equal([Math.round(100 * (100 - x)) / 100, anchor])
    })
    of(plain, 'name').forEach((_, place) => expect(of(mirrored, 'name')[place]?.x).to.equal(100))
    of(plain, 'line').forEach(({ x1 }, place) =>
      expect(of(mirrored, 'line')[place]?.x1).to.be.closeTo(100 - x1, 0.011),
    )
    expect(of(mirrored, 'dot')[0]?.x).to.equal(100 - (of(plain, 'dot')[0]?.x ?? 0))
  })

  it('is the same again when it is mirrored twice', () => {
    expect(placed(mirrored, 'rtl')).to.deep.equal(plain)
  })
})
