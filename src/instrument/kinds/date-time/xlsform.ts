import { NO_COLUMNS, NO_EXPRESSIONS, NO_LIMITS, NOTHING_LEFT, type RowFace } from '../faces/xlsform.ts'
import type { DateTimeQuestion } from './schema.ts'

export const xlsform: RowFace<DateTimeQuestion> = {
  ...NO_COLUMNS,
  ...NO_LIMITS,
  ...NOTHING_LEFT,
  ...NO_EXPRESSIONS,
  stands: 'row',
  /** Excel cells have a space before the time, and seconds. */
  default: (written) => written.replace(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d).*$/, '$1T$2'),
  takes: ({ type }) => type === 'datetime',
  read: () => ({ kind: 'date_time' }),
  type: () => 'dateTime',
  cells: () => ({}),
}
