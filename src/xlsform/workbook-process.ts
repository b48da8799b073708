// A child process, so that no file can block the event loop of the server or crash it.
import { answerParent, framesOf } from '../child-process.ts'
import { openWorkbook } from './workbook/open.ts'
import { readWorkbook } from './read/read.ts'
import { refusedReading, type ImportResult } from './read/report.ts'
import type { Reply, Task } from './read-in-child.ts'

answerParent(replyTo)

function replyTo(task: Task): Reply {
  try {
    return { ok: true, reading: readingOf(task) }
  } catch (error) {
    return { ok: false, frames: framesOf(error) }
  }
}

function readingOf({ bytes, beside, files }: Task): ImportResult {
  const opened = openWorkbook(bytes, files)
  return opened.ok ? readWorkbook(opened.workbook, beside) : refusedReading(opened.sentence)
}
