import { CHOICE_NAME } from './text-functions.ts'
import { type Tree, nodesOf } from './tree.ts'

/** Two compared values as their possible results; `isList`: the first is a space-separated list. */
export type Comparison = {
  readonly one: readonly Tree[]
  readonly other: readonly Tree[]
  readonly isList: boolean
}

/** Every comparison for equality in an expression, which codes may take part in; `<` and `>` are for numbers. */
export const comparisonsIn = (tree: Tree): readonly Comparison[] => nodesOf(tree).flatMap(comparisonOf)

/** Functions that search the first argument for the second. */
const LOOKING: ReadonlySet<string> = new Set(['selected', 'contains'])

function comparisonOf(node: Tree): readonly Comparison[] {
  if (node.kind === 'binary' && (node.operator === '=' || node.operator === '!='))
    return [{ one: outcomesOf(node.left), other: outcomesOf(node.right), isList: false }]
  if (node.kind !== 'call') return []
  const [first, second] = node.args
  if (!first || !second) return []
  if (LOOKING.has(node.name)) return [{ one: joinedIn(first), other: outcomesOf(second), isList: true }]
  return node.name === CHOICE_NAME ? [{ one: [second], other: outcomesOf(first), isList: false }] : []
}

/** The nodes whose value an expression may return unchanged. */
export function outcomesOf(tree: Tree): readonly Tree[] {
  if (tree.kind !== 'call') return [tree]
  if (tree.name === 'if') return tree.args.slice(1).flatMap(outcomesOf)
  if (tree.name === 'coalesce') return tree.args.flatMap(outcomesOf)
  return SAME.has(tree.name) ? tree.args.slice(0, 1).flatMap(outcomesOf) : [tree]
}

/** Functions returning their first argument or one word of it. */
const SAME: ReadonlySet<string> = new Set(['string', 'normalize-space', 'selected-at', 'once'])

const joinedIn = (tree: Tree): readonly Tree[] =>
  tree.kind === 'call' && (tree.name === 'concat' || tree.name === 'join')
    ? tree.args.flatMap(outcomesOf)
    : outcomesOf(tree)
