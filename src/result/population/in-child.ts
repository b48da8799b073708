import { childError, runInChild } from '../../child-process.ts'
import { semaphore } from '../../semaphore.ts'
import type { Marks, Work } from './task.ts'
import type { Reply } from './tables-process.ts'

/** Timeout in milliseconds, and heap limit in megabytes. */
const LONGEST = 20_000
const HEAP = 256

const processes = semaphore(1)

/** Works out what tables withhold in a child process, one at a time; undefined where it takes too long. */
export async function workedOut(work: Work, longest = LONGEST): Promise<readonly Marks[] | undefined> {
  const leave = await processes.take()
  const reply = await runInChild<Reply>('tables-process', work, { heap: HEAP, longest }).finally(() =>
    leave?.(),
  )
  if (!reply) return undefined
  if (!reply.ok) throw childError('The process that works out what tables withhold failed.', reply.frames)
  return reply.marks
}
