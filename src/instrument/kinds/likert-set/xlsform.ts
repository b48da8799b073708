import { AS_WRITTEN, type GroupFace, NO_EXPRESSIONS, NO_LIMITS } from '../faces/xlsform.ts'
import type { AskingRow, GroupReader } from '../faces/workbook-row.ts'
import {
  NON_ANSWERS,
  appearanceWithout,
  statementRows,
  together,
  nonAnswerCells,
  nonAnswersIn,
} from '../common/workbook.ts'
import type { LikertSet } from './schema.ts'

export const xlsform: GroupFace<LikertSet> = {
  ...AS_WRITTEN,
  ...NO_LIMITS,
  ...NO_EXPRESSIONS,
  stands: 'group',
  columns: { plain: ['list', ...NON_ANSWERS], spoken: [] },
  takes: ({ appears }) => appears('table-list'),
  heads: (row) => looks(row, 'label'),
  follows: (row, head) => looks(row, 'list-nolabel') && row.list === head.list,
  fits,
  read,
  left: (group) => ({ appearance: appearanceWithout(group, 'table-list', 'label') }),
  cells: (question) => ({
    appearance: together('table-list', question.kept?.['appearance']),
    'colloquy::list': question.list,
    ...nonAnswerCells(question),
  }),
  rows: (question, writer) => statementRows(question, `select_one ${question.list}`, writer),
}

/** A row with appearance `label` is followed by `list-nolabel` rows. */
const looks = ({ written, appears }: AskingRow, word: string) => written === 'select_one' && appears(word)

/** Columns a statement must leave empty. */
const ALONE = ['relevant', 'constraint', 'default', 'choice_filter', 'calculation', 'parameters', 'hint']

/** Whether rows are statements on one scale. */
function fits(rows: readonly AskingRow[]): boolean {
  const [first] = rows
  if (!first) return false
  return rows.every(
    (row) =>
      row.written === 'select_one' &&
      row.list === first.list &&
      !row.other &&
      !row.conditional &&
      ALONE.every((column) => row.text(column) === '') &&
      row.says('required') === first.says('required'),
  )
}

function read(group: GroupReader) {
  const list = group.list()
  if (list === undefined) return undefined
  return { kind: 'likert_set', list, ...nonAnswersIn(group), items: group.statements() } as const
}
