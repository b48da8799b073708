import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { testsImporting, testsNear } from '../scripts/check/near.mjs'
import { root } from '../src/root.ts'

const tests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => path.join('test', name))

describe('the tests near a change', () => {
  it('are those that import it, the nearest first', () => {
    const near = testsNear(root, ['src/csv.ts'])
    expect(near[0]).to.equal('test/csv.test.ts')
    expect(near).to.include('test/translation/csv.test.ts').and.not.include('test/session/console.test.ts')
  })

  it('are those of its slice for a template or a catalogue, which nothing imports', () => {
    const room = tests.filter((file) => path.dirname(file) === 'test/session')
    expect(testsNear(root, ['views/session/console.ejs'])).to.have.members(room)
    expect(testsNear(root, ['src/locale/en/session.json'])).to.include.members(room)
  })

  it('are not all, although every page is imported by the application, and that by every page’s test', () => {
    expect(tests).to.include('test/session/console.test.ts')
    expect(testsNear(root, ['src/paper/routes.ts'])).to.not.include('test/session/console.test.ts')
  })

  it('are a changed test itself, first of all', () => {
    expect(testsNear(root, ['test/session/qr.test.ts'])[0]).to.equal('test/session/qr.test.ts')
  })
})

describe('the tests that PostgreSQL runs too', () => {
  it('are those that reach a database, over however many files', () => {
    const reach = testsImporting(root, 'test/support/postgres.ts')
    expect(reach).to.include.members(['test/schema.test.ts', 'test/response/send.test.ts'])
    expect(reach).to.include('test/before/before.test.ts')
    for (const file of tests)
      if (/\b(?:freshStores|installation|aStudy)\(/.test(readFileSync(path.join(root, file), 'utf8')))
        expect(reach).to.include(file)
    for (const file of ['test/csv.test.ts', 'test/statistic/exact.test.ts'])
      expect(reach).to.not.include(file)
  })
})
