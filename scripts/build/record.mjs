// Records in dist/.built.json the digest of the sources that were built. Concurrent builds of different sources may
// leave files of both: then at least one differs from the record, and the next build runs.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

import { dist, root, stateOf } from './place.mjs'

const FILE = path.join(dist, '.built.json')

/** All inputs of a build; the last is the installed lockfile, bundler included. */
const SOURCES = [
  'src',
  'scripts',
  'test/support',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
]

/** Digest of names and contents. */
export function sourcesNow() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn).sort((a, b) => (a < b ? -1 : 1))) {
    const contents = readFileSync(path.join(root, file))
    hash.update(`${file} ${contents.length}\n`).update(contents)
  }
  return hash.digest('hex')
}

/** Returns whether all files built from these sources are unchanged. */
export function upToDate(sources) {
  const known = lastRecord()
  return (
    known.sources === sources &&
    known.placed.every(({ file, state }) => stateOf(path.join(root, file)) === state)
  )
}

/** Returns the record as a file to place, with relative paths, since the checkout may be moved. */
export function recorded(sources, placed) {
  const below = placed.map(({ file, state }) => ({ file: path.relative(root, file), state }))
  return { path: FILE, contents: Buffer.from(JSON.stringify({ sources, placed: below })) }
}

function filesIn(name) {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [name]
  return readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

/** Returns an empty record when it is missing or invalid. */
function lastRecord() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'))
  } catch {
    return { sources: '', placed: [] }
  }
}
