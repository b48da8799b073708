import { expect } from 'chai'
import qrcode from 'qrcode'

import { joiningOf, typedAddress } from '../../src/session/joining.ts'
import { qrOf } from '../../src/session/qr.ts'

/** Paints a path of horizontal runs onto a grid. */
function painted({ size, path }: { size: number; path: string }): number[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)]
  expect(runs.map(([run]) => run).join('')).to.equal(path)
  for (const [, x, y, length, back] of runs) {
    expect(back).to.equal(length)
    for (let step = 0; step < Number(length); step += 1) {
      const row = grid[Number(y)]
      if (row) row[Number(x) + step] = 1
    }
  }
  return grid
}

describe('a QR code', () => {
  const url = 'https://ask.example.org/s/7K4M9PXT'

  it('paints exactly the modules of the symbol, with four of white on every side', () => {
    const { modules } = qrcode.create(url, { errorCorrectionLevel: 'M' })
    const wanted = Array.from({ length: modules.size + 8 }, (_row, y) =>
      Array.from({ length: modules.size + 8 }, (_column, x) =>
        x >= 4 && y >= 4 && x < modules.size + 4 && y < modules.size + 4 ? modules.get(y - 4, x - 4) : 0,
      ),
    )
    expect(painted(qrOf(url))).to.deep.equal(wanted)
  })

  it('is another one for another text', () => {
    expect(qrOf(url).path).to.not.equal(qrOf(url.replace('7', '8')).path)
  })
})

describe('how phones join', () => {
  it('leads from the QR code straight to the session', () => {
    const joining = joiningOf('https://ask.example.org', '7K4M9PXT')
    expect(joining.qr).to.deep.equal(qrOf('https://ask.example.org/s/7K4M9PXT'))
    expect(joining).to.include({ code: '7K4M 9PXT', start: '/s/7K4M9PXT', reachable: true })
  })

  const addresses: readonly (readonly [string, string, boolean])[] = [
    ['https://ask.example.org', 'ask.example.org', true],
    ['https://ask.example.org/colloquy', 'ask.example.org/colloquy', true],
    ['https://ask.example.org:8443', 'https://ask.example.org:8443', true],
    ['http://192.168.1.20:3000', 'http://192.168.1.20:3000', true],
    ['http://localhost:3000', 'http://localhost:3000', false],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000', false],
    ['http://[::1]:3000', 'http://[::1]:3000', false],
    ['https://localhost.example.org', 'localhost.example.org', true],
  ]
  for (const [public_url, typed, reachable] of addresses) {
    it(`shows ${typed} for ${public_url}, which phones ${reachable ? 'reach' : 'cannot reach'}`, () => {
      expect(typedAddress(public_url)).to.equal(typed)
      expect(joiningOf(public_url, '7K4M9PXT').reachable).to.equal(reachable)
    })
  }
})
