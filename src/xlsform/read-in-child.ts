import { childError, runInChild } from '../child-process.ts'
import { semaphore } from '../semaphore.ts'
import type { Beside } from './read/read.ts'
import { type ImportResult, refusedReading } from './read/report.ts'
import { MOST } from './workbook/workbook.ts'

export type Task = { readonly bytes: Uint8Array; readonly beside: Beside }
export type Reply =
  { readonly ok: true; readonly reading: ImportResult } | { readonly ok: false; readonly frames: string }

/** Milliseconds a file may take, and megabytes of what is made of it; its unpacked bytes come on top. */
const LONGEST = 9_000
const HEAP = 128

/** Processes at once: each may take some hundred megabytes. */
const processes = semaphore(1)

/**
 * Reads a file in a child process. A file that takes longer than `longest` milliseconds, or more than `heap` megabytes
 * beside its bytes, is refused like any other. One file is read at a time, in the order they came.
 */
export async function readInChild(
  bytes: Uint8Array,
  beside: Beside,
  longest = LONGEST,
  heap = HEAP,
): Promise<ImportResult> {
  if (bytes.length > MOST.bytes) return refusedReading({ key: 'workbook.too_large' })
  const leave = await processes.take()
  const task: Task = { bytes, beside }
  const reply = await runInChild<Reply>('workbook-process', task, { heap, longest, silent: true }).finally(
    () => leave?.(),
  )
  if (!reply) return refusedReading({ key: 'workbook.took_too_long' })
  if (!reply.ok) throw childError('The process that reads a workbook failed.', reply.frames)
  return reply.reading
}
