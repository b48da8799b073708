import { isExpression } from '../../questionnaire.ts'
import { NO_LIMITS, NOTHING_LEFT, type RowFace } from '../faces/xlsform.ts'
import type { AskedType, ExpressionReader, RowReader } from '../faces/workbook-row.ts'
import type { Calculated } from './schema.ts'

export const xlsform: RowFace<Calculated> = {
  ...NO_LIMITS,
  ...NOTHING_LEFT,
  stands: 'row',
  columns: { plain: ['result'], spoken: [] },
  default: 'ignored',
  takes: ({ type }) => type === 'calculate' || type === 'hidden',
  read,
  worked,
  type: () => 'calculate',
  cells: ({ calculation, result }) => ({ calculation, 'colloquy::result': result }),
}

const NUMBERS: ReadonlySet<AskedType> = new Set(['integer', 'decimal', 'percentage', 'range'])

/** Warns that the label of a question with a calculation is never shown. */
function read({ written, text, own, warn }: RowReader) {
  if (written !== 'calculate' && text('label') !== '') warn('calculation', 'workbook.calculation_shown')
  const isNumber = own('result') === 'number' || NUMBERS.has(written)
  return { kind: 'calculated', calculation: '', result: isNumber ? 'number' : 'text' } as const
}

/** A calculation; a hidden row's default replaces it. */
function worked(question: Calculated, row: ExpressionReader): Calculated {
  const written = row.text('calculation')
  const usual = row.text('default')
  const isOwn = row.own('result') !== undefined
  const isConstant = /^hidden$/i.test(row.text('type')) || isExpression(usual)
  if (written === '' && (usual === '' || !isConstant)) {
    if (!isOwn) row.refuse('calculation', 'workbook.calculation_missing', row.text('name'))
    return question
  }
  const isLiteral = written === '' && !isExpression(usual)
  const calculation = isLiteral ? literal(usual) : row.expression(written === '' ? 'default' : 'calculation')
  const isNumber = !isOwn && row.isNumber(calculation)
  return { ...question, calculation, ...(isNumber && { result: 'number' as const }) }
}

const literal = (text: string) =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? text : text.includes("'") ? `"${text.replaceAll('"', '')}"` : `'${text}'`
