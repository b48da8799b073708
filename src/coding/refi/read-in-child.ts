import { childError, runInChild } from '../../child-process.ts'
import type { Message } from '../../locale/message.ts'
import { semaphore } from '../../semaphore.ts'
import type { QdcRead } from './read-codes.ts'

/** A file of another program: a codebook, or a project of which the codebook is taken. */
export type Task = Readonly<{ bytes: Uint8Array; kind: 'qdc' | 'qdpx' }>
export type Reply = Readonly<{ ok: true; read: QdcRead }> | Readonly<{ ok: false; frames: string }>

/** Timeout in milliseconds, and heap limit in megabytes. */
const LONGEST = 9_000
const HEAP = 512

/** Semaphore: each process may take some hundred megabytes. */
const processes = semaphore(1)

/**
 * Reads the codes of a .qdc or .qdpx file in a child process, one at a time. A file that exceeds `longest` milliseconds
 * or `heap` megabytes is refused.
 */
export async function readCodesInChild(
  task: Task,
  { longest = LONGEST, heap = HEAP }: Readonly<{ longest?: number; heap?: number }> = {},
): Promise<QdcRead> {
  const leave = await processes.take()
  const bounds = { heap, longest, silent: true }
  const reply = await runInChild<Reply>('codes-process', task, bounds).finally(() => leave?.())
  if (!reply) return { ok: false, fault: TOO_LONG }
  if (!reply.ok) throw childError('The process that reads a codebook failed.', reply.frames)
  return reply.read
}

const TOO_LONG: Message = { key: 'codes.refi_took_too_long' }
