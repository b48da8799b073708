import { AS_WRITTEN, NO_LIMITS, type RowFace } from '../faces/xlsform.ts'
import { LISTED, listedCells, listedLeft, listedWorked } from '../common/workbook-choice.ts'
import { otherCells, otherIn, selectType } from '../common/workbook-choice.ts'
import { NON_ANSWERS, nonAnswerCells, nonAnswersIn } from '../common/workbook.ts'
import type { SingleChoice } from './schema.ts'

export const xlsform: RowFace<SingleChoice> = {
  ...AS_WRITTEN,
  ...NO_LIMITS,
  stands: 'row',
  columns: { plain: [...LISTED, ...NON_ANSWERS, 'other'], spoken: [] },
  takes: ({ type }) => type === 'select_one',
  read: (row) => ({ list: row.list, ...nonAnswersIn(row), ...otherIn(row), kind: 'single_choice' }),
  left: listedLeft,
  worked: listedWorked,
  type: (question, writer) => selectType('select_one', question, writer),
  cells: (question, writer) => ({
    ...listedCells(question),
    ...nonAnswerCells(question),
    ...otherCells(question, writer),
  }),
}
