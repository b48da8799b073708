import { first, isDay, SOME_DAY, type Input, type Sentence } from '../web/form.ts'
import { parseExpression, type Reads } from '../instrument/expression/parse.ts'
import { numberIn, plainNumber } from '../instrument/kinds/common/numeral.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import {
  FITTING,
  conditionIn,
  expressionOf,
  isComparison,
  isQuotable,
  takesValue,
  type Comparison,
  type ConditionRow,
  type Subjects,
} from '../questionnaire/conditions/condition.ts'
import { rowNumbers } from './rows.ts'
import type { Subject } from '../questionnaire/conditions/subject.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** A condition parsed from a form: an expression, undefined for none; or faults by field. */
export type ConditionRead =
  | { readonly ok: true; readonly source: string | undefined }
  | { readonly ok: false; readonly faults: Readonly<Record<string, Sentence>> }

/**
 * Parses the fields of a condition, whose names begin with `name`: the way, then rows or an expression. An old
 * expression equivalent to the rows is kept verbatim.
 */
export function readCondition(
  input: Input,
  name: string,
  { subjects, old }: { subjects: Subjects; old: string | undefined },
): ConditionRead {
  const way = first(input, name)
  if (way === 'expression') return readExpression(input, `${name}_expression`)
  if (way !== 'when') return { ok: true, source: undefined }
  const faults: Record<string, Sentence> = {}
  const rows = rowNumbers(`${name}_row`, input).flatMap((n) => {
    if (first(input, `${name}_name_${n}`) === '') return []
    const row = readRow(input, name, n, subjects)
    if ('comparison' in row) return [row]
    faults[row.field] = row.fault
    return []
  })
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  const [n = '0'] = rowNumbers(`${name}_row`, input)
  if (rows.length === 0)
    return { ok: false, faults: { [`${name}_name_${n}`]: { key: 'editor.condition_empty' } } }
  const join = rows.length > 1 && first(input, `${name}_join`) === 'any' ? 'any' : 'all'
  const source = expressionOf({ join, rows }, subjects)
  const before = old === undefined ? undefined : conditionIn(old, subjects)
  const isSame = before !== undefined && expressionOf(before, subjects) === source
  return { ok: true, source: isSame ? old : source }
}

/** Parses an expression; undefined if empty. */
export function readExpression(input: Input, field: string, reads: Reads = {}): ConditionRead {
  const source = first(input, field).trim()
  if (source === '') return { ok: true, source: undefined }
  const parsed = parseExpression(source, reads)
  if (parsed.ok) return { ok: true, source }
  const { key, values = {} } = parsed.fault
  const plain = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'object' ? [] : [[name, value]])),
  )
  return { ok: false, faults: { [field]: { key, values: plain } } }
}

/** Returns the line of a parse error with a caret below its position; undefined when it parses. */
export function caretIn(source: string, reads: Reads = {}): string | undefined {
  const parsed = parseExpression(source, reads)
  if (parsed.ok || source.trim() === '') return undefined
  const before = source.slice(0, parsed.at)
  const from = before.lastIndexOf('\n') + 1
  const [line = ''] = source.slice(from).split('\n')
  return `${line}\n${' '.repeat(Array.from(before.slice(from)).length)}^`
}

function readRow(
  input: Input,
  prefix: string,
  n: string,
  subjects: Subjects,
): ConditionRow | { field: string; fault: Sentence } {
  const name = first(input, `${prefix}_name_${n}`)
  const subject = subjects.get(name)
  if (!subject) return { field: `${prefix}_name_${n}`, fault: { key: 'editor.condition_no_question' } }
  const said = first(input, `${prefix}_is_${n}`)
  const comparison: Comparison = isComparison(said) ? said : 'is'
  if (!FITTING[subject.shape].includes(comparison))
    return { field: `${prefix}_is_${n}`, fault: { key: 'editor.condition_unfit' } }
  if (!takesValue(comparison)) return { name, comparison, value: '' }
  const value = valueFor(subject, first(input, `${prefix}_value_${n}`).trim())
  return 'key' in value
    ? { field: `${prefix}_value_${n}`, fault: value }
    : { name, comparison, value: value.value }
}

/** Parses a value for a subject, an option by code or label; or returns the fault. */
function valueFor({ shape, options }: Subject, written: string): { value: string } | Sentence {
  if (written === '') return { key: 'editor.condition_no_value' }
  if (shape === 'number') {
    const number = numberIn(written)
    return typeof number === 'number' ? { value: plainNumber(number) } : { key: 'editor.no_number' }
  }
  if (shape === 'date')
    return isMoment(written) ? { value: written } : { key: 'form.date', values: { day: SOME_DAY } }
  if (shape === 'time') return TIME.test(written) ? { value: written } : { key: 'kinds.no_such_time' }
  if (shape !== 'code' && shape !== 'codes')
    return isQuotable(written) ? { value: written } : { key: 'editor.condition_quotes' }
  const folded = written.toLowerCase()
  const option =
    options.find(({ code }) => code === written) ??
    options.find(({ label }) => Object.values(label).some((words) => words.toLowerCase() === folded))
  return option ? { value: option.code } : { key: 'editor.condition_no_option' }
}

/** Whether this is a day of the calendar, with a time of the day or without. */
function isMoment(written: string): boolean {
  const [day = '', ...time] = written.split('T')
  return isDay(day) && time.every((one) => TIME.test(one)) && time.length < 2
}

/** Returns earlier questions, which a condition there may use. */
export const questionsBefore = ({ sections }: Questionnaire, section: number, at: number) =>
  sections.flatMap(({ questions }, index) =>
    index < section ? questions : index === section ? questions.slice(0, at) : [],
  )
