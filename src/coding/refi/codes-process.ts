// A child process, so that no file can block the event loop of the server or crash it.
import { answerParent, framesOf } from '../../child-process.ts'
import { readQdc, type QdcRead } from './read-codes.ts'
import type { Reply, Task } from './read-in-child.ts'
import { readQdpx } from './read-project.ts'

answerParent(replyTo)

function replyTo(task: Task): Reply {
  try {
    return { ok: true, read: codesOf(task) }
  } catch (error) {
    return { ok: false, frames: framesOf(error) }
  }
}

/** Takes of a project its codebook only, and tells how much is left out. */
function codesOf({ bytes, kind }: Task): QdcRead {
  if (kind === 'qdc') return readQdc(bytes)
  const read = readQdpx(bytes)
  if (!read.ok) return read
  const { codes: codebook, sources } = read.project
  if (codebook.codes.length === 0) return { ok: false, fault: { key: 'codes.no_codes' } }
  if (sources.length === 0) return { ok: true, codebook, told: read.told }
  const codings = sources.reduce((sum, source) => sum + source.codings.length, 0)
  const left = { key: 'codes.left_project', values: { n: sources.length, codings } } as const
  return { ok: true, codebook, told: [left, ...read.told] }
}
