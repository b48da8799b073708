import { expect } from 'chai'

import { effectOf, onWhole, type Coding } from '../../src/coding/act/coding.ts'
import { settledIn, settledOver, type CodedRound } from '../../src/coding/settle/settled.ts'

const [A, B, NONE] = [onWhole('a'), onWhole('b'), onWhole('')]
const stretch = (code: string, start: number, end: number): Coding => ({ code, start, end })
const round = (
  kind: CodedRound['kind'],
  each: readonly (readonly Coding[] | undefined)[],
  adjudicated?: readonly Coding[],
): CodedRound => ({
  kind,
  given: new Map([['u', each.map((_, coder) => coder)]]),
  codings: new Map([
    ['u', new Map(each.flatMap((codings, coder) => (codings ? [[coder, codings] as const] : [])))],
  ]),
  adjudicated: new Map(adjudicated ? [['u', adjudicated]] : []),
})

describe('the coding of an answer that counts', () => {
  it('is in a blind round what all coders agree on, whichever stretch they marked', () => {
    expect(
      settledIn(
        round('blind', [
          [A, B],
          [B, stretch('a', 2, 5)],
        ]),
        'u',
      ),
    ).to.deep.equal({
      state: 'settled',
      how: 'agreed',
      codings: [A, B, stretch('a', 2, 5)],
    })
    expect(settledIn(round('blind', [[A], [B]]), 'u').state).to.equal('difference')
    expect(settledIn(round('blind', [[A], [NONE]]), 'u').state).to.equal('difference')
    expect(settledIn(round('blind', [[NONE], [NONE]]), 'u')).to.deep.include({
      how: 'agreed',
      codings: [NONE],
    })
  })

  it('is not there before both have coded: not coded yet is missing, never no', () => {
    expect(settledIn(round('blind', [[A], undefined]), 'u').state).to.equal('to_do')
    expect(settledIn(round('blind', [[NONE], undefined]), 'u').state).to.equal('to_do')
  })

  it('is in an open round what any of them gave', () => {
    expect(settledIn(round('open', [[A], undefined]), 'u')).to.deep.include({ how: 'together', codings: [A] })
    expect(settledIn(round('open', [[A], [NONE]]), 'u')).to.deep.include({ codings: [A] })
    expect(settledIn(round('open', [[A]]), 'u')).to.deep.include({ how: 'alone' })
  })

  it('is what was settled, where a difference was', () => {
    expect(settledIn(round('blind', [[A], [B]], [B]), 'u')).to.deep.equal({
      state: 'settled',
      how: 'adjudicated',
      codings: [B],
    })
  })

  it('is that of the last round in which it is settled', () => {
    const earlier = round('blind', [[A], [A]])
    expect(settledOver([earlier, round('blind', [[A], [B]])], 'u')).to.deep.include({ codings: [A] })
    expect(settledOver([earlier, round('open', [[B]])], 'u')).to.deep.include({ codings: [B] })
    expect(settledOver([round('blind', [[A], [B]]), round('open', [undefined])], 'u').state).to.equal(
      'difference',
    )
    expect(settledOver([], 'u').state).to.equal('to_do')
  })
})

describe('a change of codes', () => {
  const change = (add: readonly Coding[], remove: readonly Coding[] = []) => ({ unit: 'u', add, remove })

  it('does nothing where nothing differs, so that a repeated request changes nothing', () => {
    expect(effectOf([A], change([A], [B]))).to.deep.equal(change([]))
  })

  it('gives a code once, and the same code to several stretches', () => {
    const [one, two] = [stretch('a', 0, 2), stretch('a', 4, 6)]
    expect(effectOf([], change([A, A, one, two])).add).to.deep.equal([A, one, two])
  })

  it('takes “no code fits” away with the first code, and all codes with it', () => {
    expect(effectOf([NONE], change([A]))).to.deep.equal(change([A], [NONE]))
    expect(effectOf([A, B], change([NONE]))).to.deep.equal(change([NONE], [A, B]))
    expect(effectOf([NONE], change([], [NONE]))).to.deep.equal(change([], [NONE]))
  })
})
