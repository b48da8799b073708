// A process of its own, so that no file, whatever it holds, keeps the server from answering or takes it down.
import { openWorkbook } from './workbook/open.ts'
import { readWorkbook } from './read/read.ts'
import { refusedReading, type Reading } from './read/report.ts'
import { READY, type Reply, type Task } from './apart.ts'

process.once('message', (task: Task) => {
  process.send?.(replyTo(task), () => process.disconnect())
})

process.send?.(READY)

function replyTo(task: Task): Reply {
  try {
    return { ok: true, reading: readingOf(task) }
  } catch (error) {
    // Without the message, which may quote what the file holds.
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 12).join('\n') : ''
    return { ok: false, stack }
  }
}

function readingOf({ bytes, beside }: Task): Reading {
  const opened = openWorkbook(bytes)
  return opened.ok ? readWorkbook(opened.workbook, beside) : refusedReading(opened.sentence)
}
