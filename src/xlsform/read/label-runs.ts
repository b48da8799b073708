import type { GroupFace } from '../../instrument/kinds/faces/xlsform.ts'
import type { Asked, Entry } from './entry.ts'
import { headingAt } from './heading.ts'
import { kindHeadedBy } from './kinds.ts'
import { type Notices, notice } from './notice.ts'
import { rowOf } from './rows.ts'
import { relevantIn } from './set-rows.ts'
import type { Run } from './structure.ts'
import { cellOf } from './table.ts'

/**
 * Merges each row that begins a question of several rows, such as the labels of a list, with the rows below it. Where
 * these cannot be one question, it is a note above them.
 */
export const withLabelRuns = (run: Run, notices: Notices): Run => ({
  ...run,
  entries: folded(run.entries, notices),
})

function folded(entries: readonly Entry[], { warnings }: Notices): Entry[] {
  const made: Entry[] = []
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at]
    const headed = entry && 'type' in entry ? kindHeadedBy(rowOf(entry)) : undefined
    const rows = entry && 'type' in entry && headed ? rowsAfter(entries, at, entry, headed.face) : []
    if (entry && headed && rows.length > 0) {
      const conditions = [...entry.conditions, ...relevantIn(entry.line)]
      made.push({ line: entry.line, kind: headed.kind, own: false, rows, conditions })
    } else if (entry && 'type' in entry && headed && isFollowed(entries[at + 1], entry, headed.face)) {
      const { spot, text } = cellOf(entry.line, 'type')
      warnings.push(notice(spot, text, 'workbook.heading_row'))
      made.push(headingAt(entry.line, entry.conditions))
    } else if (entry) made.push(entry)
    at += rows.length
  }
  return made
}

const isFollowed = (next: Entry | undefined, header: Asked, face: GroupFace): boolean =>
  next !== undefined && 'type' in next && face.follows(rowOf(next), rowOf(header))

/** Returns the rows that belong to a header, or none. */
function rowsAfter(entries: readonly Entry[], at: number, header: Asked, face: GroupFace): readonly Asked[] {
  const rows: Asked[] = []
  for (const entry of entries.slice(at + 1)) {
    if (!('type' in entry) || !face.follows(rowOf(entry), rowOf(header))) break
    rows.push(entry)
  }
  const under = rows.map((row) => ({
    ...row,
    conditions: row.conditions.filter((one) => !header.conditions.includes(one)),
  }))
  return face.fits(under.map(rowOf)) ? rows : []
}
