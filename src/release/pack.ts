import { createWriteStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { Release } from './export.ts'
import { zipBytes } from './packing.ts'
import { onePass } from './pass.ts'
import type { Chunk, WholeChunk } from './write.ts'

/** Rows written so far, by file name. */
export type Tally = Map<string, number>

/** Returns the file name of the ZIP. */
export const zipName = ({ code }: { code: string }, at: Date): string =>
  `${code}-${at.toISOString().slice(0, 10)}.zip`

/** Streams an export as a ZIP, generated as it is read. An error in a file destroys the stream with it. */
export const zipOf = (release: Release, tally: Tally = new Map()): Readable =>
  Readable.from(
    zipBytes(release, (name, chunk) => count(tally, name, chunk)),
    { objectMode: false },
  )

/** Writes the files into a folder with mode 0600; throws when one exists already. */
export async function writeFiles(folder: string, release: Release, tally: Tally = new Map()): Promise<void> {
  const { before, byRow, after, rows } = release
  const files = new Map<string, FileHandle>()
  const write = async (name: string, chunk: WholeChunk) => {
    count(tally, name, chunk)
    await files.get(name)?.writeFile(chunk.bytes ?? chunk.text)
  }
  try {
    for (const { name } of [...before, ...byRow, ...after])
      files.set(name, await open(path.join(folder, name), 'wx', 0o600))
    for (const { name, content } of before) await write(name, await content())
    for await (const chunks of onePass(byRow, rows()))
      for (const [{ name }, chunk] of chunks) await write(name, chunk)
    for (const { name, content } of after) await write(name, await content())
  } finally {
    for (const handle of files.values()) await handle.close()
  }
}

/** Writes a stream to a new file, mode 0600. */
export const writeFile = async (file: string, content: Readable): Promise<void> =>
  await pipeline(content, createWriteStream(file, { flags: 'wx', mode: 0o600 }))

const count = (tally: Tally, name: string, { rows }: Chunk) => tally.set(name, (tally.get(name) ?? 0) + rows)
