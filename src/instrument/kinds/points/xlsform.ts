import {
  AS_WRITTEN,
  type GroupFace,
  NO_EXPRESSIONS,
  NO_LIMITS,
  NOTHING_LEFT,
  ONLY_NAMED,
} from '../faces/xlsform.ts'
import type { GroupReader } from '../faces/workbook-row.ts'
import { pointsField } from './core.ts'
import type { Points } from './schema.ts'

export const xlsform: GroupFace<Points> = {
  ...AS_WRITTEN,
  ...NO_LIMITS,
  ...NO_EXPRESSIONS,
  ...NOTHING_LEFT,
  ...ONLY_NAMED,
  stands: 'group',
  columns: { plain: ['list', 'total'], spoken: [] },
  read,
  cells: ({ list, total }) => ({ 'colloquy::list': list, 'colloquy::total': String(total) }),
  rows: (question, { options, words }) =>
    options(question.list).map((option) => ({
      type: 'integer',
      name: pointsField(question, option),
      ...words('label', option.label),
      constraint: `. >= 0 and . <= ${question.total}`,
    })),
}

/** Default for a workbook's total. */
const USUAL = 100

function read({ list: listOf, count }: GroupReader) {
  const list = listOf()
  if (list === undefined) return undefined
  return { kind: 'points', list, total: count('total') ?? USUAL } as const
}
