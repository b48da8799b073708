import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

import { GOLDEN } from './kept.ts'

/** Texts by path within the golden folder. */
export type Texts = ReadonlyMap<string, string>

/** Characters above which a text is stored compressed. */
const LARGE = 48 * 1024
/** Lines printed per different file, and files per area. */
const MOST = { lines: 12, files: 6 }

/** Returns the stored texts of an area. */
export function stored(area: string): Texts {
  const folder = path.join(GOLDEN, area)
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(GOLDEN, path.join(entry.parentPath, entry.name)))
  return new Map(names.sort().map((name) => [name.replace(/\.gz$/, ''), textAt(path.join(GOLDEN, name))]))
}

const textAt = (file: string): string => {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Overwrites the stored texts under `prefix`; returns the names of those changed. */
export function accept(area: string, found: Texts, prefix: string, packed: boolean): readonly string[] {
  const before = stored(area)
  const wanted = (name: string) => name.startsWith(prefix)
  const names = [...new Set([...before.keys(), ...found.keys()])].filter(wanted)
  const different = names.filter((name) => before.get(name) !== found.get(name))
  for (const name of different) {
    const file = path.join(GOLDEN, name)
    for (const old of [file, `${file}.gz`]) rmSync(old, { force: true })
    const text = found.get(name)
    if (text === undefined) continue
    mkdirSync(path.dirname(file), { recursive: true })
    if (packed || text.length > LARGE) writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
    else writeFileSync(file, text)
  }
  return different
}

/** Describes the differences between stored and found texts; '' for none. */
export function differences(before: Texts, now: Texts): string {
  const names = [...new Set([...before.keys(), ...now.keys()])].sort()
  const different = names.filter((name) => before.get(name) !== now.get(name))
  if (different.length === 0) return ''
  const told = different
    .slice(0, MOST.files)
    .map((name) => differenceIn(name, before.get(name), now.get(name)))
  const rest = different.slice(MOST.files).map((name) => `also ${name}`)
  return [`${different.length} of ${names.length} files differ:`, ...told, ...rest].join('\n')
}

function differenceIn(name: string, before: string | undefined, now: string | undefined): string {
  if (before === undefined) return `--- ${name}: is new`
  if (now === undefined) return `--- ${name}: is no longer made`
  const [old, fresh] = [before.split('\n'), now.split('\n')]
  const from = old.findIndex((line, at) => line !== fresh[at])
  const at = from < 0 ? old.length : from
  const [gone, come] = apart(old.slice(at), fresh.slice(at))
  const lines = [...gone.map((line) => `- ${shown(line)}`), ...come.map((line) => `+ ${shown(line)}`)]
  const more = lines.length > MOST.lines ? [`  (${lines.length} lines in all)`] : []
  return [`--- ${name}, line ${at + 1}`, ...half(gone, '-'), ...half(come, '+'), ...more].join('\n')
}

const half = (lines: readonly string[], sign: string) =>
  lines.slice(0, MOST.lines / 2).map((line) => `${sign} ${shown(line)}`)

/** Escapes control characters and shortens long lines. */
const shown = (line: string) => {
  const quoted = JSON.stringify(line).slice(1, -1)
  return quoted.length > 300 ? `${quoted.slice(0, 300)}…` : quoted
}

/** Returns lines without their common ending. */
function apart(
  old: readonly string[],
  fresh: readonly string[],
): readonly [readonly string[], readonly string[]] {
  let same = 0
  while (same < Math.min(old.length, fresh.length) && old.at(-1 - same) === fresh.at(-1 - same)) same += 1
  return [old.slice(0, old.length - same), fresh.slice(0, fresh.length - same)]
}
