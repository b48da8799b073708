import type { Tree } from '../../instrument/expression/tree.ts'
import { coreOf } from '../../instrument/kinds/cores.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { ImportContext } from './lookup.ts'

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', 'div', 'mod'])
const NUMERIC: ReadonlySet<string> = new Set([
  'count-selected',
  'string-length',
  'number',
  'int',
  'floor',
  'ceiling',
  'round',
  'abs',
  'pow',
  'sum',
  'min',
  'max',
  'sqrt',
  'exp',
  'log',
  'log10',
])

/** Whether an expression always evaluates to a number. */
export function comesToNumber(tree: Tree, context: ImportContext): boolean {
  if (tree.kind === 'number' || tree.kind === 'negative') return true
  if (tree.kind === 'reference') return isNumeric(tree.code, context)
  if (tree.kind === 'binary') return ARITHMETIC.has(tree.operator)
  if (tree.kind !== 'call') return false
  if (NUMERIC.has(tree.name)) return true
  const values = tree.name === 'if' ? tree.args.slice(1) : tree.name === 'coalesce' ? tree.args : []
  return values.length > 0 && values.every((value) => comesToNumber(value, context))
}

/** Whether a name refers to a numeric answer; option codes are text even when they are digits. */
function isNumeric(name: string, { owners, form }: ImportContext): boolean {
  const question = owners.get(name)
  if (!question || question.code !== name || coreOf(question).coded) return false
  const column = kindOf(question)
    .columns(question, form)
    .find((one) => one.name === name)
  return column?.type === 'integer' || column?.type === 'decimal'
}
