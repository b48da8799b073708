import type { AskingRow, RowCells } from '../faces/workbook-row.ts'
import { numeralIn, parametersWithout } from '../common/workbook.ts'
import { isLong } from './values.ts'

/** What the parameters of a range are when it does not say. */
const USUAL = { start: 0, end: 10, step: 1 }

/** From where to where a range goes, and in which steps; undefined where it goes nowhere. */
export function rangeIn({ parameters }: RowCells) {
  const [min, max, step] = (['start', 'end', 'step'] as const).map((name) => {
    const written = parameters.get(name)
    return written === undefined ? USUAL[name] : numeralIn(written)
  })
  const isWritten = min !== undefined && max !== undefined && step !== undefined
  return isWritten && min < max && step > 0 ? { min, max, step } : undefined
}

/** Whether a row is a range with more positions than there is room for buttons. */
export function isLongRange(row: AskingRow): boolean {
  const range = row.type === 'range' ? rangeIn(row) : undefined
  return range !== undefined && isLong(range)
}

/** The parameters a range does not have. */
export const rangeLeft = (row: RowCells) => ({ parameters: parametersWithout(row, ...Object.keys(USUAL)) })
