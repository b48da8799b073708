// The tests of npm run test:postgres: those that reach postgres.ts, which chooses the engine. The others would do the
// same once more.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { testsImporting } from '../../scripts/check/near.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const usual = JSON.parse(readFileSync(`${root}/.mocharc.json`, 'utf8'))
/** Run by others, or on SQLite whatever the engine. */
const ELSEWHERE = /^test\/(?:assurance\/|browser\/|backup\/(?:command|restore|schedule)\.test\.ts$)/

const files = testsImporting(root, 'test/support/postgres.ts').filter((file) => !ELSEWHERE.test(file))
/** The part of the list that is run, in per cent: where it begins and where it ends. */
const [from, to] = (process.env['COLLOQUY_TEST_PART'] ?? '0-100').split('-').map(Number)
const place = (percent) => Math.round((files.length * percent) / 100)

export default { ...usual, spec: files.slice(place(from), place(to)) }
