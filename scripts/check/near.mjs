// Which tests are near a change: those that import what has changed over few steps, and those of the same room.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Imported by everything, or importing everything: a way through them says nothing about nearness. */
const HUB = /^(?:src\/app\.ts|test\/support\/)/
const IS_TEST = /^test\/.*\.test\.ts$/
/** As far as a test of the same room that does not import what has changed: it asks for a page. */
const SAME_ROOM = 2
/** What is made for many rooms at once. */
const SHARED = new Set(['layout', 'shared', 'support', 'browser', 'assurance'])

/** Every test that a change of these files may break, nearest first. Paths are below the root. */
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

const sourcesIn = (root, folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => path.join(folder, name))

/** By file, the files that import it for more than its types. */
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

/** How many imports away each file is from what has changed. */
function stepsFrom(changed, importers) {
  const steps = new Map(changed.map((file) => [file, 0]))
  for (const [file, far] of steps) {
    if (far > 0 && HUB.test(file)) continue
    for (const importer of importers.get(file) ?? []) if (!steps.has(importer)) steps.set(importer, far + 1)
  }
  return steps
}

/** The room of a file in src, views or test, or of which a catalogue has the words; the file itself where it is in none. */
function roomOf(file) {
  const [, words] = /^src\/web\/catalogue\/\w+\/([\w-]+)\.ts$/.exec(file) ?? []
  if (words) return words
  const [top, room, ...rest] = file.split('/')
  return ['src', 'views', 'test'].includes(top) && rest.length > 0 && !SHARED.has(room) ? room : file
}
