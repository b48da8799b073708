import { childError, runInChild } from '../child-process.ts'
import { conflict } from '../problem.ts'
import type { Written } from './backup.ts'
import { sentenceIn } from './fault.ts'
import type { Reply, Task } from './task.ts'

/**
 * Runs the task in a child process, killed by `signal`. Throws a Problem that says what to do, or for bugs an Error
 * with the child's stack.
 */
export async function runTask(task: Task, signal?: AbortSignal): Promise<Written> {
  const reply = await runInChild<Reply>('backup-process', task, { signal })
  if (!reply) throw new Error('The process of the backup ended.')
  if (reply.ok) return reply.done
  const sentence = sentenceIn(reply.fault)
  if (sentence.key !== 'backup.fault_unknown') throw conflict(sentence)
  throw childError('The process of the backup failed.', reply.frames)
}
