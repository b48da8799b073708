import { AS_WRITTEN, NO_EXPRESSIONS, type RowFace } from '../faces/xlsform.ts'
import { WORDS, asksLines, lengthCells } from '../common/workbook-words.ts'
import { together } from '../common/workbook.ts'
import type { LongText } from './schema.ts'

/** Default `max_length` for a workbook. */
const USUAL = 2000

export const xlsform: RowFace<LongText> = {
  ...WORDS,
  ...AS_WRITTEN,
  ...NO_EXPRESSIONS,
  stands: 'row',
  takes: (row) => row.type === 'text' && asksLines(row),
  read: ({ count }) => ({ kind: 'long_text', max_length: count('max_length') ?? USUAL }),
  cells: (question) => ({
    appearance: together('multiline', question.kept?.['appearance']),
    ...lengthCells(question),
  }),
}
