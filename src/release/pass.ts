import type { DatasetRow } from '../dataset/rows.ts'
import type { Chunk, RowFile } from './write.ts'

/** Responses per chunk: a write of useful size, soon freed from memory. */
const AT_ONCE = 50

/** Passes over the rows once, yielding the next chunk of every file; headers first. */
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
