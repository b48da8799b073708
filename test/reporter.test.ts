import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'

import { root } from '../src/root.ts'

const FILES = {
  'some.test.mjs': `
    describe('some', () => {
      it('passes', () => {})
      it('fails', () => { throw new Error('first line\\nsecond line') })
      it('waits')
    })`,
  'none.test.mjs': `throw new Error('cannot be loaded')`,
}

describe('a run of tests beside each other', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'colloquy-reporter-'))
    for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('closes with what was left out, what failed, a file that cannot be loaded too, and one plain line', () => {
    const files = Object.keys(FILES).map((name) => path.join(folder, name))
    const reporter = path.join(root, 'test/support/reporter.cjs')
    const args = ['--no-config', '--parallel', '--jobs=2', '--exit', `--reporter=${reporter}`, ...files]
    const { status, stdout } = spawnSync(path.join(root, 'node_modules/.bin/mocha'), args, {
      encoding: 'utf8',
    })
    expect(status).to.equal(2)
    const end = stdout.slice(stdout.indexOf('skipped: '))
    expect(end).to.match(/^skipped: some › waits\nfailed: /)
    expect(end).to.include('failed: some › fails\n    first line\n    second line\n')
    expect(end).to.match(/^ {4}.*none\.test\.mjs: cannot be loaded$/m)
    expect(end.trimEnd().split('\n').at(-1)).to.equal('1 passed, 2 failed, 1 skipped')
  })
})
