import { expect } from 'chai'
import { assert, infiniteStream, nat, property } from 'fast-check'

import { newJoinCode, readJoinCode, spaced } from '../../src/session/join-code.ts'

describe('a join code', () => {
  const readings: readonly (readonly [string, string | undefined, string])[] = [
    ['7K4M9PXT', '7K4M9PXT', 'as printed'],
    ['7k4m9pxt', '7K4M9PXT', 'in lower case'],
    ['7K4M 9PXT', '7K4M9PXT', 'in two groups'],
    [' 7k4m-9pxt ', '7K4M9PXT', 'with hyphens and spaces around it'],
    ['7 K 4 M 9 P X T', '7K4M9PXT', 'spelt out'],
    ['OoOo0000', '00000000', 'O is 0'],
    ['IiLl1111', '11111111', 'I and L are 1'],
    ['７Ｋ４Ｍ９ＰＸＴ', '7K4M9PXT', 'in full-width characters'],
    ['7K4M9PXU', undefined, 'U is not used'],
    ['7K4M9PX', undefined, 'seven characters'],
    ['7K4M9PXTT', undefined, 'nine characters'],
    ['7K4M9PX!', undefined, 'punctuation'],
    ['٧K4M9PXT', undefined, 'digits of another script'],
    ['', undefined, 'nothing'],
  ]
  for (const [typed, read, how] of readings) {
    it(`${how}: ${JSON.stringify(typed)} ${read ? `reads as ${read}` : 'cannot be one'}`, () => {
      expect(readJoinCode(typed)).to.equal(read)
    })
  }

  it('reads back as itself, shown in two groups, in either case', () => {
    assert(
      property(infiniteStream(nat(31)), (picks) => {
        const code = newJoinCode(() => picks.next().value ?? 0)
        expect(code).to.match(/^[0-9A-HJKMNP-TV-Z]{8}$/)
        expect(readJoinCode(spaced(code))).to.equal(code)
        expect(readJoinCode(spaced(code).toLowerCase())).to.equal(code)
      }),
    )
  })

  it('is shown as two groups of four', () => {
    expect(spaced('7K4M9PXT')).to.equal('7K4M 9PXT')
  })

  it('draws evenly from 32 characters', () => {
    const asked: number[] = []
    newJoinCode((below) => asked.push(below) && 0)
    expect(asked).to.deep.equal([32, 32, 32, 32, 32, 32, 32, 32])
  })
})
