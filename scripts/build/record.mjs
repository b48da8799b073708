// Remembers in dist/.built.json of which sources what stands was made. Two builds of different sources at once may
// leave files of both: then at least one is not the file that is recorded, and the next build is due.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

import { dist, root, stateOf } from './place.mjs'

const FILE = path.join(dist, '.built.json')

/** Whatever decides what is built; the last is what `npm ci` has installed, the bundler among it. */
const SOURCES = [
  'src',
  'scripts',
  'test/support',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
]

/** A digest of names and contents. */
export function sourcesNow() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn).sort((a, b) => (a < b ? -1 : 1))) {
    const contents = readFileSync(path.join(root, file))
    hash.update(`${file} ${contents.length}\n`).update(contents)
  }
  return hash.digest('hex')
}

/** Whether all that was built of these sources stands as it was placed. */
export function upToDate(sources) {
  const known = lastRecord()
  return (
    known.sources === sources &&
    known.placed.every(({ file, state }) => stateOf(path.join(root, file)) === state)
  )
}

/** The record as a file to place, with paths as they are below the checkout, which may be moved. */
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

/** Without sources where there is none, or none that reads. */
function lastRecord() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'))
  } catch {
    return { sources: '', placed: [] }
  }
}
