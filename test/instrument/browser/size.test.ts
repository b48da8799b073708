import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { expect } from 'chai'

import { root } from '../../../src/root.ts'

/** Bytes compressed: on a slow network, phones load it before a page reacts to answers. */
const MOST = 12 * 1024

describe('the script of a page with conditions', () => {
  const script = readFileSync(path.join(root, 'static/js/conditions.js'))

  it('is small enough for a bad network', () => {
    expect(gzipSync(script, { level: 9 }).length).to.be.lessThan(MOST)
  })

  it('has nothing of a kind that only the server needs', () => {
    for (const name of ['strictObject', 'instrument/kinds/options', 'colloquy::', 'paper.'])
      expect(script.includes(name), name).to.equal(false)
  })
})
