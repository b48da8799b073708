import { expect } from 'chai'
import * as fc from 'fast-check'

import { canonicalJson } from '../../src/instrument/canonical.ts'

describe('canonical JSON', () => {
  const spellings: readonly (readonly [value: unknown, json: string])[] = [
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a10: 1, a9: 2, A: 3, _: 4 }, '{"A":3,"_":4,"a10":1,"a9":2}'],
    [{ é: 1, z: 2 }, '{"z":2,"é":1}'],
    [{ '\uE000': 1, '😀': 2 }, '{"😀":2,"\uE000":1}'],
    [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
    [[1.0, -0, 1e21, 1e-7, 0.1], '[1,0,1e+21,1e-7,0.1]'],
    ['“a”\n"b"\u2028', '"“a”\\n\\"b\\"\u2028"'],
    [{}, '{}'],
    [[], '[]'],
    [Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ]
  for (const [value, json] of spellings) {
    it(`spells ${json}`, () => expect(canonicalJson(value)).to.equal(json))
  }

  const unspeakable: Readonly<Record<string, unknown>> = {
    undefined,
    'a member that is undefined': { a: undefined },
    'a hole in a list': Object.assign([], { 1: 'after a hole' }),
    NaN,
    infinity: [1, -Infinity],
    'a function': () => 1,
    'a bigint': 1n,
    'a symbol': Symbol('s'),
    'a date': new Date(0),
    'a map': new Map(),
  }
  for (const [name, value] of Object.entries(unspeakable)) {
    it(`refuses ${name}`, () => expect(() => canonicalJson(value)).to.throw(TypeError))
  }

  it('reads back to the same value and the same spelling', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = canonicalJson(value)
        expect(canonicalJson(JSON.parse(json))).to.equal(json)
        expect(JSON.parse(json)).to.deep.equal(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order in which members were added', () => {
    const members = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.jsonValue()), {
      selector: ([key]) => key,
    })
    const twice = members.chain((added) =>
      fc.tuple(fc.constant(added), fc.shuffledSubarray(added, { minLength: added.length })),
    )
    fc.assert(
      fc.property(twice, ([one, other]) => {
        expect(canonicalJson(Object.fromEntries(one))).to.equal(canonicalJson(Object.fromEntries(other)))
      }),
    )
  })
})
