// A child process, so that large tables block no other request.
import { answerParent, framesOf } from '../../child-process.ts'
import { marksOf, type Marks, type Work } from './task.ts'

export type Reply = Readonly<{ ok: true; marks: readonly Marks[] }> | Readonly<{ ok: false; frames: string }>

answerParent((work: Work): Reply => {
  try {
    return { ok: true, marks: marksOf(work) }
  } catch (error) {
    return { ok: false, frames: framesOf(error) }
  }
})
