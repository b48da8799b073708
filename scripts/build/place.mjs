// Writes build output atomically while servers, commands and other builds run.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const dist = path.join(root, 'dist')

/**
 * Writes files: skips unchanged ones, writes the others to a temporary folder and renames them at the end, so that no
 * reader finds one missing or incomplete. Returns the path and state of each. Throws, with nothing changed, when one
 * cannot be written.
 */
export function place(files) {
  mkdirSync(dist, { recursive: true })
  removeLeftovers()
  // In dist/, never in static/, whose files a server lists and serves.
  const aside = path.join(dist, `.building-${process.pid}`)
  mkdirSync(aside, { recursive: true })
  try {
    const placed = files.map(
      (file, index) => standing(file) ?? written(file, path.join(aside, String(index))),
    )
    for (const { at, file } of placed) if (at !== file) renameSync(at, file)
    return placed.map(({ file, state }) => ({ file, state }))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** Returns a fingerprint of a file without reading it; undefined when it does not exist. */
export function stateOf(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found && `${found.size} ${found.mtimeMs}`
}

/**
 * Returns undefined when the file is missing or differs. Reads the state first: a concurrent build may replace the
 * file.
 */
function standing({ path: file, contents }) {
  const state = stateOf(file)
  return state && readFileSync(file).equals(contents) ? { at: file, file, state } : undefined
}

function written({ path: file, contents }, at) {
  writeFileSync(at, contents)
  return { at, file, state: stateOf(at) }
}

/** Removes temporary folders of killed builds. */
function removeLeftovers() {
  for (const name of readdirSync(dist)) {
    const [, pid] = /^\.building-(\d+)$/.exec(name) ?? []
    if (pid && !runs(Number(pid))) rmSync(path.join(dist, name), { recursive: true, force: true })
  }
}

function runs(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
