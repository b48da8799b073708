import type { Row } from '../dataset/rows.ts'
import type { Release } from './export.ts'
import { newSpool, type Spool } from './spool.ts'
import type { Chunk, RowFile } from './write.ts'

/** A file of an export, written as it is read. */
export type ReleaseFile = { readonly name: string; readonly content: () => AsyncIterable<Chunk> }

/** Responses written at a time: long enough a text to write, and soon forgotten. */
const AT_ONCE = 50

/** Goes over the rows once and hands each file its next piece; `give` is awaited before there is another. */
export async function onePass(
  { byRow, rows }: Pick<Release, 'byRow' | 'rows'>,
  give: (file: RowFile, chunk: Chunk) => Promise<void>,
): Promise<void> {
  for await (const chunks of piecesOf(byRow, rows()))
    for (const [place, file] of byRow.entries()) await give(file, chunks[place] ?? NOTHING)
}

/**
 * The files in their order, for a ZIP, which has one after the other: each must be read to its end before the next is
 * asked for. The rows are fetched while the first file that is made of them is read; what the others get of them is
 * laid aside until their turn, and forgotten when the reader goes away.
 */
export async function* inOrder({ before, byRow, after, rows }: Release): AsyncGenerator<ReleaseFile> {
  for (const { name, content } of before) yield { name, content: () => once(content()) }
  yield* byRowInOrder(byRow, rows)
  for (const { name, content } of after) yield { name, content: () => once(content()) }
}

async function* byRowInOrder(files: readonly RowFile[], rows: Release['rows']): AsyncGenerator<ReleaseFile> {
  const [first, ...others] = files
  const aside = others.map((file) => ({ name: file.name, spool: newSpool() }))
  try {
    if (first) {
      const spools = aside.map(({ spool }) => spool)
      yield { name: first.name, content: () => firstOf(piecesOf(files, rows()), spools) }
    }
    for (const { name, spool } of aside) yield { name, content: () => spool.chunks() }
  } finally {
    await Promise.all(aside.map(async ({ spool }) => await spool.close()))
  }
}

/** The pieces of the first file; those of the others go to their spools. */
async function* firstOf(
  pieces: AsyncIterable<readonly Chunk[]>,
  spools: readonly Spool[],
): AsyncGenerator<Chunk> {
  for await (const [chunk = NOTHING, ...others] of pieces) {
    yield chunk
    await Promise.all(spools.map(async (spool, place) => await spool.add(others[place] ?? NOTHING)))
  }
}

/** The next piece of every file, again and again: first their beginnings, then some responses at a time. */
async function* piecesOf(
  files: readonly RowFile[],
  rows: AsyncIterable<readonly Row[]>,
): AsyncGenerator<readonly Chunk[]> {
  yield files.map(({ beginning }) => ({ text: beginning, rows: 0 }))
  for await (const batch of rows)
    for (let from = 0; from < batch.length; from += AT_ONCE) {
      const some = batch.slice(from, from + AT_ONCE)
      yield files.map(({ linesOf }) => {
        const lines = some.flatMap(linesOf)
        return { text: lines.join(''), rows: lines.length }
      })
    }
}

const NOTHING: Chunk = { text: '', rows: 0 }

async function* once(chunk: Chunk): AsyncGenerator<Chunk> {
  yield await Promise.resolve(chunk)
}
