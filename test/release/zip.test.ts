import { expect } from 'chai'

import { descriptor, directoryOf, newEntry } from '../../src/release/zip.ts'

const GIGABYTE = 2 ** 30

describe('a ZIP beyond four gigabytes', () => {
  const long = { ...newEntry('long.csv'), crc: 7, plain: 9 * GIGABYTE, packed: GIGABYTE, at: 100 }
  const after = { ...newEntry('after.csv'), plain: 5, packed: 5, at: 5 * GIGABYTE }

  it('says sizes in eight bytes behind a file that needs them, and in four behind others', () => {
    const bytes = descriptor(long)
    expect(bytes).to.have.length(24)
    expect([bytes.readBigUInt64LE(8), bytes.readBigUInt64LE(16)]).to.deep.equal([
      BigInt(GIGABYTE),
      BigInt(9 * GIGABYTE),
    ])
    expect(descriptor(newEntry('short.csv'))).to.have.length(16)
  })

  it('has sizes and places of its files, and its own, where readers look for large ones', () => {
    const bytes = directoryOf([long, after], 6 * GIGABYTE)
    const extra = 46 + 'long.csv'.length
    expect(bytes.readUInt32LE(20), 'packed size').to.equal(0xffffffff)
    expect(bytes.readUInt16LE(extra)).to.equal(1)
    const found = [4, 12, 20].map((at) => Number(bytes.readBigUInt64LE(extra + at)))
    expect(found).to.deep.equal([9 * GIGABYTE, GIGABYTE, 100])
    const second = extra + 28 + 46 + 'after.csv'.length
    expect(Number(bytes.readBigUInt64LE(second + 20))).to.equal(5 * GIGABYTE)
    const end = bytes.indexOf('PK\x06\x06')
    expect([24, 32, 40, 48].map((at) => Number(bytes.readBigUInt64LE(end + at)))).to.deep.equal([
      2,
      2,
      end,
      6 * GIGABYTE,
    ])
    const pointer = bytes.indexOf('PK\x06\x07')
    expect(Number(bytes.readBigUInt64LE(pointer + 8))).to.equal(6 * GIGABYTE + end)
    expect(bytes.indexOf('PK\x05\x06')).to.equal(pointer + 20)
  })

  it('needs none of this below', () => {
    const bytes = directoryOf([newEntry('a.csv')], 200)
    expect(bytes.indexOf('PK\x06\x06')).to.equal(-1)
    expect(bytes.readUInt16LE(30), 'length of extra fields').to.equal(0)
  })
})
