import { parseExpression } from '../../instrument/expression/parse.ts'
import type { ExpressionReader } from '../../instrument/kinds/faces/workbook-row.ts'
import { isYes, present } from '../../instrument/kinds/common/workbook.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import { type Question, isExpression } from '../../instrument/questionnaire.ts'
import { conjoined, expressionIn, type Lookup } from './expressions.ts'
import { comesToNumber } from './number-result.ts'
import { withoutLimits } from '../write/limits.ts'
import { type Taken, type ImportContext, lookupIn } from './lookup.ts'
import { type Piping, pipedQuestion } from './pipes.ts'
import { cellsIn, isSuggested, noticeReporter } from './rows.ts'
import type { Taking } from './shape.ts'
import { relevantIn } from './set-rows.ts'
import { type Cell, type Line, cellOf, isNo, saysYes } from './table.ts'
import { checkTrigger, constantOf } from './trigger.ts'

/** Returns a question with its expressions and piped texts. */
export function finished(taken: Taken, context: ImportContext, taking: Taking): Question {
  const { question, entry } = taken
  const { line } = entry
  const lookup = lookupIn(context, question.code)
  const reader: Reader = { lookup, context, line, code: question.code }
  const piping: Piping = {
    lookup,
    languages: taking.languages,
    names: context.names,
    notices: context.notices,
  }
  checkTrigger(line, context)
  const isWhole = 'type' in entry || entry.own
  const required = isWhole
    ? requiredIn(reader)
    : entry.rows.some((row) => saysYes(row.line, 'required')) || undefined
  const relevant = [...entry.conditions, ...(isWhole ? relevantIn(line) : [])]
  const added = present({
    required,
    relevant: conjoined(relevant.map((cell) => expressionIn(cell, lookup, context.notices))),
    constraint: constraintIn(question, reader),
    default: defaultIn(question, reader),
  })
  const worked = kindOf(question).xlsform.worked({ ...question, ...added }, expressionsOf(reader))
  const rows = 'type' in entry ? [] : entry.rows.map((row) => row.line)
  return pipedQuestion(worked, line, rows, piping)
}

/** Dependency node for what is evaluated after a question is answered. */
export const afterNode = (code: string): string => `=${code}`

type Reader = {
  readonly lookup: Lookup
  readonly context: ImportContext
  readonly line: Line
  readonly code: string
}

const read = (cell: Cell, { lookup, context }: Reader, attributes = false): string =>
  expressionIn(cell, lookup, context.notices, attributes)

function requiredIn(reader: Reader): true | string | undefined {
  const cell = cellOf(reader.line, 'required')
  if (cell.text === '' || isNo(cell.text)) return undefined
  return isYes(cell.text)
    ? true
    : read(cell, { ...reader, lookup: lookupIn(reader.context, afterNode(reader.code)) })
}

/** A constraint may refer to its own question: it is evaluated after the answer. */
function constraintIn(question: Question, reader: Reader): string | undefined {
  const cell = cellOf(reader.line, 'constraint')
  const isOwn = reader.line.cells.some(({ heading }) => heading.base.startsWith('colloquy::'))
  const text = isOwn ? withoutLimits(question, cell.text) : cell.text
  if (text === '') return undefined
  const lookup = lookupIn(reader.context, afterNode(question.code))
  return read({ ...cell, text }, { ...reader, lookup })
}

/** The default, or what a trigger would put into the field. That it is the name of an option is looked for first. */
function defaultIn(question: Question, reader: Reader): string | undefined {
  const written = cellOf(reader.line, 'default')
  const isWorked = written.text === '' && isSuggested(reader.line)
  const cell = isWorked ? cellOf(reader.line, 'calculation') : written
  const { default: begins } = kindOf(question).xlsform
  if (cell.text === '' || begins === 'ignored') return undefined
  if (typeof begins !== 'function') {
    noticeReporter(reader.line, reader.context.notices).warn('default', begins.refused)
    return undefined
  }
  const isOption = 'list' in question && reader.context.lists.get(question.list)?.renamed.has(cell.text)
  if (isOption || !(isWorked || isExpression(cell.text))) return begins(cell.text)
  const source = read(cell, reader)
  if (isExpression(source)) return source
  const value = constantOf(source)
  return value === '' ? undefined : begins(value)
}

/** A kind's access to the row's expressions. */
const expressionsOf = (reader: Reader): ExpressionReader => ({
  ...cellsIn(reader.line),
  ...noticeReporter(reader.line, reader.context.notices),
  expression: (column, { words, attributes } = {}) => {
    const cell = cellOf(reader.line, column)
    return read({ ...cell, text: words ?? cell.text }, reader, attributes)
  },
  isNumber: (source) => {
    const parsed = parseExpression(source)
    return parsed.ok && comesToNumber(parsed.tree, reader.context)
  },
})
