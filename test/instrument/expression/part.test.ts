import { expect } from 'chai'

import { partOn } from '../../../src/instrument/expression/part.ts'

/** What remains of a condition of which only a and b are known. */
const PARTS: readonly (readonly [source: string, part: string])[] = [
  ["${a} = '1'", "${a} = '1'"],
  ["${x} = '1'", ''],
  ["${a} = '1' and ${x} = '2'", "${a} = '1'"],
  ["${x} = '2' and ${a} = '1'", "${a} = '1'"],
  ["${a} = '1' or ${x} = '2'", "${a} = '1'"],
  ["(${a} = '1' or ${x} = '2') and ${b} > 3", "${a} = '1' and ${b} > 3"],
  ["not(${a} = '1' and ${x} = '2')", "not(${a} = '1')"],
  ["not(${x} = '2') and ${b} > 3", '${b} > 3'],
  ['${a} > ${x}', ''],
  ['${a} > ${x} and ${a} > ${b}', '${a} > ${b}'],
  ['1 = 1 and ${a} > 3', '1 = 1 and ${a} > 3'],
  ['${a} > ${x} and 1 = 2', ''],
  ['1 = 2', ''],
  ['', ''],
  ['${a} =', ''],
]

describe('the part of a condition that depends on certain answers', () => {
  for (const [source, part] of PARTS)
    it(`of “${source}” is “${part}”`, () => {
      expect(partOn(source, new Set(['a', 'b']))).to.equal(part)
    })

  it('keeps what a filter asks of an option', () => {
    const source = 'region = ${a} and size = ${x} and kind = 3'
    expect(partOn(source, new Set(['a']), { attributes: true })).to.equal('region = ${a} and kind = 3')
  })
})
