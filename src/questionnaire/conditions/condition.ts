import { parseExpression } from '../../instrument/expression/parse.ts'
import type { Tree } from '../../instrument/expression/tree.ts'
import type { Shape } from '../../instrument/kinds/faces/author.ts'
import type { Subject } from './subject.ts'

export const COMPARISONS = [
  'is',
  'is_not',
  'more',
  'at_least',
  'less',
  'at_most',
  'contains',
  'answered',
  'unanswered',
] as const
export type Comparison = (typeof COMPARISONS)[number]

/** One comparison; `value` is '' where the comparison has none. */
export type ConditionRow = Readonly<{ name: string; comparison: Comparison; value: string }>
/** Rows joined by `and` (all) or `or` (any). */
export type Condition = Readonly<{ join: 'all' | 'any'; rows: readonly ConditionRow[] }>
/** Subjects of conditions, by name. */
export type Subjects = ReadonlyMap<string, Subject>

const ORDERED: readonly Comparison[] = [
  'is',
  'is_not',
  'more',
  'at_least',
  'less',
  'at_most',
  'answered',
  'unanswered',
]
const EQUAL: readonly Comparison[] = ['is', 'is_not', 'answered', 'unanswered']

/** The comparisons for each answer type. */
export const FITTING: Readonly<Record<Shape, readonly Comparison[]>> = {
  code: EQUAL,
  codes: EQUAL,
  number: ORDERED,
  date: ORDERED,
  time: EQUAL,
  text: ['is', 'is_not', 'contains', 'answered', 'unanswered'],
}

export const isComparison = (word: string): word is Comparison =>
  COMPARISONS.some((comparison) => comparison === word)

/** Whether a comparison needs a value. */
export const takesValue = (comparison: Comparison): boolean =>
  comparison !== 'answered' && comparison !== 'unanswered'

const SIGN = { more: '>', at_least: '>=', less: '<', at_most: '<=' } as const

/** Serializes a condition as an XLSForm expression. Subjects must exist, values be valid. */
export const expressionOf = ({ join, rows }: Condition, subjects: Subjects): string =>
  rows
    .map((row) => lineOf(row, subjects.get(row.name)?.shape ?? 'text'))
    .join(join === 'all' ? ' and ' : ' or ')

function lineOf({ name, comparison, value }: ConditionRow, shape: Shape): string {
  const reference = `\${${name}}`
  if (comparison === 'answered') return `${reference} != ''`
  if (comparison === 'unanswered') return `${reference} = ''`
  const literal = shape === 'number' ? value : quoted(value)
  if (comparison === 'contains') return `contains(${reference}, ${literal})`
  if (comparison !== 'is' && comparison !== 'is_not') return `${reference} ${SIGN[comparison]} ${literal}`
  if (shape !== 'codes') return `${reference} ${comparison === 'is' ? '=' : '!='} ${literal}`
  const chosen = `selected(${reference}, ${literal})`
  return comparison === 'is' ? chosen : `not(${chosen})`
}

const quoted = (words: string) => (words.includes("'") ? `"${words}"` : `'${words}'`)

/** Whether text can be a literal: expressions cannot escape both kinds of quotation marks in one string. */
export const isQuotable = (words: string): boolean => !(words.includes("'") && words.includes('"'))

/** Parses an expression into a condition; undefined when rows cannot express it. */
export function conditionIn(source: string, subjects: Subjects): Condition | undefined {
  const parsed = parseExpression(source)
  if (!parsed.ok) return undefined
  const { tree } = parsed
  const join = tree.kind === 'binary' && tree.operator === 'or' ? 'any' : 'all'
  const rows = partsOf(tree, join === 'any' ? 'or' : 'and').map((part) => rowIn(part, subjects))
  const known = rows.filter((row) => row !== undefined)
  return known.length === rows.length ? { join, rows: known } : undefined
}

const partsOf = (tree: Tree, operator: 'and' | 'or'): readonly Tree[] =>
  tree.kind === 'binary' && tree.operator === operator
    ? [...partsOf(tree.left, operator), ...partsOf(tree.right, operator)]
    : [tree]

function rowIn(tree: Tree, subjects: Subjects): ConditionRow | undefined {
  const row = tree.kind === 'call' ? calledIn(tree) : comparedIn(tree)
  const subject = row && subjects.get(row.name)
  if (!row || !subject || !isQuotable(row.value)) return undefined
  const { comparison, name } = row
  if (row.value === '' && comparison === 'is') return { name, comparison: 'unanswered', value: '' }
  if (row.value === '' && comparison === 'is_not') return { name, comparison: 'answered', value: '' }
  const isCall = tree.kind === 'call' && comparison !== 'contains'
  const fits = FITTING[subject.shape].includes(comparison) && isCall === (subject.shape === 'codes')
  const reads = subject.shape !== 'number' || (row.value !== '' && !Number.isNaN(Number(row.value)))
  return fits && reads ? row : undefined
}

function calledIn(tree: Extract<Tree, { kind: 'call' }>): ConditionRow | undefined {
  const [first, second] = tree.args
  if (tree.name === 'not' && first?.kind === 'call' && first.name === 'selected') {
    const row = calledIn(first)
    return row && { ...row, comparison: 'is_not' }
  }
  const value = second && literalIn(second)
  if (first?.kind !== 'reference' || !value) return undefined
  if (tree.name === 'selected') return { name: first.code, comparison: 'is', value }
  return tree.name === 'contains' ? { name: first.code, comparison: 'contains', value } : undefined
}

const COMPARED: Readonly<Record<string, Comparison>> = {
  '=': 'is',
  '!=': 'is_not',
  '>': 'more',
  '>=': 'at_least',
  '<': 'less',
  '<=': 'at_most',
}

function comparedIn(tree: Tree): ConditionRow | undefined {
  if (tree.kind !== 'binary' || tree.left.kind !== 'reference') return undefined
  const comparison = COMPARED[tree.operator]
  const value = literalIn(tree.right)
  return comparison && value !== undefined ? { name: tree.left.code, comparison, value } : undefined
}

function literalIn(tree: Tree): string | undefined {
  if (tree.kind === 'text') return tree.value
  if (tree.kind === 'number') return String(tree.value)
  if (tree.kind !== 'negative') return undefined
  const inner = literalIn(tree.operand)
  return tree.operand.kind === 'number' && inner !== undefined ? `-${inner}` : undefined
}
