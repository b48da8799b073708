import { newBudget } from '../../instrument/expression/budget.ts'
import { evaluate } from '../../instrument/expression/evaluate.ts'
import { parseExpression } from '../../instrument/expression/parse.ts'
import { textOf } from '../../instrument/expression/value.ts'
import type { ImportContext } from './lookup.ts'
import { notice } from './notice.ts'
import { isSuggested } from './rows.ts'
import { type Line, cellOf } from './table.ts'

const REFERENCE = /^\$\{\s*([^{}]+?)\s*\}$/

/** Checks that a trigger names questions, and warns that what it puts into a field is suggested once. */
export function checkTrigger(line: Line, { names, notices }: ImportContext): void {
  const { text, spot } = cellOf(line, 'trigger')
  if (text === '') return
  const found = text.split(',').map((part) => REFERENCE.exec(part.trim())?.[1])
  const unknown = found.find((name) => name !== undefined && !names.has(name))
  if (found.includes(undefined)) notices.errors.push(notice(spot, text, 'workbook.trigger_names', EXAMPLE))
  else if (unknown !== undefined)
    notices.errors.push(notice(spot, text, 'workbook.refers_unknown', { name: unknown }))
  else if (isSuggested(line)) notices.warnings.push(notice(spot, text, 'workbook.suggested_once'))
}

const EXAMPLE = { example: '${name}' }

/** The value of an expression that refers to nothing. */
export function constantOf(source: string): string {
  const read = parseExpression(source)
  const nothing = { current: '', budget: newBudget(), valueOf: () => '' }
  return read.ok ? textOf(evaluate(read.tree, nothing)) : ''
}
