import { AS_WRITTEN, type RowFace } from '../faces/xlsform.ts'
import type { RowReader } from '../faces/workbook-row.ts'
import { LISTED, listedCells, listedLeft, listedWorked } from '../common/workbook-choice.ts'
import { otherCells, otherIn, selectType } from '../common/workbook-choice.ts'
import {
  NON_ANSWERS,
  between,
  numeral,
  numerals,
  present,
  nonAnswerCells,
  nonAnswersIn,
} from '../common/workbook.ts'
import type { MultipleChoice } from './schema.ts'

export const xlsform: RowFace<MultipleChoice> = {
  ...AS_WRITTEN,
  stands: 'row',
  columns: { plain: [...LISTED, ...NON_ANSWERS, 'other', 'at_least', 'at_most'], spoken: [] },
  limits: ({ at_least, at_most }) => between('count-selected(.)', numeral(at_least), numeral(at_most)),
  takes: ({ type }) => type === 'select_multiple' || type === 'acknowledge',
  read: (row) => (row.type === 'acknowledge' ? readAcknowledged(row) : readChosen(row)),
  left: (row) => (row.type === 'acknowledge' ? {} : listedLeft(row)),
  worked: listedWorked,
  type: (question, writer) => selectType('select_multiple', question, writer),
  cells: (question, writer) => ({
    ...listedCells(question),
    ...nonAnswerCells(question),
    ...otherCells(question, writer),
    ...numerals({ at_least: question.at_least, at_most: question.at_most }),
  }),
}

/** XLSForm stores `OK` for `acknowledge`. */
const readAcknowledged = ({ added }: RowReader) =>
  ({ kind: 'multiple_choice', list: added('acknowledge', ['OK']) }) as const

const readChosen = (row: RowReader) =>
  ({
    list: row.list,
    ...nonAnswersIn(row),
    ...otherIn(row),
    kind: 'multiple_choice',
    ...present({ at_least: row.count('at_least'), at_most: row.count('at_most') }),
  }) as const
