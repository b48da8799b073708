import type { QuestionKind } from '../../instrument/questionnaire.ts'
import type { Asked } from './entry.ts'
import { groupFaceOf } from './kinds.ts'
import { rowOf } from './rows.ts'
import { type Cell, type Line, cellOf } from './table.ts'

/** Whether the rows of a group form one question: a kind accepts them, and the group has a label or several rows. */
export function isUniform(kind: QuestionKind, rows: readonly Asked[], { cells }: Line): boolean {
  const isTitled = cells.some(({ heading }) => heading.base === 'label')
  if (rows.length === 0 || (rows.length === 1 && !isTitled)) return false
  return groupFaceOf(kind).fits(rows.map(rowOf))
}

/** Returns a row's `relevant` cell, or []. */
export const relevantIn = (line: Line): readonly Cell[] => {
  const cell = cellOf(line, 'relevant')
  return cell.text === '' ? [] : [cell]
}
