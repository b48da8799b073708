import { createWriteStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'

import yazl from 'yazl'

import type { Release } from './export.ts'
import { inOrder, onePass, type ReleaseFile } from './pass.ts'
import type { Chunk } from './write.ts'

/** Rows written so far, by file name. */
export type Tally = Map<string, number>

/** The same for every file of every export, so that a ZIP tells nothing about when it was made. */
const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100_644, forceDosTimestamp: true }

/** The name under which a ZIP is saved. */
export const zipName = ({ code }: { code: string }, at: Date): string =>
  `${code}-${at.toISOString().slice(0, 10)}.zip`

/** An export as one ZIP, written while it is read. An error in a file destroys the stream with that error. */
export function zipOf(release: Release, tally: Tally = new Map()): Readable {
  const zip = new yazl.ZipFile()
  const output = new PassThrough()
  const broken = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', broken)
  zip.outputStream.pipe(output)
  filled(zip, release, { output, tally }).catch(broken)
  return output
}

/** Puts one file after the other into a ZIP; breaks off when whoever reads it goes away. */
async function filled(
  zip: yazl.ZipFile,
  release: Release,
  { output, tally }: { output: PassThrough; tally: Tally },
): Promise<void> {
  for await (const file of inOrder(release)) {
    if (output.destroyed) return
    const content = streamOf(file, tally)
    const leave = () => content.destroy()
    output.once('close', leave)
    zip.addReadStream(content, file.name, ENTRY)
    await finished(content)
    output.off('close', leave)
  }
  zip.end()
}

/** Writes the files into a folder, readable by their owner only; throws when one of them is there already. */
export async function writeFiles(folder: string, release: Release, tally: Tally = new Map()): Promise<void> {
  const files = new Map<string, FileHandle>()
  const add = async (name: string) => {
    files.set(name, await open(path.join(folder, name), 'wx', 0o600))
    count(tally, name, 0)
  }
  const write = async ({ name }: { name: string }, { text, rows }: Chunk) => {
    count(tally, name, rows)
    await files.get(name)?.writeFile(text)
  }
  try {
    for (const { name } of [...release.before, ...release.byRow, ...release.after]) await add(name)
    for (const file of release.before) await write(file, file.content())
    await onePass(release, write)
    for (const file of release.after) await write(file, file.content())
  } finally {
    for (const handle of files.values()) await handle.close()
  }
}

/** Writes a stream into a new file that only its owner reads. */
export const writeFile = async (file: string, content: Readable): Promise<void> =>
  await pipeline(content, createWriteStream(file, { flags: 'wx', mode: 0o600 }))

const streamOf = (file: ReleaseFile, tally: Tally): Readable =>
  Readable.from(bytesOf(file, tally), { objectMode: false })

async function* bytesOf({ name, content }: ReleaseFile, tally: Tally): AsyncGenerator<Buffer> {
  for await (const { text, rows } of content()) {
    count(tally, name, rows)
    if (text !== '') yield Buffer.from(text)
  }
}

const count = (tally: Tally, name: string, rows: number) => tally.set(name, (tally.get(name) ?? 0) + rows)
