import { AS_WRITTEN, NO_EXPRESSIONS, type RowFace } from '../faces/xlsform.ts'
import type { AskedType, RowReader } from '../faces/workbook-row.ts'
import { isLongRange, rangeIn, rangeLeft } from '../scale/range.ts'
import { between, numeral, numerals, present } from '../common/workbook.ts'
import type { NumberQuestion } from './schema.ts'

export const xlsform: RowFace<NumberQuestion> = {
  ...AS_WRITTEN,
  ...NO_EXPRESSIONS,
  stands: 'row',
  columns: { plain: ['min', 'max', 'step'], spoken: ['unit'] },
  limits: ({ min, max }) => between('.', numeral(min), numeral(max)),
  takes: (row) => NUMBERS.has(row.type) || isLongRange(row),
  read: (row) => (row.type === 'range' ? readRange(row) : readNumber(row)),
  left: (row) => (row.type === 'range' ? rangeLeft(row) : {}),
  type: ({ integer }) => (integer ? 'integer' : 'decimal'),
  cells: ({ min, max, step, unit }, { words }) => ({
    ...numerals({ min, max, step }),
    ...words('colloquy::unit', unit),
  }),
}

const NUMBERS: ReadonlySet<AskedType> = new Set(['integer', 'decimal', 'percentage'])

/** A range with too many values for buttons becomes a number with steps. */
function readRange(row: RowReader) {
  const range = rangeIn(row)
  if (!range) return undefined
  const { min, max, step } = range
  const whole = [min, max, step].every(Number.isInteger)
  const steps = whole && step === 1 ? undefined : step
  return { kind: 'number', min, max, ...present({ integer: whole || undefined, step: steps }) } as const
}

function readNumber({ type, count, words }: RowReader) {
  const isShare = type === 'percentage'
  return {
    kind: 'number',
    ...present({
      integer: type === 'decimal' ? undefined : (true as const),
      min: count('min') ?? (isShare ? 0 : undefined),
      max: count('max') ?? (isShare ? 100 : undefined),
      step: count('step'),
      unit: words('unit'),
    }),
  } as const
}
