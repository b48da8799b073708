import type { Cells } from '../faces/xlsform.ts'
import type { RowCells } from '../faces/workbook-row.ts'
import { appearanceWithout, between } from './workbook.ts'

/** Whether a row asks for multi-line text. */
export const asksLines = (row: RowCells): boolean =>
  row.appears('multiline') || Number(row.parameters.get('rows') ?? row.text('rows')) > 1

type Long = { readonly max_length: number }

/** Workbook columns shared by short and long text. */
export const WORDS = {
  columns: { plain: ['max_length'], spoken: [] },
  limits: ({ max_length }: Long) => between('string-length(.)', undefined, String(max_length)),
  left: (row: RowCells) => ({ appearance: appearanceWithout(row, 'multiline') }),
  type: () => 'text',
} as const

export const lengthCells = ({ max_length }: Long): Cells => ({ 'colloquy::max_length': String(max_length) })
