import { childError, runInChild } from '../child-process.ts'
import { semaphore } from '../semaphore.ts'
import type { Beside } from './read/read.ts'
import { type ImportResult, refusedReading } from './read/report.ts'
import type { CsvFile } from './workbook/open.ts'
import { MOST } from './workbook/workbook.ts'

export type Task = {
  readonly bytes: Uint8Array
  readonly beside: Beside
  readonly files: readonly CsvFile[]
}
export type Reply =
  { readonly ok: true; readonly reading: ImportResult } | { readonly ok: false; readonly frames: string }

/** Timeout in milliseconds, and heap limit in megabytes, not counting the unpacked bytes. */
const LONGEST = 9_000
const HEAP = 128

/** Semaphore: each process may take some hundred megabytes. */
const processes = semaphore(1)

/** CSV files that come with the workbook, and other limits for tests. */
type Reading = {
  readonly files?: readonly CsvFile[]
  readonly longest?: number
  readonly heap?: number
}

/**
 * Parses a file in a child process, one at a time, in FIFO order. A file that exceeds `longest` milliseconds or `heap`
 * megabytes beside its bytes is refused.
 */
export async function readInChild(
  bytes: Uint8Array,
  beside: Beside,
  { files = [], longest = LONGEST, heap = HEAP }: Reading = {},
): Promise<ImportResult> {
  if (bytes.length > MOST.bytes) return refusedReading({ key: 'workbook.too_large' })
  const leave = await processes.take()
  const task: Task = { bytes, beside, files }
  const reply = await runInChild<Reply>('workbook-process', task, { heap, longest, silent: true }).finally(
    () => leave?.(),
  )
  if (!reply) return refusedReading({ key: 'workbook.took_too_long' })
  if (!reply.ok) throw childError('The process that reads a workbook failed.', reply.frames)
  return reply.reading
}
