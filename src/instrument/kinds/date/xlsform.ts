import { NO_EXPRESSIONS, NOTHING_LEFT, type RowFace } from '../faces/xlsform.ts'
import { between, present } from '../common/workbook.ts'
import type { DateQuestion } from './schema.ts'

export const xlsform: RowFace<DateQuestion> = {
  ...NOTHING_LEFT,
  ...NO_EXPRESSIONS,
  stands: 'row',
  columns: { plain: ['earliest', 'latest'], spoken: [] },
  limits: ({ earliest, latest }) => between('.', day(earliest), day(latest)),
  /** Drops the midnight time of Excel cells. */
  default: (written) => written.replace(/^(\d{4}-\d\d-\d\d)[ T].*$/, '$1'),
  takes: ({ type }) => type === 'date',
  read: ({ own }) => ({ kind: 'date', ...present({ earliest: own('earliest'), latest: own('latest') }) }),
  type: () => 'date',
  cells: ({ earliest, latest }) => ({ 'colloquy::earliest': earliest, 'colloquy::latest': latest }),
}

const day = (iso: string | undefined) => (iso === undefined ? undefined : `date('${iso}')`)
