import { expect } from 'chai'
import fc from 'fast-check'

import { numberIn } from '../../src/finding/source/figure-number.ts'
import { figureSource, sourceAt, sourceIn, storedOf } from '../../src/finding/source/source.ts'
import type { ShownRow, ResultRow } from '../../src/result/block.ts'
import { SPLITS } from '../../src/result/subgroups.ts'
import { aCode } from '../coding/seeded.ts'

const GUID = aCode('rain').guid

describe('a source of numbers', () => {
  const code = fc.stringMatching(/^[a-z][a-z0-9_&= %é]{0,6}$/)
  const figure = fc
    .record({
      question: fc.stringMatching(/^[a-z][a-z0-9_.-]{0,8}$/),
      row: fc.option(code, { nil: '' }),
      options: fc.array(code, { maxLength: 4 }),
      split: fc.constantFrom(...SPLITS),
      only: fc.array(code, { maxLength: 3 }),
      by: fc.constantFrom(...SPLITS),
    })
    .map(({ question, row, options, split, only, by }) => {
      const people = only.length > 0 ? { [split]: [...new Set(only)].sort() } : {}
      return figureSource({ question, row, statistic: '', only: people, by }, options)
    })

  it('is read as it was written, whatever its codes are', () => {
    fc.assert(
      fc.property(figure, (source) => {
        expect(sourceIn(storedOf(source))).to.deep.equal(source)
      }),
    )
    const coded = { kind: 'code', variable: 'q5_97_txt', code: GUID } as const
    expect(sourceIn(storedOf(coded))).to.deep.equal(coded)
  })

  it('is written alike where it is alike', () => {
    for (const stored of [
      'q3?statistic=5&row=a&statistic=4',
      'q3?row=a&statistic=4&statistic=5&statistic=5&by=',
    ])
      expect(storedOf(sourceIn(stored) ?? { kind: 'code', variable: '', code: '' })).to.equal(
        'q3?row=a&statistic=4&statistic=5',
      )
  })

  it('is nothing where it cannot be read', () => {
    for (const stored of ['', '?row=a', 'q3?by=nothing', 'q3/rain', `a/b/${GUID}`, '../q3', 'q3?then=by'])
      expect(sourceIn(stored), stored).to.equal(undefined)
  })

  it('is read from an address of a result page of this consultation', () => {
    const address =
      'https://colloquy.example/consultations/7/results/q3?row=a&statistic=4&undone=group:farm#table'
    const read = sourceAt(address, 7)
    expect(read && storedOf(read)).to.equal('q3?row=a&statistic=4')
    expect(sourceAt('/consultations/7/results/q3.csv?group=farm', 7)).to.deep.include({ kind: 'figure' })
    for (const other of [
      'https://colloquy.example/consultations/8/results/q3',
      'https://colloquy.example/consultations/7/results/q3/map',
      'https://colloquy.example/consultations/7/export',
      'javascript:alert(1)',
      'q3',
      '',
    ])
      expect(sourceAt(other, 7), other).to.equal(undefined)
  })
})

describe('the number of a figure', () => {
  const per = (code: string) => ({ measure: 'per_cent', code, label: {} }) as const
  const row = (base: number, people: readonly (number | null)[], more: Partial<ShownRow> = {}): ShownRow => ({
    state: 'shown',
    subgroup: 'total',
    name: {},
    base,
    reasons: { left: 0, declined: 0, dont_know: 0, unasked: 0 },
    values: people.map((count) => (count === null ? null : Math.round((100 * count) / base))),
    bases: people.map(() => base),
    people,
    ...more,
  })
  const place = (state: 'few' | 'held_back'): ResultRow => ({
    state: 'withheld',
    rule: state,
    subgroup: 'P',
    name: {},
  })
  const block = (
    total: ShownRow | null,
    rows: readonly ResultRow[] = [row(9, [9]), row(9, [9])],
    code = 'a',
  ) => ({
    code,
    label: {},
    rows,
    total,
    total_withheld: total === null && rows.length > 1,
  })
  const table = {
    columns: [per('1'), per('2'), { measure: 'mean', code: '', label: {} } as const],
    multiple: false,
  }
  const of = (
    blocks: readonly ReturnType<typeof block>[],
    options: readonly string[],
    item = '',
    more = {},
  ) => numberIn({ ...table, blocks, ...more }, item, options)

  it('is how many of everybody gave the answers, together', () => {
    const one = block(row(82, [20, 41]))
    expect(of([one], ['1'])).to.deep.equal({ state: 'told', count: 20, base: 82, share: 24 })
    expect(of([one], ['1', '2'])).to.deep.equal({ state: 'told', count: 61, base: 82, share: 74 })
    expect(of([one], [])).to.deep.equal({ state: 'told', count: null, base: 82, share: null })
  })

  it('adds no people up who may have given several answers, and none of a mean', () => {
    const one = block(row(82, [20, 41, null]))
    const nothing = { state: 'told', count: null, base: 82, share: null }
    expect(of([one], ['1', '2'], '', { multiple: true })).to.deep.equal(nothing)
    expect(of([one], ['mean'])).to.deep.equal(nothing)
  })

  it('is withheld with the total, with a single place, or with one of the answers', () => {
    expect(of([block(null)], ['1'])).to.deep.equal({ state: 'withheld', rule: 'held_back' })
    expect(of([block(null, [place('few')])], ['1'])).to.deep.equal({ state: 'withheld', rule: 'few' })
    const part = block(row(82, [20, null], { bases: [82, 'withheld'] }))
    expect(of([part], ['1', '2'])).to.deep.equal({ state: 'withheld', rule: 'held_back' })
    expect(of([part], ['2'])).to.deep.equal({ state: 'withheld', rule: 'held_back' })
    expect(of([part], ['1'])).to.deep.include({ count: 20 })
  })

  it('is gone with its item or its answer', () => {
    const one = block(row(82, [20, null], { bases: [82, null] }))
    expect(of([one], ['1'], 'b')).to.deep.equal({ state: 'gone', why: 'item' })
    expect(of([one], ['3'])).to.deep.equal({ state: 'gone', why: 'option' })
    expect(of([one], ['2'])).to.deep.equal({ state: 'gone', why: 'option' })
  })

  it('is none of several items or of pairs, but their common base', () => {
    const two = [block(row(82, [1, 2])), block(row(82, [3, 4]), undefined, 'b')]
    expect(of(two, [])).to.deep.include({ state: 'told', base: 82, count: null })
    expect(of([...two, block(row(81, [3, 4]), undefined, 'c')], [])).to.deep.include({ base: null })
    expect(of(two, ['1'], '', { within: 'group' })).to.deep.include({
      state: 'told',
      base: null,
      count: null,
    })
  })
})
