import { NO_COLUMNS, NO_EXPRESSIONS, NO_LIMITS, type RowFace } from '../faces/xlsform.ts'
import type { Note } from './schema.ts'

export const xlsform: RowFace<Note> = {
  ...NO_COLUMNS,
  ...NO_LIMITS,
  ...NO_EXPRESSIONS,
  stands: 'row',
  default: 'ignored',
  takes: ({ type }) => type === 'note',
  read,
  left: ({ text }) => ({ calculation: text('calculation') }),
  type: () => 'note',
  cells: () => ({}),
}

/** A note shows values by piping, such as ${total}. */
function read({ text, warn }: Parameters<RowFace['read']>[0]) {
  if (text('calculation') !== '') warn('calculation', 'workbook.calculation_of_note')
  return { kind: 'note' } as const
}
