import type { Asked, Set } from './structure.ts'
import { type Cell, type Line, cellOf, saysYes, textIn } from './table.ts'

/** The kind of question a group of rows is, where it is one. */
export function tableIn(line: Line): Set['kind'] | undefined {
  const own = textIn(line, 'colloquy::kind')
  if (own === 'likert_set' || own === 'points') return own
  return /(?:^|\s)table-list(?:\s|$)/.test(textIn(line, 'appearance')) ? 'likert_set' : undefined
}

/** What a statement of a table may not have of its own. */
const ALONE = ['relevant', 'constraint', 'default', 'choice_filter', 'calculation', 'parameters', 'hint']

/** Whether the rows are statements on one scale, and the table or more than one of them asks for it. */
export function isUniform(rows: readonly Asked[], { cells }: Line): boolean {
  const [first] = rows
  const isTitled = cells.some(({ heading }) => heading.base === 'label')
  if (!first || (rows.length === 1 && !isTitled)) return false
  return areStatements(rows, first)
}

/** Whether rows are statements on the scale of the first. */
export const areStatements = (rows: readonly Asked[], first: Asked): boolean =>
  rows.every(
    ({ type, line, conditions }) =>
      type.type === 'select_one' &&
      type.list === first.type.list &&
      !type.other &&
      conditions.length === 0 &&
      ALONE.every((base) => textIn(line, base) === '') &&
      saysYes(line, 'required') === saysYes(first.line, 'required'),
  )

/** The condition of a row, where it has one. */
export const relevantIn = (line: Line): readonly Cell[] => {
  const cell = cellOf(line, 'relevant')
  return cell.text === '' ? [] : [cell]
}
