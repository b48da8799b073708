import type { AskingRow, RowCells, NoticeReporter } from '../../instrument/kinds/faces/workbook-row.ts'
import { numeralIn } from '../../instrument/kinds/common/workbook.ts'
import { PREFIX } from './columns.ts'
import type { Asked } from './entry.ts'
import { type Notices, notice } from './notice.ts'
import { parametersIn } from './parameters.ts'
import { type Line, cellOf, saysYes, textIn } from './table.ts'
import { rowType } from './types.ts'

/** Returns a row's accessors for question kinds. */
export function cellsIn(line: Line): RowCells {
  const own = (name: string) => textIn(line, PREFIX + name) || undefined
  return {
    text: (column) => textIn(line, column),
    says: (column) => saysYes(line, column),
    appears: (word) => textIn(line, 'appearance').split(/\s+/).includes(word),
    parameters: parametersIn(textIn(line, 'parameters')),
    own,
    flag: (name) => (saysYes(line, PREFIX + name) ? true : undefined),
    count: (name) => numeralIn(own(name)),
  }
}

/** Returns the same for a row that is a question. */
export function rowOf({ line, type, conditions }: Asked): AskingRow {
  const written = type.type
  return {
    ...cellsIn(line),
    type: isWorkedOut(line, written) ? 'calculate' : written,
    written,
    list: type.list,
    other: type.other,
    conditional: conditions.length > 0,
  }
}

/** A calculation in any row is not asked; a note only shows its result, and with a trigger it is suggested. */
const isWorkedOut = (line: Line, written: AskingRow['written']) =>
  written === 'hidden' || (written !== 'note' && textIn(line, 'calculation') !== '' && !isTriggered(line))

/** Whether a row is asked although it has a calculation, which a trigger puts into its field. */
function isTriggered(line: Line): boolean {
  const type = rowType(textIn(line, 'type'))
  if (type?.what !== 'question' || ['note', 'calculate', 'hidden'].includes(type.type)) return false
  const isShown = line.cells.some(({ heading }) => heading.known && /^(?:label|hint)$/.test(heading.base))
  return isShown && textIn(line, 'calculation') !== '' && textIn(line, 'trigger') !== ''
}

/** The same where the calculation does not only clear the field. */
export const isSuggested = (line: Line): boolean =>
  isTriggered(line) && !/^(?:''|"")$/.test(textIn(line, 'calculation'))

/** Adds notices for a row. */
export const noticeReporter = (line: Line, { warnings, errors }: Notices): NoticeReporter => ({
  warn: (column, key) => {
    const { text, spot } = cellOf(line, column)
    warnings.push(notice(spot, text, key))
  },
  refuse: (column, key, quoted) => {
    const { text, spot } = cellOf(line, column)
    errors.push(notice(spot, quoted ?? text, key))
  },
})
