import { textOf } from '../../expression/value.ts'
import { AS_WRITTEN, NO_EXPRESSIONS, NO_LIMITS, type RowFace } from '../faces/xlsform.ts'
import type { RowReader } from '../faces/workbook-row.ts'
import { NON_ANSWERS, present, together, nonAnswerCells, nonAnswersIn } from '../common/workbook.ts'
import { isLongRange, rangeIn, rangeLeft } from './range.ts'
import type { Scale } from './schema.ts'
import { isLong } from './values.ts'

export const xlsform: RowFace<Scale> = {
  ...AS_WRITTEN,
  ...NO_LIMITS,
  ...NO_EXPRESSIONS,
  stands: 'row',
  columns: { plain: ['step', ...NON_ANSWERS], spoken: ['min_label', 'max_label'] },
  takes: (row) => row.type === 'range' && (!isLongRange(row) || row.own('kind') === 'scale'),
  read,
  left: rangeLeft,
  type: () => 'range',
  cells: (question, { words }) => {
    const { min, max, step, min_label, max_label, kept } = question
    const own = step === undefined ? undefined : `step=${textOf(step)}`
    return {
      parameters: together(kept?.['parameters'], `start=${textOf(min)}`, `end=${textOf(max)}`, own),
      'colloquy::kind': isLong(question) ? 'scale' : undefined,
      'colloquy::step': step === 1 ? '1' : undefined,
      ...words('colloquy::min_label', min_label),
      ...words('colloquy::max_label', max_label),
      ...nonAnswerCells(question),
    }
  },
}

/** A step of 1 is the default: kept only if in `colloquy::step`. */
function read(row: RowReader) {
  const range = rangeIn(row)
  if (!range) {
    row.refuse('parameters', 'workbook.range_limits')
    return undefined
  }
  const { min, max, step } = range
  const isTold = row.parameters.has('step') && (step !== 1 || row.own('step') !== undefined)
  return {
    kind: 'scale',
    min,
    max,
    ...present({ min_label: row.words('min_label'), max_label: row.words('max_label') }),
    ...present({ step: isTold ? step : undefined }),
    ...nonAnswersIn(row),
  } as const
}
