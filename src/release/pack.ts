import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import yazl from 'yazl'

import type { ReleaseFile } from './export.ts'

/** Rows written so far, by file name. */
export type Tally = Map<string, number>

/** The same for every file of every export, so that a ZIP tells nothing about when it was made. */
const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100_644, forceDosTimestamp: true }

/** The name under which a ZIP is saved. */
export const zipName = ({ code }: { code: string }, at: Date): string =>
  `${code}-${at.toISOString().slice(0, 10)}.zip`

/** The files as one ZIP, written while it is read. An error in a file destroys the stream with that error. */
export function zipOf(files: readonly ReleaseFile[], tally: Tally = new Map()): Readable {
  const zip = new yazl.ZipFile()
  const output = new PassThrough()
  let current: Readable | undefined
  for (const file of files) {
    zip.addReadStreamLazy(file.name, ENTRY, (ready) => {
      // yazl leaves the errors of what it reads to whoever opened it.
      current = streamOf(file, tally).once('error', (error) => output.destroy(error))
      ready(null, current)
    })
  }
  zip.on('error', (error: Error) => output.destroy(error))
  output.once('close', () => current?.destroy())
  zip.outputStream.pipe(output)
  zip.end()
  return output
}

/** Writes the files into a folder, readable by their owner only; throws when one of them is there already. */
export async function writeFiles(
  folder: string,
  files: readonly ReleaseFile[],
  tally: Tally = new Map(),
): Promise<void> {
  for (const file of files) await writeFile(path.join(folder, file.name), streamOf(file, tally))
}

/** Writes a stream into a new file that only its owner reads. */
export const writeFile = async (file: string, content: Readable): Promise<void> =>
  await pipeline(content, createWriteStream(file, { flags: 'wx', mode: 0o600 }))

const streamOf = (file: ReleaseFile, tally: Tally): Readable =>
  Readable.from(bytesOf(file, tally), { objectMode: false })

async function* bytesOf({ name, content }: ReleaseFile, tally: Tally): AsyncGenerator<Buffer> {
  for await (const { text, rows } of content()) {
    tally.set(name, (tally.get(name) ?? 0) + rows)
    if (text !== '') yield Buffer.from(text)
  }
}
