import { NO_COLUMNS, NO_EXPRESSIONS, NO_LIMITS, NOTHING_LEFT, type RowFace } from '../faces/xlsform.ts'
import type { TimeQuestion } from './schema.ts'

export const xlsform: RowFace<TimeQuestion> = {
  ...NO_COLUMNS,
  ...NO_LIMITS,
  ...NOTHING_LEFT,
  ...NO_EXPRESSIONS,
  stands: 'row',
  /** Excel cells have seconds. */
  default: (written) => written.replace(/^(\d\d:\d\d):\d\d.*$/, '$1'),
  takes: ({ type }) => type === 'time',
  read: () => ({ kind: 'time' }),
  type: () => 'time',
  cells: () => ({}),
}
