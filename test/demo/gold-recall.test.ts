import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { goldRecall } from '../../scripts/demo/gold-recall.ts'
import { root } from '../../src/root.ts'

const rows = goldRecall()

describe('Help, measured on the gold codes of the example', () => {
  it('finds what the guide says it does', () => {
    const guide = readFileSync(path.join(root, 'docs/guides/coding.md'), 'utf8')
    const told = [
      ...guide.matchAll(/^\| (\w+) +\| (answers|sentences) +\| (\d+) +\| ([\d.]+) +\| ([\d.]+) +\|$/gm),
    ]
    expect(told.map(([, ...cells]) => cells)).to.deep.equal(
      rows.map(({ variable, way, n, similar, frequent }) => [
        variable,
        way,
        String(n),
        similar.toFixed(2),
        frequent.toFixed(2),
      ]),
    )
  })

  it('does not beat the most frequent codes on both, so that it is off by default', () => {
    const all = rows.filter(({ variable }) => variable === 'all')
    expect(all).to.have.length(2)
    expect(all.every(({ similar, frequent }) => similar > frequent)).to.equal(false)
  })
})
