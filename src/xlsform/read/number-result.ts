import type { Tree } from '../../instrument/expression/tree.ts'
import type { Question } from '../../instrument/questionnaire.ts'

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', 'div', 'mod'])
const NUMERIC: ReadonlySet<string> = new Set([
  'count-selected',
  'string-length',
  'number',
  'int',
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

/** Whether an expression comes to a number, whatever is answered. */
export function comesToNumber(tree: Tree, owners: ReadonlyMap<string, Question>): boolean {
  if (tree.kind === 'number' || tree.kind === 'negative') return true
  if (tree.kind === 'reference') return isNumeric(owners.get(tree.code))
  if (tree.kind === 'binary') return ARITHMETIC.has(tree.operator)
  if (tree.kind !== 'call') return false
  if (NUMERIC.has(tree.name)) return true
  const values = tree.name === 'if' ? tree.args.slice(1) : tree.name === 'coalesce' ? tree.args : []
  return values.length > 0 && values.every((value) => comesToNumber(value, owners))
}

const isNumeric = (question: Question | undefined) =>
  question?.kind === 'number' ||
  question?.kind === 'scale' ||
  (question?.kind === 'calculated' && question.result === 'number')
