import type { AskingRow, RowCells } from '../faces/workbook-row.ts'
import { numeralIn, parametersWithout } from '../common/workbook.ts'
import { isLong } from './values.ts'

/** Defaults of range parameters. */
const USUAL = { start: 0, end: 10, step: 1 }

/** The ends and step of a range row; undefined when it is invalid. */
export function rangeIn({ parameters }: RowCells) {
  const [min, max, step] = (['start', 'end', 'step'] as const).map((name) => {
    const written = parameters.get(name)
    return written === undefined ? USUAL[name] : numeralIn(written)
  })
  const isWritten = min !== undefined && max !== undefined && step !== undefined
  return isWritten && min < max && step > 0 ? { min, max, step } : undefined
}

/** Whether a row is a range with too many values for buttons. */
export function isLongRange(row: AskingRow): boolean {
  const range = row.type === 'range' ? rangeIn(row) : undefined
  return range !== undefined && isLong(range)
}

/** Parameters other than the range's. */
export const rangeLeft = (row: RowCells) => ({ parameters: parametersWithout(row, ...Object.keys(USUAL)) })
