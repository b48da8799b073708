import { AS_WRITTEN, NO_EXPRESSIONS, type RowFace } from '../faces/xlsform.ts'
import { WORDS, asksLines, lengthCells } from '../common/workbook-words.ts'
import type { ShortText } from './schema.ts'

/** Default `max_length` for a workbook. */
const USUAL = 255

export const xlsform: RowFace<ShortText> = {
  ...WORDS,
  ...AS_WRITTEN,
  ...NO_EXPRESSIONS,
  stands: 'row',
  takes: (row) => row.type === 'text' && !asksLines(row),
  read: ({ count }) => ({ kind: 'short_text', max_length: count('max_length') ?? USUAL }),
  cells: lengthCells,
}
