import type { DatasetRow } from '../dataset/rows.ts'
import type { Chunk, RowFile } from './write.ts'

/** Responses written at a time: long enough a text to write, and soon forgotten. */
const AT_ONCE = 50

/** Goes over the rows once: the next piece of every file, again and again, their beginnings first. */
export async function* onePass(
  files: readonly RowFile[],
  rows: AsyncIterable<readonly DatasetRow[]>,
): AsyncGenerator<ReadonlyMap<RowFile, Chunk>> {
  yield new Map(files.map((file) => [file, { text: file.beginning, rows: 0 }]))
  for await (const batch of rows)
    for (let from = 0; from < batch.length; from += AT_ONCE) {
      const some = batch.slice(from, from + AT_ONCE)
      yield new Map(files.map((file) => [file, chunkOf(file, some)]))
    }
}

function chunkOf({ linesOf }: RowFile, rows: readonly DatasetRow[]): Chunk {
  const lines = rows.flatMap(linesOf)
  return { text: lines.join(''), rows: lines.length }
}
