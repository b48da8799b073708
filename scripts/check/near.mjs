// Selects tests by what they import: those near a change, which import a changed file over few steps or are of the same
// slice, and those that reach one file.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Imported by everything, or importing everything: import paths through them are ignored. */
const HUB = /^(?:src\/app\.ts|test\/support\/)/
const IS_TEST = /^test\/.*\.test\.ts$/
/** Distance of a test of the same slice that does not import a changed file: it may request its page. */
const SAME_ROOM = 2
/** Folders shared by all slices. */
const SHARED = new Set(['layout', 'shared', 'support', 'browser', 'assurance'])

/** Returns the tests that a change of these files may break, nearest first. Paths are relative to the root. */
export function testsNear(root, changed) {
  const files = ['src', 'scripts', 'test'].flatMap((folder) => sourcesIn(root, folder))
  const steps = stepsFrom(changed, importersAmong(root, files))
  const rooms = new Set(changed.map(roomOf))
  const found = files
    .filter((file) => IS_TEST.test(file))
    .map((file) => ({
      file,
      far: Math.min(steps.get(file) ?? Infinity, rooms.has(roomOf(file)) ? SAME_ROOM : Infinity),
    }))
    .filter(({ far }) => far < Infinity)
  return found.toSorted((one, other) => one.far - other.far).map(({ file }) => file)
}

/** Returns the tests that import a file of test/, over any number of steps. */
export function testsImporting(root, file) {
  const files = sourcesIn(root, 'test')
  const steps = stepsFrom([file], importersAmong(root, files), () => true)
  return files.filter((one) => IS_TEST.test(one) && steps.has(one)).toSorted()
}

const sourcesIn = (root, folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => path.join(folder, name))

/** Maps each file to the files that import it, type-only imports excluded. */
function importersAmong(root, files) {
  const importers = new Map()
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8')
    for (const [, type, to] of text.matchAll(/(?:import|export) (type )?[^'"]*?from '(\.[^']+)'/g)) {
      if (type) continue
      const target = path.join(path.dirname(file), to)
      importers.set(target, [...(importers.get(target) ?? []), file])
    }
  }
  return importers
}

/** Maps each file to its distance in imports from the changed files (breadth-first), not followed where `passes` is false. */
function stepsFrom(changed, importers, passes = (file) => !HUB.test(file)) {
  const steps = new Map(changed.map((file) => [file, 0]))
  for (const [file, far] of steps) {
    if (far > 0 && !passes(file)) continue
    for (const importer of importers.get(file) ?? []) if (!steps.has(importer)) steps.set(importer, far + 1)
  }
  return steps
}

/** Returns the slice of a file in src, views or test, or of a catalogue; the file itself when it is in none. */
function roomOf(file) {
  const [, words] = /^src\/locale\/\w+\/([\w-]+)\.json$/.exec(file) ?? []
  if (words) return words
  const [top, room, ...rest] = file.split('/')
  return ['src', 'views', 'test'].includes(top) && rest.length > 0 && !SHARED.has(room) ? room : file
}
