// Fast check of a change, within a minute: format, lint and types, then the nearest tests. A change is the difference
// from main, committed or not; `npm run check -- REVISION` compares with another.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { testsNear } from './check/near.mjs'

/** Maximum number of test files; milliseconds after which no further test begins, and minimum for tests. */
const MOST = 16
const [LONGEST, LEAST] = [45_000, 20_000]
/** Run for every change, in a second or two. */
const ALWAYS = ['test/architecture.test.ts']

const began = Date.now()
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean)

const [since] = git('merge-base', 'HEAD', process.argv[2] ?? 'main')
const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', '--no-renames', since),
  ...git('ls-files', '--others', '--exclude-standard'),
]
if (changed.length === 0) {
  console.log('Nothing has changed.')
  process.exit()
}

const near = testsNear(root, changed)
const taken = near.filter((file) => !isSlow(file) || changed.includes(file)).slice(0, MOST)
const left_out = near.filter((file) => !taken.includes(file))

console.log(`${changed.length} files have changed.`)
const sources = changed.filter((file) => /\.(?:ts|mjs|cjs|js)$/.test(file))
const fine = await Promise.all([
  runs('Format', 'prettier', ['--check', '--ignore-unknown', ...changed]),
  sources.length === 0 || runs('Lint', 'oxlint', ['--type-aware', ...sources]),
  runs('Types', 'tsc', []),
])
const until = String(Math.max(began + LONGEST, Date.now() + LEAST))
const tests = [
  '--parallel',
  '--jobs=2',
  '--require=./test/support/until.mjs',
  ...new Set([...ALWAYS, ...taken]),
]
const passes = await ended('mocha', tests, { stdio: 'inherit', env: { ...process.env, CHECK_UNTIL: until } })

console.log(`\n${Math.round((Date.now() - began) / 1000)} s, and left out:`)
if (left_out.length > 0) console.log(`- further away, or in a browser: ${left_out.join(' ')}`)
console.log('- everything else: npm test, and npm run test:postgres where the database is touched')
process.exit(fine.every(Boolean) && passes ? 0 : 1)

function isSlow(file) {
  return /^test\/(?:browser|assurance)\//.test(file)
}

/** Runs a tool; prints its output only when it fails. */
async function runs(name, tool, args) {
  const said = []
  const passed = await ended(tool, args, { stdio: 'pipe' }, said)
  console.log(passed ? `${name}: fine` : `${name}:\n${said.join('')}`)
  return passed
}

async function ended(tool, args, options, said = []) {
  const child = spawn(path.join(root, 'node_modules/.bin', tool), args, options)
  child.stdout?.on('data', (chunk) => said.push(chunk))
  child.stderr?.on('data', (chunk) => said.push(chunk))
  const [status] = await once(child, 'close')
  return status === 0
}
